import { type Exact, toNumber } from "../../exact.ts";
import { compiledFormula } from "../expression/compiled-formula.ts";
import { hull, pointRange, type Range } from "../expression/range.ts";
import { type ScoreInputs, scoreBy } from "../score-by.ts";
import type { NumberModel, ScoringModel } from "../scoring-model.ts";

/** Both ends included. */
export interface InputRange {
	readonly low: Exact;
	readonly high: Exact;
}

/**
 * The lowest and the highest score while each given input runs through its range and the others stay as they are; for a
 * formula, bounds that hold all such scores. `undefined` where there is no score, or none at an end.
 */
export function scoreRange(
	model: ScoringModel,
	inputs: ScoreInputs,
	ranges: ReadonlyMap<string, InputRange>,
): Range | undefined {
	if (model.kind === "moscow") return scoreRange(model.within, inputs, ranges);
	if (model.kind === "formula") return formulaRange(model, inputs, ranges);
	// The others rise or fall with each input alone, whatever the rest is: their extremes lie at ends.
	const points = ends(model, ranges).map((end) => scoreBy(model, { ...inputs, ...end }));
	const scores = points.flatMap((p) => (p.kind === "value" ? [pointRange(p.value.score)] : []));
	return scores.length === points.length ? scores.reduce(hull) : undefined;
}

function formulaRange(
	model: Extract<NumberModel, { kind: "formula" }>,
	inputs: ScoreInputs,
	ranges: ReadonlyMap<string, InputRange>,
): Range | undefined {
	const formula = compiledFormula(model);
	if (formula.kind !== "value") return undefined;
	const isRange = new Map([...ranges].filter(([, { low, high }]) => !low.equals(high)));
	const known = Object.fromEntries([...ranges].map(([id, { low }]) => [id, toNumber(low)]));
	const answer = formula.value.score({ ...inputs, ...known }, isRange);
	if (answer.kind === "value") return pointRange(answer.value.score);
	if (answer.kind !== "missing" || answer.missing.some((id) => !isRange.has(id))) return undefined;
	return formula.value.range({ ...inputs, ...known }, isRange);
}

/** Every choice of ends; of criteria, which may be many, all at their worst and all at their best. */
function ends(model: NumberModel, ranges: ReadonlyMap<string, InputRange>): Record<string, number>[] {
	if (model.kind === "weighted") {
		const at = (isBest: boolean) =>
			Object.fromEntries(
				model.criteria.flatMap(({ id, direction }) => {
					const range = ranges.get(id);
					if (!range) return [];
					return [[id, toNumber((direction === "benefit") === isBest ? range.high : range.low)]];
				}),
			);
		return [at(false), at(true)];
	}
	return [...ranges].reduce<Record<string, number>[]>(
		(all, [id, { low, high }]) =>
			all.flatMap((end) => [
				{ ...end, [id]: toNumber(low) },
				{ ...end, [id]: toNumber(high) },
			]),
		[{}],
	);
}
