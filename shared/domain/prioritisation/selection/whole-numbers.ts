import { type Exact, ONE } from "../../exact.ts";

/** Amounts as whole numbers of one unit: amount = whole ÷ `per`. */
export interface WholeNumbers {
	readonly whole: readonly bigint[];
	readonly per: Exact;
}

function commonDivisor(a: bigint, b: bigint): bigint {
	let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

/**
 * The amounts over their common denominator and without their common factor, so that they are as small as whole numbers
 * can be. Nothing but zeros stays as it is.
 * @example wholeNumbers([exact("1/2"), exact("3/4")]).whole //=> [2n, 3n]
 * @example wholeNumbers([exact(40), exact(100)]).whole //=> [2n, 5n]
 */
export function wholeNumbers(amounts: readonly Exact[]): WholeNumbers {
	let denominator = 1n;
	for (const { d } of amounts) if (denominator % d !== 0n) denominator *= d / commonDivisor(denominator, d);
	const scaled = amounts.map(({ s, n, d }) => s * n * (denominator / d));
	const factor = scaled.reduce(commonDivisor, 0n) || 1n;
	return { whole: scaled.map((x) => x / factor), per: ONE.mul(denominator).div(factor) };
}

/** Sums of these whole numbers are exact in a double, in any order. */
export function sumsAreExact(whole: readonly bigint[]): boolean {
	let total = 0n;
	for (const x of whole) total += x < 0n ? -x : x;
	return total <= BigInt(Number.MAX_SAFE_INTEGER);
}
