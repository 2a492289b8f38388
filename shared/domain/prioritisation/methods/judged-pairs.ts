import { type Exact, exact, ONE } from "../../exact.ts";
import type { Matrix } from "./judgement-matrix.ts";

/** One pair of criteria as somebody judged it. */
export interface PairJudgement {
	readonly a: string;
	readonly b: string;
	/** 0: alike; from 1 to 8: `a` is that many steps above alike, 2 to 9 times as important; below 0: `b` is. */
	readonly step: number;
}

/** The furthest step of the scale: nine times as important. */
export const FURTHEST_STEP = 8;

/** @example timesOf(2) //=> 3, and of −2 1/3 */
export const timesOf = (step: number): Exact => {
	const times = exact(1 + Math.abs(step)) ?? ONE;
	return step < 0 ? times.inverse() : times;
};

const STEPS: readonly number[] = Array.from({ length: 2 * FURTHEST_STEP + 1 }, (_, i) => i - FURTHEST_STEP);

/**
 * The step of the scale that comes nearest a ratio; of two as near, the one nearer to alike.
 * @example nearestStep(exact("15")) //=> 8
 */
export function nearestStep(ratio: Exact): number {
	const offOf = (step: number): Exact => {
		const off = ratio.div(timesOf(step));
		return off.compare(ONE) < 0 ? off.inverse() : off;
	};
	return STEPS.reduce((best, step) => {
		const gain = offOf(step).compare(offOf(best));
		return gain < 0 || (gain === 0 && Math.abs(step) < Math.abs(best)) ? step : best;
	});
}

/** The judgement of one pair either way round; `undefined` where there is none on the scale. */
export function stepBetween(pairs: readonly PairJudgement[], a: string, b: string): number | undefined {
	for (const pair of pairs) {
		if (!Number.isInteger(pair.step) || Math.abs(pair.step) > FURTHEST_STEP) continue;
		if (pair.a === a && pair.b === b) return pair.step;
		if (pair.a === b && pair.b === a) return 0 - pair.step;
	}
	return undefined;
}

/**
 * The reciprocal matrix of judged pairs, in the order of the criteria; `undefined` while a pair is not judged: what nobody
 * judged is not alike. Judgements of other criteria are left aside.
 * @example matrixOfPairs(["x", "y"], [{ a: "y", b: "x", step: 2 }]) //=> [[1, 1/3], [3, 1]]
 */
export function matrixOfPairs(criteria: readonly string[], pairs: readonly PairJudgement[]): Matrix | undefined {
	const rows = criteria.map((a) =>
		criteria.flatMap((b) => {
			const step = a === b ? 0 : stepBetween(pairs, a, b);
			return step === undefined ? [] : [timesOf(step)];
		}),
	);
	return rows.every((row) => row.length === criteria.length) ? rows : undefined;
}
