import type { MapEdge } from "../../../shared/domain/benefits/map-node.ts";

/** A node with all that leads to it and all it leads to, along the edges; never down one way and up another. */
export function chainOf(id: string, edges: readonly MapEdge[]): ReadonlySet<string> {
	return new Set([...reached(id, edges, "from", "to"), ...reached(id, edges, "to", "from")]);
}

function reached(id: string, edges: readonly MapEdge[], near: keyof MapEdge, far: keyof MapEdge): Set<string> {
	const next = new Map<string, string[]>();
	for (const edge of edges) {
		const known = next.get(edge[near]);
		if (known) known.push(edge[far]);
		else next.set(edge[near], [edge[far]]);
	}
	const found = new Set([id]);
	for (const at of found) for (const to of next.get(at) ?? []) found.add(to);
	return found;
}
