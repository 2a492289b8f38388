import { type Exact, ONE, ZERO } from "../../exact.ts";
import { flipWeight, type WeightFlip } from "./weight-flips.ts";

/** The flip at a cut-line, with the pair that changes places first. */
export interface CutFlip extends WeightFlip {
	/** By position in the portfolio: the one that falls below, and the one that rises above. */
	readonly falls: number;
	readonly rises: number;
}

/**
 * The smallest change of one criterion's weight that moves an item across a cut-line: not always a pair of neighbours,
 * since many may change places above and below before. Along the weight every score is a straight line, so that the
 * least score above less the greatest below is concave: from either end of the weight's range, the tie of the pair that
 * is worst there is stepped to, until no pair is worse; each step is exact, and the steps end at the first crossing.
 * `above` and `below` are positions; none above may have less than one below.
 */
export function cutFlip(
	weights: readonly Exact[],
	places: readonly (readonly Exact[])[],
	above: readonly number[],
	below: readonly number[],
	criterion: number,
): CutFlip | undefined {
	const from = weights[criterion] as Exact;
	if (from.equals(1) || above.length === 0 || below.length === 0) return undefined;
	const scoreAt = (t: Exact): ((i: number) => Exact) => {
		const others = ONE.sub(t).div(ONE.sub(from));
		const shifted = weights.map((w, j) => (j === criterion ? t : w.mul(others)));
		return (i) => shifted.reduce((total, w, j) => total.add(w.mul((places[i] as readonly Exact[])[j] as Exact)), ZERO);
	};
	const found = [ZERO, ONE].flatMap((end) => {
		let best: CutFlip | undefined;
		for (let t = end; ; ) {
			const score = scoreAt(t);
			const falls = extreme(above, score, -1);
			const rises = extreme(below, score, 1);
			if (score(falls).compare(score(rises)) >= 0) break;
			const flip = flipWeight(weights, places[falls] as readonly Exact[], places[rises] as readonly Exact[], criterion);
			if (!flip) break;
			best = { ...flip, falls, rises };
			t = flip.to;
		}
		return best ?? [];
	});
	const [first, second] = found;
	return second && first && second.change.abs().compare(first.change.abs()) < 0 ? second : first;
}

/** The first of those with the least (−1) or greatest (1) score. */
function extreme(among: readonly number[], score: (i: number) => Exact, sign: 1 | -1): number {
	let best = among[0] as number;
	let most = score(best);
	for (const i of among.slice(1)) {
		const s = score(i);
		if (s.compare(most) * sign <= 0) continue;
		best = i;
		most = s;
	}
	return best;
}
