import { type Exact, ONE, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { type NpvInput, npv } from "./npv.ts";

export interface ExcelNpvDifference {
	/** Ours: the first amount is now. */
	readonly npv: Exact;
	/** What Excel's NPV(rate, the whole list) gives: the first amount is one period away. */
	readonly excel: Exact;
	/** `same`: at a rate or a value of 0 nothing differs. */
	readonly code: "first-flow-discounted" | "same";
}

/**
 * What Excel's NPV() answers for the same list, and why it differs: it discounts the first value by one period, so its
 * answer is ours ÷ (1+r) (reference 1.9). In Excel, CF₀ + NPV(r, the rest) agrees with ours.
 * @example excelNpvDifference({ rate: 0.1, cashflows: [-1000, 400, 400, 400] })
 * //=> npv −7000/1331, about −5.2592; excel −70000/14641, about −4.7811; "first-flow-discounted"
 */
export function excelNpvDifference(input: Untrusted<NpvInput>): Answer<ExcelNpvDifference> {
	const ours = npv(input);
	const rate = InputReader.of(input).number("rate");
	if (ours.kind !== "value") return ours;
	return value(besideExcel(ours.value, rate ?? ZERO));
}

export function besideExcel(npv: Exact, rate: Exact): ExcelNpvDifference {
	const excel = npv.div(rate.add(ONE));
	return { npv, excel, code: excel.equals(npv) ? "same" : "first-flow-discounted" };
}
