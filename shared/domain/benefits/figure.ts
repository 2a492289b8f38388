import { type Exact, exact } from "../exact.ts";

/** Whether a profile says a figure. 0 is one; what is not said is missing, never 0. */
export const isSaid = (given: number | null | undefined): given is number => given !== undefined && given !== null;

/**
 * A figure of a profile, exactly; `undefined` where it is not said, or is no number.
 * @example figure(0.1) //=> 1/10
 */
export const figure = (given: number | null | undefined): Exact | undefined =>
	isSaid(given) ? exact(given) : undefined;
