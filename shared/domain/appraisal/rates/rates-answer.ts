import { type Answer, fault, value } from "../../outcome.ts";
import type { TimedAmount } from "../cash-flows.ts";
import { allRates, type Pace } from "./all-rates.ts";

/** All rates of some flows, or why there is none. */
export function ratesAnswer(flows: readonly TimedAmount[], pace: Pace, path: string): Answer<readonly number[]> {
	if (flows.every(({ amount }) => amount.equals(0)))
		return fault("no-flows", path, "Every amount is 0: any rate would do, so there is none to give.");
	const rates = allRates(flows, pace);
	return rates.length > 0 ? value(rates) : fault("no-rate", path, "No rate makes these flows worth nothing.");
}
