import { type Cell, isBlank } from "./cell.ts";
import { classifyRow, type RowKind } from "./classify-row.ts";
import { describeColumns, isNumeric } from "./describe-column.ts";
import { findForm } from "./find-form.ts";
import { findHeader, type HeaderPlace } from "./find-header.ts";
import { readHeading } from "./heading.ts";
import { matchRoles } from "./match-role.ts";
import type { NamedTable, SheetGrid } from "./sheet-grid.ts";

/** A list of projects in the workbook: one per row, headings known. All places count from 0 in the sheet. */
export interface PortfolioTable {
	readonly sheet: string;
	/** Where it is an Excel table; a plain range otherwise. */
	readonly table?: NamedTable;
	readonly headerRow: number;
	/** Header rows, two where groups stand above. */
	readonly headerRows: number;
	readonly left: number;
	/** Heading per column as written; empty where a column has none. */
	readonly headings: readonly string[];
	/** First row below the header. */
	readonly firstRow: number;
	readonly kinds: readonly RowKind[];
	readonly cells: readonly (readonly Cell[])[];
	readonly known: number;
	readonly score: number;
}

/** Why a sheet holds no portfolio that can be scored. */
export interface SheetVerdict {
	readonly sheet: string;
	readonly visible: boolean;
	readonly code: "empty" | "no-header" | "transposed" | "one-project" | "not-a-portfolio" | "no-rows";
	readonly values?: Readonly<Record<string, string | number>>;
}

export interface PortfolioSearch {
	/** Best first: visible sheets before hidden ones. */
	readonly found: readonly PortfolioTable[];
	readonly others: readonly SheetVerdict[];
}

/** A list of anything has headings; a list of projects has a name or an id and something to judge them by. */
const FEWEST_KNOWN = 2;
/** A list whose projects have neither name nor id under a heading we know must show more of itself. */
const FEWEST_WITHOUT_NAMES = 4;
const LARGEST_GAP = 3;

/**
 * Finds the portfolio tables of a workbook in what was read of its sheets. Excel tables first, then plain ranges with a
 * header; forms that run down a sheet are named, not guessed at. Pure: no Excel.
 */
export function findPortfolio(sheets: readonly SheetGrid[]): PortfolioSearch {
	const found: PortfolioTable[] = [];
	const others: SheetVerdict[] = [];
	for (const sheet of sheets) {
		const judged = sheet.tables.length > 0 ? sheet.tables.map((t) => judgeTable(sheet, t)) : [judgeRange(sheet)];
		const tables = judged.filter((j): j is PortfolioTable => "cells" in j);
		found.push(...tables);
		if (tables.length === 0) others.push(...judged.filter((j): j is SheetVerdict => "code" in j).slice(0, 1));
	}
	const hidden = new Set(sheets.filter((s) => !s.visible).map((s) => s.name));
	// Behind a form that people fill in stand hidden sheets of lists for its cells: they are nobody's portfolio.
	const isForm = others.some((o) => o.visible && (o.code === "one-project" || o.code === "transposed"));
	const isOffered = (t: PortfolioTable) => !(isForm && hidden.has(t.sheet));
	const worth = (t: PortfolioTable) => t.score - (hidden.has(t.sheet) ? 100 : 0);
	return {
		found: found.filter(isOffered).sort((a, b) => worth(b) - worth(a)),
		others: [...others, ...found.filter((t) => !isOffered(t)).map(behindForm)],
	};
}

/** The list that was found and is none of projects: its first headings, and their last row as Excel counts. */
const listAt = (headings: readonly string[], row: number) => ({ headings: headings.slice(0, 4).join(", "), row });

const behindForm = ({ sheet, headings, firstRow }: PortfolioTable): SheetVerdict => ({
	sheet,
	visible: false,
	code: "not-a-portfolio",
	values: listAt(headings, firstRow),
});

