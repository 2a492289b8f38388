import type { ItemScore } from "../../shared/domain/assessment.ts";
import { rankItems, scoreItem } from "../../shared/domain/prioritisation/score-item.ts";
import type { Cell } from "./cell.ts";
import { classifyRow } from "./classify-row.ts";
import { type CellReading, readCell } from "./read-cell.ts";
import type { ScoringPlan } from "./table-inputs.ts";

/** A cell that is there and gives no number: which input, and what it says instead. */
export interface CellTrouble {
	readonly input: string;
	readonly reading: Exclude<CellReading, { kind: "number" } | { kind: "blank" }>;
}

/** One row of the table, in its order. Rows that are no project have no score. */
export interface ScoredRow {
	readonly score?: ItemScore;
	readonly troubles: readonly CellTrouble[];
	readonly label: string;
}

/** The columns a plan reads, by heading; every list has one cell per row. */
export type TableColumns = Readonly<Record<string, readonly Cell[]>>;

/**
 * Scores every project of a table by one model, with exact ranks among them. Pure: the same rows give the same scores
 * wherever they are read. Equal inputs are computed once.
 */
export function scoreTable(plan: ScoringPlan, columns: TableColumns): ScoredRow[] {
	const height = Math.max(0, ...Object.values(columns).map((c) => c.length));
	const headings = [...new Set([...plan.labels, ...plan.sources.map((s) => s.heading)])];
	const known = new Map<string, ItemScore>();
	const rows = Array.from({ length: height }, (_, i): ScoredRow => {
		const cells = headings.map((h) => columns[h]?.[i]);
		const label = plan.labels
			.map((h) => columns[h]?.[i] ?? "")
			.join(" ")
			.trim();
		if (classifyRow(cells, headings.length) !== "data") return { troubles: [], label };
		return scoreRow(plan, (heading) => columns[heading]?.[i], known, label);
	});
	const ranked = rankItems(rows.flatMap((r) => (r.score ? [r.score] : [])));
	let next = 0;
	return rows.map((row) => {
		const score = row.score ? ranked[next++] : undefined;
		return score ? { ...row, score } : row;
	});
}

function scoreRow(
	plan: ScoringPlan,
	cellOf: (heading: string) => Cell | undefined,
	known: Map<string, ItemScore>,
	label: string,
): ScoredRow {
	const inputs: Record<string, number | null> = {};
	let troubles: CellTrouble[] | undefined;
	let key = "";
	for (const { input, heading, format } of plan.sources) {
		const reading = readCell(cellOf(heading), format);
		if (reading.kind === "number") inputs[input] = reading.value;
		else {
			inputs[input] = null;
			if (reading.kind !== "blank") troubles = [...(troubles ?? []), { input, reading }];
		}
		key += `${inputs[input]}|`;
	}
	let score = known.get(key);
	if (!score) {
		score = scoreItem(plan.model, inputs);
		known.set(key, score);
	}
	return { score, troubles: troubles ?? NONE, label };
}

const NONE: readonly CellTrouble[] = [];
