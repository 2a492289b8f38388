import { type Exact, ONE } from "../../exact.ts";
import type { InputReader } from "../../input-reader.ts";
import { MOST_CRITERIA } from "./random-index.ts";

export type Matrix = readonly (readonly Exact[])[];

export const cell = (matrix: Matrix, i: number, j: number): Exact => (matrix[i] as readonly Exact[])[j] as Exact;

/** 1/9 and 9, each end widened by a millionth of itself, for thirds and ninths that were written short. */
const JUDGEMENT = { min: 0.111111, max: 9.000009 };
const SLACK = ONE.div(1_000_000);

/**
 * A square matrix of pairwise judgements, each cell checked; whole where the reader has refused and missed nothing.
 * `shape`: a row of another length than there are rows; `out-of-range`: more than 15 rows, or a judgement outside 1/9..9;
 * `not-reciprocal`: a_ij·a_ji is not 1 within a millionth, named by the cell above the diagonal.
 */
export function readJudgements(reader: InputReader, name: string): Matrix | undefined {
	const rows = reader.matrix(name, JUDGEMENT);
	if (!rows) return undefined;
	if (rows.length === 0) return reader.refuse("empty", name, "The matrix has no rows.");
	if (rows.length > MOST_CRITERIA)
		return reader.refuse("out-of-range", name, `At most ${MOST_CRITERIA} criteria can be compared.`);
	rows.forEach((row, i) => {
		if (row && row.length !== rows.length)
			reader.refuse("shape", `${name}[${i}]`, `A row of ${rows.length} numbers is expected here.`);
	});
	rows.forEach((row, i) => {
		for (let j = i; j < rows.length; j++) {
			const [there, back] = [row?.[j], rows[j]?.[i]];
			if (there && back && there.mul(back).sub(1).abs().compare(SLACK) > 0)
				reader.refuse(
					"not-reciprocal",
					`${name}[${i}][${j}]`,
					"This and the judgement the other way round must multiply to 1.",
				);
		}
	});
	return rows as Matrix;
}
