import Fraction from "fraction.js";
import { type Exact, ZERO } from "../../exact.ts";

/** Binary digits kept of a root that is not rational: four times a double's. */
const DIGITS = 224n;

/**
 * The root of a number of at least 0, of a whole degree of at least 1: exact where it is rational, else cut off after 67
 * significant digits, the same on every engine (whole numbers throughout).
 * @example root(exact("9/4"), 2) //=> 3/2
 */
export function root(x: Exact, degree: number): Exact {
	if (x.n === 0n) return ZERO;
	const [top, bottom] = [wholeRoot(x.n, degree), wholeRoot(x.d, degree)];
	if (top ** BigInt(degree) === x.n && bottom ** BigInt(degree) === x.d) return new Fraction(top, bottom);
	const size = BigInt(x.n.toString(2).length - x.d.toString(2).length);
	const places = DIGITS - size / BigInt(degree);
	const shift = places * BigInt(degree);
	const scaled = shift >= 0n ? (x.n << shift) / x.d : x.n / (x.d << -shift);
	const whole = wholeRoot(scaled, degree);
	return places >= 0n ? new Fraction(whole, 1n << places) : new Fraction(whole << -places);
}

/** The largest whole number whose power is not above x, by Newton's steps from above. */
function wholeRoot(x: bigint, degree: number): bigint {
	const k = BigInt(degree);
	let guess = 1n << BigInt(Math.ceil(x.toString(2).length / degree));
	for (;;) {
		const next = ((k - 1n) * guess + x / guess ** (k - 1n)) / k;
		if (next >= guess) return guess;
		guess = next;
	}
}
