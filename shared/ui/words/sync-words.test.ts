import { expect, test } from "vitest";
import { leftWords, progressWords, scopeSizeWords } from "./sync-words.ts";

const startedAt = "2026-11-24T10:00:00Z";
const now = "2026-11-24T10:01:00Z";

test.each([
	[{ done: 300, expected: 1200, startedAt }, "Reading: 300 of about 1,200 work items, about 3 minutes left."],
	[{ done: 1150, expected: 1200, startedAt }, "Reading: 1,150 of about 1,200 work items, a few seconds left."],
	[{ done: 10, expected: 1200, startedAt }, "Reading: 10 of about 1,200 work items."],
	[{ done: 0, expected: 1200, startedAt }, "Reading: 0 of about 1,200 work items."],
	[{ done: 1300, expected: 1200, startedAt }, "Reading: 1,300 of about 1,300 work items."],
	[{ done: 300, expected: 1200 }, "Reading: 300 of about 1,200 work items."],
	[{ done: 1 }, "Reading: 1 work item so far."],
	[
		{ done: 300, expected: 300, isChecking: true as const },
		"Read 300 work items; checking which of the others are gone.",
	],
])("%j: %s", (progress, words) => expect(progressWords(progress, now)).toBe(words));

test.each([
	[14_999, "a few seconds"],
	[15_000, "under a minute"],
	[60_000, "about 1 minute"],
	[90_000, "about 2 minutes"],
])("%d ms: %s", (ms, words) => expect(leftWords(ms)).toBe(words));

test("the size of a scope", () => {
	expect(scopeSizeWords({ count: 1200, isExact: false })).toBe("About 1,200 work items.");
	expect(scopeSizeWords({ count: 1, isExact: true })).toBe("1 work item.");
	expect(scopeSizeWords({ count: 0, isExact: true })).toContain("No work items");
});
