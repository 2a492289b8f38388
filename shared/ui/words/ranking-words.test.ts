import { describe, expect, it } from "vitest";
import {
	assumptionSentence,
	columnWords,
	freedomWords,
	lineSentence,
	openSentence,
	placesWords,
	stepFlipWords,
} from "./ranking-words.ts";

const verdict = (safe: number, shaky: number, rising: number) => ({ safe, shaky, rising });
const names: Readonly<Record<string, string>> = { jobSize: "Job size" };
const nameOf = (id: string) => names[id] ?? id;
const pair = { ahead: "A", behind: "B", tied: false };

describe("what one step turns round", () => {
	it("names the input, whose it is, and both values", () => {
		const flip = { item: "A", input: "jobSize", from: 5, to: 8.5 };
		expect(stepFlipWords({ ...pair, flip }, nameOf)).toBe("Flips with B if the job size of A is 8.5 instead of 5.");
	});
	it("says that there is none, or that the two are level", () => {
		expect(stepFlipWords(pair, nameOf)).toBe("No single step of an estimate brings B ahead of A.");
		expect(stepFlipWords({ ...pair, tied: true }, nameOf)).toBe("Level with B.");
	});
});

describe("the places above the line", () => {
	it.each([
		[verdict(0, 0, 0), "Nothing stands above the line."],
		[verdict(1, 0, 0), "The one place above the line is safe."],
		[verdict(0, 1, 0), "The one place above the line is open."],
		[verdict(0, 10, 0), "None of the 10 places above the line is safe."],
		[verdict(10, 0, 0), "All 10 places above the line are safe."],
		[verdict(1, 9, 0), "1 of the 10 places above the line is safe."],
		[verdict(6, 4, 0), "6 of the 10 places above the line are safe."],
	])("are counted: %j", (given, words) => expect(lineSentence(given)).toBe(words));
	it.each([
		[verdict(9, 0, 0), "Nothing else comes close."],
		[verdict(9, 0, 1), "1 other could still come above it."],
		[verdict(9, 0, 2), "2 others could still come above it."],
		[verdict(9, 3, 0), "3 could fall below it."],
		[verdict(9, 1, 1), "1 could fall below it, and 1 other could take its place."],
		[verdict(6, 4, 5), "4 could fall below it, and 5 others could take their places."],
	])("are open to others: %j", (given, words) => expect(openSentence(given)).toBe(words));
});

it("says what was put to the test", () => {
	expect(freedomWords("weights-10")).toBe("Weights 10 points off");
	expect(freedomWords("estimates")).toBe("Estimates one step off");
	expect(assumptionSentence("weights-any")).toBe(
		"Tested against this: the weights may be anything at all. A missing input may be anything on its scale.",
	);
	expect(assumptionSentence("weights-order")).toContain("keeps their order of importance");
	expect(assumptionSentence("weights-20")).toContain("up to 20 points of 100 more or less than the model’s");
});

it("writes one place, or the first and last of several", () => {
	expect(placesWords(3, 9)).toBe("3–9");
	expect(placesWords(4, 4)).toBe("4");
	expect(placesWords(4, 1234)).toBe("4–1,234");
});

it("keeps the points of a column below each other", () => {
	expect(columnWords(12500.5, 2)).toBe("12,500.50");
	expect(columnWords(3.25, 2)).toBe("3.25");
	expect(columnWords(-1234, 0)).toBe("-1,234");
	expect(columnWords(0.1, 3)).toBe("0.100");
});
