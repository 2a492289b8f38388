import Fraction from "fraction.js";
import { type Exact, ONE, sum, toNumber, ZERO } from "../exact.ts";
import { exactRoot } from "../real/exact-root.ts";
import { type Approximation, nearestDouble, settled } from "../real/nearest-double.ts";
import { power } from "../real/power.ts";
import { absolute, add, GUARD, multiply, type Real, realOf } from "../real/real.ts";
import type { TimedAmount } from "./cash-flows.ts";

/** Days of a year, as XNPV counts them. */
export const YEAR = 365;
const FIRST_BITS = 256;

/**
 * Σ amount ÷ (1+r)^(days/365), as the nearest double; exactly 0 where it is 0 (reference 1.9). ±Infinity beyond a double.
 * @example datedValue([{ at: 0, amount: exact(-100) }, { at: 365, amount: exact(110) }], exact(0.1)) //=> 0
 */
export function datedValue(flows: readonly TimedAmount[], rate: Exact): number {
	const growth = rate.add(ONE);
	const quick = settled(
		approximate(flows, (at) => power(growth, years(-at), FIRST_BITS + GUARD), FIRST_BITS),
		FIRST_BITS,
	);
	if (quick !== undefined) return quick;
	// The value is rational, or so close to the middle of two doubles that it must be told apart from one.
	const { step, parts, base } = radicalParts(flows, growth);
	if (parts.every(({ at }) => at === 0)) return toNumber(sum(parts.map((p) => p.amount)));
	return nearestDouble((bits) => approximate(parts, (at) => power(base, ONE.mul(-at).div(step), bits + GUARD), bits));
}

/** Whether the flows are worth exactly nothing at this rate. */
export function isWorthNothing(flows: readonly TimedAmount[], rate: Exact): boolean {
	return radicalParts(flows, rate.add(ONE)).parts.length === 0;
}

const years = (days: number): Exact => ONE.mul(days).div(YEAR);

function approximate(flows: readonly TimedAmount[], factor: (at: number) => Real, bits: number): Approximation {
	const wide = bits + GUARD;
	let value: Real = { m: 0n, e: 0 };
	let size = value;
	for (const { at, amount } of flows) {
		const term = multiply(realOf(amount, wide), factor(at), wide);
		value = add(value, term, wide);
		size = add(size, absolute(term), wide);
	}
	return { value, size };
}

/**
 * The value as Σ Sⱼ·B^(−j/m), 0 ≤ j < m, with Sⱼ exact and not 0. B and m are such that 1, B^(1/m), B^(2/m) … depend on
 * each other in no rational way (xᵐ − B cannot be factored where B is no power of 5 or 73, the prime factors of 365). So
 * the value is 0 only where no part is left, and rational only where no part but j = 0 is.
 */
function radicalParts(flows: readonly TimedAmount[], growth: Exact) {
	const [base, step] = [73, 5].reduce<[Exact, number]>(
		([b, m], prime) => {
			const root = exactRoot(b, prime);
			return root ? [root, m / prime] : [b, m];
		},
		[growth, YEAR],
	);
	const sums = new Map<number, Exact>();
	for (const { at, amount } of flows) {
		const part = at % step;
		const worth = amount.mul(wholePower(base, (at - part) / step).inverse());
		sums.set(part, (sums.get(part) ?? ZERO).add(worth));
	}
	const parts = [...sums].map(([at, amount]) => ({ at, amount })).filter(({ amount }) => !amount.equals(0));
	return { base, step, parts };
}

const wholePower = (x: Exact, n: number): Exact => new Fraction(x.n ** BigInt(n), x.d ** BigInt(n));
