import type { ItemAssessment, ItemScore } from "../../../shared/domain/assessment.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { type StepPair, stepFlips } from "../../../shared/domain/prioritisation/stability/step-flips.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";

interface Ranked {
	readonly key: ItemKey;
	readonly rank: number;
}

/**
 * How firmly an item stands between its neighbours in the order: the one step of one estimate that turns it and the one
 * ahead round, and it and the one behind. The whole order is not put to the test, which would take seconds.
 */
export function neighboursOf(
	key: ItemKey,
	model: ScoringModel,
	assessed: Iterable<ItemAssessment>,
	items: ReadonlyMap<ItemKey, WorkItem>,
): StepPair[] {
	const all = [...assessed].flatMap((a): (Ranked & { readonly score: ItemScore })[] =>
		a.score?.rank === undefined ? [] : [{ key: a.key, rank: a.score.rank, score: a.score }],
	);
	const own = all.find((a) => a.key === key);
	if (!own) return [];
	const others = all.filter((a) => a.key !== key);
	const level = others.find((a) => a.rank === own.rank);
	const ahead = others.reduce<Ranked | undefined>(
		(best, a) => (a.rank < own.rank && a.rank > (best?.rank ?? 0) ? a : best),
		undefined,
	);
	const behind = others.reduce<Ranked | undefined>(
		(best, a) => (a.rank > own.rank && a.rank < (best?.rank ?? Number.POSITIVE_INFINITY) ? a : best),
		undefined,
	);
	const given = ({ key: k }: Ranked) => ({ id: k as string, inputs: items.get(k)?.inputs ?? {} });
	const pair = (a: Ranked, b: Ranked) => stepFlips(model, [given(a), given(b)]);
	// What it shares its place with is not behind it, whichever of the two is named first.
	return [...(ahead ? pair(ahead, own) : []), ...(level ? pair(own, level) : []), ...(behind ? pair(own, behind) : [])];
}
