import type { Exact } from "../../exact.ts";
import { rankScores } from "../rank.ts";

/** How far two rankings of the same items agree: 1 in everything, 0 no more than chance, −1 reversed. */
export interface KendallTau {
	/** τ-b, −1..1; `null` where one ranking puts all items level, or fewer than two items are ranked by both. */
	readonly tau: number | null;
	/** Pairs in the same order less pairs in the other; τ-b is this ÷ √squaredDenominator, exactly. */
	readonly numerator: number;
	/** (pairs the first tells apart) × (pairs the second tells apart). */
	readonly squaredDenominator: bigint;
	/** Items ranked by both; the others do not count. */
	readonly items: number;
}

/**
 * Kendall's τ-b with ties, in n log n by counting the exchanges of a merge sort (Knight 1966). Scores by position, highest
 * best, `null` where missing; compared exactly.
 * @example kendallTau([exact(3), exact(2), exact(1)], [exact(9), exact(7), exact(8)]) //=> numerator 1, denominator² 9, tau 1/3
 */
export function kendallTau(first: readonly (Exact | null)[], second: readonly (Exact | null)[]): KendallTau {
	const both = [...first.keys()].filter((i) => first[i] && second[i]);
	const [x, y] = [first, second].map((scores) => rankScores(both.map((i) => scores[i] ?? null))) as [
		number[],
		number[],
	];
	const order = [...both.keys()].sort((i, j) => at(x, i) - at(x, j) || at(y, i) - at(y, j));
	const all = pairsOf(both.length);
	const tiedX = tiedPairs(order.map((i) => at(x, i)));
	const tiedBoth = tiedPairs(order.map((i) => at(x, i) * (both.length + 1) + at(y, i)));
	const inY = Float64Array.from(order, (i) => at(y, i));
	const exchanges = sortCounting(inY);
	const tiedY = tiedPairs([...inY]);
	const numerator = all - tiedX - tiedY + tiedBoth - 2 * exchanges;
	const squaredDenominator = BigInt(all - tiedX) * BigInt(all - tiedY);
	const tau = squaredDenominator === 0n ? null : numerator / Math.sqrt(Number(squaredDenominator));
	return { tau, numerator, squaredDenominator, items: both.length };
}

const at = (ranks: readonly number[], i: number): number => ranks[i] as number;
const pairsOf = (n: number): number => (n * (n - 1)) / 2;

/** Pairs of equal values in a list whose equal values stand together. */
function tiedPairs(values: readonly number[]): number {
	let pairs = 0;
	let run = 0;
	values.forEach((v, k) => {
		run = k > 0 && v === values[k - 1] ? run + 1 : 0;
		pairs += run;
	});
	return pairs;
}

/** Sorts in place, ascending, and counts the pairs that stood the wrong way round. */
function sortCounting(values: Float64Array): number {
	const spare = values.slice();
	let exchanges = 0;
	for (let width = 1; width < values.length; width *= 2) {
		for (let from = 0; from < values.length; from += 2 * width) {
			const middle = Math.min(from + width, values.length);
			const to = Math.min(from + 2 * width, values.length);
			let a = from;
			let b = middle;
			for (let k = from; k < to; k++) {
				const takesLeft = a < middle && (b >= to || (values[a] as number) <= (values[b] as number));
				if (!takesLeft) exchanges += middle - a;
				spare[k] = values[takesLeft ? a++ : b++] as number;
			}
		}
		values.set(spare);
	}
	return exchanges;
}
