import Fraction from "fraction.js";
import type { Exact } from "../exact.ts";
import { bitLength } from "./bit-length.ts";

/**
 * m·2^e: a real number to as many bits as are asked for. Whole-number arithmetic alone, so that an irrational answer has
 * the same bytes in every engine; `Math.pow`, `exp` and `log` differ between engines.
 */
export interface Real {
	readonly m: bigint;
	readonly e: number;
}

/** Keeps the leading bits; the error is below one unit of the last bit kept. */
export function keepBits({ m, e }: Real, bits: number): Real {
	const extra = bitLength(m) - bits;
	return extra > 0 ? { m: m >> BigInt(extra), e: e + extra } : { m, e };
}

/** The leading bits of an exact number, cut and not rounded.
 * @example realOf(exact("3/4"), 8) //=> 3/4, without loss
 */
export function realOf(x: Exact, bits: number): Real {
	const shift = Math.max(0, bits + 2 - bitLength(x.n) + bitLength(x.d));
	return keepBits({ m: (x.s * (x.n << BigInt(shift))) / x.d, e: -shift }, bits);
}

/** The number itself, without loss. */
export const exactOf = ({ m, e }: Real): Exact =>
	e >= 0 ? new Fraction(m << BigInt(e)) : new Fraction(m, 1n << BigInt(-e));

export const multiply = (a: Real, b: Real, bits: number): Real => keepBits({ m: a.m * b.m, e: a.e + b.e }, bits);

export function add(a: Real, b: Real, bits: number): Real {
	if (a.m === 0n) return b;
	if (b.m === 0n) return a;
	const [high, low] = a.e >= b.e ? [a, b] : [b, a];
	const gap = high.e - low.e;
	// Far below the last bit kept, the smaller one no longer counts; shifting by its distance could be very long.
	if (bitLength(high.m) + gap > bitLength(low.m) + bits + 2) return keepBits(high, bits);
	return keepBits({ m: (high.m << BigInt(gap)) + low.m, e: low.e }, bits);
}

export const negate = ({ m, e }: Real): Real => ({ m: -m, e });
export const absolute = ({ m, e }: Real): Real => ({ m: m < 0n ? -m : m, e });

/** a ÷ b; b is not 0. */
export function divide(a: Real, b: Real, bits: number): Real {
	const shift = Math.max(0, bits + 2 - bitLength(a.m) + bitLength(b.m));
	return keepBits({ m: (a.m << BigInt(shift)) / b.m, e: a.e - b.e - shift }, bits);
}

/** Bits beyond those asked for, so that the last of many roundings does not show. */
export const GUARD = 64;
