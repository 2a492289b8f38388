import type { Link } from "../../../shared/domain/alignment/line-of-sight.ts";
import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import { toolWords } from "../../../shared/ui/words/tool-words.ts";
import type { WhyAnswer } from "../../messages.ts";
import { el } from "./element.ts";

/** The line of sight from the item up: the work it belongs to, then the key results it serves and their objectives. */
export function linePicture({ badge, item, assessment, ancestors, targets }: WhyAnswer): HTMLElement {
	const line = assessment?.line;
	const step = (kind: string, id: string, title = "", more = "") =>
		el(
			"li",
			{ class: kind },
			el("b", { text: id }),
			title ? ` ${title}` : "",
			more ? el("i", { text: more }) : undefined,
		);
	const steps = [step("here", shownKey(badge.key), item?.title)];
	// Only as far up as the line was looked at: what is above the one that names a target adds nothing.
	const above = new Set(line?.path.slice(1).map(String));
	for (const { key, title, source } of ancestors)
		if (above.has(key)) steps.push(step("above", shownKey(key), title, source && `in ${toolWords(source)}`));
	const links = line?.links ?? [];
	const titleOf = (id: string) => targets.find((t) => t.id === id)?.title ?? "";
	for (const [objective, served] of byObjective(links, targets)) {
		for (const link of served) steps.push(step("target", link.target, titleOf(link.target), shareWords(link)));
		if (objective !== undefined)
			steps.push(step("goal", objective, titleOf(objective), shareWords(links.find((l) => l.target === objective))));
	}
	if (links.length === 0) steps.push(el("li", { class: `end ${badge.state}`, text: ENDS[badge.state] ?? "" }));
	return el("ol", { class: "line", label: "Line of sight" }, ...steps);
}

/** Where a line that reaches no objective ends. */
const ENDS: Readonly<Record<string, string>> = {
	unaligned: "No objective or key result",
	exempt: "Run-the-business work",
	unknown: "Not known yet",
};

const shareWords = (link: Pick<Link, "share"> | undefined): string =>
	link === undefined || link.share === "1" ? "" : `share ${link.share}`;

/** Key results under the objective they belong to; a link to an objective itself needs no key result. */
function byObjective(links: readonly Link[], targets: WhyAnswer["targets"]): Map<string | undefined, Link[]> {
	const groups = new Map<string | undefined, Link[]>();
	for (const link of links) {
		const isObjective = link.targetKind === "objective";
		const objective = isObjective ? link.target : targets.find((t) => t.id === link.target)?.objective;
		const served = groups.get(objective) ?? [];
		groups.set(objective, isObjective ? served : [...served, link]);
	}
	return groups;
}
