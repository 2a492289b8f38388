import { expect, test } from "vitest";
import { laneCountWords, laneFigureWords, laneSentence } from "./lane-words.ts";

const facts = {
	seen: 9,
	unread: 0,
	count: 112,
	isWhole: false,
	basis: "estimate",
	shares: { aligned: 0.5, inherited: 0.22, unaligned: 0.28, exempt: 0, unknown: 0 },
	items: 9,
	unestimated: 0,
} as const;

test("what serves an objective is what does so by itself or by work above it", () => {
	expect(laneFigureWords(facts)).toBe("72% aligned");
	expect(laneFigureWords({ ...facts, items: 0 })).toBe("Nothing to count");
	expect(laneFigureWords({ ...facts, shares: { ...facts.shares, aligned: 0, inherited: 0 } })).toBe("0% aligned");
});

test.each([
	[{ seen: 9, count: 112, isWhole: false }, "9 of 112 cards"],
	[{ seen: 9, count: 112, isWhole: true }, "all 112 cards"],
	[{ seen: 9, isWhole: true }, "all 9 cards"],
	[{ seen: 1, count: 1, isWhole: true }, "its one card"],
	[{ seen: 9, isWhole: false }, "9 cards drawn"],
	[{ seen: 1, isWhole: false }, "1 card drawn"],
	// More cards than the host counts: its count is of something else.
	[{ seen: 12, count: 4, isWhole: false }, "12 cards drawn"],
	[{ seen: 40, count: 1200, isWhole: false }, "40 of 1,200 cards"],
] as const)("%j is said as: %s", (part, words) => expect(laneCountWords(part)).toBe(words));

test("the sentence says each share that there is, by what, and of how much", () => {
	expect(laneSentence(facts)).toBe(
		"72% of the effort serves an objective, 28% serves none; by estimate, over 9 of 112 cards.",
	);
	expect(
		laneSentence({
			...facts,
			basis: "count",
			unread: 2,
			shares: { aligned: 0.25, inherited: 0, unaligned: 0, exempt: 0.25, unknown: 0.5 },
		}),
	).toBe(
		"25% of the effort serves an objective, 25% is run-the-business work, 50% is not known; each card counted as one, over 9 of 112 cards. 2 cards not read yet.",
	);
	expect(laneSentence({ ...facts, unestimated: 1 })).toContain("; by estimate, which 1 card has not, over");
	expect(laneSentence({ ...facts, unestimated: 3 })).toContain("; by estimate, which 3 cards have not, over");
	expect(laneSentence({ ...facts, items: 0, unread: 1 })).toBe(
		"Nothing to count, over 9 of 112 cards. 1 card not read yet.",
	);
});
