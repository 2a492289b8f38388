import { type Exact, exact, ZERO } from "../../exact.ts";
import { twoSidedTail } from "./normal-tail.ts";

/** Mann–Kendall's S: pairs in which the later value is higher, less those in which it is lower. */
export interface Trend {
	readonly s: number;
	/** Two-sided: how often chance alone gives an S this far from 0. */
	readonly pValue: number;
}

/**
 * Mann–Kendall test of a trend, two-sided, by the normal approximation with tie and continuity correction (reference 1.11):
 * Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) ÷ 18 over groups of t equal values, z = (|S| − 1) ÷ √Var S. Nothing but equal
 * values, or an S of −1, 0 or 1, gives 1. Values in order of time.
 * @example mannKendall([1n, 2n, 3n, 4n]) //=> { s: 6, pValue: 0.08947... }
 */
export function mannKendall(values: readonly bigint[]): Trend {
	const ranks = rankOf(values);
	let s = 0;
	for (const [i, early] of ranks.entries())
		for (let j = i + 1; j < ranks.length; j++) s += Math.sign((ranks[j] ?? 0) - early);
	const groups = new Map<number, number>();
	for (const rank of ranks) groups.set(rank, (groups.get(rank) ?? 0) + 1);
	const ties = [...groups.values()].map(spread).reduce((a, b) => a + b, 0n);
	const eighteenTimesVariance = spread(values.length) - ties;
	const beyondChance = BigInt(Math.max(0, Math.abs(s) - 1));
	return { s, pValue: twoSidedTail(ratio(18n * beyondChance ** 2n, eighteenTimesVariance)) };
}

/** t(t−1)(2t+5) */
function spread(count: number): bigint {
	const t = BigInt(count);
	return t * (t - 1n) * (2n * t + 5n);
}

/** z² is 0 where there is no variance: all values are equal. */
const ratio = (a: bigint, b: bigint): Exact => exact(`${a}/${b}`) ?? ZERO;

/** Places among the different values, so that the pairs compare small numbers. */
function rankOf(values: readonly bigint[]): readonly number[] {
	const order = [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
	const places = new Map(order.map((value, i) => [value, i]));
	return values.map((value) => places.get(value) ?? 0);
}
