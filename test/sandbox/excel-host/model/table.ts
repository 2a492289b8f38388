import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import { HostError } from "../executor/host-error.ts";
import { EMPTY } from "./cell-entry.ts";
import type { Area, Sheet } from "./sheet.ts";
import type { Workbook } from "./workbook.ts";

/** An Excel table: one header row, a body, perhaps a totals row. */
export interface TableModel {
	readonly id: string;
	name: string;
	readonly sheet: Sheet;
	top: number;
	left: number;
	/** Rows of the body. */
	rows: number;
	columns: number;
	totals: boolean;
}

export const headerArea = (t: TableModel): Area => ({
	top: t.top,
	bottom: t.top,
	left: t.left,
	right: t.left + t.columns - 1,
});
export const bodyArea = (t: TableModel): Area => ({
	top: t.top + 1,
	bottom: t.top + t.rows,
	left: t.left,
	right: t.left + t.columns - 1,
});
export const wholeArea = (t: TableModel): Area => ({ ...headerArea(t), bottom: t.top + t.rows + (t.totals ? 1 : 0) });
export const columnArea = (t: TableModel, index: number, part: "body" | "whole"): Area => {
	const area = part === "body" ? bodyArea(t) : wholeArea(t);
	return { ...area, left: t.left + index, right: t.left + index };
};

export const headingsOf = (t: TableModel): string[] => t.sheet.read(headerArea(t), (c) => String(c.value))[0] ?? [];

/** Adds a column and shifts the cells to the right of the table, as Excel does. */
export function addColumn(
	book: Workbook,
	table: TableModel,
	index: number | null,
	values: readonly (readonly (Cell | null)[])[] | null,
	name: string | null,
): number {
	const height = table.rows + 1;
	const given = values?.length ?? height;
	if (given !== height && given !== height + (table.totals ? 1 : 0))
		throw new HostError("InvalidArgument", `A column of this table has ${height} cells, ${given} were given.`);
	const at = index === null || index < 0 ? table.columns : index;
	if (at > table.columns) throw new HostError("InvalidArgument", "There is no such place in the table.");
	shiftRight(table, at);
	table.columns++;
	book.journal.record(() => {
		table.columns--;
	});
	const heading = name ?? values?.[0]?.[0] ?? freeHeading(table);
	const area = columnArea(table, at, "whole");
	if (headingsOf(table).some((h, i) => i !== at && h.toLowerCase() === String(heading).toLowerCase()))
		throw new HostError("InvalidArgument", `The table has a column "${heading}" already.`);
	table.sheet.change({ ...area, bottom: area.top }, () => ({ ...EMPTY, value: String(heading) }));
	if (values && table.rows > 0) table.sheet.enter(columnArea(table, at, "body"), values.slice(1, table.rows + 1));
	return at;
}

export function deleteColumn(book: Workbook, table: TableModel, index: number): void {
	if (table.columns <= 1) throw new HostError("InvalidOperation", "A table keeps at least one column.");
	const { top, bottom } = wholeArea(table);
	const from = table.left + index;
	const right = Math.max(...table.sheet.rows.slice(top, bottom + 1).map((r) => r?.length ?? 0), from + 1);
	const before = table.sheet.read({ top, bottom, left: from, right }, (c) => c);
	table.sheet.change({ top, bottom, left: from, right }, (_, r, c) => before[r]?.[c + 1] ?? EMPTY);
	table.columns--;
	book.journal.record(() => {
		table.columns++;
	});
}

export function deleteTable(book: Workbook, table: TableModel): void {
	const at = book.tables.indexOf(table);
	table.sheet.change(wholeArea(table), () => EMPTY);
	book.tables.splice(at, 1);
	book.journal.record(() => {
		book.tables.splice(at, 0, table);
	});
}

function shiftRight(table: TableModel, index: number): void {
	const { top, bottom } = wholeArea(table);
	const left = table.left + index;
	const right = Math.max(...table.sheet.rows.slice(top, bottom + 1).map((r) => r?.length ?? 0), left);
	const before = table.sheet.read({ top, bottom, left, right }, (c) => c);
	table.sheet.change({ top, bottom, left, right }, (_, r, c) => (c === 0 ? EMPTY : (before[r]?.[c - 1] ?? EMPTY)));
}

function freeHeading(table: TableModel): string {
	const known = new Set(headingsOf(table));
	let n = table.columns + 1;
	while (known.has(`Column${n}`)) n++;
	return `Column${n}`;
}
