import { type Exact, ZERO } from "../../exact.ts";
import { allOrNothing } from "./all-or-nothing.ts";
import type { SelectionItem, SelectionProblem } from "./selection-problem.ts";
import { wholeNumbers } from "./whole-numbers.ts";

/** The budget's place among the limits; the capacities follow it, in their order. */
export const BUDGET = 0;

/** Whole units of each limit that is used, by the limit's place; what is absent is 0. */
export type Use = ReadonlyMap<number, bigint>;

/** Items that require each other in a circle, as one piece: chosen all or none. */
export interface WorkGroup {
	/** Places in the problem's items, ascending. */
	readonly members: readonly number[];
	readonly value: bigint;
	readonly use: Use;
	/** Other groups, without repeats. */
	readonly needs: readonly number[];
	readonly excludes: readonly number[];
	/** Two of its members exclude each other, or one excludes itself: it can never be chosen. */
	readonly impossible: boolean;
	readonly must: boolean;
}

export interface WorkGraph {
	readonly groups: readonly WorkGroup[];
	/** The budget first, then the capacities; each in whole units of its own. */
	readonly limits: readonly bigint[];
	/** Amount = whole ÷ `limitPer`, limit by limit. */
	readonly limitPer: readonly Exact[];
	/** For each item, the items it excludes or is excluded by, as places. */
	readonly exclusions: readonly ReadonlySet<number>[];
	/** For each item, its use of each limit. */
	readonly uses: readonly Use[];
	/** Values are whole numbers too: value = whole ÷ `valuePer`. */
	readonly valuePer: Exact;
}

/** The problem with its ids resolved to places, its amounts to whole numbers, and its circles drawn together. */
export function workGraph(problem: SelectionProblem): WorkGraph {
	const { items } = problem;
	const place = new Map(items.map((item, i) => [item.id, i]));
	const placesOf = (ids: readonly string[]) => [...new Set(ids)].map((id) => place.get(id) as number);
	const needs = items.map((item) => placesOf(item.requires));
	const exclusions = items.map(() => new Set<number>());
	for (const [i, item] of items.entries())
		for (const j of placesOf(item.excludes)) {
			(exclusions[i] as Set<number>).add(j);
			(exclusions[j] as Set<number>).add(i);
		}
	const { limits, limitPer, uses } = wholeUses(problem);
	const { whole, per } = wholeNumbers(items.map((item) => item.value));
	const members = allOrNothing(needs);
	const groupOf = new Int32Array(items.length);
	for (const [g, group] of members.entries()) for (const i of group) groupOf[i] = g;
	const groups = members.map((group, g): WorkGroup => {
		const needed = new Set<number>();
		const excluded = new Set<number>();
		for (const i of group) {
			for (const j of needs[i] as readonly number[]) needed.add(groupOf[j] as number);
			for (const j of exclusions[i] as ReadonlySet<number>) excluded.add(groupOf[j] as number);
		}
		needed.delete(g);
		const impossible = excluded.delete(g);
		return {
			members: group,
			value: group.reduce((total, i) => total + (whole[i] as bigint), 0n),
			use: together(group.map((i) => uses[i] as Use)),
			needs: [...needed],
			excludes: [...excluded],
			impossible,
			must: group.some((i) => (items[i] as SelectionItem).must),
		};
	});
	return { groups, limits, limitPer, exclusions, uses, valuePer: per };
}

function wholeUses({ items, budget, capacity }: SelectionProblem) {
	const uses = items.map(() => new Map<number, bigint>());
	const limits: bigint[] = [];
	const limitPer: Exact[] = [];
	const take = (limit: Exact, amountOf: (item: SelectionItem) => Exact | undefined) => {
		const { whole, per } = wholeNumbers(items.map((item) => amountOf(item) ?? ZERO));
		for (const [i, amount] of whole.entries())
			if (amount > 0n) (uses[i] as Map<number, bigint>).set(limits.length, amount);
		// Sums are whole, so that a broken rest of the limit is of no use.
		const { n, d } = limit.mul(per);
		limits.push(n / d);
		limitPer.push(per);
	};
	take(budget, (item) => item.cost);
	for (const [role, limit] of capacity) take(limit, (item) => item.demand.get(role));
	return { uses, limits, limitPer };
}

/** The uses of several, added up limit by limit. */
export function together(uses: readonly Use[]): Use {
	if (uses.length === 1) return uses[0] as Use;
	const total = new Map<number, bigint>();
	for (const use of uses) for (const [at, amount] of use) total.set(at, (total.get(at) ?? 0n) + amount);
	// In the order of the limits: the search walks two uses side by side.
	return new Map([...total].sort(([a], [b]) => a - b));
}

/** The group and all it needs, directly and further on; `undefined` once there are more than `most`. */
export function withNeeds(
	groups: readonly { readonly needs: readonly number[] }[],
	from: Iterable<number>,
	most = Number.POSITIVE_INFINITY,
): Set<number> | undefined {
	const all = new Set(from);
	// A set may grow while it is walked.
	for (const g of all) {
		for (const need of (groups[g] as { readonly needs: readonly number[] }).needs) all.add(need);
		if (all.size > most) return undefined;
	}
	return all;
}
