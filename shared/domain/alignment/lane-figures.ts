import type { Assessment } from "../assessment.ts";
import type { Register } from "../register.ts";
import type { ItemKey, ObjectiveId, TargetId } from "../units.ts";
import { pathUp } from "../work-items/hierarchy.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { STATES } from "./coverage.ts";
import { type EffortShares, effortShares } from "./effort-shares.ts";
import type { LineState } from "./line-of-sight.ts";
import { Totals } from "./work-totals.ts";

/** What a column or swimlane amounts to. */
export interface LaneFigures {
	readonly effort: EffortShares;
	/** Of the items that the effort is of, those without an estimate. */
	readonly unestimated: number;
	/** Items in progress by the objective that most of each serves, most first; those that serve none, last. */
	readonly inProgress: readonly { readonly objective?: ObjectiveId; readonly count: number }[];
	/** Keys of which nothing is known. */
	readonly unread: number;
}

/** The objective behind each target: of a key result the one that it proves. */
export const objectivesOf = ({ objectives, keyResults }: Pick<Register, "objectives" | "keyResults">) =>
	new Map<TargetId, ObjectiveId>([
		...objectives.map((o) => [o.id, o.id] as const),
		...keyResults.map((k) => [k.id, k.objective] as const),
	]);

/**
 * Share of effort by state, and work in progress by objective, of the items of one lane. An item that has others of the lane
 * below it is left out, so that an epic and its stories are never counted twice.
 * @example laneFigures(["PS-1", "PS-2"], items, assessment, objectivesOf(register)).inProgress //=> [{ objective: "O-1", count: 2 }]
 */
export function laneFigures(
	keys: Iterable<ItemKey>,
	items: ReadonlyMap<ItemKey, WorkItem>,
	{ items: assessed }: Pick<Assessment, "items">,
	objectives: ReadonlyMap<TargetId, ObjectiveId>,
): LaneFigures {
	const all = new Set(keys);
	const here = new Set([...all].filter((key) => items.has(key) && assessed.has(key)));
	const above = new Set([...here].flatMap((key) => ancestors(key, items)));
	const sums = Object.fromEntries(STATES.map((s) => [s, new Totals()])) as Record<LineState, Totals>;
	const busy = new Map<ObjectiveId | undefined, number>();
	for (const key of here) {
		const item = items.get(key);
		const line = assessed.get(key)?.line;
		if (!item || !line || above.has(key)) continue;
		sums[line.state].add(item);
		if (item.statusCategory !== "indeterminate") continue;
		const [first] = line.links;
		const objective = first && objectives.get(first.target);
		busy.set(objective, (busy.get(objective) ?? 0) + 1);
	}
	const byState = Object.fromEntries(STATES.map((s) => [s, sums[s].done()])) as Record<
		LineState,
		ReturnType<Totals["done"]>
	>;
	return {
		effort: effortShares(byState),
		unestimated: STATES.reduce((sum, s) => sum + byState[s].unestimated, 0),
		inProgress: [...busy].sort(mostFirst).map(([objective, count]) => ({ ...(objective ? { objective } : {}), count })),
		unread: all.size - here.size,
	};
}

/** Of items whose parents form a circle none is above the others: they are all counted. */
function ancestors(key: ItemKey, items: ReadonlyMap<ItemKey, WorkItem>): readonly ItemKey[] {
	const [, ...above] = pathUp(key, items);
	return above.some((at) => items.get(at)?.parent === key) ? [] : above;
}

type Busy = readonly [ObjectiveId | undefined, number];

/** By number, then by id, so that equal ones do not change places; without an objective, last. */
function mostFirst([a, m]: Busy, [b, n]: Busy): number {
	if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
	return n - m || (a < b ? -1 : 1);
}
