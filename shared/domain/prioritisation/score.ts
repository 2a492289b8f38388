import type { Exact } from "../exact.ts";
import type { MoscowClass } from "./methods/moscow.ts";

/** A formula's result before it is shown: exact, so that true ties stay ties. */
export interface Score {
	readonly score: Exact;
	/** Criteria whose value lay outside the published scale and was held at its end. */
	readonly clamped?: readonly string[];
	/** A power of a user's own formula is irrational: the score is exact but for one rounding to a double. */
	readonly isRounded?: boolean;
	/** Compared before the score, which orders within it. */
	readonly class?: MoscowClass;
}
