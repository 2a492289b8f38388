import { type Exact, ONE, toNumber } from "../exact.ts";
import { exp } from "../real/exponential.ts";
import { ln } from "../real/logarithm.ts";
import { power } from "../real/power.ts";
import { absolute, add, divide, exactOf, multiply, negate, type Real, realOf } from "../real/real.ts";
import type { TimedAmount } from "./cash-flows.ts";
import { datedValue, YEAR } from "./dated-value.ts";

const BITS = 320;
const NOTHING: Real = { m: 0n, e: 0 };
/** What is left below 2^-200 of what went in is a rest of rounding. */
const REST = 200;

/**
 * Payback of dated flows in years of 365 days, linear between two days: as `payback` by period. `null` when never.
 * @example datedPayback([{ at: 0, amount: exact(-100) }, { at: 365, amount: exact(200) }], ZERO) //=> 0.5
 */
export function datedPayback(days: readonly TimedAmount[], rate: Exact): number | null {
	const balances = cumulative(days, rate);
	const last = balances.findLastIndex((b) => b.m < 0n);
	const [below, next] = [balances[last], balances[last + 1]];
	const [from, to] = [days[last], days[last + 1]];
	if (!below || !from) return 0;
	if (!next || !to) return null;
	const open = negate(below);
	const share = exactOf(divide(open, add(open, next, BITS), BITS));
	return toNumber(
		share
			.mul(to.at - from.at)
			.add(from.at)
			.div(YEAR),
	);
}

function cumulative(days: readonly TimedAmount[], rate: Exact): readonly Real[] {
	let balance = NOTHING;
	let size = NOTHING;
	return days.map(({ at, amount }) => {
		const term = multiply(realOf(amount, BITS), power(rate.add(ONE), ONE.mul(-at).div(YEAR), BITS), BITS);
		size = add(size, absolute(term), BITS);
		balance = withoutRest(add(balance, term, BITS), size);
		return balance;
	});
}

const withoutRest = (x: Real, size: Real): Real =>
	add(absolute(x), { m: -size.m, e: size.e - REST }, BITS).m < 0n ? NOTHING : x;

/**
 * 1 + NPV ÷ |CF₀| of dated flows, CF₀ being the earliest day's sum: the present value of the rest per unit of CF₀. `null`
 * where that is no outflow.
 * @example datedProfitabilityIndex([{ at: 0, amount: exact(-100) }, { at: 365, amount: exact(121) }], exact(0.1)) //=> 1.1
 */
export function datedProfitabilityIndex(days: readonly TimedAmount[], rate: Exact): number | null {
	const first = days[0]?.amount;
	if (!first || first.compare(0) >= 0) return null;
	return datedValue(
		days.slice(1).map(({ at, amount }) => ({ at, amount: amount.div(first.neg()) })),
		rate,
	);
}

/**
 * The modified rate of dated flows per year of 365 days: as `mirr` by period, n being the years from the first day to the
 * last. Of flows with both signs.
 * @example datedMirr([{ at: 0, amount: exact(-100) }, { at: 365, amount: exact(121) }], ZERO, ZERO) //=> 0.21
 */
export function datedMirr(days: readonly TimedAmount[], financeRate: Exact, reinvestRate: Exact): number {
	const end = days.at(-1)?.at ?? 0;
	const worth = (sign: 1 | -1, rate: Exact, exponent: (at: number) => number) =>
		days
			.filter(({ amount }) => amount.compare(0) * sign > 0)
			.map(({ at, amount }) => {
				const factor = power(rate.add(ONE), ONE.mul(exponent(at)).div(YEAR), BITS);
				return multiply(absolute(realOf(amount, BITS)), factor, BITS);
			})
			.reduce((a, b) => add(a, b, BITS), NOTHING);
	const out = worth(-1, financeRate, (at) => -at);
	const back = worth(1, reinvestRate, (at) => end - at);
	const growth = exp(multiply(ln(divide(back, out, BITS), BITS), realOf(ONE.mul(YEAR).div(end), BITS), BITS), BITS);
	return toNumber(exactOf(withoutRest(add(growth, { m: -1n, e: 0 }, BITS), { m: 1n, e: 0 })));
}
