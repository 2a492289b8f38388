import { type Exact, toNumber } from "../exact.ts";

/** A rank from 1, or `null` where there is no score to rank by. */
export type RankNumber = number | null;

/**
 * Highest score first; equal scores share a rank and the next ones are left out: 1, 2, 2, 4. Missing scores are not
 * ranked. Scores are compared exactly, so a tie is a tie and nothing else is.
 * @example rankScores([exact(3), exact("1/3"), null]) //=> [1, 2, null]
 */
export function rankScores(scores: readonly (Exact | null)[]): RankNumber[] {
	// A portfolio has many scores and few different ones: what is the same object is compared once.
	const groups = new Map<Exact, number[]>();
	scores.forEach((score, at) => {
		if (score === null) return;
		const group = groups.get(score);
		if (group) group.push(at);
		else groups.set(score, [at]);
	});
	// Rounding to the nearest double keeps the order, so that only equal doubles need the exact comparison.
	const order = [...groups]
		.map(([score, places]) => ({ score, near: toNumber(score), places }))
		.sort((a, b) => (a.near === b.near ? b.score.compare(a.score) : b.near - a.near));
	const ranks: RankNumber[] = scores.map(() => null);
	let ahead = 0;
	let rank = 0;
	order.forEach(({ score, near, places }, i) => {
		const before = order[i - 1];
		if (!before || before.near !== near || !before.score.equals(score)) rank = ahead + 1;
		for (const at of places) ranks[at] = rank;
		ahead += places.length;
	});
	return ranks;
}
