import { type Exact, ONE, ZERO } from "../../exact.ts";
import { type DistinctItems, distinctItems } from "./distinct-items.ts";
import type { PlacedItem } from "./placed-portfolio.ts";
import {
	type Affine,
	addMass,
	type Mass,
	massOf,
	minus,
	NO_MASS,
	type Polygon,
	point,
	sideOf,
	split,
} from "./polygon.ts";
import { type WeightPlane, weightPlane } from "./weight-plane.ts";
import type { WeightSpace } from "./weight-space.ts";

export interface ExactItemRanks {
	/** By rank: the share of the weightings that give it, ties shared. */
	readonly rankAcceptability: readonly Exact[];
	/** Centre of the weightings that put the item first, by criterion; absent where none does. */
	readonly centralWeights?: readonly Exact[];
	/** Share of first place at those. */
	readonly confidence?: Exact;
}

export interface ExactRanks {
	readonly items: readonly ExactItemRanks[];
	/** `pairwise[i][j]`: the share of the weightings in which i beats j, a tie one half; `null` on the diagonal. */
	readonly pairwise: readonly (readonly (Exact | null)[])[];
}

/**
 * SMAA-2 without luck: with every input known and at most three free weights, each rank of an item is a set of convex
 * pieces of the weight space, cut by the lines on which it ties with another, and their areas are exact. `undefined`
 * where an input is uncertain or more weights are free. Work grows with the cube of the different items.
 * @example exactRanks(items, space) // A(9,3,6) B(6,7,6) C(5,8,4): first 3/7 = .429 …, 0.405 …, 1/6 = .167
 */
export function exactRanks(items: readonly PlacedItem[], space: WeightSpace): ExactRanks | undefined {
	const plane = weightPlane(space);
	if (!plane || !items.every((i) => i.places.every((p) => p.from.equals(p.to)))) return undefined;
	const distinct = distinctItems(items, space);
	const scores = distinct.members.map(([first]) => plane.scoreOf(items[first as number] as PlacedItem));
	const total = massOf(plane.region).area;
	const groups = scores.map((_, g) => ranksOf(g, scores, distinct, plane, total));
	const pairs = scores.map((a) => scores.map((b) => massOf(split(plane.region, minus(a, b)).above).area.div(total)));
	const half = ONE.div(2);
	const share = (i: number, j: number): Exact => {
		const [g, h] = [distinct.groupOf[i] as number, distinct.groupOf[j] as number];
		return g === h ? half : ((pairs[g] as readonly Exact[])[h] as Exact);
	};
	return {
		items: distinct.groupOf.map((g) => groups[g] as ExactItemRanks),
		pairwise: items.map((_, i) => items.map((_, j) => (i === j ? null : share(i, j)))),
	};
}

/** A piece of the weight space in which so many items are ahead. */
interface Piece {
	readonly polygon: Polygon;
	readonly ahead: number;
}

function ranksOf(
	g: number,
	scores: readonly Affine[],
	{ members, groupOf }: DistinctItems,
	{ region, weightsAt }: WeightPlane,
	total: Exact,
): ExactItemRanks {
	const mine = scores[g] as Affine;
	const sizeOf = (group: number): number => (members[group] as readonly number[]).length;
	const size = sizeOf(g);
	let pieces: Piece[] = [{ polygon: region, ahead: 0 }];
	scores.forEach((other, h) => {
		if (h === g) return;
		const lead = minus(other, mine);
		const items = sizeOf(h);
		pieces = pieces.flatMap(({ polygon, ahead }) => {
			const { above, below } = split(polygon, lead);
			const sides = [
				{ polygon: below, ahead },
				{ polygon: above, ahead: ahead + items },
			];
			return sides.filter((side) => side.polygon.length > 0);
		});
	});
	const rankAcceptability = groupOf.map(() => ZERO);
	let first: Mass = NO_MASS;
	for (const { polygon, ahead } of pieces) {
		const mass = massOf(polygon);
		if (ahead === 0) first = addMass(first, mass);
		const each = mass.area.div(total).div(size);
		for (let r = ahead; r < ahead + size; r++) rankAcceptability[r] = (rankAcceptability[r] as Exact).add(each);
	}
	if (first.area.equals(0)) return { rankAcceptability };
	const centre = point(first.x.div(first.area), first.y.div(first.area));
	// The weightings that put it first are convex, so that their centre does too: it beats or ties with all there.
	const peers = scores.filter((other) => sideOf(minus(other, mine), centre) === 0);
	const tied = scores.reduce((n, s, h) => (peers.includes(s) ? n + sizeOf(h) : n), 0);
	return { rankAcceptability, centralWeights: weightsAt(centre), confidence: ONE.div(tied) };
}
