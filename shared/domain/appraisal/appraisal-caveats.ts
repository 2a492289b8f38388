import { compareDates } from "../dates.ts";
import { type Exact, toNumber } from "../exact.ts";
import type { Reason } from "../reason.ts";
import type { IsoDate } from "../units.ts";
import { besideExcel } from "./excel-npv-difference.ts";
import type { AppraisalCaveat, InitiativeAppraisal } from "./initiative-appraisal.ts";
import { hasBothSigns } from "./mirr.ts";

type Measures = Omit<InitiativeAppraisal, "reasons">;
type Caveat = Reason<AppraisalCaveat>;

/** What else a caveat may speak of: the exact value by period, or the days in the order they were given. */
interface Given {
	readonly rate?: Exact;
	readonly npv?: Exact;
	readonly dates?: readonly IsoDate[];
}

/** In the order a reader needs them: how the input was taken, then what the measures lack, then how not to use them. */
export function appraisalCaveats(measures: Measures, amounts: readonly Exact[], given: Given): readonly Caveat[] {
	return [
		...excel(given),
		...datesOutOfOrder(given.dates ?? []),
		...ofOutflows(amounts),
		...ofRates(measures, amounts),
		...ofPayback(measures),
	];
}

function excel({ rate, npv }: Given): readonly Caveat[] {
	if (!rate || !npv) return [];
	const beside = besideExcel(npv, rate);
	if (beside.code === "same") return [];
	return [{ code: "excel-npv-differs", values: { npv: toNumber(npv), excel: toNumber(beside.excel) } }];
}

function datesOutOfOrder(dates: readonly IsoDate[]): readonly Caveat[] {
	const back = dates.find((date, i) => i > 0 && compareDates(dates[i - 1] ?? date, date) > 0);
	return back ? [{ code: "dates-out-of-order", values: { date: back } }] : [];
}

function ofOutflows(amounts: readonly Exact[]): readonly Caveat[] {
	if (!amounts.some((x) => x.compare(0) < 0)) return [{ code: "no-outflow" }];
	return amounts[0] && amounts[0].compare(0) >= 0 ? [{ code: "first-flow-not-negative" }] : [];
}

function ofRates({ rates, mirr }: Measures, amounts: readonly Exact[]): readonly Caveat[] {
	if (!hasBothSigns(amounts)) return [{ code: "no-sign-change" }];
	const [lowest, highest] = [rates[0], rates.at(-1)];
	if (lowest === undefined || highest === undefined) return [{ code: "no-rate", values: { mirr } }];
	const several: Caveat = { code: "several-rates", values: { count: rates.length, lowest, highest, mirr } };
	const moving = amounts.filter((x) => x.compare(0) !== 0);
	const signChanges = moving.filter((x, i) => i > 0 && x.s !== moving[i - 1]?.s).length;
	const isPlain = signChanges === 1 && (moving[0]?.compare(0) ?? 0) < 0;
	return [
		...(rates.length > 1 ? [several] : []),
		...(isPlain ? [] : [{ code: "rate-not-for-ranking", values: { signChanges } } as const]),
	];
}

function ofPayback({ payback, discountedPayback }: Measures): readonly Caveat[] {
	if (payback === null) return [{ code: "never-pays-back" }];
	return discountedPayback === null ? [{ code: "never-pays-back-discounted", values: { payback } }] : [];
}
