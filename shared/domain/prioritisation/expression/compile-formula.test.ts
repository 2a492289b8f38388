import { describe, expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import type { Answer } from "../../outcome.ts";
import type { Score } from "../score.ts";
import { compileFormula } from "./compile-formula.ts";
import type { FormulaInput } from "./formula-input.ts";

const plain = (...ids: string[]): FormulaInput[] => ids.map((id) => ({ id }));
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

describe("a formula of one's own", () => {
	test.each([
		["2^3^2", "512"],
		["-2^2", "-4"],
		["10 - 4 - 3", "3"],
		["12 / 3 / 2", "2"],
		["0.1 + 0.2", "3/10"],
		["10% × 35", "7/2"],
		["min(3, 1, 2) + max(3, 1, 2)", "4"],
		["if(1/3 + 1/3 + 1/3 = 1, 7, 8)", "7"],
		["if(1 < 1, 7, 8)", "8"],
		["if(1 ≤ 1, 7, 8)", "7"],
		["if(2 > 1, 7, 8)", "7"],
		["if(1 ≥ 2, 7, 8)", "8"],
		["if(1 ≠ 1, 7, 8)", "8"],
		["if(not 1 = 2, 7, 8)", "7"],
		["if(1 = 1 and 1 = 2, 7, 8)", "8"],
		["if(1 = 2 or 1 = 1, 7, 8)", "7"],
		["if(1 = 2 or 1 = 3, 7, 8)", "8"],
		["if(1 = 1 and 2 = 2, 7, 8)", "7"],
		["if(1 = 1, 7, 1/0)", "7"],
		["if(1 = 2 and 1/0 = 1, 7, 8)", "8"],
		["if(1 = 1 or 1/0 = 1, 7, 8)", "7"],
		["2^-2", "1/4"],
		["0^0", "1"],
		["0^3", "0"],
		["4^0.5", "2"],
		["(8/27)^(1/3)", "2/3"],
		["(8/27)^(-2/3)", "9/4"],
		["0^0.5", "0"],
		["1^0.123456789", "1"],
		["2^0.5", "14142135623730951/10000000000000000 rounded"],
		["-(2^0.5)", "-14142135623730951/10000000000000000 rounded"],
		["min(2^0.5, 1)", "1 rounded"],
		["2^64", "18446744073709551616"],
		["2^-64", "1/18446744073709551616"],
	])("%j is %s", (text, expected) => expect(score(text, [], {})).toBe(expected));

	test.each([
		["1 / 0", 3, "Divides by zero."],
		["1 / (2 - 2)", 3, "Divides by zero."],
		["0^-1", 2, "Divides by zero."],
		["0^-0.5", 2, "Divides by zero."],
		["2^65", 2, "A whole exponent may be at most 64, above or below 0."],
		["2^-65", 2, "A whole exponent may be at most 64, above or below 0."],
		["2^2^2^2^2^2", 4, "A whole exponent may be at most 64, above or below 0."],
		["2^64.5", 2, "A whole exponent may be at most 64, above or below 0."],
		["((2^64)^64)^64", 8, "The number here is too large, or too finely divided, to be a score."],
		["1/((2^64)^64)", 10, "The number here is too large, or too finely divided, to be a score."],
		["(-8)^(1/3)", 5, "This power is no real number."],
		["if(1 = 1, 1/0, 7)", 12, "Divides by zero."],
		["if(1/0 = 1, 1, 7)", 5, "Divides by zero."],
		["if(1 = 1/0, 1, 7)", 9, "Divides by zero."],
		["if(1/0 = 1 or 1 = 1, 1, 7)", 5, "Divides by zero."],
		["if(1 = 2 or 1/0 = 1, 1, 7)", 14, "Divides by zero."],
		["min(1, 1/0)", 9, "Divides by zero."],
		["-(1/0)", 4, "Divides by zero."],
		["1/0 + 1/(3-3)", 2, "Divides by zero."],
		["1 + 1/0", 6, "Divides by zero."],
	])("%j has no value, and says where", (text, column, message) => {
		expect(score(text, [], {})).toBe(`out-of-range expression Column ${column}: ${message}`);
	});

	test("holds numbers of 2,048 bits and no more", () => {
		expect(score("(2^64)^31 × 2^63", [], {})).toBe(String(2n ** 2047n));
		expect(score("(2^64)^31 × 2^64", [], {})).toMatch(/^out-of-range expression Column 11: The number here/);
		expect(score("1 / ((2^64)^31 × 2^63)", [], {})).toBe(`1/${2n ** 2047n}`);
		expect(score("9".repeat(616), [], {})).toBe("9".repeat(616));
		expect(score("9".repeat(617), [], {})).toMatch(/^out-of-range expression Column 1: The number here/);
	});

	test("finds its inputs by id or by name, whatever the case", () => {
		const inputs = [{ id: "bv", name: "Business value" }, { id: "größe", name: "Größe" }, { id: "if" }];
		expect(score("[business VALUE] + BV", inputs, { bv: 2 })).toBe("4");
		expect(score("[ Business value ] × Gro\u0308ße", inputs, { bv: 2, größe: 5 })).toBe("10");
		expect(score("[if] + 1", inputs, { if: 2 })).toBe("3");
		expect(compileFormula("bv + x", inputs)).toEqual({
			kind: "expression-fault",
			code: "unknown-name",
			column: 6,
			found: "x",
		});
		expect(compileFormula("constructor", inputs)).toMatchObject({ code: "unknown-name", column: 1 });
		expect(score("constructor", plain("constructor"), {})).toBe("constructor");
	});

	test("reads only the inputs it names, in the order they are declared", () => {
		const found = compiled("c + a", plain("a", "b", "c"));
		expect(found.inputs).toEqual(["a", "c"]);
		expect(said(found.score({ b: "text" }))).toBe("a,c");
		expect(said(found.score({ a: 1, c: "text" }))).toBe("bad-type c A number is expected here.");
		expect(said(found.score({ a: 1, c: Number.NaN }))).toBe(
			"out-of-range c The number is beyond the range of numbers.",
		);
		expect(found.expression).toMatchObject({ kind: "binary", op: "+" });
	});

	test.each([
		[[{ id: "a" }, { id: "A" }], "duplicate-id", "inputs[1].id"],
		[[{ id: "a" }, { id: "b", name: "a " }], "duplicate-id", "inputs[1].name"],
		[[{ id: "a", unit: "per week" }], "unknown-word", "inputs[0].unit"],
		[[{ id: "a", low: 2, high: 2 }], "out-of-range", "inputs[0].high"],
		[[{ id: "a", low: 3, high: 2 }], "out-of-range", "inputs[0].high"],
		[[{ id: "a", low: Number.NaN }], "out-of-range", "inputs[0].low"],
		[[{ id: "a", high: Number.POSITIVE_INFINITY }], "out-of-range", "inputs[0].high"],
	])("refuses inputs that cannot be: %j", (inputs, code, path) => {
		const found = compileFormula("1", inputs);
		expect(found).toMatchObject({ kind: "fault", code, path });
		expect(found.kind === "fault" ? found.message.length : 0).toBeGreaterThan(5);
	});

	test("refuses a value beyond the scale its input declares, at either end", () => {
		const inputs = [{ id: "a", low: 1, high: 5 }];
		expect(score("a", inputs, { a: 1 })).toBe("1");
		expect(score("a", inputs, { a: 5 })).toBe("5");
		expect(score("a", inputs, { a: 0.9 })).toBe("out-of-range a Must be at least 1.");
		expect(score("a", inputs, { a: 5.1 })).toBe("out-of-range a Must be at most 5.");
		expect(score("if(1 = 1, 2, a)", inputs, { a: 5.1 })).toBe("out-of-range a Must be at most 5.");
	});
});
