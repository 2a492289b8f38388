import { expect, it } from "vitest";
import { ageWords, dayWords, isStale, localDay, momentWords } from "./age-words.ts";

const NOW = "2026-11-24T10:00:00Z";

it("says an instant's age in the unit a person would use", () => {
	expect(ageWords("2026-11-24T09:59:30Z", NOW)).toBe("just now");
	expect(ageWords("2026-11-24T09:57:00Z", NOW)).toBe("3 min ago");
	expect(ageWords("2026-11-24T07:30:00Z", NOW)).toBe("2 h ago");
	expect(ageWords("2026-11-23T09:59:00Z", NOW)).toBe("yesterday");
	expect(ageWords("2026-11-20T09:00:00Z", NOW)).toBe("4 days ago");
	expect(ageWords("2026-06-01T09:00:00Z", NOW)).toBe("on 1 Jun 2026");
});

it("counts a day without a clock in whole days", () => {
	const now = new Date(2026, 10, 24, 23, 30).toISOString();
	expect(ageWords("2026-11-24", now)).toBe("today");
	expect(ageWords("2026-11-23", now)).toBe("yesterday");
	expect(ageWords("2026-11-10", now)).toBe("14 days ago");
});

it("admits a clock that disagrees, and a date it cannot read", () => {
	expect(ageWords("2026-11-24T10:03:00Z", NOW)).toBe("just now");
	expect(ageWords("2026-12-24T10:03:00Z", NOW)).toBe("dated in the future");
	expect(ageWords("soon", NOW)).toBe("at an unknown time");
});

it("takes beyond the limit, and an unknown age, for stale", () => {
	expect(isStale("2026-11-22T10:00:00Z", NOW, 3)).toBe(false);
	expect(isStale("2026-11-20T10:00:00Z", NOW, 3)).toBe(true);
	expect(isStale("whenever", NOW, 3)).toBe(true);
});

it("writes a day in words", () => {
	expect(dayWords("2026-03-01")).toBe("1 Mar 2026");
	expect(dayWords("2026-13-01")).toBe("an unknown day");
	expect(localDay(new Date(2026, 0, 5, 12))).toBe("2026-01-05");
});

it("names the clock time of a wait, and the day when it is another", () => {
	const now = new Date(2026, 10, 24, 10).toISOString();
	expect(momentWords(new Date(2026, 10, 24, 10, 5).toISOString(), now)).toBe("10:05");
	expect(momentWords(new Date(2026, 10, 25, 0, 5).toISOString(), now)).toBe("00:05 on 25 Nov 2026");
	expect(momentWords("", now)).toBe("a little later");
});
