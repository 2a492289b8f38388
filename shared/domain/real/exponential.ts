import { bitLength } from "./bit-length.ts";
import { lnTwo } from "./logarithm.ts";
import { GUARD, keepBits, type Real } from "./real.ts";

/** e^(x ÷ 2^8) needs a short series; squaring it eight times loses eight bits, which the guard holds. */
const SQUARINGS = 8n;

/**
 * e^x, to a relative 2^-bits. x = k·ln 2 + r; e^r by its series after halving r eight times, then times 2^k.
 * @example toNumber(exactOf(exp({ m: 1n, e: 0 }, 64))) //=> 2.718281828459045
 */
export function exp(x: Real, bits: number): Real {
	const wide = bits + GUARD + Math.max(0, bitLength(x.m) + x.e);
	const scale = BigInt(wide);
	const shift = x.e + wide;
	const fixed = shift >= 0 ? x.m << BigInt(shift) : x.m >> BigInt(-shift);
	const two = lnTwo(wide);
	const k = fixed / two;
	const r = (fixed - k * two) >> SQUARINGS;
	let total = 0n;
	let term = 1n << scale;
	for (let i = 1n; term !== 0n && term !== -1n; i++) {
		total += term;
		term = ((term * r) >> scale) / i;
	}
	for (let i = 0n; i < SQUARINGS; i++) total = (total * total) >> scale;
	return keepBits({ m: total, e: Number(k) - wide }, bits);
}
