import Papa from "papaparse";
import { EMPTY, enter } from "../model/cell-entry.ts";
import type { CellData, WorkbookData } from "./workbook-data.ts";

/** A CSV file as Excel opens it: each field is entered, so numbers, percentages and days become what they look like. */
export function readCsv(text: string, name: string): WorkbookData {
	const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: false });
	const rows = data.map((fields) =>
		fields.map((field): CellData => {
			const cell = enter(field, EMPTY);
			if (cell.formula !== undefined) return field.startsWith("=") ? { v: cell.value, f: cell.formula } : field;
			return cell.format === "General" ? cell.value : { v: cell.value, n: cell.format };
		}),
	);
	return {
		name,
		sheets: [{ name: name.replace(/\.csv$/i, "").slice(0, 31), visibility: "Visible", rows }],
		tables: [],
		parts: [],
	};
}
