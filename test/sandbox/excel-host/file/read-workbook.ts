import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import { serialOf } from "../model/cell-entry.ts";
import type { CellData, WorkbookData } from "./workbook-data.ts";

/** Reads .xlsx or .xlsm bytes as Excel would open them; formulas keep the values the file holds. */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookData> {
	const book = new ExcelJS.Workbook();
	// exceljs' types name an older Buffer than Node's.
	await book.xlsx.load(
		bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer as never,
	);
	const tables = book.worksheets.flatMap((sheet) =>
		sheet.getTables().map((entry) => tableOf(sheet.name, entry as unknown as { table?: RawTable } & RawTable)),
	);
	return {
		name,
		sheets: book.worksheets.map((sheet) => ({
			name: sheet.name,
			visibility: sheet.state === "visible" ? "Visible" : sheet.state === "hidden" ? "Hidden" : "VeryHidden",
			rows: rowsOf(sheet),
		})),
		tables,
		parts: customParts(bytes),
	};
}

interface RawTable {
	readonly name: string;
	readonly tableRef?: string;
	readonly totalsRow?: boolean;
}

function tableOf(sheet: string, entry: { table?: RawTable } & RawTable): WorkbookData["tables"][number] {
	const table = entry.table ?? entry;
	const [from = "A1", to = from] = (table.tableRef ?? "A1").split(":");
	const at = (address: string) => {
		const [, letters = "A", row = "1"] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
		return { row: Number(row) - 1, column: [...letters].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1 };
	};
	const [start, end] = [at(from), at(to)];
	const totals = table.totalsRow === true;
	return {
		name: table.name,
		sheet,
		top: start.row,
		left: start.column,
		rows: end.row - start.row - (totals ? 1 : 0),
		columns: end.column - start.column + 1,
		totals,
	};
}

function rowsOf(sheet: ExcelJS.Worksheet): CellData[][] {
	const rows: CellData[][] = [];
	sheet.eachRow({ includeEmpty: false }, (row, number) => {
		const cells: CellData[] = [];
		row.eachCell({ includeEmpty: false }, (cell, column) => {
			// exceljs repeats a merged value in every cell; Excel has it in the first and blanks in the others.
			if (!cell.isMerged || cell.master === cell) cells[column - 1] = dataOf(cell);
		});
		rows[number - 1] = Array.from(cells, (c) => c ?? null);
	});
	return Array.from(rows, (r) => r ?? []);
}

function dataOf(cell: ExcelJS.Cell): CellData {
	const value = plain(cell.value);
	const format = cell.numFmt;
	const formula = cell.formula ? `=${cell.formula}` : undefined;
	if (formula === undefined && (!format || format === "General")) return value;
	return { v: value, ...(formula ? { f: formula } : {}), ...(format ? { n: format } : {}) };
}

function plain(value: ExcelJS.CellValue): Cell {
	if (value === null || value === undefined) return "";
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
	if (value instanceof Date) return serialOf(value.getTime());
	if ("error" in value) return value.error;
	if ("richText" in value) return value.richText.map((part) => part.text).join("");
	if ("text" in value) return plain(value.text as ExcelJS.CellValue);
	if ("result" in value) return plain(value.result as ExcelJS.CellValue);
	return "";
}

/** The custom XML parts, straight from the package: exceljs would drop them. */
function customParts(bytes: Uint8Array): string[] {
	const files = unzipSync(bytes, {
		filter: (f) => /^customXml\/item\d+\.xml$/.test(f.name) && f.originalSize < 20_000_000,
	});
	return Object.values(files).map((content) => strFromU8(content));
}
