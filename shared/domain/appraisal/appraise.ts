import { type Exact, greatest, ONE, sum, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { presentValue } from "./balances.ts";
import { readCashflows } from "./cash-flows.ts";
import type { NpvInput } from "./npv.ts";
import { paybackOf } from "./payback.ts";

export interface Appraisal {
	readonly npv: Exact;
	/** `null` where the first flow is no outflow. */
	readonly profitabilityIndex: Exact | null;
	/** `null` where nothing goes out. */
	readonly roi: Exact | null;
	/** In periods; `null` when never. */
	readonly payback: Exact | null;
	readonly discountedPayback: Exact | null;
}

/**
 * The usual measures of one list of cash flows (reference 1.9), exact: net present value; profitability index 1 + NPV ÷
 * |CF₀|; return on investment (what comes in − what goes out) ÷ what goes out, undiscounted; payback, plain and discounted.
 * Refuses a rate of −1 or less (`out-of-range`) and an empty list (`empty`).
 * @example appraise({ cashflows: [-1000, 300, 400, 500, 200], rate: 0.1 })
 * //=> npv 1692000/14641, profitabilityIndex 16333/14641, roi 2/5, payback 13/5, discountedPayback 1577/500
 */
export function appraise(input: Untrusted<NpvInput>): Answer<Appraisal> {
	const reader = InputReader.of(input);
	const cashflows = readCashflows(reader);
	const rate = reader.number("rate", { above: -1 });
	return reader.given({ cashflows, rate }, ({ cashflows, rate }) => {
		const worth = presentValue(cashflows, rate);
		return value({
			npv: worth,
			profitabilityIndex: profitabilityIndex(worth, cashflows[0] ?? ZERO),
			roi: returnOnInvestment(cashflows),
			payback: paybackOf(cashflows, ZERO),
			discountedPayback: paybackOf(cashflows, rate),
		});
	});
}

/** 1 + NPV ÷ |CF₀|; `null` where the first flow is no outflow. */
export const profitabilityIndex = (npv: Exact, first: Exact): Exact | null =>
	first.compare(0) < 0 ? npv.div(first.neg()).add(ONE) : null;

/** On the sum of all outflows; `null` where there is none. */
export function returnOnInvestment(amounts: readonly Exact[]): Exact | null {
	const cost = sum(amounts.map((x) => greatest(x.neg(), ZERO)));
	return cost.equals(0) ? null : sum(amounts).div(cost);
}
