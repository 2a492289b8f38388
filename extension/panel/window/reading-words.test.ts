import { expect, test } from "vitest";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { readingsOf, readingWords } from "./reading-words.ts";

const day = (text: string) => text as IsoDate;
const window = {
	opens: day("2026-01-01"),
	closes: day("2026-07-01"),
	state: "open" as const,
	due: [day("2026-01-01"), day("2026-04-01"), day("2026-07-01")],
	missed: [day("2026-01-01")],
};

test("readings before today are taken or missed, and the others are due or to come", () => {
	const states = (today: string) => readingsOf(window, today).map((r) => r.state);
	expect(states("2026-03-31")).toEqual(["missed", "to-come", "to-come"]);
	expect(states("2026-04-01")).toEqual(["missed", "due", "to-come"]);
	expect(states("2026-04-02")).toEqual(["missed", "taken", "to-come"]);
});

test("nothing is taken or missed before a benefit is live", () => {
	expect(readingsOf({ ...window, state: "not-live", missed: [] }, "2026-05-01").map((r) => r.state)).toEqual([
		"to-come",
		"to-come",
		"to-come",
	]);
});

test.each([
	["2026-04-01", "3 readings planned: 0 taken, 1 missed (1 Jan 2026), next due 1 Apr 2026."],
	["2026-05-01", "3 readings planned: 1 taken, 1 missed (1 Jan 2026), next due 1 Jul 2026."],
	["2026-08-01", "3 readings planned: 2 taken, 1 missed (1 Jan 2026), none still due."],
])("the schedule on %s reads: %s", (today, words) => expect(readingWords(window, today)).toBe(words));

test("a schedule without a miss says so, and one without readings too", () => {
	expect(readingWords({ ...window, missed: [] }, "2026-02-01")).toBe(
		"3 readings planned: 1 taken, none missed, next due 1 Apr 2026.",
	);
	expect(readingWords({ ...window, due: [], missed: [] }, "2026-02-01")).toBe("No reading is planned.");
});
