import type { Reason } from "../reason.ts";

/** What a reader of the measures must know before relying on them. */
export type AppraisalCaveat =
	/** Excel's NPV() of the same list differs. `npv`, `excel`. */
	| "excel-npv-differs"
	/** Flows were not given in the order of their days; they are answered in that order. `date`: the first that steps back. */
	| "dates-out-of-order"
	/** The first flow is no outflow: there is no profitability index, and a rate may be what is paid, not earned. */
	| "first-flow-not-negative"
	/** Nothing goes out: there is no return on investment. */
	| "no-outflow"
	/** Money only goes out, only comes in or does not move: there is no rate of any kind. */
	| "no-sign-change"
	/** Money goes out and comes in, and yet no rate makes it worth nothing. */
	| "no-rate"
	/** `count`, `lowest`, `highest`, `mirr`: all are shown, then the modified rate. */
	| "several-rates"
	/** The sign changes more than once, or money comes first: a higher rate need not be better. `signChanges`. */
	| "rate-not-for-ranking"
	| "never-pays-back"
	/** It pays back, but not when discounted. `payback`. */
	| "never-pays-back-discounted";

/** All measures of an initiative's cash flows, each the nearest double; `null` where it does not exist, and reasons say why. */
export interface InitiativeAppraisal {
	/** Rates and payback are per period, or in years of 365 days. */
	readonly timing: "by-period" | "by-day";
	readonly npv: number;
	/** All internal rates of return, rising. */
	readonly rates: readonly number[];
	readonly mirr: number | null;
	readonly profitabilityIndex: number | null;
	readonly roi: number | null;
	readonly payback: number | null;
	readonly discountedPayback: number | null;
	readonly reasons: readonly Reason<AppraisalCaveat>[];
}
