import Papa from "papaparse";

/**
 * What a spreadsheet would take for a formula, behind any apostrophes; a plain number is none. A text that has apostrophes
 * of its own in front of a formula counts as well, so that exactly one is put on and exactly one is taken off.
 */
const FORMULA = /^'*(?!-?\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r]/i;
const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Rows as the text of a sheet (RFC 4180), every cell quoted. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front; a plain number stays one.
 * @example sheetText([["=1+1", "-2"]]) //=> "\"'=1+1\",\"-2\"\r\n"
 */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
	`${Papa.unparse(rows as string[][], { quotes: true, escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;

/**
 * The rows of a sheet's text, as `sheetText` wrote them or as a spreadsheet saved it again: with commas, semicolons or tabs,
 * whichever makes most cells of the first line.
 * @example sheetRows("\"'=1+1\",\"-2\"\r\n") //=> [["=1+1", "-2"]]
 */
export function sheetRows(text: string): string[][] {
	const plain = text.replace(/^\uFEFF/, "");
	const cellsBy = (delimiter: string) => Papa.parse<string[]>(plain, { delimiter, preview: 1 }).data[0]?.length ?? 0;
	const delimiter = DELIMITERS.reduce((best, next) => (cellsBy(next) > cellsBy(best) ? next : best));
	const { data } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: false });
	// The line feed at the end begins no further row.
	const rows = data.at(-1)?.length === 1 && data.at(-1)?.[0] === "" ? data.slice(0, -1) : data;
	return rows.map((row) => row.map(withoutMark));
}

const withoutMark = (cell: string): string =>
	cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
