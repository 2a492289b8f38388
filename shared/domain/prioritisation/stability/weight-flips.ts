import { type Exact, ONE, ZERO } from "../../exact.ts";

/** A change of one weight, the others re-scaled in proportion, after which two items stand the other way round. */
export interface WeightFlip {
	/** Criterion by position. */
	readonly criterion: number;
	/** Its weight now and at the tie, of a whole of 1; beyond `to` the order is turned. */
	readonly from: Exact;
	readonly to: Exact;
	/** to − from. */
	readonly change: Exact;
}

/**
 * The weight of one criterion at which two items tie, the others keeping their proportions: with d the lead of the first
 * on this criterion and r its lead on the rest (weighted by their proportions), the lead at weight t is t·d + (1 − t)·r,
 * which is 0 at t = r ÷ (r − d) (reference 1.17: closed form for weighted scoring). `undefined` where no weight between 0
 * and 1 turns the order: the tie lies outside, or just at the end where nothing is beyond it, or the lead never changes;
 * and for a criterion that has all the weight, whose rest has no proportions to keep. Two that tie now, but not at other
 * weights, are turned by no change at all: `to` is `from`.
 * `weights` sum to 1; `a` and `b` are places 0..1 by criterion.
 * @example flipWeight([1/2, 1/2], [1, 0], [0, 3/4], 1) //=> from 1/2 to 4/7
 */
export function flipWeight(
	weights: readonly Exact[],
	a: readonly Exact[],
	b: readonly Exact[],
	criterion: number,
): WeightFlip | undefined {
	const from = weights[criterion] as Exact;
	if (from.equals(1)) return undefined;
	const leads = weights.map((_, j) => (a[j] as Exact).sub(b[j] as Exact));
	const own = leads[criterion] as Exact;
	const rest = weights
		.reduce((total, w, j) => (j === criterion ? total : total.add(w.mul(leads[j] as Exact))), ZERO)
		.div(ONE.sub(from));
	if (rest.equals(own)) return undefined;
	const to = rest.div(rest.sub(own));
	// A tie at the weight 0 it has now is turned only if what it adds speaks for the second.
	const turnsAtOnce = to.equals(from) && own.compare(0) < 0;
	if ((to.compare(0) <= 0 && !turnsAtOnce) || to.compare(1) >= 0) return undefined;
	return { criterion, from, to, change: to.sub(from) };
}

/** The smallest change of any one weight that turns two items round; the first criterion on a tie. */
export function smallestFlip(
	weights: readonly Exact[],
	a: readonly Exact[],
	b: readonly Exact[],
): WeightFlip | undefined {
	return weights.map((_, j) => flipWeight(weights, a, b, j)).reduce(nearer, undefined);
}

/** The nearer of two flips, the first where they are as near. */
export const nearer = (best: WeightFlip | undefined, flip: WeightFlip | undefined): WeightFlip | undefined =>
	flip && (!best || flip.change.abs().compare(best.change.abs()) < 0) ? flip : best;
