import type { Exact } from "../exact.ts";

export interface WholeAmounts {
	readonly amounts: readonly bigint[];
	/** What each was multiplied by. */
	readonly scale: bigint;
}

/**
 * Amounts over one common denominator, so that long sums need no reducing of fractions on the way.
 * @example wholeAmounts([exact(0.5), exact(2.25)]) //=> amounts 2, 9 with scale 4
 */
export function wholeAmounts(amounts: readonly Exact[]): WholeAmounts {
	const scale = amounts.reduce((all, x) => (all * x.d) / gcd(all, x.d), 1n);
	return { amounts: amounts.map((x) => x.s * x.n * (scale / x.d)), scale };
}

function gcd(a: bigint, b: bigint): bigint {
	return b === 0n ? a : gcd(b, a % b);
}
