import { MAP_COLUMNS, type MapEdge } from "../../../shared/domain/benefits/map-node.ts";
import type { PlacedNode } from "./lay-out-map.ts";

/**
 * Where an arrow key leads from a node: up and down within its column, left and right along an edge, and where there is
 * none to the nearest node of the next column that has one. `undefined`: nowhere, or not an arrow key.
 */
export function stepTo(
	key: string,
	from: PlacedNode,
	placed: readonly PlacedNode[],
	edges: readonly MapEdge[],
): PlacedNode | undefined {
	const column = placed.filter((p) => p.node.column === from.node.column);
	const i = column.indexOf(from);
	if (key === "ArrowUp") return column[i - 1];
	if (key === "ArrowDown") return column[i + 1];
	if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
	const [near, far] = key === "ArrowRight" ? (["from", "to"] as const) : (["to", "from"] as const);
	const linked = new Set(edges.filter((e) => e[near] === from.node.id).map((e) => e[far]));
	const isBeyond = (p: PlacedNode) => (key === "ArrowRight" ? place(p) > place(from) : place(p) < place(from));
	const beyond = placed.filter(isBeyond);
	const along = beyond.filter((p) => linked.has(p.node.id));
	return nearest(from, along.length > 0 ? along : nextColumn(from, beyond));
}

const place = ({ node }: PlacedNode): number => MAP_COLUMNS.indexOf(node.column);

function nextColumn(from: PlacedNode, beyond: readonly PlacedNode[]): PlacedNode[] {
	const distance = (p: PlacedNode) => Math.abs(place(p) - place(from));
	const least = Math.min(...beyond.map(distance));
	return beyond.filter((p) => distance(p) === least);
}

function nearest(from: PlacedNode, among: readonly PlacedNode[]): PlacedNode | undefined {
	const distance = (p: PlacedNode) => Math.abs(p.top - from.top);
	return among.reduce<PlacedNode | undefined>((a, b) => (a && distance(a) <= distance(b) ? a : b), undefined);
}
