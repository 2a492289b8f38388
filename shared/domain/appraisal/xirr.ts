import { InputReader, type Untrusted } from "../input-reader.ts";
import type { Answer } from "../outcome.ts";
import { byDay, type DatedFlow, readFlows, type TimedAmount } from "./cash-flows.ts";
import { isWorthNothing } from "./dated-value.ts";
import type { Pace } from "./rates/all-rates.ts";
import { ratesAnswer } from "./rates/rates-answer.ts";

export interface XirrInput {
	/** In any order; the earliest date is the base. */
	readonly flows: readonly DatedFlow[];
}

/** Discount factors of a day: 0.96 and 1.033 to the power of 365 lie beyond 1 ÷ 1000001 and 1 ÷ 0.00001. */
const BY_DAY: Pace = { steps: 365, low: 0.96, high: 1.033, isWorthNothing };

/**
 * Internal rates of return per year of 365 days of dated flows: every r in −0.99999..1000000 with Σ amount ÷ (1+r)^(days ÷
 * 365) = 0, rising, each the double nearest to it, also where the value only touches zero (reference 1.9). Excel's XIRR()
 * looks for one of them from a guess.
 * Refuses flows that no rate brings to zero (`no-rate`), days whose sums are all zero (`no-flows`), an empty list (`empty`)
 * and a day that does not exist (`bad-date`).
 * @example xirr({ flows: [{ date: "2026-01-01", amount: -100 }, { date: "2027-01-01", amount: 110 }] }) //=> [0.1]
 */
export function xirr(input: Untrusted<XirrInput>): Answer<readonly number[]> {
	const reader = InputReader.of(input);
	const flows = readFlows(reader);
	return reader.given({ flows }, ({ flows }) => xirrOf(byDay(flows)));
}

export const xirrOf = (days: readonly TimedAmount[]): Answer<readonly number[]> => ratesAnswer(days, BY_DAY, "flows");
