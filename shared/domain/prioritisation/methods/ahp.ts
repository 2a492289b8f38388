import { type Exact, exact, ONE, ZERO } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { type Matrix, readJudgements } from "./judgement-matrix.ts";
import { principalVector } from "./principal-vector.ts";
import { RANDOM_INDEX_TABLE, randomIndex } from "./random-index.ts";
import { type Triad, worstTriad } from "./worst-triad.ts";

export interface AhpInput {
	/** Row i, column j: how many times as important i is as j, 1/9..9; reciprocal. */
	readonly matrix: readonly (readonly (number | null)[])[];
}

export interface Ahp {
	/** In the order of the criteria, sum exactly 1; `null` where the judgements were refused. */
	readonly weights: readonly Exact[] | null;
	readonly lambdaMax: Exact;
	readonly consistencyRatio: Exact;
	/** The table the ratio was divided by: ratios of two tables cannot be compared. */
	readonly randomIndexTable: typeof RANDOM_INDEX_TABLE;
	readonly accepted: boolean;
	/** The three judgements to look at again, by position. */
	readonly worstTriad: Triad | null;
}

/** Judgements are accepted up to this ratio (Saaty). */
export const MOST_INCONSISTENT = ONE.div(10);
/** Per criterion: thirds written as doubles move λmax by up to this, and by no more. */
const DUST = exact("1e-15") ?? ZERO;

/**
 * Weights from pairwise judgements (AHP, Saaty; reference 1.7): the principal right eigenvector, Σ = 1, with the consistency
 * ratio (λmax − n) ÷ (n − 1) ÷ random index. Above 0.10 the judgements contradict each other too much: no weights are given,
 * and the worst triad says where to look. Refuses a matrix that is not square (`shape`), not reciprocal within a millionth
 * (`not-reciprocal`), or beyond 1/9..9 or 15 criteria (`out-of-range`).
 * @example ahp({ matrix: [[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]] }) //=> weights 0.636986, 0.258285, 0.104729; λmax 3.038511
 */
export function ahp(input: Untrusted<AhpInput>): Answer<Ahp> {
	const reader = InputReader.of(input);
	const matrix = readJudgements(reader, "matrix");
	return reader.given({ matrix }, ({ matrix }) => value(judge(matrix)));
}

/** The same for a matrix that has been checked. */
export function judge(matrix: Matrix): Ahp {
	const n = matrix.length;
	const { weights, lambda } = principalVector(matrix);
	const isDust = lambda.sub(n).abs().compare(DUST.mul(n)) <= 0;
	const lambdaMax = isDust ? ONE.mul(n) : lambda;
	const index = randomIndex(n);
	const consistencyRatio = index
		? lambdaMax
				.sub(n)
				.div(n - 1)
				.div(index)
		: ZERO;
	const accepted = consistencyRatio.compare(MOST_INCONSISTENT) <= 0;
	return {
		weights: accepted ? weights : null,
		lambdaMax,
		consistencyRatio,
		randomIndexTable: RANDOM_INDEX_TABLE,
		accepted,
		worstTriad: worstTriad(matrix),
	};
}
