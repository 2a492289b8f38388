import type { Exact } from "../exact.ts";
import { bitLength } from "./bit-length.ts";
import { exp } from "./exponential.ts";
import { ln } from "./logarithm.ts";
import { GUARD, multiply, type Real, realOf } from "./real.ts";

/**
 * base^exponent for an exact base above 0 and an exact exponent, to a relative 2^-bits.
 * @example toNumber(exactOf(power(exact("2"), exact("1/2"), 64))) //=> 1.4142135623730951
 */
export function power(base: Exact, exponent: Exact, bits: number): Real {
	if (base.equals(1) || exponent.equals(0)) return { m: 1n, e: 0 };
	// An error in the exponent of e is a relative error of the result: as many bits more as the exponent has before its point.
	const size = 2 * bitLength(exponent.n / exponent.d) + bitLength(BigInt(bitLength(base.n) + bitLength(base.d)));
	const wide = bits + GUARD + size;
	return exp(multiply(ln(realOf(base, wide), wide), realOf(exponent, wide), wide), bits);
}
