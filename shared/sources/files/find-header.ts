import { type Field, fieldNamed } from "./field-names.ts";
import { DELIMITERS, readRows } from "./read-rows.ts";

export interface Header {
	readonly delimiter: string;
	readonly line: number;
	readonly columns: readonly { readonly name: string; readonly as?: Field }[];
}

/** A heading may stand below a title and a blank line, not deeper. */
const LOOK_AT = 12;
/** Enough for twelve rows of any sheet; a heading further in is none. */
const HEAD = 100_000;

/**
 * The heading of a table, by the delimiter that makes the most known names of it. At least two names must be known, one of
 * them an objective's or a key result's title: else a text is no table.
 */
export function findHeader(text: string): Header | undefined {
	const head = text.slice(0, HEAD);
	let best: { header: Header; known: number } | undefined;
	for (const delimiter of DELIMITERS)
		for (const { line, cells } of readRows(head, delimiter, LOOK_AT).rows) {
			const columns = columnsOf(cells);
			const named = new Set(columns.map((c) => c.as));
			const known = columns.filter((c) => c.as).length;
			if (known < 2 || !(named.has("title") || named.has("objective"))) continue;
			if (!best || known > best.known) best = { header: { delimiter, line, columns }, known };
		}
	return best?.header;
}

/** Each field once: the first column of that name has it. */
function columnsOf(cells: readonly string[]): Header["columns"] {
	const taken = new Set<Field>();
	return cells.map((name) => {
		const as = fieldNamed(name);
		if (as === undefined || taken.has(as)) return { name };
		taken.add(as);
		return { name, as };
	});
}

/** True where most lines have cells, though no heading is known: a table that we must ask about, not an outline. */
export function looksTabular(text: string): boolean {
	const lines = text
		.slice(0, HEAD)
		.split("\n", 50)
		.filter((l) => l.trim() !== "");
	return ["\t", ";", ","].some((delimiter) => {
		const cells = lines.map((l) => l.trim().split(delimiter).length);
		const most = Math.max(...cells, 0);
		const same = cells.filter((n) => n === most).length;
		return most >= (delimiter === "," ? 4 : 2) && lines.length >= 2 && same >= lines.length * 0.8;
	});
}
