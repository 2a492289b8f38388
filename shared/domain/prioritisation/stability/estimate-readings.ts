import { toNumber } from "../../exact.ts";
import { type Luck, seededLuck } from "../../luck.ts";
import { inputsOf } from "../inputs-of.ts";
import { MOSCOW_CLASSES } from "../methods/moscow.ts";
import type { Scale } from "../scale-of.ts";
import { inputAt, type ScoreInputs, scoreBy } from "../score-by.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { readingsOf } from "./step-scale.ts";

export interface EstimatedItem {
	readonly id: string;
	readonly inputs: ScoreInputs;
}

/** The scores that the readings of an item's inputs come to, each as likely; as places in one order, 0 the lowest. */
export type Readings = Int32Array;

/** Where combinations are too many to try all, as many of them are drawn as this allows over the whole portfolio. */
const MOST_IN_ALL = 200_000;
const FEWEST = 9;
const MOST = 2_500;
const COMBINATIONS_SEED = 0x57e9;

/**
 * Every score an item can have while each input may be one step off and a missing one is anywhere on its scale. Scores of
 * the whole portfolio are compared exactly enough to keep every tie (the nearest doubles of equal numbers are equal), class
 * first where there are classes. `undefined` for an item whose inputs give no score at all.
 */
export function estimateReadings(
	model: ScoringModel,
	items: readonly EstimatedItem[],
	seen?: ReadonlyMap<string, Scale>,
): (Readings | undefined)[] {
	const limit = Math.max(FEWEST, Math.min(MOST, Math.floor(MOST_IN_ALL / Math.max(1, items.length))));
	const ids = inputsOf(model);
	const luck = seededLuck(COMBINATIONS_SEED);
	const known = new Map<string, Standing | undefined>();
	const standingOf = (inputs: ScoreInputs): Standing | undefined => {
		const text = JSON.stringify(ids.map((id) => inputAt(inputs, id)));
		if (!known.has(text)) known.set(text, standing(model, inputs));
		return known.get(text);
	};
	const all = items.map(({ inputs }) => {
		const options = ids.map((id) => readingsOf(model, id, inputAt(inputs, id), seen));
		const scores = combinations(options, limit, luck).flatMap(
			(values) => standingOf(Object.fromEntries(ids.map((id, j) => [id, values[j]]))) ?? [],
		);
		return scores.length > 0 ? scores : undefined;
	});
	const order = [...new Set(all.flatMap((scores) => scores ?? []))].sort(lowestFirst);
	const codes = new Map<Standing, number>();
	let code = -1;
	order.forEach((s, i) => {
		const before = order[i - 1];
		if (!before || lowestFirst(before, s) !== 0) code++;
		codes.set(s, code);
	});
	return all.map((scores) => scores && Int32Array.from(scores, (s) => codes.get(s) as number));
}

interface Standing {
	/** Place of its class, the highest 0. */
	readonly step: number;
	readonly near: number;
}

function standing(model: ScoringModel, inputs: ScoreInputs): Standing | undefined {
	const answer = scoreBy(model, inputs);
	if (answer.kind !== "value") return undefined;
	const { score, class: kind } = answer.value;
	return { step: kind ? MOSCOW_CLASSES.indexOf(kind) : 0, near: toNumber(score) };
}

const lowestFirst = (a: Standing, b: Standing): number =>
	b.step - a.step || (a.near < b.near ? -1 : a.near > b.near ? 1 : 0);

/** Every choice of one option each, or so many drawn ones where there are more. */
function combinations(options: readonly (readonly unknown[])[], limit: number, luck: Luck): unknown[][] {
	const count = options.reduce((n, list) => n * list.length, 1);
	const at = (k: number): unknown[] => {
		let rest = k;
		return options.map((list) => {
			const value = list[rest % list.length];
			rest = Math.floor(rest / list.length);
			return value;
		});
	};
	if (count <= limit) return Array.from({ length: count }, (_, k) => at(k));
	return Array.from({ length: limit }, () => options.map((list) => list[Math.floor(luck() * list.length)]));
}
