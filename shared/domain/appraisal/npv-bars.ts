/** How many draws lie from `from` on and below `to`. */
export interface Bar {
	readonly from: number;
	readonly to: number;
	readonly count: number;
}

const MOST_BARS = 24;

/**
 * Draws counted in equal steps of 1, 2 or 5 times a power of ten, at most 24 from the least draw to the largest. Every
 * step begins at a whole multiple, so that losses and gains never share one. None of draws beyond a double's range.
 * @example barsOf(Float64Array.of(-3, 2, 9)) //=> 13 steps of 1 from −3 to 10, with 1 draw in the first, the sixth and the last
 */
export function barsOf(values: Float64Array): Bar[] {
	const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	const most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
	if (!Number.isFinite(least) || !Number.isFinite(most)) return [];
	const step = stepFor(least, most);
	const placeOf = (x: number) => Math.floor(x / step);
	const first = placeOf(least);
	const counts = Array.from({ length: placeOf(most) - first + 1 }, () => 0);
	for (const x of values) counts[placeOf(x) - first] = (counts[placeOf(x) - first] ?? 0) + 1;
	return counts.map((count, i) => ({ from: (first + i) * step, to: (first + i + 1) * step, count }));
}

/** Products and quotients of small whole numbers only: the same in every engine. */
function stepFor(least: number, most: number): number {
	const width = most - least;
	const fits = (step: number) => Math.floor(most / step) - Math.floor(least / step) < MOST_BARS;
	// Below a billionth of the values themselves steps would be lost in rounding; of such a width one is enough.
	const smallest = Math.max(Math.abs(least), Math.abs(most)) / 1e9;
	let power = 1;
	while (power < smallest) power *= 10;
	while (width > 0 && power > smallest && fits(power)) power /= 10;
	for (; ; power *= 10) for (const times of [1, 2, 5]) if (fits(times * power)) return times * power;
}
