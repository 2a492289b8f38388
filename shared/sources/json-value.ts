import { parseIsoDate } from "../domain/dates.ts";
import type { IsoDate } from "../domain/units.ts";

/** What a parsed JSON value turned out to be; `undefined` for every other kind. Nothing is converted. */
export type Fields = Readonly<Record<string, unknown>>;

export const record = (x: unknown): Fields | undefined =>
	typeof x === "object" && x !== null && !Array.isArray(x) ? (x as Fields) : undefined;

export const text = (x: unknown): string | undefined => (typeof x === "string" ? x : undefined);

/** JSON writes no infinity, but `1e400` is read as one. */
export const finite = (x: unknown): number | undefined => (typeof x === "number" && Number.isFinite(x) ? x : undefined);

/**
 * The first `longest` units of a text, never the half of a character.
 * @example cutText("ab😀", 3) //=> "ab"
 */
export function cutText(whole: string, longest: number): string {
	if (whole.length <= longest) return whole;
	const last = whole.charCodeAt(longest - 1);
	return whole.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

const MANY_DAYS = 20_000;
const days = new Map<string, IsoDate | undefined>();

/**
 * The day of an instant as the site wrote it, in the site's own zone. A portfolio has few days and many dates: each day is
 * checked once.
 * @example dayOf("2026-11-24T23:30:00.000+0900") //=> "2026-11-24"
 */
export function dayOf(x: unknown): IsoDate | undefined {
	if (typeof x !== "string") return undefined;
	const day = x.slice(0, 10);
	if (days.has(day)) return days.get(day);
	if (days.size >= MANY_DAYS) days.clear();
	const found = parseIsoDate(day);
	days.set(day, found);
	return found;
}
