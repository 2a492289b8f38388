import type { Luck } from "../luck.ts";

/** The least, the likeliest and the most, in rising order. */
export interface Range {
	readonly low: number;
	readonly likely: number;
	readonly high: number;
}

/**
 * One draw of a triangular distribution, by its inverse distribution function. Where low = likely = high it is that value,
 * and uses up one number of luck all the same, so that making one input certain leaves the draws of the others alone.
 * @example triangular({ low: 0, likely: 5, high: 10 }, () => 0.5) //=> 5
 */
export function triangular({ low, likely, high }: Range, luck: Luck): number {
	const u = luck();
	const width = high - low;
	if (width === 0) return low;
	const rise = likely - low;
	return u * width < rise ? low + Math.sqrt(u * width * rise) : high - Math.sqrt((1 - u) * width * (high - likely));
}
