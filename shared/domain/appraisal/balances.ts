import Fraction from "fraction.js";
import { type Exact, ONE } from "../exact.ts";
import { wholeAmounts } from "./whole-amounts.ts";

/**
 * Σ CFₛ·(1+r)^(t−s) up to each period t: what then stands on an account that bears interest at r. Discounted by (1+r)ᵗ it
 * is the cumulative present value, so its sign needs no discounting.
 */
export interface Balances {
	/** Over scale·qᵗ where 1+r = p/q: long fractions are reduced once, at the end, since every step would take seconds. */
	readonly numerators: readonly bigint[];
	/** Of the last numerator as a present value. */
	readonly denominator: bigint;
}

/** @example balances([exact(-1000), exact(1100)], exact(0.1)).numerators //=> -1000, 0 */
export function balances(cashflows: readonly Exact[], rate: Exact): Balances {
	const { n: p, d: q } = rate.add(ONE);
	const { amounts, scale } = wholeAmounts(cashflows);
	let balance = 0n;
	let [ps, qs] = [1n, 1n];
	const numerators = amounts.map((amount, t) => {
		if (t > 0) {
			ps *= p;
			qs *= q;
		}
		balance = balance * p + amount * qs;
		return balance;
	});
	return { numerators, denominator: scale * ps };
}

/**
 * Σ CFₜ ÷ (1+r)ᵗ.
 * @example presentValue([exact(-1000), exact(1100)], exact(0.1)) //=> 0
 */
export function presentValue(cashflows: readonly Exact[], rate: Exact): Exact {
	const { numerators, denominator } = balances(cashflows, rate);
	return new Fraction(numerators.at(-1) ?? 0n, denominator);
}
