import { addMonths as add, create, diffDays, type Record, toString as write } from "temporal-polyfill/fns/PlainDate";
import type { IsoDate } from "./units.ts";

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

function plain(text: string): Record {
	const [, year, month, day] = FORM.exec(text) ?? [];
	return create(Number(year), Number(month), Number(day));
}

/**
 * A day that exists, written `YYYY-MM-DD`; `undefined` for anything else.
 * @example parseIsoDate("2026-02-30") //=> undefined
 */
export function parseIsoDate(text: unknown): IsoDate | undefined {
	if (typeof text !== "string" || !FORM.test(text)) return undefined;
	try {
		return write(plain(text)) === text ? (text as IsoDate) : undefined;
	} catch {
		return undefined; // the library throws a RangeError for a day that does not exist
	}
}

/**
 * The day is kept inside the month.
 * @example addMonths("2025-08-31", 6) //=> "2026-02-28"
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => write(add(plain(date), months)) as IsoDate;

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => diffDays(plain(from), plain(to));

/** -1, 0, 1. ISO dates of four-digit years order as text. */
export const compareDates = (a: IsoDate, b: IsoDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const latest = (dates: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
	dates.reduce((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a), undefined);
