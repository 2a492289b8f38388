import type { Criterion, NumberModel, ScoringModel } from "./scoring-model.ts";

/** The weighted criteria of a model, its own or those within its classes; `undefined` where it weighs nothing. */
export function criteriaOf(model: ScoringModel): readonly Criterion[] | undefined {
	const inner = model.kind === "moscow" ? model.within : model;
	return inner.kind === "weighted" ? inner.criteria : undefined;
}

/**
 * The model with other weights, by criterion id, as its next version: scores of two versions do not compare. A criterion that
 * is not named keeps its weight; a model that weighs nothing, or has these weights already, stays as it is.
 */
export function withWeights(model: ScoringModel, weights: ReadonlyMap<string, number>): ScoringModel {
	const criteria = criteriaOf(model);
	if (!criteria?.some((c) => (weights.get(c.id) ?? c.weight) !== c.weight)) return model;
	const reweighed = criteria.map((c) => ({ ...c, weight: weights.get(c.id) ?? c.weight }));
	const set = <M extends NumberModel>(inner: M): M =>
		inner.kind === "weighted" ? { ...inner, criteria: reweighed } : inner;
	const next = { ...model, version: model.version + 1 };
	return next.kind === "moscow" ? { ...next, within: set(next.within) } : set(next);
}
