import { type Exact, exact, toNumber, ZERO } from "../../exact.ts";

/** Beyond z²/2 of this the chance is below half of the smallest double. */
const FARTHEST = 746n;

/**
 * The chance that a standard normal lies at least |z| away from 0, as the nearest double: erfc(√(z²/2)). It takes z², which
 * is rational where z is not. In whole numbers, since `Math.exp` is not the same in every engine: erf is the alternating
 * series 2·√(u/π)·Σ (−u)ᵏ ÷ (k!·(2k+1)) with u = z²/2. Its terms grow to eᵘ and their sum leaves e⁻ᵘ, so 3u bits are
 * carried beyond the 160 that the answer is read from.
 * @example twoSidedTail(exact(0)) //=> 1
 * @example twoSidedTail(exact("9604/2500")) //=> 0.04999579029644087
 */
export function twoSidedTail(zSquared: Exact): number {
	const u = zSquared.div(2);
	const whole = u.n / u.d;
	if (whole >= FARTHEST) return 0;
	const bits = 3n * whole + 163n;
	const one = 1n << bits;
	const scaled = (u.n << bits) / u.d;
	let term = one;
	let series = 0n;
	for (let k = 0n; term !== 0n; k++, term = -((term * scaled) / (k * one))) series += term / (2n * k + 1n);
	const root = squareRoot(((scaled << bits) / pi(bits)) << bits);
	return toNumber(exact(`${one - ((2n * root * series) >> bits)}/${one}`) ?? ZERO);
}

/** π as a whole number of 2^-bits (Machin's formula). */
function pi(bits: bigint): bigint {
	const guarded = 1n << (bits + 16n);
	return (16n * arctanOfInverse(5n, guarded) - 4n * arctanOfInverse(239n, guarded)) >> 16n;
}

function arctanOfInverse(x: bigint, one: bigint): bigint {
	let total = 0n;
	let power = one / x;
	for (let k = 1n; power !== 0n; k += 2n, power = -power / (x * x)) total += power / k;
	return total;
}

/** The largest whole number whose square is not above n (Newton from above). */
function squareRoot(n: bigint): bigint {
	if (n === 0n) return 0n;
	let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
	for (;;) {
		const next = (root + n / root) >> 1n;
		if (next >= root) return root;
		root = next;
	}
}
