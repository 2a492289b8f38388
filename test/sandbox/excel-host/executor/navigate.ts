import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import type { Sheet } from "../model/sheet.ts";
import { addColumn, bodyArea, columnArea, headerArea, headingsOf, wholeArea } from "../model/table.ts";
import type { Workbook } from "../model/workbook.ts";
import { HostError } from "./host-error.ts";
import type { Node, NodeOf } from "./node.ts";
import { areaOf, checkedArea, rangeMember } from "./range-members.ts";
import { namespaceOf } from "./xml-part.ts";

const notFound = (what: string): never => {
	throw new HostError("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
};

/** One step along a path: the member `name` of `parent`. `[]` is the indexer. A member that is not known is an error. */
export function navigate(
	book: Workbook,
	parent: Node,
	name: string,
	args: readonly unknown[],
	references: readonly Node[],
): Node {
	if (parent === null) return null; // whatever hangs on an object that is not there is not there either
	const node = step(book, parent, name, args, references);
	if (node === undefined) throw new HostError("ApiNotFound", `${parent.kind}.${name} is not simulated.`);
	return node;
}

function step(
	book: Workbook,
	parent: NonNullable<Node>,
	name: string,
	args: readonly unknown[],
	references: readonly Node[],
): Node | undefined {
	switch (parent.kind) {
		case "root":
			return rootMember(book, name, args);
		case "sheets":
			return sheetsMember(book, name, args);
		case "sheet":
			return sheetMember(parent.sheet, name, args);
		case "tables":
			return tablesMember(book, parent, name, args);
		case "table":
			return tableMember(book, parent, name);
		case "columns":
			return columnsMember(book, parent, name, args);
		case "column":
			return columnMember(parent, name);
		case "range":
			return rangeMember(parent, name, args, references);
		case "settings":
			return settingsMember(book, name, args);
		case "parts":
			return partsMember(book, parent, name, args);
		case "names":
			return name === "GetItemOrNullObject"
				? book.names.has(String(args[0]))
					? { kind: "name", key: String(args[0]) }
					: null
				: undefined;
		default:
			return undefined;
	}
}

function rootMember(book: Workbook, name: string, args: readonly unknown[]): Node | undefined {
	const kinds: Record<string, Node> = {
		Worksheets: { kind: "sheets" },
		Tables: { kind: "tables" },
		Settings: { kind: "settings" },
		Names: { kind: "names" },
		CustomXmlParts: { kind: "parts" },
		Application: { kind: "application" },
		Runtime: { kind: "runtime" },
		Workbook: { kind: "root" },
	};
	if (name === "GetSelectedRange" || name === "GetActiveCell") {
		const sheet = book.sheets[book.active];
		return sheet
			? { kind: "range", sheet, area: checkedArea({ top: 0, left: 0, bottom: 0, right: 0 }) }
			: notFound(String(args[0]));
	}
	return kinds[name];
}

function sheetsMember(book: Workbook, name: string, args: readonly unknown[]): Node | undefined {
	const key = String(args[0]);
	const sheet =
		name === "GetActiveWorksheet"
			? book.sheets[book.active]
			: name === "GetItemAt"
				? book.sheets[Number(args[0])]
				: book.sheet(key);
	if (!["[]", "GetItemOrNullObject", "GetActiveWorksheet", "GetItemAt"].includes(name)) return undefined;
	if (!sheet) return name === "GetItemOrNullObject" ? null : notFound(key);
	return { kind: "sheet", sheet };
}

function sheetMember(sheet: Sheet, name: string, args: readonly unknown[]): Node | undefined {
	switch (name) {
		case "Tables":
			return { kind: "tables", sheet };
		case "GetRange":
			return args[0] === undefined || args[0] === null
				? { kind: "range", sheet, area: { top: 0, left: 0, bottom: 1_048_575, right: 16_383 } }
				: { kind: "range", sheet, area: areaOf(String(args[0])) };
		case "GetRangeByIndexes": {
			const [top = 0, left = 0, rows = 0, columns = 0] = args.map(Number);
			return {
				kind: "range",
				sheet,
				area: checkedArea({ top, left, bottom: top + rows - 1, right: left + columns - 1 }),
			};
		}
		case "GetUsedRange":
		case "GetUsedRangeOrNullObject": {
			const area = sheet.used(args[0] === true);
			if (area) return { kind: "range", sheet, area };
			return name.endsWith("OrNullObject")
				? null
				: { kind: "range", sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
		}
		default:
			return undefined;
	}
}

function tablesMember(
	book: Workbook,
	{ sheet }: NodeOf<"tables">,
	name: string,
	args: readonly unknown[],
): Node | undefined {
	const within = book.tables.filter((t) => !sheet || t.sheet === sheet);
	if (!["[]", "GetItem", "GetItemOrNullObject", "GetItemAt"].includes(name)) return undefined;
	const named = book.table(String(args[0]));
	const table = name === "GetItemAt" ? within[Number(args[0])] : named && within.includes(named) ? named : undefined;
	if (table) return { kind: "table", table };
	return name === "GetItemOrNullObject" ? null : notFound(String(args[0]));
}

function tableMember(_: Workbook, { table }: NodeOf<"table">, name: string): Node | undefined {
	const { sheet } = table;
	const areas: Record<string, () => Node> = {
		GetHeaderRowRange: () => ({ kind: "range", sheet, area: headerArea(table) }),
		GetDataBodyRange: () => ({ kind: "range", sheet, area: bodyArea(table) }),
		GetRange: () => ({ kind: "range", sheet, area: wholeArea(table) }),
		Columns: () => ({ kind: "columns", table }),
		Rows: () => ({ kind: "rows", table }),
		Worksheet: () => ({ kind: "sheet", sheet }),
	};
	return areas[name]?.();
}

function columnsMember(
	book: Workbook,
	{ table }: NodeOf<"columns">,
	name: string,
	args: readonly unknown[],
): Node | undefined {
	if (name === "Add") {
		const [index, values, heading] = args;
		const rows = Array.isArray(values) ? (values as (Cell | null)[][]) : null;
		const at = addColumn(
			book,
			table,
			typeof index === "number" ? index : null,
			rows,
			typeof heading === "string" ? heading : null,
		);
		return { kind: "column", table, index: at };
	}
	if (!["[]", "GetItem", "GetItemAt", "GetItemOrNullObject"].includes(name)) return undefined;
	const key = String(args[0]).toLowerCase();
	const headings = headingsOf(table);
	const byName = headings.findIndex((h) => h.toLowerCase() === key);
	const index = name === "GetItemAt" || (byName < 0 && typeof args[0] === "number") ? Number(args[0]) : byName;
	if (index >= 0 && index < headings.length) return { kind: "column", table, index };
	return name === "GetItemOrNullObject" ? null : notFound(String(args[0]));
}

function columnMember({ table, index }: NodeOf<"column">, name: string): Node | undefined {
	const { sheet } = table;
	if (name === "GetDataBodyRange") return { kind: "range", sheet, area: columnArea(table, index, "body") };
	if (name === "GetRange") return { kind: "range", sheet, area: columnArea(table, index, "whole") };
	if (name !== "GetHeaderRowRange") return undefined;
	const area = columnArea(table, index, "whole");
	return { kind: "range", sheet, area: { ...area, bottom: area.top } };
}

function settingsMember(book: Workbook, name: string, args: readonly unknown[]): Node | undefined {
	const key = String(args[0]);
	if (name === "Add") {
		book.change(book.settings, key, args[1]);
		return { kind: "setting", key };
	}
	if (!["[]", "GetItem", "GetItemOrNullObject"].includes(name)) return undefined;
	if (book.settings.has(key)) return { kind: "setting", key };
	return name === "GetItemOrNullObject" ? null : notFound(key);
}

function partsMember(
	book: Workbook,
	{ namespace }: NodeOf<"parts">,
	name: string,
	args: readonly unknown[],
): Node | undefined {
	const within = [...book.parts]
		.filter(([, xml]) => namespace === undefined || namespaceOf(xml) === namespace)
		.map(([id]) => id);
	switch (name) {
		case "Add": {
			const id = book.nextId("PART");
			namespaceOf(String(args[0]));
			book.change(book.parts, id, String(args[0]));
			return { kind: "part", key: id };
		}
		case "GetByNamespace":
			return { kind: "parts", namespace: String(args[0]) };
		case "GetOnlyItemOrNullObject": {
			const [only, ...more] = within;
			return only !== undefined && more.length === 0 ? { kind: "part", key: only } : null;
		}
		case "[]":
		case "GetItem":
		case "GetItemOrNullObject": {
			const key = String(args[0]);
			if (within.includes(key)) return { kind: "part", key };
			return name === "GetItemOrNullObject" ? null : notFound(key);
		}
		default:
			return undefined;
	}
}
