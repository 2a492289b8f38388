import { exactText } from "../exact.ts";
import { InputReader } from "../input-reader.ts";
import { type Answer, missing, value } from "../outcome.ts";
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
	const ids = new Set<string>();
	const scores = reader.list("scores", (item) => {
		const id = item.text("id");
		return { item, id, score: item.optionalExact("score") ?? null };
	});
	for (const { item, id } of reader.fault ? [] : (scores ?? [])) {
		if (id !== undefined && ids.has(id)) item.refuse("duplicate-id", "id", `Two scores are called "${id}".`);
		if (id !== undefined) ids.add(id);
	}
	const refusal = reader.refusal();
	if (refusal || !scores) return refusal ?? missing([]);
	const ranks = rankScores(scores.map((s) => s.score));
	return value({ ranks: scores.map((s, i) => ({ id: s.id, rank: ranks[i] ?? null })) });
}

export const PRIORITISATION_FORMULAS: Formulas = {
	wsjf: (input) => shaped(wsjf(input), scored),
	rice: (input) => shaped(rice(input), scored),
	weighted: (input) => shaped(weighted(input), (s) => ({ ...scored(s), clamped: s.clamped ?? [] })),
	rank,
};
