import type { BenefitsMap } from "../../../shared/domain/benefits/benefits-map.ts";
import { MAP_COLUMNS, type MapColumn, type MapEdge, type MapNode } from "../../../shared/domain/benefits/map-node.ts";
import { spread } from "./spread.ts";

/** Pixels. The five columns and the room between them come to 940, which a page of 1280 has. */
export const NODE_HEIGHT = 40;
const STEP = 47;
const WIDTHS: Readonly<Record<MapColumn, number>> = {
	output: 128,
	capability: 132,
	outcome: 132,
	benefit: 196,
	objective: 196,
};
/** To the right of each column; benefits fan out the widest. */
const BETWEEN: Readonly<Record<MapColumn, number>> = {
	output: 38,
	capability: 24,
	outcome: 60,
	benefit: 34,
	objective: 0,
};
/** How much of the height a column of few nodes is spread over. */
const SPREAD = 0.6;
const INDENT = 14;
/** How far a line between two nodes of one column bows out. */
const BULGE = 16;

export interface PlacedNode {
	readonly node: MapNode;
	readonly left: number;
	readonly top: number;
	readonly width: number;
}

export interface MapLayout {
	/** Column by column, from the top down. */
	readonly placed: readonly PlacedNode[];
	readonly edges: readonly { readonly edge: MapEdge; readonly path: string }[];
	readonly columns: readonly { readonly column: MapColumn; readonly left: number; readonly width: number }[];
	readonly width: number;
	readonly height: number;
}

/**
 * Where everything of a benefits map is drawn. Objectives keep the register's order, each with its key results below it;
 * every other column is ordered and placed by what it leads to, so that chains run level and cross little.
 */
export function layOutMap({ nodes, edges }: BenefitsMap): MapLayout {
	let left = 0;
	const columns = MAP_COLUMNS.map((column) => {
		const at = left;
		left += WIDTHS[column] + BETWEEN[column];
		return { column, left: at, width: WIDTHS[column] };
	});
	const column = (name: MapColumn) => nodes.filter((n) => n.column === name);
	const objectives = underObjectives(column("objective"), edges);
	const order = new Map(objectives.map((n, i) => [n.id, i]));
	const benefits = ordered(column("benefit"), edges, order);
	const tops = new Map(benefits.map((n, i) => [n.id, i * STEP]));
	place(objectives, edges, "to", "from", tops, STEP);
	const tallest = Math.max(benefits.length, objectives.length) * STEP;
	const rest = (["outcome", "capability", "output"] as const).flatMap((name) => {
		const list = ordered(column(name), edges, tops);
		place(list, edges, "from", "to", tops, Math.max(STEP, (SPREAD * tallest) / Math.max(1, list.length)));
		return [list];
	});
	const highest = Math.min(0, ...tops.values());
	const placed = [...rest.reverse(), benefits, objectives].flat().map((node): PlacedNode => {
		const { left: at = 0, width = 0 } = columns.find((c) => c.column === node.column) ?? {};
		const indent = node.as === "key-result" ? INDENT : 0;
		const top = Math.round((tops.get(node.id) ?? 0) - highest);
		return { node, left: at + indent, top, width: width - indent };
	});
	const byId = new Map(placed.map((p) => [p.node.id, p]));
	return {
		placed,
		edges: edges.flatMap((edge) => {
			const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
			// A key result stands below its objective: that says it without a line.
			return a && b && a.node.as !== "key-result" ? [{ edge, path: pathOf(a, b) }] : [];
		}),
		columns,
		width: left + BULGE,
		height: Math.max(0, ...placed.map((p) => p.top)) + NODE_HEIGHT,
	};
}

function underObjectives(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapNode[] {
	const home = new Map(edges.map((e) => [e.from, e.to]));
	const own = nodes.filter((n) => n.as !== "key-result");
	const keyResults = nodes.filter((n) => n.as === "key-result");
	const under = own.flatMap((o) => [o, ...keyResults.filter((k) => home.get(k.id) === o.id)]);
	return [...under, ...keyResults.filter((k) => !under.includes(k))];
}

/** By the middle of what each leads to; what leads nowhere comes last, the rest of a draw in the order it had. */
function ordered(nodes: readonly MapNode[], edges: readonly MapEdge[], at: ReadonlyMap<string, number>): MapNode[] {
	const middles = middlesOf(edges, "from", "to", at);
	const middle = ({ id }: MapNode) => middles.get(id) ?? Number.MAX_VALUE;
	return [...nodes].sort((a, b) => middle(a) - middle(b));
}

/** Level with the middle of its neighbours; without any, close to the next one, and a key result close to the one above. */
function place(
	nodes: readonly MapNode[],
	edges: readonly MapEdge[],
	own: keyof MapEdge,
	other: keyof MapEdge,
	tops: Map<string, number>,
	step: number,
): void {
	const middles = middlesOf(edges, own, other, tops);
	const wished = nodes.map((n) => middles.get(n.id));
	const wishes = nodes.map((n, i) => {
		const above = wished.slice(0, i).findLast((w) => w !== undefined);
		const next = wished.slice(i).find((w) => w !== undefined);
		return (n.as === "key-result" ? (wished[i] ?? above ?? next) : (next ?? above)) ?? 0;
	});
	const places = spread(wishes, step);
	for (const [i, { id }] of nodes.entries()) tops.set(id, places[i] ?? 0);
}

function middlesOf(
	edges: readonly MapEdge[],
	own: keyof MapEdge,
	other: keyof MapEdge,
	at: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
	const sums = new Map<string, { sum: number; count: number }>();
	for (const edge of edges) {
		const place = at.get(edge[other]);
		if (place === undefined) continue;
		const { sum, count } = sums.get(edge[own]) ?? { sum: 0, count: 0 };
		sums.set(edge[own], { sum: sum + place, count: count + 1 });
	}
	return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}

function pathOf(a: PlacedNode, b: PlacedNode): string {
	const [y1, y2] = [a.top + NODE_HEIGHT / 2, b.top + NODE_HEIGHT / 2];
	const x1 = a.left + a.width;
	if (a.node.column === b.node.column) {
		const x2 = b.left + b.width;
		return `M${x1} ${y1}C${x1 + BULGE} ${y1} ${x2 + BULGE} ${y2} ${x2} ${y2}`;
	}
	const middle = (x1 + b.left) / 2;
	return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${b.left} ${y2}`;
}
