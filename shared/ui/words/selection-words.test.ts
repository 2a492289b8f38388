import { describe, expect, it, test } from "vitest";
import { type Exact, exact } from "../../domain/exact.ts";
import { leftOutWords, limitWords, provenWords, violationWords } from "./selection-words.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const title = (id: string) => ({ a: "Alpha", b: "Beta", c: "Gamma", d: "Delta", x: "Extra" })[id] ?? id;

test.each([
	[0.0035, "At most 0.4 % below the best possible"],
	[0.004, "At most 0.4 % below the best possible"],
	["4000001/1000000000", "At most 0.5 % below the best possible"],
	[0.001, "At most 0.1 % below the best possible"],
	[0.0009, "Less than 0.1 % below the best possible"],
	[1.5, "At most 150.0 % below the best possible"],
])("a gap of %s promises no more than is proven", (gap, words) => {
	expect(provenWords({ optimal: false, gap: of(gap) })).toBe(words);
});

it("says proven best only where it is", () => expect(provenWords({ optimal: true, gap: of(0) })).toBe("Proven best"));

it("names a limit by role and period", () => {
	expect(limitWords("analyst@2026-Q3")).toBe("analyst in 2026-Q3");
	expect(limitWords("budget")).toBe("budget");
});

describe("why an item is left out", () => {
	const nothing = { id: "x", prerequisites: [], keptOutBy: [], shortages: [] };
	const exchange = { out: ["a"], in: ["x"], loss: of(3), leastLoss: of(3), valueNeeded: of(9) };

	it("lost to those who hold the limit, and what brings it in", () => {
		const shortages = [
			{ limit: "budget", short: of(1200.5), heldBy: ["a", "b", "c", "d"] },
			{ limit: "dev@Q1", short: of(2), heldBy: ["b"] },
		];
		expect(leftOutWords({ ...nothing, shortages, exchange, moreBringsItIn: "yes" }, title)).toEqual([
			"Left out: budget is used up by Alpha, Beta, Gamma and 1 more.",
			"Left out: dev in Q1 is used up by Beta.",
			"It fits with 1,200.5 more budget and 2 more dev in Q1, and is then in the best set.",
			"Taking it instead of Alpha costs 3 of value.",
			"It would have to be worth 9.",
		]);
		const held = [{ limit: "budget", short: of(1), heldBy: [] }];
		expect(leftOutWords({ ...nothing, shortages: held, moreBringsItIn: "no" }, title)).toEqual([
			"Left out: budget is used up.",
			"It fits with 1 more budget, but the extra would be better spent on others.",
		]);
		expect(leftOutWords({ ...nothing, shortages: held, moreBringsItIn: "unknown" }, title)[1]).toBe(
			"It fits with 1 more budget.",
		);
	});

	it("excluded, with what it needs; unproven figures are called at most", () => {
		const left = {
			...nothing,
			keptOutBy: ["a", "b"],
			prerequisites: ["c"],
			exchange: { ...exchange, out: [], leastLoss: of(1) },
		};
		expect(leftOutWords(left, title)).toEqual([
			"Left out: excluded by Alpha and Beta.",
			"It would bring in what it needs: Gamma.",
			"Taking it costs at most 3 of value.",
			"At most, it would have to be worth 9.",
		]);
	});

	it("fits and is not worth it, or can never be chosen", () => {
		expect(leftOutWords(nothing, title)).toEqual([
			"Left out: it fits, but the chosen set is worth no less without it.",
		]);
		const never = (conflict: readonly string[], ...conflictLimits: readonly string[]) =>
			leftOutWords({ ...nothing, id: "x", conflict, conflictLimits }, title).join(" ");
		expect(never(["a", "x"], "budget")).toBe(
			"Left out: with Alpha, which must be chosen too, it takes more of budget than there is.",
		);
		expect(never(["x"], "analyst@2026-Q3", "tester")).toBe(
			"Left out: it alone takes more of analyst in 2026-Q3 and tester than there is.",
		);
		expect(never(["a", "b"], "tester")).toBe(
			"Left out: what must be chosen with it, Alpha and Beta, takes more of tester than there is.",
		);
		expect(never(["a", "x"])).toBe("Left out: excluded by Alpha, which must be chosen.");
		expect(never(["a", "b"])).toBe("Left out: it would bring in Alpha and Beta, which exclude each other.");
		expect(never(["x"])).toBe("Left out: it excludes itself.");
	});
});

test.each([
	[{ code: "unknown-item", ids: ["z"] }, "There is no item z."],
	[{ code: "named-twice", ids: ["a"] }, "Alpha is named twice."],
	[{ code: "must-left-out", ids: ["a"] }, "Alpha is a must and is left out."],
	[{ code: "prerequisite-left-out", ids: ["a", "b"] }, "Alpha needs Beta, which is left out."],
	[{ code: "excluded-together", ids: ["a", "b"] }, "Alpha and Beta exclude each other."],
	[{ code: "over-budget", ids: ["a"], values: { limit: "budget", over: "1/2" } }, "The set is 0.5 over the budget."],
	[
		{ code: "over-capacity", ids: ["a"], values: { limit: "dev@Q1", over: "2" } },
		"The set needs 2 more dev in Q1 than there is.",
	],
] as const)("%j has words", (violation, words) => expect(violationWords(violation, title)).toBe(words));
