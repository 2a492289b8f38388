import { type Exact, ONE, toNumber, ZERO } from "../../exact.ts";

/** One end of a range: a number, or without bound in one direction. */
export type End = Exact | typeof UP | typeof DOWN;
export const UP = "up";
export const DOWN = "down";

/** All values from `low` to `high`, both included. */
export interface Range {
	readonly low: End;
	readonly high: End;
}

export const EVERYTHING: Range = { low: DOWN, high: UP };
export const pointRange = (x: Exact): Range => ({ low: x, high: x });

/** Numerators and denominators beyond this are no quantities of anything: twice what a double holds. */
export const MOST_BITS = 2048;
const TOO_LARGE = 1n << BigInt(MOST_BITS);
export const isTooLarge = (x: Exact): boolean => x.n >= TOO_LARGE || x.d >= TOO_LARGE;
/** Cheap to ask before the power is taken. */
export const powerIsTooLarge = (x: Exact, power: number): boolean =>
	Math.max(x.n.toString(16).length, x.d.toString(16).length) * 4 * Math.abs(power) >
	MOST_BITS + 4 * Math.abs(power) + 4;

export function compareEnds(a: End, b: End): number {
	if (a === b) return 0;
	if (a === DOWN || b === UP) return -1;
	if (a === UP || b === DOWN) return 1;
	return a.compare(b);
}

const lower = (a: End, b: End): End => (compareEnds(a, b) <= 0 ? a : b);
const higher = (a: End, b: End): End => (compareEnds(a, b) >= 0 ? a : b);
/** As a double; without bound where an end has none. */
export const widthOfRange = ({ low, high }: Range): number =>
	typeof low === "string" || typeof high === "string" ? Number.POSITIVE_INFINITY : toNumber(high.sub(low));

const signOf = (a: End): number => (a === UP ? 1 : a === DOWN ? -1 : a.compare(ZERO));

/** An end too large to be kept is moved outwards: the range still holds all that it held. */
const widened = ({ low, high }: Range): Range => ({
	low: typeof low === "object" && isTooLarge(low) ? DOWN : low,
	high: typeof high === "object" && isTooLarge(high) ? UP : high,
});

const addEnds = (a: End, b: End): End => (typeof a === "string" ? a : typeof b === "string" ? b : a.add(b));
const oppositeEnd = (a: End): End => (a === UP ? DOWN : a === DOWN ? UP : a.neg());

/** Nothing times anything is nothing, also where the other has no bound: each value in it is a number. */
function multiplyEnds(a: End, b: End): End {
	if (typeof a === "object" && typeof b === "object") return a.mul(b);
	const sign = signOf(a) * signOf(b);
	return sign === 0 ? ZERO : sign > 0 ? UP : DOWN;
}

export const addRanges = (a: Range, b: Range): Range =>
	widened({ low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) });

export const oppositeRange = (a: Range): Range => ({ low: oppositeEnd(a.high), high: oppositeEnd(a.low) });

export function multiplyRanges(a: Range, b: Range): Range {
	const ends = [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => multiplyEnds(x, y)));
	return widened({ low: ends.reduce(lower), high: ends.reduce(higher) });
}

/** One over each value but 0; `undefined` where there is no other. */
export function invertRange({ low, high }: Range): Range | undefined {
	const [below, above] = [signOf(low), signOf(high)];
	if (below === 0 && above === 0) return undefined;
	if (below < 0 && above > 0) return EVERYTHING;
	return { low: above === 0 ? DOWN : invertEnd(high), high: below === 0 ? UP : invertEnd(low) };
}

const invertEnd = (a: End): End => (typeof a === "string" ? ZERO : ONE.div(a));

export const lowerRange = (a: Range, b: Range): Range => ({ low: lower(a.low, b.low), high: lower(a.high, b.high) });
export const higherRange = (a: Range, b: Range): Range => ({
	low: higher(a.low, b.low),
	high: higher(a.high, b.high),
});
/** The smallest range that holds both. */
export const hull = (a: Range, b: Range): Range => ({ low: lower(a.low, b.low), high: higher(a.high, b.high) });

/** Each value to a whole power from 0 up. */
export function raiseRange({ low, high }: Range, power: number): Range {
	if (power === 0) return pointRange(ONE);
	const [a, b] = [raiseEnd(low, power), raiseEnd(high, power)];
	const crosses = power % 2 === 0 && signOf(low) < 0 && signOf(high) > 0;
	const [least, most] = [crosses ? ZERO : lower(a, b), higher(a, b)];
	// An end too large to be computed says nothing about the other side.
	return widened({ low: least === UP ? DOWN : least, high: most === DOWN ? UP : most });
}

function raiseEnd(a: End, power: number): End {
	const up = signOf(a) > 0 || power % 2 === 0;
	if (typeof a === "string" || powerIsTooLarge(a, power)) return up ? UP : DOWN;
	return a.pow(power);
}
