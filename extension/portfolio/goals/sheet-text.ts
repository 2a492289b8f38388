const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/**
 * Rows as the text of a sheet (RFC 4180), every cell quoted. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front; a plain number stays one.
 * @example sheetText([["=1+1", "-2"]]) //=> "\"'=1+1\",\"-2\"\r\n"
 */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
	rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
	return `"${safe.replaceAll('"', '""')}"`;
}
