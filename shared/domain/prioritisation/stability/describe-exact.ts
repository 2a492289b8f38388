import { type Exact, sum, toNumber } from "../../exact.ts";
import type { ExactItemRanks, ExactRanks } from "./exact-ranks.ts";
import type { CutLine, PlacedItem } from "./placed-portfolio.ts";
import type { ItemStability } from "./stability.ts";

/** The exact shares item by item, each as the nearest double. */
export function describeExact(
	items: readonly PlacedItem[],
	ranks: ExactRanks,
	cut: Extract<CutLine, { kind: "top" }> | undefined,
): ItemStability[] {
	return ranks.items.map((of, i): ItemStability => {
		const above = cut && { aboveCut: toNumber(sum(of.rankAcceptability.slice(0, cut.count))) };
		const possible = of.rankAcceptability.flatMap((share, r) => (share.equals(0) ? [] : [r + 1]));
		return {
			id: (items[i] as PlacedItem).id,
			first: toNumber(of.rankAcceptability[0] as Exact),
			rankAcceptability: of.rankAcceptability.map(toNumber),
			centralWeights: of.centralWeights?.map(toNumber) ?? null,
			confidence: of.confidence ? toNumber(of.confidence) : null,
			...above,
			meanRank: toNumber(meanRank(of)),
			bestRank: Math.min(...possible),
			worstRank: Math.max(...possible),
			error: above ? { first: 0, aboveCut: 0 } : { first: 0 },
		};
	});
}

const meanRank = ({ rankAcceptability }: ExactItemRanks): Exact =>
	sum(rankAcceptability.map((share, r) => share.mul(r + 1)));
