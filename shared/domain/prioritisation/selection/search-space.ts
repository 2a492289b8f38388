import { type Exact, exact, toNumber, ZERO } from "../../exact.ts";
import type { SelectionProblem } from "./selection-problem.ts";
import { smallestConflict } from "./smallest-conflict.ts";
import { sumsAreExact } from "./whole-numbers.ts";
import { BUDGET, together, type Use, type WorkGraph, type WorkGroup, withNeeds, workGraph } from "./work-graph.ts";

/**
 * What is left to decide once musts, their prerequisites and what can never be chosen are settled: pieces 0..n−1 in the
 * order of their first items, with whole numbers for exact comparison and doubles for the search.
 */
export interface SearchSpace {
	readonly size: number;
	/** Item places of each piece. */
	readonly members: readonly (readonly number[])[];
	/** Item places that are chosen in every set. */
	readonly settled: readonly number[];

	/** Values in whole units; value = whole ÷ `valuePer`. */
	readonly value: readonly bigint[];
	readonly valuePer: Exact;
	readonly settledValue: bigint;
	/** Uses and what is left of each limit, in whole units of that limit. */
	readonly use: readonly Use[];
	readonly room: readonly bigint[];
	/** Amount = whole ÷ `limitPer`, limit by limit. */
	readonly limitPer: readonly Exact[];

	/**
	 * What the search maximises. `cost-sharp`: value × (total cost + 1) − cost, exact, so that a cheaper set of equal value is
	 * worth more; `value-sharp`: the whole value, exact; `rounded`: nearest doubles of value ÷ largest value.
	 */
	readonly worth: Float64Array;
	readonly sharpness: "cost-sharp" | "value-sharp" | "rounded";
	/** `cost-sharp`: total cost + 1. */
	readonly costStep: bigint;
	/** `rounded`: the largest |value|. */
	readonly largest: bigint;

	/** Uses as doubles, piece by piece: entries `start[i]` to `start[i + 1]` of `limit` and `amount`. */
	readonly start: Int32Array;
	readonly limit: Int32Array;
	readonly amount: Float64Array;
	/** Within `sure` a set certainly fits, beyond `most` certainly not; equal where sums are exact. */
	readonly sure: Float64Array;
	readonly most: Float64Array;
	readonly hasRoundedLimits: boolean;

	readonly needs: readonly (readonly number[])[];
	readonly neededBy: readonly (readonly number[])[];
	readonly excludes: readonly (readonly number[])[];
}

/** The musts and their prerequisites do not fit together: places of items, ascending. */
export interface Conflict {
	readonly conflict: readonly number[];
}

/** More than this many prerequisites are not added up in advance: the search meets their limits as it goes. */
const LONG_CHAIN = 200;
/** Where sums are rounded, a set within this share of a limit is judged by whole numbers alone. */
const DOUBT = 1e-9;

export function searchSpace(problem: SelectionProblem): SearchSpace | Conflict {
	const graph = workGraph(problem);
	const { groups } = graph;
	const musts = groups.flatMap((group, g) => (group.must ? [g] : []));
	const settled = withNeeds(groups, musts) as Set<number>;
	const settledGroups = [...settled].map((g) => groups[g] as WorkGroup);
	const settledItems = settledGroups.flatMap((g) => g.members).sort((a, b) => a - b);
	const conflict = smallestConflict(settledItems, graph);
	if (conflict) return { conflict };

	const used = together(settledGroups.map((g) => g.use));
	const room = graph.limits.map((limit, at) => limit - (used.get(at) ?? 0n));
	const free = freeGroups(graph, settled, room);
	const at = new Map(free.map((g, i) => [g, i]));
	const among = (list: readonly number[]) => list.flatMap((g) => at.get(g) ?? []);
	const pieces = free.map((g) => groups[g] as WorkGroup);
	const needs = pieces.map((p) => among(p.needs));
	const value = pieces.map((p) => p.value);
	const use = pieces.map((p) => p.use);
	return {
		size: pieces.length,
		members: pieces.map((p) => p.members),
		settled: settledItems,
		settledValue: settledGroups.reduce((total, g) => total + g.value, 0n),
		value,
		valuePer: graph.valuePer,
		use,
		room,
		limitPer: graph.limitPer,
		...nearUses(use, room),
		...worthOf(value, use),
		needs,
		neededBy: turnedRound(needs),
		excludes: pieces.map((p) => among(p.excludes)),
	};
}

