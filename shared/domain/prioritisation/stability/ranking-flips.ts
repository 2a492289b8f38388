import { type Exact, sum, toNumber, ZERO } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { type ReadCriterion, readCriteria } from "../read-criteria.ts";
import type { Criterion } from "../scoring-model.ts";
import { cutFlip } from "./cut-flip.ts";
import { isKnown } from "./placed-portfolio.ts";
import { readPortfolio } from "./read-portfolio.ts";
import { nearer, smallestFlip, type WeightFlip } from "./weight-flips.ts";

export interface FlipsInput {
	readonly criteria: readonly Criterion[];
	readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, number | null>> }[];
	/** The cut-line stands after so many items. */
	readonly top?: number;
}

/** Two items and the smallest change of one weight that turns them round. */
export interface PairFlip {
	readonly ahead: string;
	readonly behind: string;
	/** They tie as it is: any change of a weight that tells them apart decides. */
	readonly tied: boolean;
	/** Absent where no change of a single weight turns them. */
	readonly flip?: Flip;
}

/** Of a whole of 1. */
export interface Flip {
	readonly criterion: string;
	readonly from: Exact;
	readonly to: Exact;
	readonly change: Exact;
}

export interface RankingFlips {
	/** Every pair of neighbours, from the top down; equal scores in the order given. */
	readonly neighbours: readonly PairFlip[];
	/** The nearest change of the whole ranking. */
	readonly nearest?: PairFlip;
	/** The nearest change of which items stand above the cut-line. */
	readonly cut?: PairFlip;
}

/**
 * How little must change in one weight for a ranking by weighted scoring to change: exact, the other weights re-scaled in
 * proportion (reference 1.17). The first two items to change places are neighbours at that moment, and until then the
 * order is the present one, so that the nearest flip of all neighbours is that of the whole ranking.
 * Refuses what `weighted` refuses; a missing value is missing, since its score is.
 * @example rankingFlips({ criteria: [{ id: "x", weight: 1, … }, { id: "y", weight: 1, … }], rows: [a(10, 0), b(0, 7.5)] })
 * //=> a ahead of b; turns when y weighs 4/7 instead of 1/2
 */
export function rankingFlips(input: Untrusted<FlipsInput>): Answer<RankingFlips> {
	const reader = InputReader.of(input);
	const read = readCriteria(reader);
	const { criteria } = read;
	const portfolio = readPortfolio(reader, read, { intervals: false, costs: false });
	portfolio?.items.forEach(({ places }, i) => {
		for (const [j, place] of places.entries())
			if (!isKnown(place)) reader.miss(`rows[${i}].values.${criteria?.[j]?.id}`);
	});
	const top = reader.optionalNumber("top", { min: 1, whole: true });
	return reader.given({ criteria, portfolio }, ({ criteria, portfolio }) => {
		const places = portfolio.items.map((i) => i.places.map((p) => p.from));
		return value(
			flipsOf(
				criteria,
				portfolio.items.map((i) => i.id),
				places,
				top && toNumber(top),
			),
		);
	});
}

function flipsOf(
	criteria: readonly ReadCriterion[],
	ids: readonly string[],
	places: readonly (readonly Exact[])[],
	top: number | undefined,
): RankingFlips {
	const total = sum(criteria.map((c) => c.weight));
	const weights = criteria.map((c) => c.weight.div(total));
	const scores = places.map((p) => weights.reduce((score, w, j) => score.add(w.mul(p[j] ?? ZERO)), ZERO));
	const scoreOf = (i: number): Exact => scores[i] ?? ZERO;
	const order = [...ids.keys()].sort((a, b) => scoreOf(b).compare(scoreOf(a)) || a - b);
	const pair = (a: number, b: number, flip: WeightFlip | undefined): PairFlip => ({
		ahead: ids[a] as string,
		behind: ids[b] as string,
		tied: scoreOf(a).equals(scoreOf(b)),
		...(flip ? { flip: named(flip, criteria) } : {}),
	});
	const neighbours = order.slice(1).map((b, k) => {
		const a = order[k] as number;
		return { a, b, flip: smallestFlip(weights, places[a] as readonly Exact[], places[b] as readonly Exact[]) };
	});
	const nearest = neighbours.reduce<(typeof neighbours)[number] | undefined>(
		(best, n) => (n.flip && nearer(best?.flip, n.flip) === n.flip ? n : best),
		undefined,
	);
	const cut = top === undefined ? undefined : acrossLine(weights, places, order.slice(0, top), order.slice(top));
	return {
		neighbours: neighbours.map(({ a, b, flip }) => pair(a, b, flip)),
		...(nearest ? { nearest: pair(nearest.a, nearest.b, nearest.flip) } : {}),
		...(cut ? { cut: pair(cut.falls, cut.rises, cut) } : {}),
	};
}

function acrossLine(
	weights: readonly Exact[],
	places: readonly (readonly Exact[])[],
	above: readonly number[],
	below: readonly number[],
) {
	const flips = weights.map((_, j) => cutFlip(weights, places, above, below, j));
	return flips.reduce((best, flip) => (flip && nearer(best, flip) === flip ? flip : best), undefined);
}

const named = ({ criterion, from, to, change }: WeightFlip, criteria: readonly ReadCriterion[]): Flip => ({
	criterion: (criteria[criterion] as ReadCriterion).id,
	from,
	to,
	change,
});
