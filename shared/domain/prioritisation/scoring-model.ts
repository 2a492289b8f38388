import type { FormulaInput } from "./expression/formula-input.ts";
import type { RiceImportance } from "./rice.ts";

/** A criterion with a fixed, published scale: an item's score does not move when an unrelated item arrives. */
export interface Criterion {
	readonly id: string;
	readonly name?: string;
	readonly weight: number;
	readonly low: number;
	readonly high: number;
	readonly direction: "benefit" | "cost";
}

interface NamedModel {
	readonly id: string;
	readonly name: string;
	/** Kept with every score it made: scores of two versions do not compare. */
	readonly version: number;
	/** Months after which an input counts as old, and a score made of it as expired. Absent: scores do not expire. */
	readonly validForMonths?: number;
}

/** A user's own formula (`parseExpression` says what may stand in it). */
export interface FormulaModel extends NamedModel {
	readonly kind: "formula";
	readonly expression: string;
	readonly inputs: readonly FormulaInput[];
}

/** A model whose score is one number. */
export type NumberModel =
	| (NamedModel & { readonly kind: "wsjf" | "cd3" | "ice" })
	| (NamedModel & { readonly kind: "rice"; readonly importance?: RiceImportance })
	| (NamedModel & { readonly kind: "weighted"; readonly criteria: readonly Criterion[] })
	| FormulaModel;

/** The class first; within a class, by another model. */
export interface MoscowModel extends NamedModel {
	readonly kind: "moscow";
	readonly within: NumberModel;
}

/** How a portfolio is scored. */
export type ScoringModel = NumberModel | MoscowModel;

/** The inputs of each formula, in its order. They are the criterion ids of `WorkItem.inputs` too. */
export const WSJF_INPUTS = ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"] as const;
export const RICE_INPUTS = ["reach", "impact", "confidence", "effort"] as const;
export const CD3_INPUTS = ["costOfDelayPerWeek", "weeks"] as const;
export const ICE_INPUTS = ["impact", "confidence", "ease"] as const;
/** The class of an item: a word of `MOSCOW_CLASSES`, or its place among them from 1 (must) to 4 (wont). */
export const MOSCOW_INPUT = "moscow";
