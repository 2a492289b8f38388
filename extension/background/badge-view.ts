import type { ItemAssessment } from "../../shared/domain/assessment.ts";
import { benefitMark } from "../../shared/domain/benefits/benefit-mark.ts";
import { roundText } from "../../shared/domain/round-text.ts";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { BadgeView, RankFirmness } from "../messages.ts";
import { titleMark } from "../title-mark.ts";
import type { Standing } from "./standing.ts";

/** What the page may know of an item: no money, no benefit figures, nothing of other items. */
export function badgeView(
	assessed: ItemAssessment,
	item: WorkItem,
	standing: Pick<Standing, "register" | "assessment">,
	firmness?: RankFirmness,
): BadgeView {
	const { line, score } = assessed;
	const benefit = markOf(assessed, standing);
	return {
		// By the key that its own site shows, whatever it is called among all sites.
		key: item.key,
		state: line.state,
		targets: line.links.map((l) => l.target),
		reason: line.reasons[0]?.code ?? "not-read",
		decided: line.decision !== undefined,
		...(benefit ? { benefit } : {}),
		...(score?.rank === undefined ? {} : { rank: score.rank }),
		...(score?.of === undefined ? {} : { of: score.of }),
		...(score?.rank === undefined || score.value === undefined ? {} : { score: shortScore(score.value) }),
		...(score?.rank === undefined || !firmness ? {} : { firmness }),
		...(item.source === "azure-devops" ? { title: titleMark(item.title) } : {}),
	};
}

/** No mark before there are benefits at all, nor for the lack of one where work is there to keep things going. */
function markOf(
	{ line, benefits }: ItemAssessment,
	{ register, assessment }: Pick<Standing, "register" | "assessment">,
): BadgeView["benefit"] {
	if (register.benefits.length === 0) return undefined;
	const mark = benefitMark(benefits.flatMap((id) => assessment.benefits.get(id) ?? []));
	return mark === "missing" && line.state === "exempt" ? undefined : mark;
}

/** At most two decimals, and no idle zeros. */
const shortScore = (value: number): string => roundText(value, 2).replace(/\.?0+$/, "");

/** An item that the site did not give: said, and never guessed at. */
export const unreadBadge = (key: string): BadgeView => ({
	key: key as ItemKey,
	state: "unknown",
	targets: [],
	reason: "not-read",
	decided: false,
});
