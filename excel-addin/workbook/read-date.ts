import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { Cell } from "./cell.ts";

export type DateOrder = "day-first" | "month-first" | "ask";

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T].*)?$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$/;
const two = (text: string | number): string => String(text).padStart(2, "0");

/**
 * Whether a column writes 5/2 for the 5th of February or the 2nd of May: any part above 12 settles it. `ask` where
 * nothing does, or where two cells contradict each other.
 * @example dateOrder(["5/02/2016", "17/02/2016"]) //=> "day-first"
 */
export function dateOrder(cells: readonly Cell[]): DateOrder {
	const parts = cells.flatMap((c) => {
		const m = typeof c === "string" ? SLASHED.exec(c.trim()) : null;
		return m ? [[Number(m[1]), Number(m[2])] as const] : [];
	});
	const dayFirst = parts.some(([first]) => first > 12);
	const monthFirst = parts.some(([, second]) => second > 12);
	if (dayFirst === monthFirst) return "ask";
	return dayFirst ? "day-first" : "month-first";
}

/** Slashed dates are in the column at all: only then is the order worth asking. */
export const hasSlashedDates = (cells: readonly Cell[]): boolean =>
	cells.some((c) => typeof c === "string" && SLASHED.test(c.trim()));

/**
 * A day from a cell: ISO text with or without a time, slashed text in the column's order, or Excel's serial number
 * (1900 system; below 61 its calendar holds a day that never was, so those are refused).
 * @example readDate(43831, "ask") //=> "2020-01-01"
 */
export function readDate(cell: Cell | null | undefined, order: DateOrder): IsoDate | undefined {
	if (typeof cell === "number") return fromSerial(cell);
	if (typeof cell !== "string") return undefined;
	const iso = ISO.exec(cell.trim());
	if (iso) return parseIsoDate(`${iso[1]}-${two(iso[2] ?? "")}-${two(iso[3] ?? "")}`);
	const parts = SLASHED.exec(cell.trim());
	if (!parts || order === "ask") return undefined;
	const [, first = "", second = "", year = ""] = parts;
	const [day, month] = order === "day-first" ? [first, second] : [second, first];
	return parseIsoDate(`${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`);
}

function fromSerial(serial: number): IsoDate | undefined {
	if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return undefined;
	return parseIsoDate(new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10));
}
