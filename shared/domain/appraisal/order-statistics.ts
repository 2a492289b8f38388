/** A quantile of draws, with the draws between which the true one lies in about 95 of 100 repetitions. */
export interface Quantile {
	/** 0..1. */
	readonly at: number;
	readonly value: number;
	readonly low: number;
	readonly high: number;
}

const TWO_SIDED_95 = 1.96;

/**
 * A quantile of draws in rising order: the ⌈n·q⌉-th of them. How many draws lie below the true quantile is binomial, with
 * mean n·q and variance n·q·(1 − q); the draws 1.96 standard errors of that rank away bound it, whatever the distribution.
 * @example quantileOf([1, 2, 3, 4, 5], 0.5) //=> value 3, from 1 to 5
 */
export function quantileOf(sorted: readonly number[] | Float64Array, at: number): Quantile {
	const n = sorted.length;
	const reach = TWO_SIDED_95 * Math.sqrt(n * at * (1 - at));
	const draw = (rank: number) => sorted[Math.min(n, Math.max(1, rank)) - 1] ?? Number.NaN;
	return {
		at,
		value: draw(Math.ceil(n * at)),
		low: draw(Math.floor(n * at - reach)),
		high: draw(Math.ceil(n * at + reach) + 1),
	};
}
