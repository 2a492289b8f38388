import type { Reason } from "../reason.ts";
import type { MapColumn, MapEdge, MapNode } from "./map-node.ts";
import { shortestCircle } from "./shortest-circle.ts";

export type MapGapCode =
	| "output-leads-nowhere"
	| "output-without-capability"
	| "capability-leads-nowhere"
	| "outcome-without-output"
	| "outcome-without-benefit"
	| "benefit-without-outcome"
	| "benefit-without-objective"
	| "objective-without-benefit"
	| "map-cycle";

/** Where the chain is broken. `ids` are node ids, the one at fault first. */
export type MapGap = Reason<MapGapCode>;

/**
 * The breaks of a benefits map, in the order of its nodes, circles last. What lapsed is not asked to lead anywhere, and a
 * dis-benefit serves nothing; neither counts as a benefit that an outcome or objective could have. A key result without a
 * benefit is no gap of its own: its objective is.
 */
export function mapGaps(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapGap[] {
	const next = neighbours(edges, "from", "to");
	const previous = neighbours(edges, "to", "from");
	const byId = new Map(nodes.map((n) => [n.id, n]));
	const those = (column: MapColumn, ids: readonly string[]) => ids.filter((id) => byId.get(id)?.column === column);
	const brings = (id: string) => byId.get(id)?.as === undefined;
	const served = reachedFrom(
		nodes.filter((n) => n.column === "benefit" && brings(n.id)),
		next,
	);
	const gapsOf = ({ id, column, as }: MapNode): MapGapCode[] => {
		const [to, from] = [next.get(id) ?? [], previous.get(id) ?? []];
		switch (column) {
			case "output":
				if (to.length === 0) return ["output-leads-nowhere"];
				return those("capability", to).length === 0 ? ["output-without-capability"] : [];
			case "capability":
				return to.length === 0 ? ["capability-leads-nowhere"] : [];
			case "outcome":
				return [
					...(from.length === 0 ? ["outcome-without-output" as const] : []),
					...(those("benefit", to).some(brings) ? [] : ["outcome-without-benefit" as const]),
				];
			case "benefit":
				if (as === "lapsed") return [];
				return [
					...(those("outcome", from).length === 0 ? ["benefit-without-outcome" as const] : []),
					...(as || those("objective", to).length > 0 ? [] : ["benefit-without-objective" as const]),
				];
			case "objective":
				return as || served.has(id) ? [] : ["objective-without-benefit"];
		}
	};
	const gaps = nodes.flatMap((node) => gapsOf(node).map((code): MapGap => ({ code, ids: [node.id] })));
	return [...gaps, ...circles(nodes, next).map((ids): MapGap => ({ code: "map-cycle", ids }))];
}

function neighbours(edges: readonly MapEdge[], from: keyof MapEdge, to: keyof MapEdge): ReadonlyMap<string, string[]> {
	const found = new Map<string, string[]>();
	for (const edge of edges) {
		const known = found.get(edge[from]);
		if (known) known.push(edge[to]);
		else found.set(edge[from], [edge[to]]);
	}
	return found;
}

function reachedFrom(starts: readonly MapNode[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
	const reached = new Set(starts.map((n) => n.id));
	for (const at of reached) for (const to of next.get(at) ?? []) reached.add(to);
	return reached;
}

/** One circle through each node that is on one and not yet in an earlier circle, from its first node round. */
function circles(nodes: readonly MapNode[], next: ReadonlyMap<string, readonly string[]>): string[][] {
	const found: string[][] = [];
	const told = new Set<string>();
	for (const { id } of nodes) {
		const circle = told.has(id) ? undefined : shortestCircle(id, next);
		if (!circle) continue;
		found.push(circle);
		for (const node of circle) told.add(node);
	}
	return found;
}
