import type { Exact } from "../../exact.ts";
import { judge } from "./ahp.ts";
import { nearestStep, timesOf } from "./judged-pairs.ts";
import { cell, type Matrix } from "./judgement-matrix.ts";

/** One judgement, and what it could be instead. */
export interface JudgementReview {
	readonly pair: readonly [number, number];
	readonly from: Exact;
	/** On the scale, towards what the other two of the triad make of the pair. */
	readonly to: Exact;
	/** How many steps of the scale lie between. */
	readonly steps: number;
	/** The consistency ratio with it. */
	readonly ratio: Exact;
	/** That is enough; else it is only the most that one judgement can do. */
	readonly accepted: boolean;
}

/**
 * Which judgement of the worst triad to look at first, where judgements are refused: the one that the fewest steps towards
 * what follows from the other two make acceptable; where none does, the one that lowers the consistency ratio most. On a tie
 * the lower ratio, then the first pair in order. `null` where nothing is refused. A question to ask again, not an answer:
 * only the judge knows which of the three was meant.
 */
export function judgementToReview(matrix: Matrix): JudgementReview | null {
	const before = judge(matrix);
	if (before.accepted || !before.worstTriad) return null;
	const [i, j, k] = before.worstTriad;
	const ways = [reviewOf(matrix, i, j, k), reviewOf(matrix, i, k, j), reviewOf(matrix, j, k, i)].filter(
		(way) => way !== null && way.ratio.compare(before.consistencyRatio) < 0,
	);
	return ways.reduce<JudgementReview | null>((best, way) => (way && (!best || isBetter(way, best)) ? way : best), null);
}

function isBetter(a: JudgementReview, b: JudgementReview): boolean {
	if (a.accepted !== b.accepted) return a.accepted;
	if (a.accepted && a.steps !== b.steps) return a.steps < b.steps;
	return a.ratio.compare(b.ratio) < 0;
}

/** Step by step towards what follows by way of the third, until that is enough or reached. */
function reviewOf(matrix: Matrix, a: number, b: number, by: number): JudgementReview | null {
	const from = cell(matrix, a, b);
	const start = nearestStep(from);
	const goal = nearestStep(cell(matrix, a, by).mul(cell(matrix, by, b)));
	const onward = Math.sign(goal - start);
	let last: JudgementReview | null = null;
	for (let steps = 1; steps <= Math.abs(goal - start); steps++) {
		const to = timesOf(start + steps * onward);
		const { consistencyRatio: ratio, accepted } = judge(withCell(matrix, a, b, to));
		if (!last || ratio.compare(last.ratio) < 0) last = { pair: [a, b], from, to, steps, ratio, accepted };
		if (accepted) break;
	}
	return last;
}

const withCell = (matrix: Matrix, a: number, b: number, x: Exact): Matrix =>
	matrix.map((row, r) => row.map((old, c) => (r === a && c === b ? x : r === b && c === a ? x.inverse() : old)));
