import type { KeyResult, Objective } from "../okr/objective.ts";
import type { Benefit } from "./benefit.ts";
import { neededBy } from "./dependency-cycles.ts";
import { type MapGap, mapGaps } from "./map-gaps.ts";
import { MAP_COLUMNS, type MapColumn, type MapEdge, type MapNode } from "./map-node.ts";
import { sameText } from "./same-text.ts";

/** Plain data for drawing: nodes in columns, each in the order the register names it, edges, and the gaps with reasons. */
export interface BenefitsMap {
	readonly nodes: readonly MapNode[];
	readonly edges: readonly MapEdge[];
	readonly gaps: readonly MapGap[];
}

/** A step of the chain that is declared outside any benefit profile, such as an output of the plan. */
export interface DeclaredStep {
	readonly column: "output" | "capability" | "outcome";
	readonly title: string;
	/** The capability or outcome it leads to, in words. */
	readonly leadsTo?: { readonly column: "capability" | "outcome"; readonly title: string };
}

/**
 * The benefits map output → capability → outcome → benefit → objective, as far as the records tell it (reference: MSP chain;
 * 1.12). Texts that differ by case, spacing and punctuation only are one node. A step that a profile leaves out is passed
 * over by the edge and listed as a gap. Lapsed benefits are drawn and count as leading nowhere.
 * @example benefitsMap([{ …, outputs: ["Portal"], outcome: "Fewer calls", serves: ["O-1"] }], [o1], []).edges.length //=> 3
 */
export function benefitsMap(
	benefits: readonly Benefit[],
	objectives: readonly Objective[],
	keyResults: readonly KeyResult[],
	declared: readonly DeclaredStep[] = [],
): BenefitsMap {
	const nodes = new Map<string, MapNode>();
	const edges = new Map<string, MapEdge>();
	const put = (node: MapNode): string => {
		if (!nodes.has(node.id)) nodes.set(node.id, node);
		return node.id;
	};
	const text = (column: MapColumn, title = ""): string[] =>
		sameText(title) === "" ? [] : [put({ id: `${column}:${sameText(title)}`, column, title: title.trim() })];
	const join = (from: readonly string[], to: readonly string[]) => {
		for (const a of from) for (const b of to) edges.set(JSON.stringify([a, b]), { from: a, to: b });
	};
	for (const { column, title, leadsTo } of declared)
		join(text(column, title), leadsTo ? text(leadsTo.column, leadsTo.title) : []);
	for (const { id, title } of objectives) put({ id: `objective:${id}`, column: "objective", record: id, title });
	for (const { id, title } of keyResults)
		put({ id: `objective:${id}`, column: "objective", record: id, title, as: "key-result" });
	for (const { id, objective } of keyResults)
		if (nodes.has(`objective:${objective}`)) join([`objective:${id}`], [`objective:${objective}`]);
	for (const { id, parent } of objectives)
		if (parent && nodes.has(`objective:${parent}`)) join([`objective:${id}`], [`objective:${parent}`]);
	const known = new Set(benefits.map((b) => b.id));
	for (const benefit of benefits) {
		const { id, title, serves = [] } = benefit;
		const own = [put({ id: `benefit:${id}`, column: "benefit", record: id, title, ...drawnAs(benefit) })];
		const outputs = (benefit.outputs ?? []).flatMap((o) => text("output", o));
		const capability = text("capability", benefit.capability);
		const outcome = text("outcome", benefit.outcome);
		join(outputs, capability.length > 0 ? capability : outcome);
		join(capability, outcome);
		join(outcome, own);
		join(
			own,
			serves.map((t) => `objective:${t}`).filter((t) => nodes.has(t)),
		);
		for (const needed of neededBy(benefit)) if (known.has(needed)) join([`benefit:${needed}`], own);
	}
	const drawn = { nodes: inColumns([...nodes.values()]), edges: [...edges.values()] };
	return { ...drawn, gaps: mapGaps(drawn.nodes, drawn.edges) };
}

function drawnAs({ type, status }: Benefit): Pick<MapNode, "as"> {
	if (type === "dis-benefit") return { as: "dis-benefit" };
	return status === "lapsed" ? { as: "lapsed" } : {};
}

const inColumns = (nodes: readonly MapNode[]): MapNode[] =>
	MAP_COLUMNS.flatMap((column) => nodes.filter((n) => n.column === column));
