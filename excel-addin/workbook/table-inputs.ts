import { inputNameIn } from "../../shared/domain/prioritisation/score-names.ts";
import type { ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";
import type { CellFormat } from "./read-cell.ts";

/** Which column feeds which input of a model, by heading as written; headings survive a column being moved. */
export interface InputSource {
	/** Input id of the model. */
	readonly input: string;
	readonly heading: string;
	readonly format: CellFormat;
}

/** All that scoring a table needs to know, and what the workbook remembers. */
export interface ScoringPlan {
	readonly model: ScoringModel;
	readonly sources: readonly InputSource[];
	/** Headings of the columns that name a project, for messages and for telling totals from projects. */
	readonly labels: readonly string[];
}

/** What people read for an input: the criterion's name, or the heading its values come from. */
export function nameOfInput(plan: ScoringPlan, input: string): string {
	return inputNameIn(plan.model, input) ?? plan.sources.find((s) => s.input === input)?.heading ?? input;
}
