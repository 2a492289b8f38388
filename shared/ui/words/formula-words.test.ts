import { expect, it } from "vitest";
import { effectSentence, knownForWords, moveWords, resultUnitWords, sourceWords, tauWords } from "./formula-words.ts";

it("says in one sentence what a formula would do", () => {
	const all = { ranked: 20, moved: 7, unscoredCount: 3, beside: "WSJF" };
	expect(effectSentence(all)).toBe("This formula ranks 20 of 23 items, 7 of them elsewhere than WSJF does.");
	expect(effectSentence({ ...all, moved: 0 })).toBe("This formula ranks 20 of 23 items, each just where WSJF does.");
	expect(effectSentence({ ranked: 1, moved: 0, unscoredCount: 0 })).toBe("This formula ranks 1 of 1 item.");
	expect(effectSentence({ ...all, ranked: 0 })).toBe(
		"This formula ranks none of 3 items: each lacks something it reads.",
	);
	expect(effectSentence({ ...all, ranked: 0, unscoredCount: 0 })).toMatch(/no open work has a scoring input/);
});

it("says how far an item moves", () => {
	expect([moveWords(2, 5), moveWords(5, 2), moveWords(3, 3), moveWords(3, undefined)]).toEqual([
		"up 3",
		"down 3",
		"no move",
		"not ranked",
	]);
});

it("says the unit of a score", () => {
	expect(resultUnitWords("money/weeks")).toBe("The score is in money/weeks.");
	expect(resultUnitWords("none")).toBe("The score is a plain number.");
	expect(resultUnitWords(undefined)).toMatch(/not known/);
});

it("says how far two orders agree", () => {
	expect(tauWords(0.62)).toBe(
		"Kendall's τ of the two orders is 0.62: 1 is the same order, 0 no more alike than by chance, −1 the opposite.",
	);
	expect(tauWords(-1)).toContain("is -1: 1 is");
	expect(tauWords(null)).toMatch(/cannot be told/);
});

it("says where an input comes from", () => {
	const source = { site: "https://acme.atlassian.net", field: "customfield_1", items: 20 };
	expect(sourceWords(source)).toBe("acme.atlassian.net, field customfield_1");
	expect(sourceWords({ site: "portfolio.xlsx", items: 3 })).toBe("portfolio.xlsx");
	expect([knownForWords(20, 23), knownForWords(0, 23), knownForWords(1200, 4000)]).toEqual([
		"20 of 23",
		"none yet",
		"1,200 of 4,000",
	]);
});
