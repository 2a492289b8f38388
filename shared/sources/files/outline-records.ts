import type { ImportNote } from "./import-preview.ts";
import { measurePhrase } from "./measure-phrase.ts";
import { LONGEST_LINE, type OutlineLine, outlineLine } from "./outline-line.ts";
import { type Cell, MOST_RECORDS, noteAt, type RawImport, type RawRecord, tooMany } from "./raw-record.ts";

/** The records of pasted text: objectives, and beneath each its key results, told apart by what a line says, else by how it
 * is set: deeper, bulleted among lines that are not, or with a figure to reach. */
export function outlineRecords(text: string): RawImport {
	const notes: ImportNote[] = [];
	const lines = linesOf(text, notes);
	const base = lines.reduce((least, l) => Math.min(least, l.indent), Number.POSITIVE_INFINITY);
	const shape = { base, plain: lines.some((l) => l.indent === base && !l.bullet && l.field === undefined) };
	const records: RawRecord[] = [];
	let keyResultIndent = Number.POSITIVE_INFINITY;
	for (const line of lines) {
		if (records.length + notes.length >= MOST_RECORDS) {
			notes.push(tooMany(line.line));
			break;
		}
		const cell: Cell = { text: line.text, line: line.line, column: line.column };
		const above = records.at(-1);
		if (line.field) {
			if (above && !above.cells[line.field]) above.cells[line.field] = cell;
			else
				notes.push(noteAt("line-not-understood", "left-out", cell, "There is no record above for this to be about."));
			continue;
		}
		if (line.text === "" && line.id === undefined) {
			if (line.bullet || line.says) notes.push(noteAt("line-not-understood", "left-out", cell, "Nothing stands here."));
			continue;
		}
		const what = line.says ?? roleOf(line, shape);
		if (what === "key-result" && above?.what === "key-result" && !line.says && line.indent > keyResultIndent) {
			notes.push(
				noteAt("line-not-understood", "left-out", cell, "This stands below a key result; write it as “Owner: …”."),
			);
			continue;
		}
		if (what === "key-result") keyResultIndent = line.indent;
		records.push({ what, line: line.line, cells: cellsOf(line, cell) });
	}
	return { records, notes, decimalMark: "." };
}

function linesOf(text: string, notes: ImportNote[]): OutlineLine[] {
	const lines: OutlineLine[] = [];
	let number = 0;
	for (let from = 0; from <= text.length; ) {
		const end = text.indexOf("\n", from);
		const to = end < 0 ? text.length : end;
		number++;
		if (lines.length > MOST_RECORDS * 2 || notes.length > MOST_RECORDS) {
			notes.push(tooMany(number));
			break;
		}
		if (to - from > LONGEST_LINE) {
			const cell = { text: text.slice(from, from + 200), line: number, column: 1 };
			notes.push(noteAt("line-too-long", "left-out", cell, `The line has more than ${LONGEST_LINE} characters.`));
		} else {
			const raw = text.slice(from, to);
			if (raw.trim() !== "") lines.push(outlineLine(raw, number));
		}
		from = to + 1;
	}
	return lines;
}

/** What a line is, where it does not say so itself. */
function roleOf(line: OutlineLine, { base, plain }: { base: number; plain: boolean }): RawRecord["what"] {
	if (line.indent > base) return "key-result";
	if (line.bullet && plain) return "key-result";
	const { target, low, high } = measurePhrase(line.text);
	return target || low || high ? "key-result" : "objective";
}

function cellsOf({ id }: OutlineLine, cell: Cell): RawRecord["cells"] {
	return { ...(cell.text === "" ? {} : { title: cell }), ...(id === undefined ? {} : { id: { ...cell, text: id } }) };
}
