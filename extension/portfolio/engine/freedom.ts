import type { Criterion, ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { TestedFreedom } from "../../../shared/ui/words/ranking-words.ts";

/** What may turn out otherwise: estimates by one step, or weights: a little, more, in their order, or altogether. */
export type Freedom = TestedFreedom;

/** The freedoms that make sense for a model, the one to begin with first. */
export function freedomsOf(model: ScoringModel): readonly Freedom[] {
	if (model.kind !== "weighted" || model.criteria.length < 2) return ["estimates"];
	const weights = model.criteria.map((c) => c.weight);
	const inOrder = new Set(weights).size === weights.length;
	return ["weights-10", "weights-20", ...(inOrder ? (["weights-order"] as const) : []), "weights-any", "estimates"];
}

/** What was asked for, where it makes sense. */
export function freedomOf(model: ScoringModel, asked: Freedom | undefined): Freedom {
	const all = freedomsOf(model);
	return all.find((f) => f === asked) ?? (all[0] as Freedom);
}

interface Weightings {
	readonly bounds?: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
	readonly order?: readonly string[];
}

/**
 * The weightings a freedom allows, as `rankStability` takes them; points are hundredths of the whole.
 * @example weightings([{ id: "a", weight: 3, … }, { id: "b", weight: 1, … }], "weights-10")
 * //=> { bounds: { a: { low: 0.65, high: 0.85 }, b: { low: 0.15, high: 0.35 } } }
 */
export function weightings(criteria: readonly Criterion[], freedom: Freedom): Weightings {
	if (freedom === "weights-order") return { order: [...criteria].sort((a, b) => b.weight - a.weight).map((c) => c.id) };
	const points = freedom === "weights-10" ? 10 : freedom === "weights-20" ? 20 : 0;
	if (points === 0) return {};
	const total = criteria.reduce((sum, c) => sum + c.weight, 0);
	const bounds = criteria.map(({ id, weight }) => {
		const share = weight / total;
		return [id, { low: Math.max(0, share - points / 100), high: Math.min(1, share + points / 100) }] as const;
	});
	return { bounds: Object.fromEntries(bounds) };
}
