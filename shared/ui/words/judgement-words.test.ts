import { describe, expect, test } from "vitest";
import {
	differenceSentence,
	judgedWords,
	namesWords,
	overWords,
	ratioSentence,
	ratioWords,
	reviewSentence,
	shiftSentence,
	stepWords,
	triadSentence,
	weightsSentence,
} from "./judgement-words.ts";

describe("judgements in words", () => {
	test.each([
		[0, "Both are as important (1)."],
		[1, "Value is between alike and moderately more important than Size (2)."],
		[4, "Value is strongly more important than Size (5)."],
		[-8, "Size is extremely more important than Value (9)."],
	])("a step of %i", (step, words) => expect(judgedWords("Value", "Size", step)).toBe(words));

	test("a choice as it is read out", () => {
		expect(stepWords("Value", "Size", 0)).toBe("1: both alike");
		expect(stepWords("Value", "Size", -2)).toBe("Size 3: moderately more important");
		expect(stepWords("Value", "Size", 6)).toBe("Value 7: very strongly more important");
	});

	test("how many times as important, on the scale and between", () => {
		expect(overWords("A", "B", 5)).toBe("A over B 5");
		expect(overWords("A", "B", 1 / 3)).toBe("B over A 3");
		expect(overWords("A", "B", 1)).toBe("A and B alike");
		expect(overWords("A", "B", Math.sqrt(12))).toBe("A over B 3.5");
	});

	test("three that contradict each other: round a circle, too little, or alike", () => {
		const names = ["A", "B", "C"] as const;
		expect(triadSentence({ names, xy: 5, yz: 3, xz: 1 / 2 })).toBe(
			"A over B 5, B over C 3, but C over A 2: the first two make A over C 15.",
		);
		expect(triadSentence({ names, xy: 5, yz: 3, xz: 2 })).toBe(
			"A over B 5, B over C 3, but A over C only 2: the first two make A over C 15.",
		);
		expect(triadSentence({ names, xy: 2, yz: 1, xz: 9 })).toBe(
			"A over B 2, B and C alike, but A over C 9: the first two make A over C 2.",
		);
		expect(triadSentence({ names, xy: 5, yz: 3, xz: 1 })).toContain("but A and C alike:");
	});

	test("which to look at first, and whether that is enough", () => {
		const review = { a: "A", b: "B", from: 3, to: 1 / 4, ratio: 0.09, accepted: true };
		expect(reviewSentence(review)).toBe(
			"Look first at A and B: B over A 4 instead of A over B 3 would be enough (ratio 0.09). Change it only if it is what was meant.",
		);
		expect(reviewSentence({ ...review, accepted: false, ratio: 0.4 })).toBe(
			"Look first at A and B: B over A 4 instead of A over B 3 would lower the ratio to 0.4, which is not yet enough.",
		);
	});

	test("a ratio above a tenth never reads as a tenth", () => {
		expect([0.1, 0.100004, 0.0367, 0.134].map(ratioWords)).toEqual(["0.1", "0.100004", "0.037", "0.134"]);
	});

	test("a ratio with the table behind it", () => {
		expect(ratioSentence(0.1, "large-simulation")).toBe(
			"Consistency ratio 0.1 by the random index of a large simulation: consistent.",
		);
		expect(ratioSentence(0.134, "another")).toBe(
			"Consistency ratio 0.134 by another: more than the 0.1 that is accepted.",
		);
	});

	test("the answer", () => {
		expect(
			weightsSentence([
				["Size", 0.4],
				["Value", 0.6],
			]),
		).toBe("Value weighs most, 60% of the whole, and Size least, 40%.");
		expect(
			weightsSentence([
				["Size", 0.5],
				["Value", 0.5],
			]),
		).toBe("All 2 criteria weigh the same.");
		expect(weightsSentence([])).toBe("");
	});

	test("what it does to the order", () => {
		const [firstNow, firstThen] = [{ key: "A" }, { key: "B" }];
		expect(shiftSentence({ ranked: 20, moved: 0, firstNow, firstThen: firstNow })).toBe(
			"All 20 ranked items would keep their places.",
		);
		expect(shiftSentence({ ranked: 20, moved: 9, firstNow, firstThen })).toBe(
			"9 of 20 ranked items would change places; B would be first instead of A.",
		);
		expect(shiftSentence({ ranked: 20, moved: 9, firstNow, firstThen: firstNow })).toContain("A would stay first.");
	});

	test("who differs", () => {
		expect(
			differenceSentence({
				a: "Value",
				b: "Size",
				least: { times: 1 / 3, who: ["Ben"] },
				most: { times: 3, who: ["Ana", "Cy"] },
			}),
		).toBe("Ana and Cy say Value over Size 3; Ben says Size over Value 3.");
		expect(namesWords(["Ana", "Ben", "Cy"])).toBe("Ana, Ben and Cy");
		expect(namesWords([])).toBe("");
	});
});
