import Papa from "papaparse";

/** What a spreadsheet would take for a formula; a plain number is none. */
const FORMULA = /^(?!-?\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r]/i;

/**
 * Rows as the text of a sheet (RFC 4180), every cell quoted. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front; a plain number stays one.
 * @example sheetText([["=1+1", "-2"]]) //=> "\"'=1+1\",\"-2\"\r\n"
 */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
	`${Papa.unparse(rows as string[][], { quotes: true, escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
