import type { Exact } from "../exact.ts";

/** A rank from 1, or `null` where there is no score to rank by. */
export type RankNumber = number | null;

/**
 * Highest score first; equal scores share a rank and the next ones are left out: 1, 2, 2, 4. Missing scores are not
 * ranked. Scores are compared exactly, so a tie is a tie and nothing else is.
 * @example rankScores([exact(3), exact("1/3"), null]) //=> [1, 2, null]
 */
export function rankScores(scores: readonly (Exact | null)[]): RankNumber[] {
	const order = scores
		.flatMap((score, at) => (score === null ? [] : [{ score, at }]))
		.sort((a, b) => b.score.compare(a.score));
	const ranks: RankNumber[] = scores.map(() => null);
	let rank = 0;
	order.forEach(({ score, at }, place) => {
		const before = order[place - 1];
		if (!before?.score.equals(score)) rank = place + 1;
		ranks[at] = rank;
	});
	return ranks;
}
