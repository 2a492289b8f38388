import type { PlacedItem } from "./placed-portfolio.ts";
import type { SampledRanks, SamplePlan } from "./sample-ranks.ts";
import { samplingError } from "./sampling-error.ts";
import type { ItemStability } from "./stability.ts";

/** The counts of a simulation item by item. */
export function describeItems({ items, samples, cut, tables }: SamplePlan, sampled: SampledRanks): ItemStability[] {
	const { tally, groupOf, confidence } = sampled;
	return items.map(({ id }, i): ItemStability => {
		const g = groupOf[i] as number;
		const first = tally.first(g);
		const above = cut && { aboveCut: tally.aboveCut(g) };
		const central = tally.centralWeights(g);
		const error = { first: samplingError(first, samples) };
		return {
			id,
			first,
			...(tables ? { rankAcceptability: tally.rankAcceptability(g) } : {}),
			centralWeights: central ? [...central] : null,
			confidence: confidence[g] ?? null,
			...above,
			meanRank: tally.meanRank(g),
			bestRank: tally.bestRank(g),
			worstRank: tally.worstRank(g),
			error: above ? { ...error, aboveCut: samplingError(above.aboveCut, samples) } : error,
		};
	});
}

/** Item by item: the chance of beating each other one; equal items beat each other half the time. */
export function describePairs(
	items: readonly PlacedItem[],
	{ tally, groupOf }: SampledRanks,
): (readonly (number | null)[])[] {
	return items.map((_, i) =>
		items.map((_, j) => {
			const [g, h] = [groupOf[i] as number, groupOf[j] as number];
			if (i === j) return null;
			return g === h ? 0.5 : (tally.pairs?.share(g, h, tally.draws) ?? null);
		}),
	);
}
