import { roundText } from "../../shared/domain/round-text.ts";
import type { Cell } from "./cell.ts";
import { neutraliseText } from "./neutralise-text.ts";
import type { CellTrouble, ScoredRow } from "./score-table.ts";
import { nameOfInput, type ScoringPlan } from "./table-inputs.ts";

/** A column of Sightline's own, ready to be written: one cell per row of the table. */
export interface OwnColumn {
	readonly heading: string;
	readonly kind: "number" | "text";
	readonly format: string;
	readonly cells: readonly Cell[];
}

/** The headings of our columns. They stay: a workbook's formulas may refer to them. */
export const OWN_HEADINGS = {
	score: "Sightline score",
	rank: "Sightline rank",
	interval: "Sightline interval",
	needs: "Sightline needs",
} as const;

/**
 * Scores as columns. A row without a score has blank cells there and says what it needs, most telling input first; a
 * number stays a number at full precision and is rounded by the cell's format alone.
 */
export function ownColumns(plan: ScoringPlan, rows: readonly ScoredRow[]): OwnColumn[] {
	return [
		{ heading: OWN_HEADINGS.score, kind: "number", format: "0.00", cells: rows.map((r) => finite(r.score?.value)) },
		{ heading: OWN_HEADINGS.rank, kind: "number", format: "0", cells: rows.map((r) => r.score?.rank ?? "") },
		{ heading: OWN_HEADINGS.interval, kind: "text", format: "@", cells: rows.map(intervalText) },
		{ heading: OWN_HEADINGS.needs, kind: "text", format: "@", cells: rows.map((r) => needsText(plan, r)) },
	];
}

/** A cell holds no infinity: a score beyond a double's range has a rank and no figure. */
const finite = (value: number | undefined): Cell => (value !== undefined && Number.isFinite(value) ? value : "");

function intervalText({ score }: ScoredRow): string {
	return score?.interval ? `${roundText(score.interval[0], 2)} to ${roundText(score.interval[1], 2)}` : "";
}

/** What would have to be entered, or put right, for this row to have a score; and what was held at the end of a scale. */
export function needsText(plan: ScoringPlan, { score, troubles }: ScoredRow): string {
	if (!score) return "";
	const said = (input: string) => {
		const trouble = troubles.find((t) => t.input === input);
		return trouble ? `${nameOfInput(plan, input)} (${troubleText(trouble)})` : nameOfInput(plan, input);
	};
	if (score.fault) {
		const input = score.fault.path.split(".").at(-1) ?? "";
		return neutraliseText(`${nameOfInput(plan, input)}: ${score.fault.message}`);
	}
	if (score.missing?.length) {
		const first = score.askNext ?? score.missing[0] ?? "";
		const rest = score.missing.filter((m) => m !== first);
		return neutraliseText([first, ...rest].map(said).join(", "));
	}
	const held = (score.clamped ?? []).map((id) => nameOfInput(plan, id));
	return held.length > 0 ? neutraliseText(`${held.join(", ")}: outside the scale, held at its end`) : "";
}

function troubleText({ reading }: CellTrouble): string {
	switch (reading.kind) {
		case "not-given":
			return `says ${reading.word}`;
		case "exempt":
			return "exempt";
		case "range":
			return `a range, ${reading.low} to ${reading.high}`;
		case "error":
			return `holds the error ${reading.code}`;
		case "text":
			return `not a number: ${reading.text.length > 40 ? `${reading.text.slice(0, 39)}…` : reading.text}`;
	}
}
