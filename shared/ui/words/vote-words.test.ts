import { describe, expect, test } from "vitest";
import { apartSentence, placeSentence, scoreRangeWords, voteProblemSentence, votesSentence } from "./vote-words.ts";

const ranks = (best: number, worst: number) => ({ best, atMedian: best, worst, of: 20 });

describe("votes in words", () => {
	test.each([
		[[], "Nobody has voted yet."],
		[
			[{ key: "A", ranks: ranks(1, 7) }],
			"The one item voted on could change places by how far its votes lie apart: talk about A first.",
		],
		[
			[{ key: "B", ranks: ranks(1, 7) }, { key: "A", ranks: ranks(2, 2) }, { key: "C" }],
			"1 of 3 items voted on could change places by how far its votes lie apart: talk about B first.",
		],
		[
			[
				{ key: "B", ranks: ranks(1, 7) },
				{ key: "A", ranks: ranks(2, 3) },
			],
			"2 of 2 items voted on could change places by how far their votes lie apart: talk about B first.",
		],
		[
			[{ key: "A", ranks: ranks(2, 2) }, { key: "B" }],
			"No item would change places: where the votes differ, it does not touch the order.",
		],
		[[{ key: "A" }], "No item can be placed yet: each still lacks an input."],
	])("answer for %j", (items, words) => expect(votesSentence(items)).toBe(words));

	test("say where an item stands, and stood", () => {
		expect(placeSentence({ best: 1, atMedian: 3, worst: 7, of: 20 }, 5)).toBe(
			"Place 3 of 20 by the medians; the votes leave anything from 1 to 7. By the stored inputs it stands on place 5.",
		);
		expect(placeSentence({ best: 3, atMedian: 3, worst: 3, of: 20 }, 3)).toBe(
			"Place 3 of 20 by the medians; the spread leaves it there. So it stands by the stored inputs too.",
		);
		expect(placeSentence({ best: 3, atMedian: 3, worst: 3, of: 20 }, undefined)).toBe(
			"Place 3 of 20 by the medians; the spread leaves it there.",
		);
	});

	test("name who stands farthest apart", () => {
		expect(apartSentence({ low: 3, high: 13, spread: { lowest: ["Ana", "Dee"], highest: ["Cy"] } })).toBe(
			"Ana and Dee say 3, Cy says 13.",
		);
		expect(apartSentence({ low: 3, high: 3, spread: { lowest: [], highest: [] } })).toBe("All say 3.");
		expect(apartSentence({ low: 3, high: 3 })).toBe("One vote: nobody to differ from.");
	});

	test("say a range of scores, also without bound", () => {
		expect(scoreRangeWords([2, 3.456])).toBe("2 to 3.46");
		expect(scoreRangeWords([2, 2])).toBe("2");
		expect(scoreRangeWords([2, null])).toBe("2 to anything");
		expect(scoreRangeWords([null, 2], 0)).toBe("anything to 2");
		expect(scoreRangeWords([null, null])).toBe("anything");
	});

	test.each([
		["no-person", "Line 6: nobody is named beside “x”."],
		["no-item", "Line 6: no item is named beside “x”."],
		["no-input", "Line 6: no input is named beside “x”."],
		["unknown-input", "Line 6: “x” is no input of this model."],
		["unreadable", "Line 6: “x” is no number."],
		["twice", "Line 6: x has voted on this already, further up; that vote was taken."],
		["too-many", "Line 6: the rows after this one were not read."],
	] as const)("tell a problem of %s", (code, words) =>
		expect(voteProblemSentence({ line: 6, code, text: "x" })).toBe(words),
	);
});
