import { type Exact, toNumber, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { appraisalCaveats } from "./appraisal-caveats.ts";
import { profitabilityIndex, returnOnInvestment } from "./appraise.ts";
import { presentValue } from "./balances.ts";
import { byDay, type DatedFlow, type ReadFlow, readCashflows, readFlows } from "./cash-flows.ts";
import { datedMirr, datedPayback, datedProfitabilityIndex } from "./dated-measures.ts";
import { datedValue } from "./dated-value.ts";
import type { InitiativeAppraisal } from "./initiative-appraisal.ts";
import { irrOf } from "./irr.ts";
import { hasBothSigns, mirrOf } from "./mirr.ts";
import { paybackOf } from "./payback.ts";
import { xirrOf } from "./xirr.ts";

export interface InitiativeInput {
	/** Per period, or per year of 365 days for dated flows. Above −1. */
	readonly rate: number | null;
	/** One amount per period, the first of them now; or, instead, `flows`. */
	readonly cashflows?: readonly (number | null)[];
	readonly flows?: readonly DatedFlow[];
	/** For the modified rate; `rate` where they are absent. Above −1. */
	readonly financeRate?: number | null;
	readonly reinvestRate?: number | null;
}

interface Rates {
	readonly rate: Exact;
	readonly financeRate: Exact;
	readonly reinvestRate: Exact;
}

/**
 * All measures of one initiative's cash flows, by period or dated, with what must be known before relying on them
 * (reference 1.9). With amounts missing the answer is what is missing: no measure is guessed.
 * Refuses flows of both kinds at once (`shape`), an empty list (`empty`), a rate of −1 or less (`out-of-range`) and a day
 * that does not exist (`bad-date`).
 * @example appraiseInitiative({ rate: 0.1, cashflows: [-1000, 2500, -1540] })
 * //=> npv 0, rates 0.1 and 0.4, reasons several-rates, rate-not-for-ranking, never-pays-back
 */
export function appraiseInitiative(input: Untrusted<InitiativeInput>): Answer<InitiativeAppraisal> {
	const reader = InputReader.of(input);
	const rate = reader.number("rate", { above: -1 });
	const isDated = reader.has("flows");
	if (isDated && reader.has("cashflows"))
		reader.refuse("shape", "flows", "Give the flows by period or by day, not both.");
	const cashflows = isDated ? undefined : readCashflows(reader);
	const flows = isDated ? readFlows(reader) : undefined;
	const financeRate = reader.optionalNumber("financeRate", { above: -1 }) ?? rate;
	const reinvestRate = reader.optionalNumber("reinvestRate", { above: -1 }) ?? rate;
	return reader.given({ rate, financeRate, reinvestRate }, (rates) =>
		isDated
			? reader.given({ flows }, ({ flows }) => value(dated(flows, rates)))
			: reader.given({ cashflows }, ({ cashflows }) => value(byPeriod(cashflows, rates))),
	);
}

function byPeriod(cashflows: readonly Exact[], { rate, financeRate, reinvestRate }: Rates): InitiativeAppraisal {
	const worth = presentValue(cashflows, rate);
	const found = irrOf(cashflows);
	const measures = {
		timing: "by-period" as const,
		npv: toNumber(worth),
		rates: found.kind === "value" ? found.value : [],
		mirr: hasBothSigns(cashflows) ? mirrOf(cashflows, financeRate, reinvestRate) : null,
		profitabilityIndex: numberOf(profitabilityIndex(worth, cashflows[0] ?? ZERO)),
		roi: numberOf(returnOnInvestment(cashflows)),
		payback: numberOf(paybackOf(cashflows, ZERO)),
		discountedPayback: numberOf(paybackOf(cashflows, rate)),
	};
	return { ...measures, reasons: appraisalCaveats(measures, cashflows, { rate, npv: worth }) };
}

function dated(flows: readonly ReadFlow[], { rate, financeRate, reinvestRate }: Rates): InitiativeAppraisal {
	const days = byDay(flows);
	const amounts = days.map((d) => d.amount);
	const found = xirrOf(days);
	const measures = {
		timing: "by-day" as const,
		npv: datedValue(days, rate),
		rates: found.kind === "value" ? found.value : [],
		mirr: hasBothSigns(amounts) ? datedMirr(days, financeRate, reinvestRate) : null,
		profitabilityIndex: datedProfitabilityIndex(days, rate),
		roi: numberOf(returnOnInvestment(amounts)),
		payback: datedPayback(days, ZERO),
		discountedPayback: datedPayback(days, rate),
	};
	return { ...measures, reasons: appraisalCaveats(measures, amounts, { dates: flows.map((f) => f.date) }) };
}

const numberOf = (x: Exact | null): number | null => x && toNumber(x);
