import { exact, ONE, toNumber, ZERO } from "../exact.ts";
import type { IsoDate } from "../units.ts";
import type { CheckIn } from "./objective.ts";

/**
 * How sure people are that a key result will land: a forward belief, 0..1, with a series of its own. It is never part of
 * progress or score, and no mean is taken of it (reference 1.11).
 */
export interface Confidence {
	readonly of: "confidence";
	readonly latest: number;
	readonly asOf: IsoDate;
	/** Latest less the one before; absent where there is only one. */
	readonly change?: number;
	/** Oldest first. */
	readonly series: readonly { readonly date: IsoDate; readonly confidence: number }[];
	/** Days on which something else than 0 to 1 was given: those are not in the series. */
	readonly unreadable: readonly IsoDate[];
}

/** The confidence stated at check-ins, which come oldest first; `undefined` where nobody stated any that can be read. */
export function confidenceOf(checkIns: readonly CheckIn[]): Confidence | undefined {
	const stated = checkIns.flatMap(({ date, confidence }) => (confidence === undefined ? [] : [{ date, confidence }]));
	const series = stated.filter(({ confidence }) => isProportion(confidence));
	const last = series.at(-1);
	if (!last) return undefined;
	const before = series.at(-2);
	const unreadable = stated.filter(({ confidence }) => !isProportion(confidence)).map(({ date }) => date);
	const base = { of: "confidence", latest: last.confidence, asOf: last.date, series, unreadable } as const;
	return before ? { ...base, change: difference(last.confidence, before.confidence) } : base;
}

function isProportion(x: number): boolean {
	const given = exact(x);
	return given !== undefined && given.compare(ZERO) >= 0 && given.compare(ONE) <= 0;
}

/** As the decimals are written: 0.7 less 0.6 is 0.1. */
const difference = (a: number, b: number): number => toNumber((exact(a) ?? ZERO).sub(exact(b) ?? ZERO));
