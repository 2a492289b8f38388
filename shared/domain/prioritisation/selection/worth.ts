import type { Answer } from "../../outcome.ts";
import type { Score } from "../score.ts";
import { type ScoreInputs, scoreBy } from "../score-by.ts";
import type { ScoringModel } from "../scoring-model.ts";

/** What a model divides by. A choice within a budget weighs cost by itself: divided here too, size would count twice. */
const DIVISORS: Readonly<Partial<Record<ScoringModel["kind"], string>>> = {
	wsjf: "jobSize",
	rice: "effort",
	cd3: "weeks",
};

/** The input that does not count towards what an item is worth; `undefined` where the score itself is its worth. */
export const divisorOf = (model: ScoringModel): string | undefined =>
	model.kind === "moscow" ? divisorOf(model.within) : DIVISORS[model.kind];

/**
 * What an item is worth to a choice within a budget: its score before it is divided by its size. WSJF: cost of delay; CD3:
 * cost of delay per week; RICE: reach × impact × confidence; MoSCoW: by the model within; other models: the score.
 * @example worthOf(wsjf, { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3 }) //=> 16
 */
export function worthOf(model: ScoringModel, inputs: ScoreInputs): Answer<Score> {
	const divisor = divisorOf(model);
	return scoreBy(model, divisor ? { ...inputs, [divisor]: 1 } : inputs);
}
