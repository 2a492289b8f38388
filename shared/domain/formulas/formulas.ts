import { benefitRealisation } from "../benefits/benefit-realisation.ts";
import { realisationWindow } from "../benefits/realisation-window.ts";
import { exactText, toNumber } from "../exact.ts";
import { InputReader } from "../input-reader.ts";
import { bandOf } from "../okr/band.ts";
import { keyResultProgress } from "../okr/key-result-progress.ts";
import { objectiveScore } from "../okr/objective-score.ts";
import { type Answer, missing, value } from "../outcome.ts";
import { rankScores } from "../prioritisation/rank.ts";
import { rice } from "../prioritisation/rice.ts";
import type { Score } from "../prioritisation/score.ts";
import { weighted } from "../prioritisation/weighted.ts";
import { wsjf } from "../prioritisation/wsjf.ts";
import { roundText } from "../round-text.ts";
import { jsonNumber } from "./json-number.ts";

/** A formula of the conformance interface: plain JSON in, plain JSON in a fixed order of keys out. */
type Formula = (input: object) => Answer<object>;

function map<A>(answer: Answer<A>, shape: (a: A) => object): Answer<object> {
	return answer.kind === "value" ? value(shape(answer.value)) : answer;
}
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

function band(input: object): Answer<object> {
	const reader = InputReader.of(input);
	const score = reader.number("score");
	return reader.refusal() ?? (score ? value({ band: bandOf(score) }) : missing([]));
}

function round(input: object): Answer<object> {
	const reader = InputReader.of(input);
	if (!reader.has("value")) reader.miss("value");
	const x = reader.optionalExact("value");
	const places = reader.number("places", { min: 0, max: 100, whole: true });
	const refusal = reader.refusal();
	if (refusal || !x || !places) return refusal ?? missing([]);
	return value({ text: roundText(x, toNumber(places)) });
}

/** By the name in CONFORMANCE.md. */
export const FORMULAS: Readonly<Record<string, Formula>> = {
	wsjf: (input) => map(wsjf(input), scored),
	rice: (input) => map(rice(input), scored),
	weighted: (input) => map(weighted(input), (s) => ({ ...scored(s), clamped: s.clamped ?? [] })),
	rank,
	keyResult: (input) =>
		map(keyResultProgress(input), ({ progress, unclamped, band }) => ({
			progress: jsonNumber(progress),
			unclamped: unclamped && jsonNumber(unclamped),
			band,
		})),
	objective: (input) => map(objectiveScore(input), ({ score, band }) => ({ score: jsonNumber(score), band })),
	band,
	round,
	benefit: (input) =>
		map(benefitRealisation(input), ({ realised, unclamped }) => ({
			realised: jsonNumber(realised),
			unclamped: jsonNumber(unclamped),
		})),
	window: (input) =>
		map(realisationWindow(input), ({ opens, closes, state, due, missed }) => ({ opens, closes, state, due, missed })),
};
