import type { Link } from "../../../shared/domain/alignment/line-of-sight.ts";
import type { DeliveryState, ItemAssessment } from "../../../shared/domain/assessment.ts";
import { shownKey } from "../../../shared/domain/work-items/shown-key.ts";
import { deliveryWords } from "../../../shared/ui/words/delivery-words.ts";
import { reasonShort } from "../../../shared/ui/words/line-short-words.ts";
import type { PanelAnswer, PanelTarget } from "../../panel-answer.ts";

export interface LineNode {
	readonly id: string;
	readonly kind: "item" | "parent" | "key-result" | "objective" | "end";
	/** Key or id, with what kind of thing it is and how it stands. */
	readonly head: string;
	readonly title: string;
	readonly state?: DeliveryState;
}

export interface LineEdge {
	readonly from: string;
	readonly to: string;
	/** Part of the item's effort that goes this way, where work meets a target. */
	readonly share?: string;
	readonly how?: string;
}

export interface LineGraph {
	readonly nodes: readonly LineNode[];
	readonly edges: readonly LineEdge[];
}

type GraphOf = Pick<PanelAnswer, "key" | "item" | "above" | "targets">;

/** Where a line that reaches no objective ends. */
const ENDS: Readonly<Record<string, string>> = {
	exempt: "Run-the-business work",
	unknown: "Not known yet",
};

/**
 * The line of sight as nodes and edges: the item, the work above it as far as was looked, the key results it serves and
 * their objectives. Targets of one objective stand together, their objective after them.
 */
export function lineGraph({ key, item, above, targets }: GraphOf, { line }: Pick<ItemAssessment, "line">): LineGraph {
	const titles = new Map<string, string>(above.map((a) => [a.key, a.title]));
	const chain: LineNode[] = [
		node("item", key, [shownKey(key), item?.typeName], item?.title ?? ""),
		...line.path.slice(1).map((k) => node("parent", k, [shownKey(k), "Above it"], titles.get(k) ?? "")),
	];
	const lost = line.reasons.find((r) => r.code === "parent-not-read")?.ids?.[1];
	if (lost !== undefined && !line.path.some((k) => k === lost))
		chain.push(node("parent", lost, [shownKey(lost), "Above it"], "Not read"));
	const edges: LineEdge[] = chain.slice(1).map((to, i) => ({ from: chain[i]?.id ?? key, to: to.id }));
	const last = chain.at(-1)?.id ?? key;
	const nodes = [...chain];
	for (const [objective, links] of byObjective(line.links, targets)) {
		for (const { target } of links) nodes.push(targetNode(target, "key-result", targets));
		if (objective !== undefined) nodes.push(targetNode(objective, "objective", targets));
		for (const { target } of links) if (objective !== undefined) edges.push({ from: target, to: objective });
	}
	for (const link of line.links)
		edges.push({ from: last, to: link.target, share: shareWords(link.share), how: howWords(link) });
	if (line.links.length === 0) {
		nodes.push({ id: "end", kind: "end", head: "", title: ENDS[line.state] ?? "No objective or key result" });
		edges.push({ from: last, to: "end" });
	}
	return { nodes, edges };
}

const node = (kind: LineNode["kind"], id: string, head: readonly (string | undefined)[], title: string): LineNode => ({
	id,
	kind,
	head: head.filter((part) => part !== undefined && part !== "").join(" · "),
	title,
});

function targetNode(id: string, kind: "key-result" | "objective", targets: readonly PanelTarget[]): LineNode {
	const target = targets.find((t) => t.id === id);
	const state = target?.state ?? "unknown";
	const what = kind === "objective" ? "Objective" : "Key result";
	return { ...node(kind, id, [id, what, deliveryWords(state)], target?.title ?? "Not in the register"), state };
}

/** Key results under the objective they belong to; a link to an objective itself needs no key result. */
function byObjective(links: readonly Link[], targets: readonly PanelTarget[]): Map<string | undefined, Link[]> {
	const groups = new Map<string | undefined, Link[]>();
	for (const link of links) {
		const isObjective = link.targetKind === "objective";
		const named = isObjective ? link.target : targets.find((t) => t.id === link.target)?.objective;
		const served = groups.get(named) ?? [];
		groups.set(named, isObjective ? served : [...served, link]);
	}
	return groups;
}

/** @example shareWords("1/2") //=> "1/2" */
const shareWords = (share: string): string => (share === "1" ? "all" : share);

const howWords = ({ how, by, via }: Link): string => {
	if (how === "decided") return "decided";
	if (how === "inherited") return via === undefined ? "inherited" : `inherited from ${shownKey(via)}`;
	return by === undefined ? "stated" : reasonShort(`stated-by-${by}`);
};
