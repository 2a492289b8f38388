import type { ItemScore } from "../assessment.ts";
import { type Exact, exact, exactText, toNumber } from "../exact.ts";
import type { Answer, Interval } from "../outcome.ts";
import { askNext } from "./ask-next.ts";
import { rankScores } from "./rank.ts";
import { rice } from "./rice.ts";
import type { Score } from "./score.ts";
import { RICE_INPUTS, type ScoringModel, WSJF_INPUTS } from "./scoring-model.ts";
import { weighted } from "./weighted.ts";
import { wsjf } from "./wsjf.ts";

/** Values by criterion id: numbers as read; `null` or absent where nothing was entered. */
export type ScoreInputs = Readonly<Record<string, unknown>>;

/** The inputs a model asks for, in the order of its formula. */
export function inputsOf(model: ScoringModel): readonly string[] {
	if (model.kind === "wsjf") return WSJF_INPUTS;
	return model.kind === "rice" ? RICE_INPUTS : model.criteria.map((c) => c.id);
}

/** One item's score by one model: the formula itself, whatever the surface. Inputs of other models are ignored. */
export function scoreBy(model: ScoringModel, inputs: ScoreInputs): Answer<Score> {
	if (model.kind === "wsjf") return wsjf(inputs);
	if (model.kind === "rice") return rice(inputs);
	const values = Object.fromEntries(inputsOf(model).map((id) => [id, inputs[id] ?? null]));
	return weighted({ criteria: model.criteria, values });
}

/**
 * A score with what is needed to explain it: model and version, exact value, what is missing and which of it to ask for
 * first, or the input that cannot be right. The rank comes from `rankItems`.
 */
export function scoreItem(model: ScoringModel, inputs: ScoreInputs): ItemScore {
	const stamp = { model: model.id, modelVersion: model.version };
	const answer = scoreBy(model, inputs);
	if (answer.kind === "value") {
		const clamped = answer.value.clamped?.length ? { clamped: answer.value.clamped } : {};
		return { ...stamp, value: toNumber(answer.value.score), exact: exactText(answer.value.score), ...clamped };
	}
	if (answer.kind === "fault") {
		const { code, path, message } = answer;
		return { ...stamp, fault: { code, path, message } };
	}
	const missing = answer.kind === "missing" ? answer.missing : [];
	const next = askNext(model, inputs, missing);
	return {
		...stamp,
		missing,
		...(answer.kind === "missing" && answer.interval ? { interval: ends(answer.interval) } : {}),
		...(next ? { askNext: next } : {}),
	};
}

const ends = ({ low, high }: Interval): readonly [number, number] => [toNumber(low), toNumber(high)];

/**
 * The same scores with their ranks among each other: exact, ties shared (1, 2, 2, 4), missing unranked.
 * @example rankItems([score("2"), score("13/4"), missing]).map((s) => s.rank) //=> [2, 1, undefined]
 */
export function rankItems(scores: readonly ItemScore[]): ItemScore[] {
	const known = new Map<string, Exact | null>();
	const exacts = scores.map(({ exact: text }): Exact | null => {
		if (text === undefined) return null;
		const found = known.get(text) ?? exact(text) ?? null;
		known.set(text, found);
		return found;
	});
	const of = exacts.filter((x) => x !== null).length;
	return rankScores(exacts).map((rank, i) => {
		const score = scores[i] as ItemScore;
		return rank === null ? score : { ...score, rank, of };
	});
}
