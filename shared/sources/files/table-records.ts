import type { Field } from "./field-names.ts";
import type { Header } from "./find-header.ts";
import type { ImportNote } from "./import-preview.ts";
import { type Cell, MOST_RECORDS, noteAt, type RawImport, type RawRecord, tooMany } from "./raw-record.ts";
import { type Row, readRows } from "./read-rows.ts";

type Cells = Partial<Record<Field, Cell>>;
const OBJECTIVE_ROW = /^(objective|goal|o)s?$/i;
const KEY_RESULT_ROW = /^(key[ -]?result|kr)s?$/i;

/** The records of a table below its heading. An objective that is left blank is the one above, as in merged cells. */
export function tableRecords(text: string, header: Header): RawImport {
	const { rows, openQuote, cut } = readRows(text, header.delimiter, header.line + MOST_RECORDS);
	const notes: ImportNote[] = unusedColumns(header, rows);
	const records: RawRecord[] = [];
	if (openQuote !== undefined)
		notes.push({
			code: "quote-not-closed",
			effect: "assumed",
			line: openQuote,
			column: 1,
			text: '"',
			message: "A quotation mark opens here and never closes: quotation marks were read as text.",
		});
	for (const row of rows) {
		if (records.length + notes.length >= MOST_RECORDS) {
			notes.push(tooMany(row.line));
			break;
		}
		const cells = cellsOf(row, header, notes);
		if (row.line > header.line) records.push(...recordsOf(row, cells, notes));
		else if (row.line < header.line) notes.push(leftOut(row, "This stands above the heading of the table."));
	}
	if (cut) notes.push(tooMany((rows.at(-1)?.line ?? 0) + 1));
	return { records, notes, decimalMark: header.delimiter === ";" ? "," : "." };
}

function cellsOf(row: Row, { columns, line }: Header, notes: ImportNote[]): Cells {
	const cells: Cells = {};
	if (row.line <= line) return cells;
	for (const [i, column] of columns.entries()) {
		const text = row.cells[i] ?? "";
		if (text !== "" && column.as) cells[column.as] = { text, line: row.line, column: i + 1, columnName: column.name };
	}
	const more = row.cells.slice(columns.length).filter((text) => text !== "");
	if (more.length > 0) {
		const cell = { text: more.slice(0, 20).join(" · "), line: row.line, column: columns.length + 1 };
		notes.push(noteAt("too-many-cells", "left-out", cell, "The row has more cells than the heading has names."));
	}
	return cells;
}

function recordsOf(row: Row, given: Cells, notes: ImportNote[]): RawRecord[] {
	const { line } = row;
	const { type, parent, objective, objectiveId, objectiveOwner, ...own } = given;
	const isObjective = type !== undefined && OBJECTIVE_ROW.test(type.text);
	if (type && !isObjective && !KEY_RESULT_ROW.test(type.text))
		notes.push(noteAt("word-not-understood", "left-out", type, "This is no type we know: objective or key result."));
	if (isObjective) {
		const title = own.title ?? objective;
		return [{ what: "objective", line, cells: { ...own, ...(title ? { title } : {}) } }];
	}
	const above: Cells = {
		...(objective ? { title: objective } : {}),
		...(objectiveId ? { id: objectiveId } : {}),
		...(objectiveOwner ? { owner: objectiveOwner } : {}),
	};
	if (!own.title && !own.id) {
		if (!objective && !objectiveId) {
			notes.push(leftOut(row, "The row names no objective and no key result."));
			return [];
		}
		const { owner, cycle, weight, ...rest } = own;
		for (const cell of Object.values(rest))
			notes.push(noteAt("line-not-understood", "left-out", cell, "The row has no key result for this to belong to."));
		return [
			{
				what: "objective",
				line,
				cells: { ...(owner ? { owner } : {}), ...(cycle ? { cycle } : {}), ...(weight ? { weight } : {}), ...above },
			},
		];
	}
	const serves = objectiveId ?? objective ?? parent;
	const keyResult: RawRecord = { what: "key-result", line, cells: { ...own, ...(serves ? { parent: serves } : {}) } };
	return objective || objectiveId ? [{ what: "objective", line, cells: above }, keyResult] : [keyResult];
}

function unusedColumns({ columns, line }: Header, rows: readonly Row[]): ImportNote[] {
	return columns.flatMap(({ name, as }, i) => {
		const held = as ? 0 : rows.filter((r) => r.line > line && (r.cells[i] ?? "") !== "").length;
		if (held === 0) return [];
		const message = `This column was not used; it has ${held} filled ${held === 1 ? "cell" : "cells"}.`;
		return [noteAt("column-not-used", "left-out", { text: name, line, column: i + 1, columnName: name }, message)];
	});
}

const leftOut = ({ line, cells }: Row, message: string): ImportNote =>
	noteAt(
		"line-not-understood",
		"left-out",
		{ text: cells.filter((c) => c !== "").join(" · "), line, column: 1 },
		message,
	);
