import type { Criterion } from "../../shared/domain/prioritisation/scoring-model.ts";
import { type ColumnFacts, isNumeric } from "./describe-column.ts";
import { matchRoles } from "./match-role.ts";

const SCORE_WORDS =
	/\b(score|rating|points?|value|alignment|impact|benefit|support|feasibility|advantage|urgency|risk|complexity|effort|roi|npv|gain|improvement|priority)\b/;
const COST_WORDS = /\b(risk|complexity|effort|cost|costs|difficulty|duration|dependenc(y|ies)|payback|size|budget)\b/;
const NOT_CRITERIA = new Set(["id", "start", "end"]);
const MOST = 8;

/**
 * Columns that could be criteria of a weighted model, with a scale each: equal weights, and the direction its name
 * suggests. A proposal to start from: a person confirms weights and scales, since fixed scales are the point of the model.
 */
export function proposeCriteria(columns: readonly ColumnFacts[]): Criterion[] {
	return criterionColumns(columns)
		.filter((c) => SCORE_WORDS.test(c.heading.key) && (c.largest ?? 0) > (c.smallest ?? 0))
		.slice(0, MOST)
		.map((c) => criterionOf(c));
}

/** Numeric columns that may be criteria at all. */
export const criterionColumns = (columns: readonly ColumnFacts[]): ColumnFacts[] =>
	columns.filter((c) => isNumeric(c) && !NOT_CRITERIA.has(matchRoles(c.heading.key)[0]?.role ?? ""));

export function criterionOf(column: ColumnFacts): Criterion {
	const { low, high } = proposeScale(column.smallest ?? 0, column.largest ?? 1);
	const direction =
		COST_WORDS.test(column.heading.key) && !/reduction|support|benefit|alignment/.test(column.heading.key)
			? "cost"
			: "benefit";
	return { id: column.written, name: column.heading.text, weight: 1, low, high, direction };
}

/**
 * A round scale that holds the values: 0 to 1, 1 to 5, 1 to 10, 1 to 20, 0 to 100, else round ends outside them.
 * @example proposeScale(2, 9) //=> { low: 1, high: 10 }
 */
export function proposeScale(smallest: number, largest: number): { low: number; high: number } {
	const usual = [
		{ low: 0, high: 1 },
		{ low: 1, high: 5 },
		{ low: 1, high: 10 },
		{ low: 0, high: 10 },
		{ low: 1, high: 20 },
		{ low: 0, high: 20 },
		{ low: 0, high: 100 },
	].find((s) => smallest >= s.low && largest <= s.high && largest > s.high / 10);
	if (usual && (usual.high > 1 || !Number.isInteger(largest) || !Number.isInteger(smallest) || largest <= 1))
		return usual;
	const power = 10 ** Math.floor(Math.log10(Math.max(Math.abs(smallest), Math.abs(largest), 1)));
	const low = Math.floor(smallest / power) * power;
	const high = Math.ceil(largest / power) * power;
	return high > low ? { low, high } : { low, high: low + power };
}
