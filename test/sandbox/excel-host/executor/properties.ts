import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import type { StoredCell } from "../model/cell-entry.ts";
import { type Area, heightOf, widthOf } from "../model/sheet.ts";
import { headingsOf } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";
import { cellText } from "./cell-text.ts";
import { HostError } from "./host-error.ts";
import { MOST_CELLS } from "./message.ts";
import type { Node, NodeOf } from "./node.ts";
import { addressOf, sizeText } from "./range-members.ts";
import { namespaceOf } from "./xml-part.ts";

type Values = Record<string, unknown>;

/** What a load brings: the selected properties, or the cheap ones where none is named. Names are capitalised on the wire. */
export function query(book: Workbook, node: Node, select: readonly string[]): Values | null {
	if (node === null) return null;
	const names = new Set(select.map((s) => s.slice(s.lastIndexOf("/") + 1).toLowerCase()));
	const items = (nodes: readonly NonNullable<Node>[]) => ({
		_Items: nodes.map((n) => only(scalars(book, n), names, true)),
	});
	switch (node.kind) {
		case "sheets":
			return items(book.sheets.map((sheet) => ({ kind: "sheet", sheet })));
		case "tables":
			return items(
				book.tables.filter((t) => !node.sheet || t.sheet === node.sheet).map((table) => ({ kind: "table", table })),
			);
		case "columns":
			return {
				...items(headingsOf(node.table).map((_, index) => ({ kind: "column", table: node.table, index }))),
				Count: node.table.columns,
			};
		case "settings":
			return items([...book.settings.keys()].map((key) => ({ kind: "setting", key })));
		case "parts":
			return items(
				[...book.parts]
					.filter(([, xml]) => node.namespace === undefined || namespaceOf(xml) === node.namespace)
					.map(([key]) => ({ kind: "part", key })),
			);
		case "range":
			return rangeValues(node, names);
		default:
			return only(scalars(book, node), names, false);
	}
}

function only(values: Values, names: ReadonlySet<string>, keepId: boolean): Values {
	if (names.size === 0 || names.has("items")) return values;
	return Object.fromEntries(
		Object.entries(values).filter(([k]) => names.has(k.toLowerCase()) || (keepId && (k === "Id" || k === "Key"))),
	);
}

function scalars(book: Workbook, node: NonNullable<Node>): Values {
	switch (node.kind) {
		case "sheet":
			return {
				Id: node.sheet.id,
				Name: node.sheet.name,
				Visibility: node.sheet.visibility,
				Position: book.sheets.indexOf(node.sheet),
			};
		case "table":
			return { Id: node.table.id, Name: node.table.name, ShowTotals: node.table.totals, ShowHeaders: true };
		case "column":
			return { Id: node.index + 1, Index: node.index, Name: headingsOf(node.table)[node.index] };
		case "rows":
			return { Count: node.table.rows };
		case "setting":
			return { Key: node.key, Value: book.settings.get(node.key) };
		case "part":
			return { Id: node.key, NamespaceUri: namespaceOf(book.parts.get(node.key) ?? "") };
		case "name":
			return { Name: node.key };
		case "application":
			return { CalculationMode: "Automatic" };
		case "runtime":
			return { EnableEvents: true };
		default:
			return {};
	}
}

function rangeValues(node: NodeOf<"range">, names: ReadonlySet<string>): Values {
	const { area, sheet } = node;
	const all = names.size === 0;
	const cells: Record<string, (cell: StoredCell) => unknown> = {
		Values: (c) => c.value,
		Formulas: (c) => c.formula ?? c.value,
		NumberFormat: (c) => c.format,
		Text: cellText,
	};
	const wanted = Object.entries(cells).filter(([name]) => all || names.has(name.toLowerCase()));
	if (wanted.length > 0 && heightOf(area) * widthOf(area) > MOST_CELLS)
		throw new HostError("ResponsePayloadSizeLimitExceeded", "The range holds more than 5,000,000 cells.");
	const places = {
		RowIndex: area.top,
		ColumnIndex: area.left,
		RowCount: heightOf(area),
		ColumnCount: widthOf(area),
		CellCount: heightOf(area) * widthOf(area),
		Address: addressOf(node),
	};
	return {
		...only(places, names, false),
		...Object.fromEntries(wanted.map(([name, of]) => [name, sheet.read(area, of)])),
	};
}

/** Sets a property; what is not simulated is refused, so that no test passes on a silence. */
export function setProperty(book: Workbook, node: Node, name: string, value: unknown): void {
	if (node === null) throw new HostError("InvalidObjectPath", "The object is not there.");
	const set = setterOf(book, node, name);
	if (!set) throw new HostError("ApiNotFound", `${node.kind}.${name} cannot be set in this simulation.`);
	set(value);
}

function setterOf(book: Workbook, node: NonNullable<Node>, name: string): ((value: unknown) => void) | undefined {
	if (node.kind === "range" && (name === "Values" || name === "Formulas"))
		return (value) => node.sheet.enter(node.area, spread<Cell | null>(node.area, value));
	if (node.kind === "range" && name === "NumberFormat") return (value) => setFormat(node, value);
	if (node.kind === "table" && name === "Name") return (value) => rename(book, node, String(value));
	if (node.kind === "format" && name === "ColumnWidth") return (value) => setWidth(node, Number(value));
	if (node.kind === "runtime" && name === "EnableEvents") return () => {};
	return undefined;
}

function setFormat(node: NodeOf<"range">, value: unknown): void {
	const formats = spread<string | null>(node.area, value);
	node.sheet.change(node.area, (cell, r, c) => {
		const format = formats[r]?.[c];
		return format === null || format === undefined || format === cell.format ? null : { ...cell, format };
	});
}

function setWidth({ sheet, area }: NodeOf<"format">, width: number): void {
	for (let c = area.left; c <= area.right; c++) sheet.widths.set(c, width);
}

function rename(book: Workbook, { table }: NodeOf<"table">, name: string): void {
	if (book.tables.some((t) => t !== table && t.name.toLowerCase() === name.toLowerCase()))
		throw new HostError("InvalidArgument", `There is a table "${name}" already.`);
	const before = table.name;
	table.name = name;
	book.journal.record(() => {
		table.name = before;
	});
}

/** One value for all cells, or one per cell; anything else does not fit. */
function spread<T>(area: Area, value: unknown): T[][] {
	const [height, width] = [heightOf(area), widthOf(area)];
	if (!Array.isArray(value))
		return Array.from({ length: height }, () => Array.from({ length: width }, () => value as T));
	const rows = value as T[][];
	if (rows.length !== height || rows.some((r) => !Array.isArray(r) || r.length !== width))
		throw new HostError(
			"InvalidArgument",
			`The number of rows or columns in the input array doesn't match the size of the range: it is ${sizeText(area)} cells.`,
		);
	return rows;
}
