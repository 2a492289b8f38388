import type { Exact } from "../exact.ts";

/** A formula's result before it is shown: exact, so that true ties stay ties. */
export interface Score {
	readonly score: Exact;
	/** Criteria whose value lay outside the published scale and was held at its end. */
	readonly clamped?: readonly string[];
}
