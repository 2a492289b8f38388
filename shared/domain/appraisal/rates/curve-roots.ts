import type { Curve } from "./curve.ts";
import { type Estimate, estimate, isBlurred } from "./estimate.ts";
import { evaluate } from "./evaluate.ts";
import { judgeStretch } from "./judge-stretch.ts";
import { type Normal, normalOf } from "./normal.ts";
import { around, centre, type Enclosure, isBelow, refineRoot } from "./refine-root.ts";

/** With few sign changes and few terms, taking the changes off one by one beats looking at many short stretches. */
const isSmall = ({ turns, powers }: Curve): boolean => turns.length ** 2 * powers.length <= 20_000;
/** Where the sizes of terms change so little from end to end, shorter stretches tell doubles nothing new. */
const SHORT = 1e-4;

/**
 * All roots of a curve between two points, rising, each once, also those in which the curve only touches zero.
 * Roots closer to each other than the working precision can tell apart count as one.
 */
export function curveRoots(curve: Curve, low: number, high: number): readonly Enclosure[] {
	if (curve.turns.length === 0) return [];
	return rootsWithin(curve, estimate(curve, low), estimate(curve, high));
}

function rootsWithin(curve: Curve, low: Estimate, high: Estimate): readonly Enclosure[] {
	const isShort = (high.z / low.z - 1) * curve.span < SHORT;
	const verdict = judge(curve, low, high, isShort);
	if (verdict === "none") return [];
	const ends = [normalOf(low.z), normalOf(high.z)] as const;
	if (verdict === "monotone") return rootsAmong(curve, ends);
	const middle = estimate(curve, Math.sqrt(low.z * high.z));
	if (!isSmall(curve) && !isShort && !isBlurred(curve, middle))
		return merged([...rootsWithin(curve, low, middle), ...rootsWithin(curve, middle, high)]);
	const partings = curveRoots(curve.derived, low.z, high.z).map(centre);
	return rootsAmong(curve, [ends[0], ...partings, ends[1]]);
}

function judge(curve: Curve, low: Estimate, high: Estimate, isShort: boolean) {
	if (curve.turns.length === 1) return "monotone";
	return isSmall(curve) && !isShort ? "unclear" : judgeStretch(curve, low, high);
}

/** The roots among points between any two of which the curve has at most one. */
function rootsAmong(curve: Curve, points: readonly Normal[]): readonly Enclosure[] {
	let before: { readonly z: Normal; readonly sign: -1 | 0 | 1 } | undefined;
	const found: Enclosure[] = [];
	for (const z of points) {
		const { sign } = evaluate(curve, z);
		if (sign === 0) found.push(around(z));
		else if (before && before.sign !== 0 && before.sign !== sign)
			found.push(refineRoot(curve, before.z, z, before.sign));
		before = { z, sign };
	}
	return merged(found);
}

/** A root at the seam of two stretches is found in both. */
function merged(roots: readonly Enclosure[]): readonly Enclosure[] {
	return roots.filter(({ low }, i) => {
		const before = roots[i - 1];
		return !before || isBelow(before.high, low);
	});
}