/** Groups that are not settled and may still be chosen. */
function freeGroups({ groups }: WorkGraph, settled: ReadonlySet<number>, room: readonly bigint[]): number[] {
	const tooMuch = (use: Use) => [...use].some(([at, amount]) => amount > (room[at] as bigint));
	const clashes = (g: number, all: ReadonlySet<number>) =>
		(groups[g] as WorkGroup).excludes.some((other) => all.has(other));
	const out = new Set<number>();
	for (const [g, { impossible, needs, use }] of groups.entries()) {
		if (settled.has(g)) continue;
		const all = needs.length === 0 ? new Set([g]) : (withNeeds(groups, [g], LONG_CHAIN) ?? new Set([g]));
		const open = [...all].filter((need) => !settled.has(need));
		if (
			impossible ||
			open.some((need) => clashes(need, all) || clashes(need, settled)) ||
			tooMuch(use) ||
			tooMuch(together(open.map((need) => (groups[need] as WorkGroup).use)))
		)
			out.add(g);
	}
	const neededBy = turnedRound(groups.map((g) => g.needs));
	for (const g of out) for (const user of neededBy[g] as readonly number[]) out.add(user);
	return [...groups.keys()].filter((g) => !settled.has(g) && !out.has(g));
}

function turnedRound(needs: readonly (readonly number[])[]): number[][] {
	const neededBy = needs.map((): number[] => []);
	for (const [i, list] of needs.entries()) for (const j of list) (neededBy[j] as number[]).push(i);
	return neededBy;
}

function nearUses(use: readonly Use[], room: readonly bigint[]) {
	const isExact = room.map((space, at) => sumsAreExact([space, ...use.map((u) => u.get(at) ?? 0n)]));
	const start = new Int32Array(use.length + 1);
	for (const [i, u] of use.entries()) start[i + 1] = (start[i] as number) + u.size;
	const entries = use.flatMap((u) => [...u]);
	return {
		sure: Float64Array.from(room, (space, at) => (isExact[at] ? Number(space) : 1 - DOUBT)),
		most: Float64Array.from(room, (space, at) => (isExact[at] ? Number(space) : 1 + DOUBT)),
		hasRoundedLimits: isExact.includes(false),
		start,
		limit: Int32Array.from(entries, ([at]) => at),
		amount: Float64Array.from(entries, ([at, amount]) =>
			isExact[at] ? Number(amount) : ratio(amount, room[at] as bigint),
		),
	};
}

const ratio = (a: bigint, b: bigint): number => toNumber(exact(`${a}/${b}`) ?? ZERO);

function worthOf(value: readonly bigint[], use: readonly Use[]) {
	const cost = use.map((u) => u.get(BUDGET) ?? 0n);
	const costStep = cost.reduce((a, b) => a + b, 1n);
	const combined = value.map((v, i) => v * costStep - (cost[i] as bigint));
	const largest = value.reduce((a, b) => (b > a ? b : -b > a ? -b : a), 1n);
	const sharp = { costStep, largest };
	if (sumsAreExact(combined))
		return { ...sharp, worth: Float64Array.from(combined, Number), sharpness: "cost-sharp" as const };
	if (sumsAreExact(value))
		return { ...sharp, worth: Float64Array.from(value, Number), sharpness: "value-sharp" as const };
	return { ...sharp, worth: Float64Array.from(value, (v) => ratio(v, largest)), sharpness: "rounded" as const };
}
