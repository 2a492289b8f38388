import Fraction from "fraction.js";
import { bitLength } from "./real/bit-length.ts";
import type { ExactText } from "./units.ts";

/** An exact rational number. Scores are compared and ranked as these, and rounded once, for display. */
export type Exact = Fraction;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/i;
const RATIO = /^-?\d+\/\d+$/;

export const ZERO: Exact = new Fraction(0n);
export const ONE: Exact = new Fraction(1n);

/**
 * The exact number that a decimal or a ratio is written as: `0.1` is one tenth, not the double nearest to it.
 * `undefined` where the text is no number or divides by zero (also for NaN and infinities).
 * @example exactText(exact(0.35)) //=> "7/20"
 * @example exactText(exact("26/8")) //=> "13/4"
 */
export function exact(input: number | string): Exact | undefined {
	const text = typeof input === "number" ? String(input) : input.trim();
	if (RATIO.test(text)) {
		const [p, q] = text.split("/") as [string, string];
		return BigInt(q) === 0n ? undefined : new Fraction(BigInt(p), BigInt(q));
	}
	const parts = DECIMAL.exec(text);
	if (!parts) return undefined;
	const [, sign, whole = "", part = "", power = "0"] = parts;
	const digits = BigInt(whole + part) * (sign === "-" ? -1n : 1n);
	const exponent = Number(power) - part.length;
	return exponent >= 0
		? new Fraction(digits * 10n ** BigInt(exponent))
		: new Fraction(digits, 10n ** BigInt(-exponent));
}

/** Lowest terms: `p/q` with q > 1, else the integer alone. */
export function exactText(x: Exact): ExactText {
	const p = `${x.s < 0n ? "-" : ""}${x.n}`;
	return (x.d === 1n ? p : `${p}/${x.d}`) as ExactText;
}

/**
 * The double nearest to an exact number, ties to even; ±Infinity beyond a double's range.
 * @example toNumber(exact("1/3")) //=> 0.3333333333333333
 */
export function toNumber(x: Exact): number {
	if (x.n === 0n) return 0;
	const sign = x.s < 0n ? -1 : 1;
	const size = bitLength(x.n) - bitLength(x.d);
	if (size > 1025) return sign * Number.POSITIVE_INFINITY;
	if (size < -1021) return sign * Number(halfEven(x.n << 1074n, x.d)) * Number.MIN_VALUE;
	// A quotient of at least 55 bits with a sticky last bit rounds to the same double as the true value.
	const shift = 56 - size;
	const [top, bottom] = shift >= 0 ? [x.n << BigInt(shift), x.d] : [x.n, x.d << BigInt(-shift)];
	const quotient = top / bottom;
	const sticky = top % bottom === 0n ? quotient : quotient | 1n;
	// Two steps, because 2^-shift itself may be below the smallest double.
	return sign * Number(sticky) * 2 ** -(shift >> 1) * 2 ** -(shift - (shift >> 1));
}

/** n ÷ d to the nearest integer, ties to even. */
function halfEven(n: bigint, d: bigint): bigint {
	const down = n / d;
	const twice = (n % d) * 2n;
	return twice > d || (twice === d && down % 2n === 1n) ? down + 1n : down;
}

export const sum = (xs: readonly Exact[]): Exact => xs.reduce((a, b) => a.add(b), ZERO);
export const least = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);
/** Into 0..1. */
export const clampToOne = (x: Exact): Exact => greatest(ZERO, least(ONE, x));
