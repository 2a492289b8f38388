import { type Exact, ONE, ZERO } from "../../exact.ts";
import { exactRoot } from "../../real/exact-root.ts";
import { power } from "../../real/power.ts";
import { exactOf } from "../../real/real.ts";

/** Binary digits kept of a root that is not rational: four times a double's. */
const DIGITS = 224;

export interface Root {
	readonly value: Exact;
	/** False where the root is irrational: then 67 significant digits are kept, the same on every engine. */
	readonly isExact: boolean;
}

/**
 * The root of a number of at least 0, of a whole degree of at least 1.
 * @example root(exact("9/4"), 2) //=> value 3/2, exact
 */
export function root(x: Exact, degree: number): Root {
	if (x.equals(0)) return { value: ZERO, isExact: true };
	const found = exactRoot(x, degree);
	return found
		? { value: found, isExact: true }
		: { value: exactOf(power(x, ONE.div(degree), DIGITS)), isExact: false };
}
