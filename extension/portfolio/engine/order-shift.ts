import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { withWeights } from "../../../shared/domain/prioritisation/weigh-model.ts";
import type { Basis } from "./basis.ts";
import { type RankedWork, rankedWork } from "./ranked-work.ts";

interface Named {
	readonly key: string;
	readonly title: string;
}

/** What other weights do to an order. */
export interface OrderShift {
	readonly ranked: number;
	/** How many stand on another place than by the weights of now. */
	readonly moved: number;
	readonly firstNow?: Named;
	readonly firstThen?: Named;
}

/** The order of the highest level with scoring inputs, by the model as it is and with other weights. */
export function orderShift(
	basis: Basis,
	model: ScoringModel,
	weights: ReadonlyMap<string, number>,
): OrderShift | undefined {
	const orderBy = (change: (m: ScoringModel) => ScoringModel): RankedWork | undefined => {
		const models = basis.register.models.map((m) => (m.id === model.id ? change(m) : m));
		return rankedWork({ ...basis, register: { ...basis.register, models } }, { model: model.id });
	};
	const now = orderBy((m) => m)?.ranked ?? [];
	const then = orderBy((m) => withWeights(m, weights))?.ranked ?? [];
	if (now.length === 0) return undefined;
	const places = new Map(now.map((w) => [w.item.key, w.score.rank]));
	const [firstNow] = now.map(({ item: { key, title } }) => ({ key, title }));
	const [firstThen] = then.map(({ item: { key, title } }) => ({ key, title }));
	return {
		ranked: now.length,
		moved: then.filter((w) => places.get(w.item.key) !== w.score.rank).length,
		...(firstNow ? { firstNow } : {}),
		...(firstThen ? { firstThen } : {}),
	};
}
