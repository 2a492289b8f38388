import { type Exact, greatest, ONE } from "../../exact.ts";
import { cell, type Matrix } from "./judgement-matrix.ts";

export type Triad = readonly [number, number, number];

/** e^(10^-6), to sixty digits: two products within this ratio of each other are taken for equal. */
const HAIR = hair();

/**
 * The three criteria whose judgements contradict each other most: the largest |ln(a_ij·a_jk·a_ki)|, zero-based, ascending;
 * the first in order where several are within a millionth of the largest. `null` for fewer than three criteria, and where
 * all triads are consistent within a millionth. Products are compared, not their logarithms, so nothing is rounded.
 * @example worstTriad([[1, 2, 8], [1/2, 1, 2], [1/8, 1/2, 1]]) //=> [0, 1, 2]
 */
export function worstTriad(matrix: Matrix): Triad | null {
	const triads = triadsOf(matrix).filter(({ off }) => off.compare(HAIR) > 0);
	const largest = triads.reduce<Exact>((most, { off }) => greatest(most, off), ONE);
	return triads.find(({ off }) => off.mul(HAIR).compare(largest) >= 0)?.triad ?? null;
}

/** `off`: the product round the triad or its inverse, whichever is above 1. */
function triadsOf(matrix: Matrix): { triad: Triad; off: Exact }[] {
	const found: { triad: Triad; off: Exact }[] = [];
	for (let i = 0; i < matrix.length; i++)
		for (let j = i + 1; j < matrix.length; j++)
			for (let k = j + 1; k < matrix.length; k++) {
				const round = cell(matrix, i, j)
					.mul(cell(matrix, j, k))
					.mul(cell(matrix, k, i));
				found.push({ triad: [i, j, k], off: greatest(round, round.inverse()) });
			}
	return found;
}

/** The exponential series of a millionth: ten terms leave less than 10^-66. */
function hair(): Exact {
	let term = ONE;
	let all = ONE;
	for (let k = 1; k <= 10; k++) {
		term = term.div(1_000_000 * k);
		all = all.add(term);
	}
	return all;
}
