import { expect, test } from "vitest";
import { addMonths, compareDates, daysBetween, latest, parseIsoDate } from "./dates.ts";
import type { IsoDate } from "./units.ts";

const day = (text: string) => parseIsoDate(text) as IsoDate;

test.each(["2026-02-29", "2026-13-01", "2026-1-01", "20260101", "2026-01-01T00:00", "+002026-01-01", "", 5, null, {}])(
	"%s is not a day",
	(text) => expect(parseIsoDate(text)).toBeUndefined(),
);

test("a leap day exists in a leap year", () => expect(parseIsoDate("2028-02-29")).toBe("2028-02-29"));

test.each([
	["2025-08-31", 6, "2026-02-28"],
	["2027-08-31", 6, "2028-02-29"],
	["2026-01-31", 1, "2026-02-28"],
	["2026-11-24", 0, "2026-11-24"],
	["2026-03-31", -1, "2026-02-28"],
])("%s and %i months is %s", (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

test("days are counted over the end of daylight saving time", () => {
	expect(daysBetween(day("2026-10-24"), day("2026-10-26"))).toBe(2);
	expect(daysBetween(day("2026-10-26"), day("2026-10-24"))).toBe(-2);
});

test("an earlier day comes before a later one, and a day is like itself", () => {
	const [early, late] = [day("2026-09-30"), day("2026-10-01")];
	expect([compareDates(early, late), compareDates(late, early), compareDates(late, late)]).toEqual([-1, 1, 0]);
	expect(latest([early, undefined, late, early])).toBe(late);
});

test("the latest of no dates is none", () => {
	expect(latest([])).toBeUndefined();
	expect(latest([undefined, day("2026-01-02"), day("2026-01-01")])).toBe("2026-01-02");
});
