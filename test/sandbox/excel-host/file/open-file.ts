import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { WorkbookData } from "./workbook-data.ts";

/** A real .xlsx, .xlsm or .csv from its bytes, as the simulated Excel opens it. */
export async function openFile(path: string): Promise<WorkbookData> {
	const bytes = await readFile(path);
	const name = basename(path);
	return /\.csv$/i.test(name) ? readCsv(bytes.toString("utf8"), name) : readWorkbook(bytes, name);
}
