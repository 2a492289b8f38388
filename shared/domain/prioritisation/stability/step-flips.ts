import type { Exact } from "../../exact.ts";
import { inputsOf } from "../inputs-of.ts";
import { inputAt, type ScoreInputs, scoreBy } from "../score-by.ts";
import { MOSCOW_INPUT, type ScoringModel } from "../scoring-model.ts";
import type { EstimatedItem } from "./estimate-readings.ts";
import { stepFrom, stepScale } from "./step-scale.ts";

/** One input of one of two neighbours, and the one step that turns them round. */
export interface StepFlip {
	readonly item: string;
	readonly input: string;
	readonly from: number;
	readonly to: number;
}

export interface StepPair {
	readonly ahead: string;
	readonly behind: string;
	/** They tie as it is. */
	readonly tied: boolean;
	/** The least change of score that puts the one behind ahead; absent where no single step does. */
	readonly flip?: StepFlip;
}

/**
 * Which single step of one estimate turns each pair of neighbours round; where several do, the one that moves a score least,
 * then the first in the order of the formula. Neighbours of different classes have none: no estimate turns a class. Items
 * in their order; one without a score is turned by nothing.
 * @example stepFlips(wsjfModel, [{ id: "A", inputs: (8, 5, 3, size 8) }, { id: "B", inputs: (8, 5, 2, size 8) }])
 * //=> [{ ahead: "A", behind: "B", tied: false, flip: { item: "A", input: "timeCriticality", from: 5, to: 3 } }]
 */
export function stepFlips(model: ScoringModel, items: readonly EstimatedItem[]): StepPair[] {
	return items.slice(1).map((behind, i) => pairOf(model, items[i] as EstimatedItem, behind));
}

function pairOf(model: ScoringModel, a: EstimatedItem, b: EstimatedItem): StepPair {
	const [own, other] = [scoreOf(model, a.inputs), scoreOf(model, b.inputs)];
	const pair = { ahead: a.id, behind: b.id };
	if (!own || !other || own.class !== other.class) return { ...pair, tied: false };
	if (own.score.equals(other.score)) return { ...pair, tied: true };
	let best: { readonly flip: StepFlip; readonly by: Exact } | undefined;
	for (const flip of [...stepsOf(model, a), ...stepsOf(model, b)]) {
		const [item, was, rest] = flip.item === a.id ? [a, own.score, other.score] : [b, other.score, own.score];
		const now = scoreOf(model, { ...item.inputs, [flip.input]: flip.to })?.score;
		if (!now || (item === a ? now.compare(rest) >= 0 : now.compare(rest) <= 0)) continue;
		const by = now.sub(was).abs();
		if (!best || by.compare(best.by) < 0) best = { flip, by };
	}
	return { ...pair, tied: false, ...(best ? { flip: best.flip } : {}) };
}

const scoreOf = (model: ScoringModel, inputs: ScoreInputs) => {
	const answer = scoreBy(model, inputs);
	return answer.kind === "value" ? answer.value : undefined;
};

function stepsOf(model: ScoringModel, { id, inputs }: EstimatedItem): StepFlip[] {
	return inputsOf(model).flatMap((input) => {
		const from = inputAt(inputs, input);
		if (typeof from !== "number" || (model.kind === "moscow" && input === MOSCOW_INPUT)) return [];
		const to = ([-1, 1] as const).map((by) => stepFrom(stepScale(model, input), from, by));
		return to.filter((t) => t !== from).map((t): StepFlip => ({ item: id, input, from, to: t }));
	});
}
