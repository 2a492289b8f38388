import { compareDates, daysBetween } from "../../domain/dates.ts";
import type { IsoDate } from "../../domain/units.ts";

/** Both days belong to it. */
export interface Span {
	readonly starts: IsoDate;
	readonly ends: IsoDate;
}

export const WEEK: readonly string[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
/** A Monday, from which the days of the week are counted. */
const MONDAY = "2001-01-01" as IsoDate;
/** No iteration is longer than some years; a mistyped year must not hold up a reader. */
const MOST_DAYS = 3_700;

/**
 * The working days of a span, as days since a Monday: those of the week, without the spans that are off.
 * @example workingDays({ starts: "2026-11-23", ends: "2026-11-29" }, new Set([0, 4]), []).length //=> 2
 */
export function workingDays({ starts, ends }: Span, week: ReadonlySet<number>, off: readonly Span[]): number[] {
	const first = daysBetween(MONDAY, starts);
	const count = Math.min(MOST_DAYS, compareDates(starts, ends) > 0 ? 0 : daysBetween(starts, ends) + 1);
	const days = Array.from({ length: count }, (_, i) => first + i);
	return days.filter((day) => week.has(((day % 7) + 7) % 7) && !isIn(day, off));
}

/** How many of the days are in one of the spans at least. */
export const daysIn = (days: readonly number[], spans: readonly Span[]): number =>
	days.filter((day) => isIn(day, spans)).length;

const isIn = (day: number, spans: readonly Span[]): boolean =>
	spans.some(({ starts, ends }) => day >= daysBetween(MONDAY, starts) && day <= daysBetween(MONDAY, ends));
