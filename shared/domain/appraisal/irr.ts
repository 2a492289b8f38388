import type { Exact } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import type { Answer } from "../outcome.ts";
import { balances } from "./balances.ts";
import { readCashflows } from "./cash-flows.ts";
import type { Pace } from "./rates/all-rates.ts";
import { ratesAnswer } from "./rates/rates-answer.ts";

export interface IrrInput {
	/** One amount per period, the first of them now. */
	readonly cashflows: readonly (number | null)[];
}

/** Discount factors from above 1 ÷ 1000001 to below 1 ÷ 0.00001. */
const BY_PERIOD: Pace = {
	steps: 1,
	low: 2 ** -21,
	high: 2 ** 17,
	isWorthNothing: (flows, rate) => {
		const cashflows = flows.map((f) => f.amount);
		return balances(cashflows, rate).numerators.at(-1) === 0n;
	},
};

/**
 * Internal rates of return per period: every r in −0.99999..1000000 with Σ CFₜ ÷ (1+r)ᵗ = 0, rising, each the double nearest
 * to it (reference 1.9). There may be several, and where the value only touches zero the rate counts once: spreadsheets
 * give one of them and do not say so.
 * Refuses flows that no rate brings to zero (`no-rate`), flows that are all zero (`no-flows`), an empty list (`empty`).
 * @example irr({ cashflows: [-1000, 2500, -1540] }) //=> [0.1, 0.4]
 */
export function irr(input: Untrusted<IrrInput>): Answer<readonly number[]> {
	const reader = InputReader.of(input);
	const cashflows = readCashflows(reader);
	return reader.given({ cashflows }, ({ cashflows }) => irrOf(cashflows));
}

export const irrOf = (cashflows: readonly Exact[]): Answer<readonly number[]> =>
	ratesAnswer(
		cashflows.map((amount, at) => ({ at, amount })),
		BY_PERIOD,
		"cashflows",
	);
