import { bitLength } from "../../real/bit-length.ts";
import type { Real } from "../../real/real.ts";

/** Bits of every number that a search for rates computes with. */
export const BITS = 320;
const WIDTH = BigInt(BITS);
const FULL = 1n << WIDTH;
const HALF = FULL >> 1n;

/** A number above 0 with exactly `BITS` bits: a product then needs no counting of bits to be cut again. */
export type Normal = Real;

/** @example normal(1n) //=> 2^319·2^-319 */
export function normal(m: bigint, e = 0): Normal {
	const extra = bitLength(m) - BITS;
	return extra >= 0 ? { m: m >> BigInt(extra), e: e + extra } : { m: m << BigInt(-extra), e: e + extra };
}

export function times(a: Normal, b: Normal): Normal {
	const product = a.m * b.m;
	const m = product >> WIDTH;
	return m >= HALF ? { m, e: a.e + b.e + BITS } : { m: product >> (WIDTH - 1n), e: a.e + b.e + BITS - 1 };
}

export const ONE_NORMAL: Normal = normal(1n);

/** a^n for a whole n ≥ 0, by squaring. */
export function timesItself(a: Normal, n: number): Normal {
	let result = ONE_NORMAL;
	for (let square = a, left = n; left > 0; square = times(square, square), left = Math.floor(left / 2))
		if (left % 2 === 1) result = times(result, square);
	return result;
}

/** 1 ÷ a. */
export const inverse = (a: Normal): Normal => normal((FULL << WIDTH) / a.m, -a.e - 2 * BITS);

/** A double above 0, without loss. It must lie in 2^-60..2^60. */
export const normalOf = (z: number): Normal => normal(BigInt(z * 2 ** 120), -120);

/** The leading 53 bits, as a double in 1..2 and the power of two it is to be multiplied by. */
export function leading(a: Normal): readonly [number, number] {
	return [Number(a.m >> BigInt(BITS - 53)) * 2 ** -52, a.e + BITS - 1];
}
