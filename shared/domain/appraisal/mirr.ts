import Fraction from "fraction.js";
import { type Exact, greatest, least, ONE, toNumber, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, fault, value } from "../outcome.ts";
import { exactRoot } from "../real/exact-root.ts";
import { nearestDouble } from "../real/nearest-double.ts";
import { power } from "../real/power.ts";
import { add, GUARD } from "../real/real.ts";
import { presentValue } from "./balances.ts";
import { readCashflows } from "./cash-flows.ts";

export interface MirrInput {
	readonly cashflows: readonly (number | null)[];
	/** Paid on what is out, per period. Above −1. */
	readonly financeRate: number | null;
	/** Earned by what has come in, per period. Above −1. */
	readonly reinvestRate: number | null;
}

/**
 * Modified internal rate of return: (FV of what comes in, at the reinvestment rate ÷ PV of what goes out, at the finance
 * rate)^(1/n) − 1, n = number of flows − 1 (reference 1.9). One answer where the internal rate has several. The double
 * nearest to it.
 * Refuses flows that do not both come in and go out (`no-rate`), an empty list (`empty`), a rate of −1 or less
 * (`out-of-range`).
 * @example mirr({ cashflows: [-1000, 300, 400, 500, 200], financeRate: 0.1, reinvestRate: 0.12 }) //=> 0.13903326473274155
 */
export function mirr(input: Untrusted<MirrInput>): Answer<number> {
	const reader = InputReader.of(input);
	const cashflows = readCashflows(reader);
	const financeRate = reader.number("financeRate", { above: -1 });
	const reinvestRate = reader.number("reinvestRate", { above: -1 });
	return reader.given({ cashflows, financeRate, reinvestRate }, ({ cashflows, financeRate, reinvestRate }) =>
		hasBothSigns(cashflows)
			? value(mirrOf(cashflows, financeRate, reinvestRate))
			: fault("no-rate", "cashflows", "Money must both go out and come in; here it only does one of them."),
	);
}

/** Something comes in and something goes out: without both there is no rate of any kind. */
export const hasBothSigns = (amounts: readonly Exact[]): boolean =>
	amounts.some((x) => x.compare(0) > 0) && amounts.some((x) => x.compare(0) < 0);

/** Of flows with both signs. */
export function mirrOf(cashflows: readonly Exact[], financeRate: Exact, reinvestRate: Exact): number {
	const n = cashflows.length - 1;
	const out = presentValue(
		cashflows.map((x) => least(x, ZERO)),
		financeRate,
	);
	const back = presentValue(
		cashflows.map((x) => greatest(x, ZERO)),
		reinvestRate,
	);
	const growth = reinvestRate.add(ONE);
	const grown = back.mul(new Fraction(growth.n ** BigInt(n), growth.d ** BigInt(n)));
	const ratio = grown.div(out.neg());
	const root = exactRoot(ratio, n);
	if (root) return toNumber(root.sub(ONE));
	return nearestDouble((bits) => {
		const size = power(ratio, ONE.div(n), bits + GUARD);
		return { value: add(size, { m: -1n, e: 0 }, bits + GUARD), size };
	});
}
