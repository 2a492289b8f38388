import type { Field } from "./field-names.ts";
import { excerpt, type ImportNote, type ImportNoteCode } from "./import-preview.ts";

/** A piece of the text with its place. */
export interface Cell {
	readonly text: string;
	readonly line: number;
	readonly column: number;
	readonly columnName?: string;
	/** Taken out of a title that keeps it: leaving it out loses nothing. */
	readonly fromTitle?: boolean;
}

/** A record as found, before its numbers and dates are understood: those are decided per column. */
export interface RawRecord {
	readonly what: "objective" | "key-result";
	readonly line: number;
	readonly cells: Partial<Record<Field, Cell>>;
}

/** Records and notes together: more than any portfolio has, and as much as a page can show. */
export const MOST_RECORDS = 20_000;

export const tooMany = (line: number): ImportNote => {
	const message = `Reading stopped here, after ${MOST_RECORDS} records and remarks: paste the rest by itself.`;
	return { code: "too-large", effect: "left-out", line, column: 1, text: "", message };
};

/** The records of a text in its order, and what could not be placed. */
export interface RawImport {
	readonly records: readonly RawRecord[];
	readonly notes: ImportNote[];
	/** Where the values themselves leave it open: a semicolon between cells goes with a decimal comma. */
	readonly decimalMark: "." | ",";
}

export function noteAt(
	code: ImportNoteCode,
	effect: ImportNote["effect"],
	{ line, column, columnName, text }: Cell,
	message: string,
): ImportNote {
	return { code, effect, line, column, ...(columnName ? { columnName } : {}), text: excerpt(text), message };
}
