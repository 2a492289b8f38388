import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { exactText } from "../../domain/exact.ts";
import { compileFormula } from "../../domain/prioritisation/expression/compile-formula.ts";
import { type ExpressionFaultCode, expressionFault } from "../../domain/prioritisation/expression/expression-fault.ts";
import { parseExpression } from "../../domain/prioritisation/expression/parse-expression.ts";
import { EXPRESSION_HELP, EXPRESSION_NOTES, expressionFaultWords } from "./expression-words.ts";

const source = readFileSync(
	new URL("../../domain/prioritisation/expression/expression-fault.ts", import.meta.url),
	"utf8",
);
const union = source.split("type ExpressionFaultCode =")[1]?.split(";")[0] ?? "";
const codes = [...union.matchAll(/"([a-z-]+)"/g)].map((m) => m[1] as ExpressionFaultCode);

it("has a sentence with its place and advice for every fault, and shows no code", () => {
	expect(codes).toHaveLength(15);
	for (const code of codes) {
		const { text, advice } = expressionFaultWords(expressionFault(code, 3, { found: "x", other: "y" }), "a b c");
		expect(text, code).toMatch(/^Column 3: \S.*\.$/);
		expect(advice, code).toMatch(/^[A-Z].*[.\]]$/);
		for (const said of [text, advice]) {
			expect(said).not.toMatch(/undefined|NaN|null/);
			if (code.includes("-")) expect(said).not.toContain(code);
		}
	}
	expect(new Set(codes.map((code) => expressionFaultWords(expressionFault(code, 1), "").text)).size).toBe(15);
});

test.each([
	["2 +", "Column 4: The formula ends where a number, a name or an opening bracket is expected."],
	["2 3", "Column 3: “3” stands where an operator such as + or × is expected."],
	["min 2", "Column 5: “2” stands where an opening bracket is expected."],
	["(2", "Column 3: The formula ends where a closing bracket is expected."],
	["[a", "Column 3: The formula ends where a closing square bracket is expected."],
	["2 # 3", "Column 3: “#” has no meaning in a formula."],
	["if(1 < 2, 3)", "Column 1: “if” takes a condition and two values: three parts, not 2."],
])("says of %j: %s", (formula, text) => {
	const fault = parseExpression(formula);
	if (fault.kind !== "expression-fault") throw new Error("this is a formula");
	expect(expressionFaultWords(fault, formula).text).toBe(text);
});

it("names units, and an input that is not there", () => {
	const inputs = [
		{ id: "cost", unit: "money" },
		{ id: "time", unit: "weeks" },
	];
	const said = (formula: string) => {
		const found = compileFormula(formula, inputs);
		return found.kind === "expression-fault" ? expressionFaultWords(found, formula).text : undefined;
	};
	expect(said("cost + time")).toBe("Column 6: money and weeks cannot be added, compared or chosen between.");
	expect(said("cost + tmie")).toBe("Column 8: The formula has no input called “tmie”.");
	expect(said("cost^0.5")).toBe("Column 5: money does not fit a power: the result would have no unit.");
	expect(said("cost^64 × cost")).toBe("Column 9: The units multiply beyond all use.");
});

it("parts the formula where the fault is", () => {
	const words = expressionFaultWords(expressionFault("divides-by-zero", 7), "value ÷ 0");
	expect([words.before, words.after]).toEqual(["value ", "÷ 0"]);
	const end = expressionFaultWords(expressionFault("unexpected", 4, { expected: "value" }), "2 +");
	expect([end.before, end.after]).toEqual(["2 +", ""]);
});

test.each(EXPRESSION_HELP)("$form: $example comes to $result", ({ example, result, meaning }) => {
	const formula = compileFormula(example, []);
	const answer = formula.kind === "value" ? formula.value.score({}) : formula;
	expect(answer.kind === "value" ? exactText(answer.value.score) : answer).toBe(result);
	expect(meaning.length).toBeGreaterThan(2);
});

it("explains every operator and function of the language", () => {
	const all = EXPRESSION_HELP.map((h) => h.form).join(" ");
	for (const sign of [
		"+",
		"−",
		"×",
		"÷",
		"^",
		"%",
		"min",
		"max",
		"if",
		"<",
		"≤",
		">",
		"≥",
		"=",
		"≠",
		"and",
		"or",
		"not",
	])
		expect(all).toContain(sign);
	for (const note of EXPRESSION_NOTES) expect(note).toMatch(/^[A-Z].*\.$/);
	expect(EXPRESSION_NOTES.length).toBeGreaterThanOrEqual(4);
});
