import { type Exact, toNumber } from "../exact.ts";

/** A number for an answer: `null` where it is beyond the range of a double. */
export function jsonNumber(x: Exact): number | null {
	const n = toNumber(x);
	return Number.isFinite(n) ? n : null;
}