function judgeTable(sheet: SheetGrid, table: NamedTable): PortfolioTable | SheetVerdict {
	const at = (row: number) =>
		(sheet.values[row - sheet.top] ?? []).slice(table.left - sheet.left, table.left - sheet.left + table.columns);
	const last = table.top + table.rows - (table.totals ? 1 : 0);
	const body = Array.from({ length: Math.max(0, last - table.top - 1) }, (_, i) => at(table.top + 1 + i));
	const header = findHeader([at(table.top), ...body.slice(0, 25)]);
	const place = {
		firstRow: 0,
		lastRow: 0,
		left: 0,
		right: table.columns - 1,
		headings: at(table.top).map((c) => String(c)),
	};
	return judge(
		sheet,
		{ ...place, known: header?.known ?? 0, score: (header?.score ?? 0) + 10 },
		table.top,
		table.left,
		body,
		table,
	);
}

function judgeRange(sheet: SheetGrid): PortfolioTable | SheetVerdict {
	const verdict = (code: SheetVerdict["code"], values?: SheetVerdict["values"]): SheetVerdict => ({
		sheet: sheet.name,
		visible: sheet.visible,
		code,
		...(values ? { values } : {}),
	});
	if (sheet.values.every((r) => r.every(isBlank))) return verdict("empty");
	const header = findHeader(sheet.values);
	const form = findForm(sheet.values);
	if (
		form &&
		(!header || form.fields.length > header.known || (form.form === "one-project" && header.known < FEWEST_KNOWN))
	)
		return verdict(form.form, { projects: form.projects, fields: form.fields.slice(0, 4).join(", ") });
	if (!header) return verdict("no-header");
	const body = sheet.values.slice(header.lastRow + 1).map((r) => r.slice(header.left, header.right + 1));
	return judge(sheet, header, sheet.top, sheet.left, body);
}

function judge(
	sheet: SheetGrid,
	header: HeaderPlace,
	top: number,
	left: number,
	body: readonly (readonly Cell[])[],
	table?: NamedTable,
): PortfolioTable | SheetVerdict {
	const columns = header.headings.filter((h) => h.trim() !== "").length;
	const kinds = body.map((r) => classifyRow(r, columns));
	const end = table ? kinds.length : endOfList(kinds);
	const rows = kinds.slice(0, end).filter((k) => k === "data").length;
	const refused = {
		sheet: sheet.name,
		visible: sheet.visible,
		values: listAt(header.headings, top + header.lastRow + 1),
	};
	const isList = header.known >= FEWEST_KNOWN && (columns >= FEWEST_WITHOUT_NAMES || namesOf(header.headings));
	if (!isList && !namesAndFigures(header.headings, body, kinds)) return { ...refused, code: "not-a-portfolio" };
	if (rows === 0) return { ...refused, code: "no-rows" };
	return {
		sheet: sheet.name,
		...(table ? { table } : {}),
		headerRow: top + header.firstRow,
		headerRows: header.lastRow - header.firstRow + 1,
		left: left + header.left,
		headings: header.headings,
		firstRow: top + header.lastRow + 1,
		kinds: kinds.slice(0, end),
		cells: body.slice(0, end),
		known: header.known,
		score: header.score + Math.min(5, Math.log2(1 + rows)),
	};
}

const namesOf = (headings: readonly string[]): boolean =>
	headings.some((h) =>
		matchRoles(readHeading(h).key).some((m) => m.strength === 1 && (m.role === "title" || m.role === "id")),
	);

/** Projects by name and columns of figures under headings nobody else uses: a list to be scored by criteria of one's own. */
function namesAndFigures(
	headings: readonly string[],
	body: readonly (readonly Cell[])[],
	kinds: readonly RowKind[],
): boolean {
	return namesOf(headings) && describeColumns({ headings, cells: body, kinds }).filter(isNumeric).length >= 2;
}

/** A list ends with its last row of data, or before a large gap that only notes follow; a total right below belongs to it. */
function endOfList(kinds: readonly RowKind[]): number {
	let end = 0;
	let blanks = 0;
	for (const [i, kind] of kinds.entries()) {
		if (kind === "blank") blanks++;
		else if (kind === "data" && blanks >= LARGEST_GAP && i + 1 < kinds.length && kinds[i + 1] === "blank" && end > 0)
			continue;
		else {
			if (kind === "data" || (kind === "total" && blanks < LARGEST_GAP)) end = i + 1;
			blanks = 0;
		}
	}
	return end;
}
