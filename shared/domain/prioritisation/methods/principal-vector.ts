import Fraction from "fraction.js";
import type { Exact } from "../../exact.ts";
import type { Matrix } from "./judgement-matrix.ts";

/** Binary places behind the point: far more than a double holds, so that λmax − n keeps its digits too. */
const PLACES = 224n;
/**
 * Each squaring doubles the number of steps. For judgements within 1/9..9 a step shrinks the distance to the answer to
 * at most tanh(ln 9) < 0.976 (Birkhoff), so that 2^12 steps leave less than 2^-140 of it.
 */
const SQUARINGS = 12;

export interface Principal {
	/** Sum exactly 1. */
	readonly weights: readonly Exact[];
	/** The largest eigenvalue. */
	readonly lambda: Exact;
}

/**
 * The principal right eigenvector and eigenvalue of a positive matrix, by power iteration (Saaty; reference 1.7): the matrix
 * is squared again and again, in whole numbers of a very small unit, so that every engine answers the same.
 */
export function principalVector(matrix: Matrix): Principal {
	const start = matrix.map((row) => row.map((x) => (x.n << PLACES) / x.d));
	let power = normalised(start);
	for (let step = 0; step < SQUARINGS; step++) power = normalised(squared(power));
	const weights = power.map(total);
	const image = start.map((row) => row.reduce((all, a, j) => all + a * (weights[j] as bigint), 0n));
	const whole = total(weights);
	return {
		weights: weights.map((w) => new Fraction(w, whole)),
		lambda: new Fraction(total(image), whole << PLACES),
	};
}

const total = (xs: readonly bigint[]): bigint => xs.reduce((a, b) => a + b, 0n);

type Fixed = readonly (readonly bigint[])[];

/** Divided by the sum of all cells: only directions count. */
function normalised(m: Fixed): bigint[][] {
	const all = total(m.map(total));
	return m.map((row) => row.map((x) => (x << PLACES) / all));
}

const squared = (m: Fixed): bigint[][] =>
	m.map((row) =>
		row.map((_, j) => row.reduce((all, a, k) => all + a * ((m[k] as readonly bigint[])[j] as bigint), 0n)),
	);
