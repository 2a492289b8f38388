import { type Exact, exact, sum, ZERO } from "../../exact.ts";

/** One day's reading: `value` in units that all points share, `at` in whole days. */
export interface Point {
	readonly at: number;
	readonly value: bigint;
}

/**
 * Theil–Sen slope: the median of the slopes between every two points, exact; of an even number the mean of the middle two.
 * Points in order of their days, at least two, no two on one day. Doubles narrow the search to the few slopes that could be
 * the middle one, and those are compared exactly, so n points cost n²/2 doubles to sort.
 * @example theilSen([{ at: 0, value: 0n }, { at: 1, value: 1n }, { at: 3, value: 1n }]) //=> 1/3
 */
export function theilSen(points: readonly Point[]): Exact {
	const values = points.map((p) => p.value);
	const least = values.reduce((a, b) => (a < b ? a : b));
	const most = values.reduce((a, b) => (a > b ? a : b));
	// Up to 53 bits are exact in a double; of larger numbers the lowest bits are dropped.
	const shift = BigInt(Math.max(0, (most - least).toString(2).length - 53));
	const near = points.map(({ at, value }) => ({ at, value: Number((value - least) >> shift) }));
	const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
	let count = 0;
	eachSlope(near, (slope) => {
		slopes[count++] = slope;
	});
	slopes.sort();
	const middle = [(count - 1) >> 1, count >> 1];
	const [low = 0, high = 0] = middle.map((n) => slopes[n]);
	// Any slope outside this window is on its side of the middle for certain, whatever the doubles rounded away.
	const doubt = (shift > 0n ? 4 : 0) + Math.max(Math.abs(low), Math.abs(high)) * 2 ** -49;
	let below = 0;
	const candidates: number[] = [];
	eachSlope(near, (slope, i, j) => {
		if (slope < low - doubt) below++;
		else if (slope <= high + doubt) candidates.push(i * points.length + j);
	});
	return sum(middle.map((n) => nthSlope(points, candidates, n - below))).div(2);
}

function eachSlope(
	points: readonly { readonly at: number; readonly value: number }[],
	visit: (slope: number, i: number, j: number) => void,
): void {
	for (const [j, b] of points.entries())
		for (const [i, a] of points.entries()) {
			if (i === j) break;
			visit((b.value - a.value) / (b.at - a.at), i, j);
		}
}

/**
 * The n-th smallest slope among pairs of points, a pair being one number: the earlier point's place times the number of
 * points, plus the later one's. Pairs on the far side of a pivot are dropped until it is the one.
 */
function nthSlope(points: readonly Point[], pairs: readonly number[], n: number): Exact {
	const early = (pair: number) => Math.floor(pair / points.length);
	const late = (pair: number) => pair % points.length;
	let left = pairs;
	let rank = n;
	for (;;) {
		const pivot = left[left.length >> 1] ?? 1;
		const [from, to] = [points[early(pivot)], points[late(pivot)]];
		const rise = (to?.value ?? 0n) - (from?.value ?? 0n);
		const days = BigInt((to?.at ?? 1) - (from?.at ?? 0));
		// Seen along the pivot's slope, a pair that climbs is steeper than it, and one that falls is not.
		const height = points.map((p) => p.value * days - rise * BigInt(p.at));
		const flatter = left.filter((pair) => (height[late(pair)] ?? 0n) < (height[early(pair)] ?? 0n));
		const steeper = left.filter((pair) => (height[late(pair)] ?? 0n) > (height[early(pair)] ?? 0n));
		if (rank < flatter.length) left = flatter;
		else if (rank >= left.length - steeper.length) {
			rank -= left.length - steeper.length;
			left = steeper;
		} else return exact(`${rise}/${days}`) ?? ZERO;
	}
}
