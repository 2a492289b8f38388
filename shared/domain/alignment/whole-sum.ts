/** Sums up to here are exact in one double, with room for one more number of this size. */
const HALF = 2 ** 52;

/**
 * Adds a whole number to a sum that is kept in two places of a list, from `at`: the lower half, and what is over in units of
 * 2^52. A double alone holds whole numbers only to 2^53, and past that a sum would depend on the order it was made in; this
 * one is exact to 2^104, in whatever order numbers come and are taken away again (added with the other sign).
 */
export function addWhole(sums: Float64Array, at: number, x: number): void {
	let low = sums[at] ?? 0;
	if (x < HALF && x > -HALF) low += x;
	else {
		const part = Math.trunc(x / HALF);
		sums[at + 1] = (sums[at + 1] ?? 0) + part;
		low += x - part * HALF;
	}
	if (low >= HALF || low <= -HALF) {
		const carry = low > 0 ? 1 : -1;
		sums[at + 1] = (sums[at + 1] ?? 0) + carry;
		low -= carry * HALF;
	}
	sums[at] = low;
}

/** The double nearest to such a sum: the same for the same numbers, whatever came between. */
export const wholeSum = (sums: Float64Array, at: number): number => (sums[at + 1] ?? 0) * HALF + (sums[at] ?? 0);
