import type { ExcelNpvDifference } from "../../domain/appraisal/excel-npv-difference.ts";
import type { AppraisalCaveat } from "../../domain/appraisal/initiative-appraisal.ts";
import { exact, toNumber } from "../../domain/exact.ts";
import type { Reason } from "../../domain/reason.ts";
import { dayWords } from "./age-words.ts";
import { figureWords } from "./number-words.ts";

type Figures = NonNullable<Reason["values"]>;

const CAVEATS: Readonly<Record<AppraisalCaveat, (values: Figures) => string>> = {
	"excel-npv-differs": (v) => excelSentence(num(v, "npv"), num(v, "excel")),
	"dates-out-of-order": (v) =>
		`The flow of ${dayWords(String(v.date ?? ""))} stands after a later one; they were taken in the order of their days.`,
	"first-flow-not-negative": () =>
		"The first flow is not an outflow, so there is no profitability index, and a rate may be one that is paid and not earned.",
	"no-outflow": () => "Nothing goes out, so there is no return on investment.",
	"no-sign-change": () => "Money does not both go out and come in, so there is no rate of return.",
	"no-rate": (v) => `No rate makes these flows worth nothing.${modified(v)}`,
	"several-rates": (v) =>
		`${num(v, "count")} rates make these flows worth nothing, from ${rateWords(num(v, "lowest"))} to ${rateWords(num(v, "highest"))}: none of them alone says what is earned.${modified(v)}`,
	"rate-not-for-ranking": (v) =>
		num(v, "signChanges") > 1
			? `The flows change sign ${num(v, "signChanges")} times: do not rank by the rate of return, since a higher one need not be better. Rank by net present value.`
			: "Money comes in before it goes out: do not rank by the rate of return, since a higher one is worse here. Rank by net present value.",
	"never-pays-back": () => "What goes out is not earned back within these flows.",
	"never-pays-back-discounted": (v) =>
		`It is earned back after ${figureWords(num(v, "payback"))}, but not once later money is discounted.`,
};

/**
 * What to know before relying on an appraisal's figures; `undefined` for a code of a newer version.
 * @example caveatWords({ code: "no-outflow" }) //=> "Nothing goes out, so there is no return on investment."
 */
export function caveatWords({ code, values = {} }: Pick<Reason, "code" | "values">): string | undefined {
	return Object.hasOwn(CAVEATS, code) ? CAVEATS[code as AppraisalCaveat](values) : undefined;
}

/**
 * To be shown wherever a net present value by period is shown; `undefined` where Excel's NPV() gives the same.
 * @example excelNpvWords(…) //=> "Excel's NPV() of the whole list gives −4.78, not −5.26: …"
 */
export function excelNpvWords({ npv, excel, code }: ExcelNpvDifference): string | undefined {
	return code === "same" ? undefined : excelSentence(toNumber(npv), toNumber(excel));
}

/**
 * What is asked where an appraisal's input is missing, by its path.
 * @example askedWords("cashflows[1]") //=> "Enter the cash flow of period 1 (period 0 is now)."
 */
export function askedWords(path: string): string {
	const [, list, index, part] = /^(cashflows|flows)\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
	if (list === "cashflows") return `Enter the ${part ?? "cash flow"} of period ${index} (period 0 is now).`;
	if (list === "flows") return `Enter the ${part ?? "figures"} of flow ${Number(index) + 1}.`;
	return OTHERS[path] ?? `Enter ${path}.`;
}

const OTHERS: Readonly<Record<string, string>> = {
	rate: "Enter the discount rate.",
	cashflows: "Enter the cash flows.",
	flows: "Enter the dated cash flows.",
	financeRate: "Enter the rate paid on what is out.",
	reinvestRate: "Enter the rate earned by what has come in.",
};

const excelSentence = (npv: number, excel: number): string =>
	`Excel's NPV() of the whole list gives ${figureWords(excel)}, not ${figureWords(npv)}: it discounts the first value by one period, as if it came a period from now. In Excel, write the first value + NPV(rate, the rest).`;

const modified = (v: Figures): string =>
	typeof v.mirr === "number" ? ` The modified rate is ${rateWords(v.mirr)}.` : "";

/** @example rateWords(0.139033) //=> "13.9%" */
export function rateWords(rate: number): string {
	const x = exact(rate);
	return x ? `${figureWords(toNumber(x.mul(100)))}%` : "unknown";
}

const num = (values: Figures, name: string): number => (typeof values[name] === "number" ? values[name] : 0);
