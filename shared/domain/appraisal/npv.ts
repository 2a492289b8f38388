import type { Exact } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { presentValue } from "./balances.ts";
import { readCashflows } from "./cash-flows.ts";

export interface NpvInput {
	/** Per period, as a fraction: 0.1 is 10 %. Above −1. */
	readonly rate: number | null;
	/** One amount per period, the first of them now. */
	readonly cashflows: readonly (number | null)[];
}

/**
 * Net present value: Σ CFₜ ÷ (1+r)ᵗ, t = 0 being now (reference 1.9), exact. Excel's NPV() differs: `excelNpvDifference`.
 * Refuses a rate of −1 or less (`out-of-range`) and an empty list (`empty`).
 * @example npv({ rate: 0.1, cashflows: [-1000, 1100] }) //=> 0
 * @example npv({ rate: 0.1, cashflows: [-1000, 400, 400, 400] }) //=> -7000/1331, about −5.2592
 */
export function npv(input: Untrusted<NpvInput>): Answer<Exact> {
	const reader = InputReader.of(input);
	const rate = reader.number("rate", { above: -1 });
	const cashflows = readCashflows(reader);
	return reader.given({ rate, cashflows }, ({ rate, cashflows }) => value(presentValue(cashflows, rate)));
}
