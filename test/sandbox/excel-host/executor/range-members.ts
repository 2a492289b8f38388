import { columnName } from "../../../../excel-addin/workbook/cell.ts";
import type { Area } from "../model/sheet.ts";
import { heightOf, widthOf } from "../model/sheet.ts";
import { HostError } from "./host-error.ts";
import type { Node, NodeOf } from "./node.ts";

type Range = NodeOf<"range">;
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** An area inside the sheet, or Excel's refusal. */
export function checkedArea(area: Area): Area {
	const { top, left, bottom, right } = area;
	const whole = [top, left, bottom, right].every(Number.isInteger);
	if (!whole || top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COLUMN || bottom < top || right < left)
		throw new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
	return area;
}

const other = (references: readonly Node[]): Range => {
	const node = references[0];
	if (node?.kind !== "range") throw new HostError("InvalidArgument", "A range is expected.");
	return node;
};

const intersect = (a: Area, b: Area): Area | undefined => {
	const area = {
		top: Math.max(a.top, b.top),
		left: Math.max(a.left, b.left),
		bottom: Math.min(a.bottom, b.bottom),
		right: Math.min(a.right, b.right),
	};
	return area.bottom >= area.top && area.right >= area.left ? area : undefined;
};

/** Ranges that a range leads to. */
export function rangeMember(
	range: Range,
	name: string,
	args: readonly unknown[],
	references: readonly Node[],
): Node | undefined {
	const { area, sheet } = range;
	const n = (i: number) => Number(args[i] ?? 0);
	const to = (next: Area): Range => ({ kind: "range", sheet, area: checkedArea(next) });
	switch (name) {
		case "GetCell":
			return to({ top: area.top + n(0), bottom: area.top + n(0), left: area.left + n(1), right: area.left + n(1) });
		case "GetRow":
			return to({ ...area, top: area.top + n(0), bottom: area.top + n(0) });
		case "GetColumn":
			return to({ ...area, left: area.left + n(0), right: area.left + n(0) });
		case "GetLastRow":
			return to({ ...area, top: area.bottom });
		case "GetLastColumn":
			return to({ ...area, left: area.right });
		case "GetRowsBelow": {
			const count = args[0] === undefined || args[0] === null ? 1 : n(0);
			return to({ ...area, top: area.bottom + 1, bottom: area.bottom + count });
		}
		case "GetColumnsAfter": {
			const count = args[0] === undefined || args[0] === null ? 1 : n(0);
			return to({ ...area, left: area.right + 1, right: area.right + count });
		}
		case "GetResizedRange":
			return to({ ...area, bottom: area.bottom + n(0), right: area.right + n(1) });
		case "GetOffsetRange":
			return to({ top: area.top + n(0), bottom: area.bottom + n(0), left: area.left + n(1), right: area.right + n(1) });
		case "GetBoundingRect": {
			const b = other(references).area;
			return to({
				top: Math.min(area.top, b.top),
				left: Math.min(area.left, b.left),
				bottom: Math.max(area.bottom, b.bottom),
				right: Math.max(area.right, b.right),
			});
		}
		case "GetIntersection":
		case "GetIntersectionOrNullObject": {
			if (references[0] === null) return null;
			const common = intersect(area, other(references).area);
			if (common) return to(common);
			if (name.endsWith("OrNullObject")) return null;
			throw new HostError("ItemNotFound", "The ranges have nothing in common.");
		}
		case "GetUsedRange":
		case "GetUsedRangeOrNullObject": {
			const used = sheet.used(args[0] === true);
			const common = used && intersect(area, used);
			return common ? to(common) : null;
		}
		case "Format":
			return { kind: "format", sheet, area };
		case "Worksheet":
			return { kind: "sheet", sheet };
		default:
			return undefined;
	}
}

export function addressOf({ sheet, area }: Range): string {
	const quoted = /^[A-Za-z_][\w.]*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`;
	const from = `${columnName(area.left)}${area.top + 1}`;
	const to = `${columnName(area.right)}${area.bottom + 1}`;
	return `${quoted}!${from === to ? from : `${from}:${to}`}`;
}

/** An address such as B2:D9, as Excel reads it. */
export function areaOf(address: string): Area {
	const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
	const parts = /^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i.exec(local);
	if (!parts) throw new HostError("InvalidArgument", `"${address}" is no address.`);
	const column = (letters: string) => [...letters.toUpperCase()].reduce((n, l) => n * 26 + l.charCodeAt(0) - 64, 0) - 1;
	const [, c1 = "", r1 = "", c2 = c1, r2 = r1] = parts;
	return checkedArea({ top: Number(r1) - 1, left: column(c1), bottom: Number(r2) - 1, right: column(c2) });
}

export const sizeText = (area: Area): string => `${heightOf(area)} by ${widthOf(area)}`;
