import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { byDay, type DatedFlow, readFlows } from "./cash-flows.ts";
import { datedValue } from "./dated-value.ts";

export interface XnpvInput {
	/** Per year of 365 days, as a fraction. Above −1. */
	readonly rate: number | null;
	/** In any order; the earliest date is the base. */
	readonly flows: readonly DatedFlow[];
}

/**
 * Net present value of dated flows: Σ amount ÷ (1+r)^(days ÷ 365), days from the earliest date (reference 1.9). The double
 * nearest to it, ±Infinity beyond a double's range.
 * Refuses a rate of −1 or less (`out-of-range`), an empty list (`empty`) and a day that does not exist (`bad-date`).
 * @example xnpv({ rate: 0.1, flows: [{ date: "2026-01-01", amount: -100 }, { date: "2027-01-01", amount: 110 }] }) //=> 0
 */
export function xnpv(input: Untrusted<XnpvInput>): Answer<number> {
	const reader = InputReader.of(input);
	const rate = reader.number("rate", { above: -1 });
	const flows = readFlows(reader);
	return reader.given({ rate, flows }, ({ rate, flows }) => value(datedValue(byDay(flows), rate)));
}
