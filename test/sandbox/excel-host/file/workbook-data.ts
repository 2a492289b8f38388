import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import type { StoredCell } from "../model/cell-entry.ts";
import type { Sheet } from "../model/sheet.ts";
import { Workbook } from "../model/workbook.ts";

/** A cell in plain data: its value alone, or with formula and format. */
export type CellData = Cell | null | { readonly v: Cell; readonly f?: string; readonly n?: string };

/** A workbook as plain data: what a file gave, and what a page is sent. */
export interface WorkbookData {
	readonly name: string;
	readonly sheets: readonly {
		readonly name: string;
		readonly visibility: Sheet["visibility"];
		/** From A1. */
		readonly rows: readonly (readonly CellData[])[];
	}[];
	readonly tables: readonly {
		readonly name: string;
		readonly sheet: string;
		readonly top: number;
		readonly left: number;
		readonly rows: number;
		readonly columns: number;
		readonly totals: boolean;
	}[];
	readonly parts: readonly string[];
}

/** The workbook of some data. Values are placed as they are, as a file holds them; nothing is entered. */
export function workbookOf(data: WorkbookData): Workbook {
	const book = new Workbook();
	for (const { name, visibility, rows } of data.sheets) {
		const sheet = book.addSheet(name, visibility);
		rows.forEach((cells, r) => {
			cells.forEach((cell, c) => {
				const stored = storedOf(cell);
				if (stored) sheet.place(r, c, stored);
			});
		});
	}
	for (const { sheet: name, ...table } of data.tables) {
		const sheet = book.sheet(name);
		if (sheet) book.tables.push({ id: book.nextId("TABLE"), sheet, ...table });
	}
	for (const xml of data.parts) book.parts.set(book.nextId("PART"), xml);
	return book;
}

function storedOf(cell: CellData): StoredCell | undefined {
	if (cell === null || cell === "") return undefined;
	if (typeof cell !== "object") return { value: cell, format: "General" };
	return { value: cell.v, format: cell.n ?? "General", ...(cell.f === undefined ? {} : { formula: cell.f }) };
}

/** Data for one sheet with one Excel table: what most tests start from. */
export function tableData(name: string, rows: readonly (readonly Cell[])[]): WorkbookData {
	return {
		name: `${name}.xlsx`,
		sheets: [{ name: "Portfolio", visibility: "Visible", rows }],
		tables: [
			{
				name,
				sheet: "Portfolio",
				top: 0,
				left: 0,
				rows: rows.length - 1,
				columns: rows[0]?.length ?? 0,
				totals: false,
			},
		],
		parts: [],
	};
}

/** Data for one sheet with cells and no table. */
export const rangeData = (rows: readonly (readonly Cell[])[], sheet = "Projects"): WorkbookData => ({
	name: `${sheet}.xlsx`,
	sheets: [{ name: sheet, visibility: "Visible", rows }],
	tables: [],
	parts: [],
});
