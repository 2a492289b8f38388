import Papa from "papaparse";

export interface Row {
	/** From 1: the line of the text that the row begins on. */
	readonly line: number;
	readonly cells: readonly string[];
}

export interface Rows {
	readonly rows: readonly Row[];
	/** The line of a quotation mark that is never closed; quotation marks were then read as text. */
	readonly openQuote?: number;
	/** There are more rows than were asked for. */
	readonly cut: boolean;
}

export const DELIMITERS = ["\t", ",", ";", "|"] as const;

/** The first rows of a delimited text, blank ones left out. A quote that never closes costs its own cell, not the rest. */
export function readRows(text: string, delimiter: string, limit: number): Rows {
	const parsed = Papa.parse<string[]>(text, { delimiter, preview: limit });
	const open = parsed.errors.find((e) => e.code === "MissingQuotes");
	if (!open) return { rows: numbered(parsed.data, delimiter), cut: parsed.meta.truncated };
	const literal = Papa.parse<string[]>(text, { delimiter, quoteChar: "\0", preview: limit });
	const openQuote = numbered(parsed.data.slice(0, (open.row ?? 0) + 1), delimiter, true).at(-1)?.line ?? 1;
	return { rows: numbered(literal.data, delimiter), openQuote, cut: literal.meta.truncated };
}

function numbered(data: readonly string[][], delimiter: string, keepBlank = false): Row[] {
	const rows: Row[] = [];
	let line = 1;
	for (const given of data) {
		const cells = delimiter === "|" ? insideBars(given) : given.map((cell) => cell.trim());
		if (keepBlank || cells.some((cell) => cell !== "")) rows.push({ line, cells });
		line += 1 + given.reduce((lines, cell) => lines + newlines(cell), 0);
	}
	return rows;
}

/** `| a | b |` as wikis write it, without the rule under the heading. */
function insideBars(given: readonly string[]): string[] {
	const trimmed = given.map((cell) => cell.trim());
	const cells = trimmed.length > 2 && trimmed[0] === "" && trimmed.at(-1) === "" ? trimmed.slice(1, -1) : trimmed;
	return cells.every((cell) => /^:?-*:?$/.test(cell)) ? [] : cells;
}

function newlines(cell: string): number {
	let count = 0;
	for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) count++;
	return count;
}
