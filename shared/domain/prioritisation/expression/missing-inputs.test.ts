import { describe, expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import type { Answer } from "../../outcome.ts";
import type { Score } from "../score.ts";
import { compileFormula } from "./compile-formula.ts";
import type { FormulaInput } from "./formula-input.ts";

function compiled(text: string, inputs: readonly FormulaInput[]) {
	const found = compileFormula(text, inputs);
	if (found.kind !== "value") throw new Error(JSON.stringify(found));
	return found.value;
}
/** An answer in one line: the exact value, what is missing and between what, or the fault. */
function said(answer: Answer<Score>): string {
	if (answer.kind === "value") return exactText(answer.value.score) + (answer.value.isRounded ? " rounded" : "");
	if (answer.kind === "fault") return `${answer.code} ${answer.path} ${answer.message}`;
	if (answer.kind !== "missing") return answer.kind;
	const { missing, interval } = answer;
	return `${missing.join()}${interval ? ` ${exactText(interval.low)}..${exactText(interval.high)}` : ""}`;
}
const score = (text: string, inputs: readonly FormulaInput[], given: Record<string, unknown>) =>
	said(compiled(text, inputs).score(given));

describe("with inputs missing", () => {
	const inputs = [
		{ id: "a", low: 1, high: 4 },
		{ id: "b", low: -2, high: 3 },
		{ id: "c" },
		{ id: "d", low: 0 },
		{ id: "e", high: -1 },
	];
	test.each([
		["a", {}, "a 1..4"],
		["a + b", {}, "a,b -1..7"],
		["b - a", { b: 1 }, "a -3..0"],
		["-a", {}, "a -4..-1"],
		["a × b", {}, "a,b -8..12"],
		["b × b", {}, "b -6..9"],
		["b^2", {}, "b 0..9"],
		["b^3", {}, "b -8..27"],
		["(b - 4)^2", {}, "b 1..36"],
		["b^0", {}, "b 1..1"],
		["a^-1", {}, "a 1/4..1"],
		["a^-2", {}, "a 1/16..1"],
		["b^-1", {}, "b"],
		["1 / a", {}, "a 1/4..1"],
		["1 / b", {}, "b"],
		["1 / (d + 2)", {}, "d 0..1/2"],
		["1 / (e - 1)", {}, "e -1/2..0"],
		["0 × a", {}, "a 0..0"],
		["0 × c", {}, "c 0..0"],
		["c + 1", {}, "c"],
		["d × e", {}, "d,e"],
		["a + c", { c: 1 }, "a 2..5"],
		["min(a, 2)", {}, "a 1..2"],
		["max(a, 2, b)", {}, "a,b 2..4"],
		["min(a, 0.5)", {}, "a 1/2..1/2"],
		["min(d, 3)", {}, "d 0..3"],
		["max(e, -3)", {}, "e -3..-1"],
		["if(1 = 1, 2, a)", {}, "2"],
		["if(1 = 2, a, b)", { b: 2 }, "2"],
		["if(c > 1, a, 7)", {}, "a,c 1..7"],
		["if(c > 1, a, 7)", { c: 2 }, "a 1..4"],
		["if(c > 1, a, 7)", { c: 1 }, "7"],
		["if(a > 0, 5, b)", {}, "a 5..5"],
		["if(a < 0, 5, b)", {}, "a,b -2..3"],
		["if(a > 4, 5, 6)", {}, "a 6..6"],
		["if(a ≥ 4, 5, 6)", {}, "a 5..6"],
		["if(a < 1, 5, 6)", {}, "a 6..6"],
		["if(a ≤ 1, 5, 6)", {}, "a 5..6"],
		["if(a ≤ 4, 5, 6)", {}, "a 5..5"],
		["if(a ≥ 1, 5, 6)", {}, "a 5..5"],
		["if(a = 5, 5, 6)", {}, "a 6..6"],
		["if(a = 4, 5, 6)", {}, "a 5..6"],
		["if(a ≠ 5, 5, 6)", {}, "a 5..5"],
		["if(a = 0, 5, 6)", {}, "a 6..6"],
		["if(not a > 0, 5, 6)", {}, "a 6..6"],
		["if(not a > 2, 5, 6)", {}, "a 5..6"],
		["if(1 = 2 and c = 1, 5, 6)", {}, "6"],
		["if(c = 1 and 1 = 2, 5, 6)", {}, "6"],
		["if(1 = 1 or c = 1, 5, 6)", {}, "5"],
		["if(c = 1 or 1 = 1, 5, 6)", {}, "5"],
		["if(c = 1 or 1 = 2, 5, 6)", {}, "c 5..6"],
		["if(-c + min(c, 3) < 4 or 1 = 1, 5, 6)", {}, "5"],
		["if(1 / c > 2 or 1 = 1, 5, 6)", {}, "c 5..5"],
		["if(1 / c > 2 and 1 = 2, 5, 6)", {}, "c 6..6"],
		["if(2 ^ c > 2 and 1 = 2, 5, 6)", {}, "c 6..6"],
		["if(not if(c > 1, 1 / 0, 7) > 2 and 1 = 2, 5, 6)", {}, "c 6..6"],
		["if(c = 1 and 1 = 1, 5, 6)", {}, "c 5..6"],
		["if(a > 0 and c = 1, 5, 6)", {}, "a,c 5..6"],
		["if(a > 0 or c = 1, 5, 6)", {}, "a,c 5..5"],
		["if(a > 0 and b > -3, 5, 6)", {}, "a,b 5..5"],
		["if(c > 1, 1/0, 7)", {}, "c 7..7"],
		["if(c > 1, 7, 1/0)", {}, "c 7..7"],
		["if(c > 1 or 1/0 = 1, 7, 8)", {}, "c 7..8"],
		["2^a", {}, "a"],
		["a^0.5", {}, "a 1125899906842623/1125899906842624..1125899906842625/562949953421312"],
	])("%j with %j: %s", (text, given, expected) => expect(score(text, inputs, given)).toBe(expected));

	test.each([
		["if(c > 1, 1/0, 1/(3-3))", "Column 12: Divides by zero."],
		["if(a > 0, 1/0, 7)", "Column 12: Divides by zero."],
		["c + 1/0", "Column 6: Divides by zero."],
		["1 / (0 × c)", "Column 3: Divides by zero."],
		["(0 × c)^-1", "Column 8: Divides by zero."],
		["if(1 = 2 or 1/0 = c, 7, 8)", "Column 14: Divides by zero."],
		["e^0.5", "Column 2: This power is no real number."],
		["a^65", "Column 2: A whole exponent may be at most 64, above or below 0."],
	])("%j can have no value at all", (text, message) =>
		expect(score(text, inputs, {})).toBe(`out-of-range expression ${message}`),
	);

	test("the range has one end where the other is open, and none beyond numbers of use", () => {
		const range = (text: string) => {
			const { low, high } = compiled(text, inputs).range({}) ?? {};
			return [low, high].map((end) => (typeof end === "object" ? exactText(end) : end));
		};
		expect(range("d")).toEqual(["0", "up"]);
		expect(range("-d")).toEqual(["down", "0"]);
		expect(range("e × d")).toEqual(["down", "0"]);
		expect(range("c")).toEqual(["down", "up"]);
		expect(range("c^2")).toEqual(["0", "up"]);
		expect(range("c^3")).toEqual(["down", "up"]);
		expect(range("1 / d")).toEqual(["0", "up"]);
		expect(range("1 / e")).toEqual(["-1", "0"]);
		expect(range("1 / (0 - d)")).toEqual(["down", "0"]);
		expect(range("b^-1")).toEqual(["down", "up"]);
		expect(range("b^-2")).toEqual(["1/9", "up"]);
		expect(range("d^0.5")).toEqual(["0", "up"]);
		expect(range("b^0.5 + 1")[0]).toBe("1");
		expect(range("d^c")).toEqual(["0", "up"]);
		expect(range("b^c")).toEqual(["down", "up"]);
		expect(range("(a × 2^60)^64")).toEqual(["down", "up"]);
		expect(range("(0 - a × 2^60)^63")).toEqual(["down", "up"]);
		expect(range("a / (2^64)^31 / 2^64")).toEqual(["down", `1/${2n ** 2046n}`]);
		expect(compiled("2", inputs).range({})).toBeUndefined();
		expect(compiled("c", inputs).range({ c: "x" })).toBeUndefined();
	});

	test("a range given for an input takes the place of its value", () => {
		const { low, high } = compiled("a + c", inputs).range(
			{ a: 2, c: "ignored" },
			new Map([["c", { low: exactOf(1), high: exactOf(3) }]]),
		) ?? { low: "none", high: "none" };
		expect([low, high].map((end) => (typeof end === "object" ? exactText(end) : end))).toEqual(["3", "5"]);
	});
});

const exactOf = (n: number) => {
	const answer = compiled(String(n), []).score({});
	if (answer.kind !== "value") throw new Error("a number is a formula");
	return answer.value.score;
};
