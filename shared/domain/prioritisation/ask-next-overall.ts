import type { Answer } from "../outcome.ts";
import { type Others, type Question, questions } from "./ask-next.ts";
import { inputsOf } from "./inputs-of.ts";
import type { Scale } from "./scale-of.ts";
import type { Score } from "./score.ts";
import { inputAt, type ScoreInputs, scoreBy } from "./score-by.ts";
import { ScoreLadder } from "./score-ladder.ts";
import type { ScoringModel } from "./scoring-model.ts";

export interface AskedItem {
	readonly key: string;
	readonly inputs: ScoreInputs;
}

/** One question for one item. */
export interface OverallQuestion extends Question {
	readonly item: string;
}

/**
 * The single question whose answer can change the order of a portfolio most: most rank places first, then the widest swing,
 * then the order of the items and of the formula. `undefined` where nothing is missing. An input without a published scale
 * is taken to range over the values that other items have of it. Items whose inputs cannot be right are not asked about.
 * @example askNextOverall(wsjfModel, [{ key: "A", inputs: { ...all, jobSize: null } }, { key: "B", inputs: all }])
 * //=> { item: "A", input: "jobSize", places: 1, swing: 20 }
 */
export function askNextOverall(model: ScoringModel, items: readonly AskedItem[]): OverallQuestion | undefined {
	const answers = items.map(({ inputs }) => scoreBy(model, inputs));
	const others = othersFrom(model, items, answers);
	let best: OverallQuestion | undefined;
	for (const [i, { key, inputs }] of items.entries()) {
		const answer = answers[i];
		if (answer?.kind !== "missing") continue;
		const [first] = questions(model, inputs, answer.missing, others);
		if (first && (!best || isMore(first, best))) best = { item: key, ...first };
	}
	return best;
}

const isMore = (a: Question, b: Question): boolean =>
	a.places > b.places || (a.places === b.places && a.swing > b.swing);

/** The others of a portfolio, for `askNext` and `questions` of each of its items. */
export function othersOf(model: ScoringModel, items: readonly AskedItem[]): Others {
	return othersFrom(
		model,
		items,
		items.map(({ inputs }) => scoreBy(model, inputs)),
	);
}

const othersFrom = (model: ScoringModel, items: readonly AskedItem[], answers: readonly Answer<Score>[]): Others => ({
	ladder: new ScoreLadder(answers.flatMap((a) => (a.kind === "value" ? [a.value] : []))),
	seen: valuesSeen(model, items),
});

/** From the smallest to the largest value of each input, where there are two that differ. */
function valuesSeen(model: ScoringModel, items: readonly AskedItem[]): ReadonlyMap<string, Scale> {
	const seen = new Map<string, Scale>();
	for (const id of inputsOf(model)) {
		let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
		for (const { inputs } of items) {
			const given = inputAt(inputs, id);
			if (typeof given !== "number") continue;
			if (given < low) low = given;
			if (given > high) high = given;
		}
		if (low < high) seen.set(id, { low, high });
	}
	return seen;
}
