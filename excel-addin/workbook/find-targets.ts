import { type ColumnFacts, describeColumns } from "./describe-column.ts";
import { findPortfolio, type PortfolioTable, type SheetVerdict } from "./find-portfolio.ts";
import { readSheets } from "./read-sheets.ts";
import { type ScoreTarget, scoreTarget } from "./score-target.ts";
import { answered, type WorkbookAnswer } from "./workbook-problem.ts";

/** A portfolio that can be scored, and what is known of it. */
export interface FoundTarget {
	readonly target: ScoreTarget;
	readonly table: PortfolioTable;
	readonly columns: readonly ColumnFacts[];
	/** The sheet was too large to read whole: facts are those of its head. */
	readonly partial: boolean;
}

export interface FoundTargets {
	readonly found: readonly FoundTarget[];
	readonly others: readonly SheetVerdict[];
}

/** Finds the portfolio tables of the open workbook, best first. Sightline's own columns are no part of them. */
export async function findTargets(): Promise<WorkbookAnswer<FoundTargets>> {
	const read = await readSheets();
	if (!read.ok) return read;
	const { sheets, marks } = read.value;
	const { found, others } = findPortfolio(sheets);
	return answered({
		others,
		found: found.map((table) => {
			const sheet = sheets.find((s) => s.name === table.sheet);
			const own = new Set(Object.values(marks[table.table?.id ?? sheet?.id ?? ""] ?? {}));
			const trimmed = table.table ? table : withoutOwn(table, own);
			const columns = describeColumns(trimmed).filter((c) => !own.has(c.written));
			return {
				table: trimmed,
				columns,
				partial: sheet?.partial ?? false,
				target: scoreTarget(trimmed, sheet?.id ?? "", marks),
			};
		}),
	});
}

/** In a plain range our columns stand right of the list and would be taken for a part of it the next time. */
function withoutOwn(table: PortfolioTable, own: ReadonlySet<string>): PortfolioTable {
	const first = table.headings.findIndex((h) => own.has(h));
	if (first < 0) return table;
	return { ...table, headings: table.headings.slice(0, first), cells: table.cells.map((r) => r.slice(0, first)) };
}
