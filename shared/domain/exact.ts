import Fraction from "fraction.js";
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
