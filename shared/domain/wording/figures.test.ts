import { describe, expect, test } from "vitest";
import { type FigureKind, figureKind, isAmount } from "./figures-in.ts";
import { fromToBy } from "./from-to-by.ts";
import { numberIn } from "./number-in.ts";
import { lowerAt, wordsOf } from "./words-of.ts";

test("words keep their place, and figures their sign and unit", () => {
	expect(wordsOf("Cut £2.5m: 24/7, Aiden’s 30 % e-mail").map((w) => [w.text, w.at])).toEqual([
		["Cut", 0],
		["£2.5m", 4],
		["24/7", 11],
		["Aiden’s", 17],
		["30 %", 25],
		["e-mail", 30],
	]);
	expect(wordsOf("Aiden’s")[0]?.lower).toBe("aiden's");
	expect(wordsOf("by 2027-03-31, up").map((w) => w.gap)).toEqual(["", " ", ", "]);
	expect(wordsOf("word ".repeat(101))).toHaveLength(100);
	expect(wordsOf("")).toEqual([]);
	const words = wordsOf("Cut waits");
	expect([-1, 0, 1, 2].map((i) => lowerAt(words, i))).toEqual(["", "cut", "waits", ""]);
});

describe("a number in a title", () => {
	test.each<[title: string, kind: FigureKind | undefined]>([
		["Reach [60 %]", "figure"],
		["Save [£400,000]", "figure"],
		["Reach [2.5m] users", "figure"],
		["Use [480kWh] less", "figure"],
		["a top [10] council", "figure"],
		["Win [two] thousand members", "figure"],
		["for [two] reasons", undefined],
		["Vision [2030] is felt", "name"],
		["open [24/7] for all", "name"],
		["Ward [7] is loved", "name"],
		["our [3] hospitals", "name"],
		["[7] patients", "figure"],
		["[5] may return", "figure"],
		["[5] May", "date"],
		["Ward [7] days a week", "figure"],
		["a ward [7], days later", "name"],
		["at eBay [3] people", "figure"],
		["Now: Riverside [2] people", "figure"],
		["Now:Riverside [2] people", "figure"],
		["At last. (Riverside [2] people", "name"],
		["Riverside", undefined],
		["At Riverside [2] people stay", "name"],
		["a [5G] city", "name"],
		["the [18-week] standard", "name"],
		["a [10x] experience", "name"],
		["the [21st] century", "name"],
		["by [2030] it is clean", "date"],
		["due [2027-03-31]", "date"],
		["due [31/03/2027]", "date"],
		["in [Q3] at last", "date"],
		["until March [2027]", "date"],
		["until [5] March", "date"],
		["in week [12]", "name"],
		["within week 12 [5] days", "figure"],
		["within [7] days", "figure"],
	])("“%s” is a %s", (marked, kind) => {
		const at = marked.indexOf("[");
		const words = wordsOf(marked.replace(/[[\]]/g, ""));
		const i = at < 0 ? 0 : words.findIndex((w) => w.at === at);
		expect(figureKind(words, i)).toBe(kind);
	});
	test("is found with its place, and a name or a date is passed over", () => {
		expect(numberIn("In Ward 7 by 2030, cut falls by 18 %")).toEqual({ word: "18 %", at: 32 });
		expect(numberIn("Ward 7 by 2030")).toBeUndefined();
	});
	test("counts as an amount in words too, and as a factor", () => {
		const words = wordsOf("Zero waits, 50x faster, ward 7, 5x-faster, B5x, per 9 of 8");
		expect(words.flatMap((w, i) => (isAmount(words, i) ? [w.text] : []))).toEqual(["Zero", "50x", "8"]);
		expect(isAmount(words, 99)).toBe(false);
	});
});

describe("from, to and by", () => {
	test.each<[title: string, said: string]>([
		["Cut the wait from 9 to 4 weeks", "from to"],
		["Cut the wait from about 9 to 4 weeks", "from to"],
		["Cut the wait to 4 weeks, from 9", "from to"],
		["Cut the wait from 9 weeks", "from"],
		["Average yield from farms", ""],
		["Yield on average from farms", ""],
		["Yield climbs from a very low level", "from"],
		["Yield climbs from a very, very low level", ""],
		["Waits go from today to 4 weeks", "to"],
		["Waits: 9 weeks to 4 weeks", "from to"],
		["Waits: 9 long weeks to 4 weeks", "to"],
		["Sell 9 to some 4 teams", "to"],
		["Calls → 4 in 2 teams", "to"],
		["Cut the wait to 4 weeks", "to"],
		["Repair 95 % in time, up from 58 %", "from to"],
		["In jobs: 71 % -> 80 %", "from to"],
		["In jobs: 71 % → 80 %", "from to"],
		["Conversion 2.1 % to 3.0 %", "from to"],
		["Members aged 18 to 30", "to"],
		["Between 5 to 10 people", "to"],
		["Yield climbs from the 2025 level", "from"],
		["Halve the cancelled operations", "to"],
		["No one waits", "to"],
		["Cut contacts by 30 %", "to"],
		["Falls per 1,000 bed days", ""],
		["Fewer missed bins", ""],
		["Open by 31 March", "by"],
		["Open before the end of the cycle", "by"],
		["Open by the summer term", "by"],
		["Open this quarter", "by"],
		["Open in May", "by"],
		["People may open it", ""],
		["May users return", ""],
		["Arrears May to October", "by"],
		["Arrears October to spring", "by"],
		["Peaks July August", "by"],
		["Peaks July", ""],
		["This ward is calm, and better each quarter", ""],
		["Spend at year-end", "by"],
		["Better each quarter", ""],
		["", ""],
	])("“%s” says: %s", (title, said) => {
		const { from, to, by } = fromToBy(wordsOf(title));
		expect([from && "from", to && "to", by && "by"].filter(Boolean).join(" ")).toBe(said);
	});
});
