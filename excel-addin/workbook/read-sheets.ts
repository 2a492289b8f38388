import type { Cell } from "./cell.ts";
import { type OwnMarks, readMarks, SETTING } from "./own-marks.ts";
import { runExcel } from "./run-excel.ts";
import type { NamedTable, SheetGrid } from "./sheet-grid.ts";
import { answered, type WorkbookAnswer } from "./workbook-problem.ts";

/** What was read to find the portfolio in. */
export interface ReadSheets {
	readonly sheets: readonly (SheetGrid & { readonly id: string; readonly partial: boolean })[];
	readonly marks: OwnMarks;
}

/** Cells read of all sheets together, and rows of a sheet that does not fit: enough to see what it is. */
const MOST_CELLS = 400_000;
const HEAD_ROWS = 300;

/**
 * Reads what the sheets hold: three round trips, whatever their number. Sheets beyond the budget are read at their head
 * only and marked `partial`.
 */
export function readSheets(): Promise<WorkbookAnswer<ReadSheets>> {
	return runExcel(async (context) => {
		const sheets = context.workbook.worksheets.load("items/id,items/name,items/visibility");
		const tables = context.workbook.tables.load("items/id,items/name,items/showTotals");
		const setting = context.workbook.settings.getItemOrNullObject(SETTING).load("value");
		await context.sync();

		const used = sheets.items.map((sheet) => ({
			sheet,
			range: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
		}));
		const placed = tables.items.map((table) => ({
			table,
			range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
			sheet: table.worksheet.load("id"),
		}));
		await context.sync();

		let budget = MOST_CELLS;
		const asked = used.map(({ sheet, range }) => {
			if (range.isNullObject) return { sheet, range, grid: undefined, partial: false };
			const whole = range.rowCount * range.columnCount <= budget;
			const rows = whole ? range.rowCount : Math.min(range.rowCount, HEAD_ROWS);
			budget -= whole ? range.rowCount * range.columnCount : 0;
			const grid = sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, rows, range.columnCount).load("values");
			return { sheet, range, grid, partial: rows < range.rowCount };
		});
		await context.sync();

		const namedTables = (id: string): NamedTable[] =>
			placed
				.filter((p) => p.sheet.id === id)
				.map(({ table, range }) => ({
					id: table.id,
					name: table.name,
					top: range.rowIndex,
					left: range.columnIndex,
					rows: range.rowCount,
					columns: range.columnCount,
					totals: table.showTotals,
				}));
		return answered({
			sheets: asked.map(({ sheet, range, grid, partial }) => ({
				id: sheet.id,
				name: sheet.name,
				visible: sheet.visibility === "Visible",
				top: grid ? range.rowIndex : 0,
				left: grid ? range.columnIndex : 0,
				values: grid ? (grid.values as Cell[][]) : [],
				tables: namedTables(sheet.id),
				partial,
			})),
			marks: setting.isNullObject ? {} : readMarks(setting.value),
		});
	});
}
