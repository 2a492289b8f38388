import Fraction from "fraction.js";
import { type Exact, ONE } from "../exact.ts";
import { bitLength } from "./bit-length.ts";
import { power } from "./power.ts";

/**
 * The n-th root of a number above 0 where it is rational, else `undefined`.
 * @example exactText(exactRoot(exact("16/81"), 4)) //=> "2/3"
 */
export function exactRoot(x: Exact, n: number): Exact | undefined {
	const top = wholeRoot(x.n, n);
	const bottom = top === undefined ? undefined : wholeRoot(x.d, n);
	return top === undefined || bottom === undefined ? undefined : new Fraction(top, bottom);
}

/** A number in lowest terms is an n-th power only where numerator and denominator both are. */
function wholeRoot(x: bigint, n: number): bigint | undefined {
	if (x === 1n || n === 1) return x;
	const { m, e } = power(new Fraction(x), ONE.div(n), Math.ceil(bitLength(x) / n) + 16);
	const twice = e >= -1 ? m << BigInt(e + 1) : m >> BigInt(-e - 1);
	const near = (twice + 1n) >> 1n;
	return near ** BigInt(n) === x ? near : undefined;
}
