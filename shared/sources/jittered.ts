import { LONGEST_WAIT_MS } from "./problem.ts";

const SHARE = 0.1;
const MOST_MS = 30_000;

/**
 * A pause with a little more to it, so that those who were told to wait do not all come back at one moment: never shorter
 * than was asked for, and never above an hour.
 * @param luck between 0 and 1.
 * @example jittered(60_000, 0.5) //=> 63_000
 */
export function jittered(ms: number, luck: number): number {
	return Math.min(LONGEST_WAIT_MS, ms + Math.round(Math.min(MOST_MS, ms * SHARE) * luck));
}
