import { inputsOf } from "../../shared/domain/prioritisation/inputs-of.ts";
import type { ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";
import type { ColumnFacts } from "./describe-column.ts";
import type { ColumnMap } from "./map-columns.ts";
import type { CellFormat } from "./read-cell.ts";
import type { Role } from "./roles.ts";
import type { InputSource, ScoringPlan } from "./table-inputs.ts";

/** What stands in the way of scoring, for a person to settle. */
export interface PlanProblem {
	readonly code: "no-column" | "decimal-mark";
	readonly input: string;
	readonly heading?: string;
}

export type PlannedScoring =
	| { readonly ok: true; readonly plan: ScoringPlan; readonly problems: readonly PlanProblem[] }
	| { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Answers to "is 1.200 a thousand or one point two", by heading. */
export type DecimalAnswers = Readonly<Record<string, "point" | "comma">>;

/**
 * Brings a model and the columns together. An input without a column is a problem that is said (every row would miss it);
 * none at all, or a column whose decimal mark nobody knows, stops the scoring.
 */
export function planScoring(
	model: ScoringModel,
	map: ColumnMap,
	columns: readonly ColumnFacts[],
	answers: DecimalAnswers = {},
): PlannedScoring {
	const problems: PlanProblem[] = [];
	const sources: InputSource[] = [];
	for (const input of inputsOf(model)) {
		const column = columnFor(model, map, columns, input);
		if (!column) problems.push({ code: "no-column", input });
		else {
			const decimal = answers[column.written] ?? column.decimal;
			if (decimal === "ask") problems.push({ code: "decimal-mark", input, heading: column.written });
			else sources.push({ input, heading: column.written, format: formatOf(model, column, input, decimal) });
		}
	}
	if (sources.length === 0 || problems.some((p) => p.code === "decimal-mark")) return { ok: false, problems };
	const labels = [map.id, map.title].flatMap((m) => (m ? [m.column.written] : []));
	return { ok: true, plan: { model, sources, labels }, problems };
}

function columnFor(model: ScoringModel, map: ColumnMap, columns: readonly ColumnFacts[], input: string) {
	if (model.kind !== "weighted") return map[input as Role]?.column;
	return columns.find((c) => c.written === input);
}

function formatOf(model: ScoringModel, column: ColumnFacts, input: string, decimal: "point" | "comma"): CellFormat {
	// RICE's confidence is a share; ICE's runs from 1 to 10.
	const points = model.kind === "rice" && input === "confidence" && column.largest !== undefined && column.largest > 1;
	return {
		decimal,
		...(column.heading.unit ? { unit: column.heading.unit } : {}),
		...(points ? { percentPoints: true } : {}),
	};
}
