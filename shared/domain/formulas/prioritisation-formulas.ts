import { exactText, toNumber } from "../exact.ts";
import { InputReader } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { ahp } from "../prioritisation/methods/ahp.ts";
import { cd3 } from "../prioritisation/methods/cd3.ts";
import { ice } from "../prioritisation/methods/ice.ts";
import { moscow } from "../prioritisation/methods/moscow.ts";
import { refuseTwins } from "../prioritisation/methods/refuse-twins.ts";
import { topsis } from "../prioritisation/methods/topsis.ts";
import { rankScores } from "../prioritisation/rank.ts";
import { rice } from "../prioritisation/rice.ts";
import type { Score } from "../prioritisation/score.ts";
import { weighted } from "../prioritisation/weighted.ts";
import { wsjf } from "../prioritisation/wsjf.ts";
import { type Formulas, shaped } from "./formula.ts";
import { jsonNumber } from "./json-number.ts";

const scored = ({ score }: Score) => ({ score: jsonNumber(score), exact: exactText(score) });

function rank(input: object): Answer<object> {
	const reader = InputReader.of(input);
	const scores = reader.list("scores", (item) => {
		const id = item.text("id");
		return { item, id, score: item.optionalExact("score") ?? null };
	});
	refuseTwins(scores);
	return reader.given({ scores }, ({ scores }) => {
		const ranks = rankScores(scores.map((s) => s.score));
		return value({ ranks: scores.map((s, i) => ({ id: s.id, rank: ranks[i] ?? null })) });
	});
}

export const PRIORITISATION_FORMULAS: Formulas = {
	wsjf: (input) => shaped(wsjf(input), scored),
	cd3: (input) => shaped(cd3(input), scored),
	// The four factors and no more: the interface knows no importance.
	rice: (input) => shaped(rice({ ...input, importance: null }), scored),
	ice: (input) => shaped(ice(input), scored),
	weighted: (input) => shaped(weighted(input), (s) => ({ ...scored(s), clamped: s.clamped ?? [] })),
	moscow: (input) =>
		shaped(moscow(input), ({ mustShare, couldShare, guard }) => ({
			mustShare: toNumber(mustShare),
			couldShare: toNumber(couldShare),
			guard,
		})),
	ahp: (input) =>
		shaped(ahp(input), ({ weights, lambdaMax, consistencyRatio, accepted, worstTriad }) => ({
			weights: weights?.map(toNumber) ?? null,
			lambdaMax: toNumber(lambdaMax),
			consistencyRatio: toNumber(consistencyRatio),
			accepted,
			worstTriad,
		})),
	topsis: (input) => shaped(topsis(input), ({ closeness }) => ({ closeness: closeness.map(toNumber) })),
	rank,
};
