import Fraction from "fraction.js";
import { type Exact, ONE, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { balances } from "./balances.ts";
import { readCashflows } from "./cash-flows.ts";

export interface PaybackInput {
	readonly cashflows: readonly (number | null)[];
	/** For discounted payback; not discounted without it. Above −1. */
	readonly rate?: number | null;
}

/**
 * Payback in periods: the first moment, linear within a period, from which the cumulative balance stays at 0 or above; 0
 * where it is never below, `null` where it ends below (reference 1.9). With a rate, of discounted amounts.
 * Refuses a rate of −1 or less (`out-of-range`) and an empty list (`empty`).
 * @example payback({ cashflows: [-1000, 300, 400, 500, 200] }) //=> 13/5
 */
export function payback(input: Untrusted<PaybackInput>): Answer<Exact | null> {
	const reader = InputReader.of(input);
	const cashflows = readCashflows(reader);
	const rate = reader.optionalNumber("rate", { above: -1 }) ?? ZERO;
	return reader.given({ cashflows }, ({ cashflows }) => value(paybackOf(cashflows, rate)));
}

export function paybackOf(cashflows: readonly Exact[], rate: Exact): Exact | null {
	const { numerators } = balances(cashflows, rate);
	const last = numerators.findLastIndex((balance) => balance < 0n);
	const [below, next] = [numerators[last], numerators[last + 1]];
	if (below === undefined) return ZERO;
	if (next === undefined) return null;
	// With a period's interest, what is open at its start and what stands at its end are of the same day.
	const open = -below * rate.add(ONE).n;
	const comes = open + next;
	return new Fraction(open + BigInt(last) * comes, comes);
}
