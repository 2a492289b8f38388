import type { ItemAssessment } from "../../shared/domain/assessment.ts";
import type { Severity } from "../../shared/domain/rules/rule.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { BadgeView } from "../messages.ts";
import { titleMark } from "../title-mark.ts";

const WORST: readonly Severity[] = ["serious", "warning", "info"];

/** What the page may know of an item: no money, no benefit figures, nothing of other items. */
export function badgeView(assessment: ItemAssessment, item?: WorkItem): BadgeView {
	const { key, line, score, findings } = assessment;
	const benefit = WORST.find((severity) => findings.some((f) => f.severity === severity));
	return {
		key,
		state: line.state,
		targets: line.links.map((l) => l.target),
		reason: line.reasons[0]?.code ?? "not-read",
		decided: line.decision !== undefined,
		...(benefit ? { benefit } : {}),
		...(score?.rank === undefined ? {} : { rank: score.rank }),
		...(score?.of === undefined ? {} : { of: score.of }),
		...(item?.source === "azure-devops" ? { title: titleMark(item.title) } : {}),
	};
}

/** An item that the site did not give: said, and never guessed at. */
export const unreadBadge = (key: string): BadgeView => ({
	key: key as ItemKey,
	state: "unknown",
	targets: [],
	reason: "not-read",
	decided: false,
});
