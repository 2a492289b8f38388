import { rememberLast } from "../remember.ts";
import { bitLength } from "./bit-length.ts";
import { add, divide, GUARD, keepBits, multiply, type Real } from "./real.ts";

/** Σ w^i ÷ (2i + 1) in units of 2^-bits: the inverse hyperbolic tangent of z over z, where w = z². */
function arctanhSeries(w: bigint, bits: bigint): bigint {
	let total = 0n;
	let power = 1n << bits;
	for (let i = 1n; power > 0n; i += 2n) {
		total += power / i;
		power = (power * w) >> bits;
	}
	return total;
}

/** 2·artanh(1/n) in units of 2^-bits. */
function twiceArctanh(n: bigint, bits: bigint): bigint {
	const one = 1n << bits;
	return (2n * arctanhSeries(one / (n * n), bits)) / n;
}

/** ln 2 in units of 2^-bits, by 18 artanh 1/26 − 2 artanh 1/4801 + 8 artanh 1/8749. */
export const lnTwo: (bits: number) => bigint = rememberLast((bits) => {
	const wide = BigInt(bits + GUARD);
	const twice = 9n * twiceArctanh(26n, wide) - twiceArctanh(4801n, wide) + 4n * twiceArctanh(8749n, wide);
	return twice >> BigInt(GUARD);
});

/**
 * The natural logarithm of a number above 0, to a relative 2^-bits. x = y·2^k with y in 3/4..3/2, and
 * ln y = 2 artanh((y − 1) ÷ (y + 1)), so that no leading bits are lost where x is close to 1.
 * @example toNumber(exactOf(ln(realOf(TEN, 64), 64))) //=> 2.302585092994046
 */
export function ln(x: Real, bits: number): Real {
	const wide = bits + GUARD;
	const length = bitLength(x.m);
	const half = 4n * x.m < 3n << BigInt(length);
	// y is in 1/2..1 as it stands and is doubled below 3/4.
	const y: Real = { m: x.m, e: half ? 1 - length : -length };
	const k = x.e + length - (half ? 1 : 0);
	const one: Real = { m: 1n, e: 0 };
	const exactBits = length + wide;
	const z = divide(add(y, { m: -1n, e: 0 }, exactBits), add(y, one, exactBits), wide);
	const square = z.m * z.m;
	const shift = 2 * z.e + wide;
	const w = shift >= 0 ? square << BigInt(shift) : square >> BigInt(-shift);
	const series: Real = { m: 2n * arctanhSeries(w, BigInt(wide)), e: -wide };
	const whole: Real = { m: BigInt(k) * lnTwo(wide), e: -wide };
	return keepBits(add(whole, multiply(z, series, wide), wide), bits);
}
