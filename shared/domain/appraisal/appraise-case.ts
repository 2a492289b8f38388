import type { Answer } from "../outcome.ts";
import { appraiseInitiative } from "./appraise-initiative.ts";
import { type BusinessCase, isByDay } from "./business-case.ts";
import type { InitiativeAppraisal } from "./initiative-appraisal.ts";
import { type NpvSpread, npvSpread } from "./npv-spread.ts";

export interface CaseAppraisal {
	readonly measures: Answer<InitiativeAppraisal>;
	/** Absent where every amount is certain. */
	readonly spread?: Answer<NpvSpread>;
}

/** Enough for an error of the chance of at most half a percent; the same draws wherever it is asked. */
export const CASE_DRAWS = 10_000;
export const CASE_SEED = 1;

/**
 * All measures of a business case, and the spread of its present value where its amounts have ranges (reference 1.9). The
 * flows count by day as soon as one of them has a date; then the dates of the others are missing. Paths are of the case:
 * `flows[2].amount`.
 * @example appraiseCase({ rate: 0.1, flows: [{ amount: -100 }, { amount: 121 }] }) //=> measures of npv 10, no spread
 */
export function appraiseCase(
	given: Pick<BusinessCase, "rate" | "financeRate" | "reinvestRate" | "flows">,
): CaseAppraisal {
	const { flows, rate = null, financeRate = null, reinvestRate = null } = given;
	const rates = { rate, financeRate, reinvestRate };
	const isDated = isByDay(flows);
	const amounts = flows.map((f) => f.amount ?? null);
	const measures = isDated
		? appraiseInitiative({ ...rates, flows })
		: inFlows(appraiseInitiative({ ...rates, cashflows: amounts }));
	if (flows.every((f) => (f.low ?? null) === null && (f.high ?? null) === null)) return { measures };
	return { measures, spread: npvSpread({ rate, flows, draws: CASE_DRAWS, seed: CASE_SEED }) };
}

/** By the name that a case has for them. */
function inFlows<T>(answer: Answer<T>): Answer<T> {
	const named = (path: string) =>
		path.replace(/^cashflows\[(\d+)\]$/, "flows[$1].amount").replace(/^cashflows$/, "flows");
	if (answer.kind === "missing") return { ...answer, missing: answer.missing.map(named) };
	return answer.kind === "fault" ? { ...answer, path: named(answer.path) } : answer;
}
