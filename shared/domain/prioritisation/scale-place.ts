import { clampToOne, type Exact, ONE } from "../exact.ts";
import type { ReadCriterion } from "./read-criteria.ts";

/**
 * Where a value stands on a criterion's published scale: 0 at its worst end, 1 at its best, beyond them where the value
 * lies off the scale; reversed for a cost (reference 1.6).
 * @example placeAlong({ low: exact(1), high: exact(5), direction: "cost", … }, exact(2)) //=> 3/4
 */
export function placeAlong({ low, high, direction }: ReadCriterion, x: Exact): Exact {
	const along = x.sub(low).div(high.sub(low));
	return direction === "benefit" ? along : ONE.sub(along);
}

/** The same, held at the ends of the scale. */
export const placeOnScale = (criterion: ReadCriterion, x: Exact): Exact => clampToOne(placeAlong(criterion, x));
