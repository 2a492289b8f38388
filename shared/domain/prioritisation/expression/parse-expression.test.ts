import { describe, expect, test } from "vitest";
import type { Expression } from "./expression.ts";
import { expressionFaultMessage } from "./expression-fault-message.ts";
import { parseExpression } from "./parse-expression.ts";
import { printExpression } from "./print-expression.ts";

/** Every operation in brackets: which belongs to which is then to be seen. */
function grouped(text: string): string {
	const tree = parseExpression(text);
	if (tree.kind === "expression-fault") throw new Error(expressionFaultMessage(tree));
	const show = (n: Expression): string => {
		if (n.kind === "number") return n.text;
		if (n.kind === "name") return n.name;
		if (n.kind === "binary") return `(${show(n.left)}${n.op}${show(n.right)})`;
		if (n.kind === "call") return `${n.name}(${n.args.map(show).join(",")})`;
		return `${n.kind === "negate" ? "-" : "not"}(${show(n.of)})`;
	};
	return show(tree);
}

describe("parseExpression", () => {
	test.each([
		["a-b-c", "((a-b)-c)"],
		["a/b/c", "((a/b)/c)"],
		["a-b+c", "((a-b)+c)"],
		["a/b*c", "((a/b)*c)"],
		["2^3^2", "(2^(3^2))"],
		["-2^2", "-((2^2))"],
		["2^-1", "(2^-(1))"],
		["2^-1^2", "(2^-((1^2)))"],
		["a*-b", "(a*-(b))"],
		["--a", "-(-(a))"],
		["-a*b", "(-(a)*b)"],
		["a+b*c^2", "(a+(b*(c^2)))"],
		["(a+b)*c", "((a+b)*c)"],
		["if(a<b and c>1 or not a=b, 1, 2)", "if((((a<b)and(c>1))ornot((a=b))),1,2)"],
		["if(not a=1 and b=2,1,2)", "if((not((a=1))and(b=2)),1,2)"],
		["if(not not a=1,1,2)", "if(not(not((a=1))),1,2)"],
		["if((a<b),a,b)", "if((a<b),a,b)"],
		["min(a)", "min(a)"],
		["MAX(a, MIN(b,c), 3)", "max(a,min(b,c),3)"],
		["[Business value] ÷ [if]", "(Business value/if)"],
		["Größe × 50%", "(Größe*50%)"],
		[".5 * 10%", "(.5*10%)"],
		["a − b × c ÷ d", "(a-((b*c)/d))"],
		["if(a<=b,1,if(a>=b,2,if(a<>b,3,if(a!=b,4,5))))", "if((a≤b),1,if((a≥b),2,if((a≠b),3,if((a≠b),4,5))))"],
		[" a\n\t+ _b1 ", "(a+_b1)"],
	])("reads %j as %s", (text, expected) => expect(grouped(text)).toBe(expected));

	test.each([
		["", "empty", 1, {}],
		["  \n", "empty", 1, {}],
		["2 +", "unexpected", 4, { found: "", expected: "value" }],
		["* 2", "unexpected", 1, { found: "*", expected: "value" }],
		["2 3", "unexpected", 3, { found: "3", expected: "operator" }],
		["2x", "unexpected", 2, { found: "x", expected: "operator" }],
		["1.5.2", "unexpected", 4, { found: ".2", expected: "operator" }],
		["(a", "unexpected", 3, { found: "", expected: ")" }],
		["a)", "unexpected", 2, { found: ")", expected: "operator" }],
		["()", "unexpected", 2, { found: ")", expected: "value" }],
		["min()", "unexpected", 5, { found: ")", expected: "value" }],
		["min 2", "unexpected", 5, { found: "2", expected: "(" }],
		["if", "unexpected", 3, { found: "", expected: "(" }],
		["a + and", "unexpected", 5, { found: "and", expected: "value" }],
		["a + or", "unexpected", 5, { found: "or", expected: "value" }],
		["[a", "unexpected", 3, { found: "", expected: "]" }],
		["1 + [ ]", "unexpected", 5, { found: "[]", expected: "value" }],
		["a # b", "unknown-character", 3, { found: "#" }],
		["1.", "unknown-character", 2, { found: "." }],
		["10 %", "unknown-character", 4, { found: "%" }],
		["a + 😀", "unknown-character", 5, { found: "😀" }],
		["a < b", "condition-outside-if", 3, {}],
		["a + (b < c)", "condition-outside-if", 8, {}],
		["min(a, not b=c)", "condition-outside-if", 8, {}],
		["-(a=b)", "condition-outside-if", 4, {}],
		["if(a<b<c, 1, 2)", "condition-outside-if", 5, {}],
		["if(a<b, a<b, 2)", "condition-outside-if", 10, {}],
		["if(a, 1, 2)", "number-as-condition", 4, {}],
		["if(not a, 1, 2)", "number-as-condition", 8, {}],
		["if(a<b or c, 1, 2)", "number-as-condition", 11, {}],
		["if(a<b, 1)", "argument-count", 1, { found: "2" }],
		["2 + if(a<b, 1, 2, 3)", "argument-count", 5, { found: "4" }],
		["if(a<b)", "argument-count", 1, { found: "1" }],
	])("refuses %j: %s at column %i", (text, code, column, more) => {
		expect(parseExpression(text)).toEqual({ kind: "expression-fault", code, column, ...more });
	});

	test("names the first fault only, where it is", () => {
		expect(parseExpression("2 + * # )")).toMatchObject({ code: "unknown-character", column: 7 });
		expect(parseExpression("(2 + * )")).toMatchObject({ code: "unexpected", column: 6, found: "*" });
	});

	test("gives each part its column, from 1", () => {
		expect(parseExpression("a × -[b c]")).toEqual({
			kind: "binary",
			op: "*",
			left: { kind: "name", name: "a", at: 1 },
			right: { kind: "negate", of: { kind: "name", name: "b c", at: 6 }, at: 5 },
			at: 3,
		});
		expect(parseExpression("  min(1)")).toEqual({
			kind: "call",
			name: "min",
			args: [{ kind: "number", text: "1", at: 7 }],
			at: 3,
		});
		expect(parseExpression("if(not a=1, 2, 3)")).toMatchObject({ args: [{ kind: "not", at: 4 }, {}, {}] });
	});

	test("holds to its limits: 2,000 characters, 64 levels", () => {
		expect(parseExpression(`${" ".repeat(1999)}a`)).toMatchObject({ kind: "name", at: 2000 });
		expect(parseExpression(`${" ".repeat(2000)}a`)).toMatchObject({ code: "too-long", column: 2001 });
		expect(parseExpression("(".repeat(100_000))).toMatchObject({ code: "too-long" });
		expect(parseExpression(`${"(".repeat(63)}a${")".repeat(63)}`)).toMatchObject({ kind: "name", at: 64 });
		expect(parseExpression(`${"(".repeat(64)}a${")".repeat(64)}`)).toMatchObject({ code: "too-deep", column: 65 });
		expect(parseExpression(`${"(".repeat(1999)}a`)).toMatchObject({ code: "too-deep", column: 65 });
		expect(parseExpression(`${"-".repeat(1999)}a`)).toMatchObject({ code: "too-deep", column: 65 });
		expect(parseExpression(`1${"^1".repeat(900)}`)).toMatchObject({ code: "too-deep" });
		expect(parseExpression(`1${"+1".repeat(999)}`)).toMatchObject({ kind: "binary", op: "+" });
	});
});

describe("printExpression", () => {
	test.each([
		["((a)) * (b - (c-1))", "a × (b − (c − 1))"],
		["(a-b)-c", "a − b − c"],
		["(2^3)^2", "(2^3)^2"],
		["2^(3^2)", "2^3^2"],
		["(-2)^2", "(−2)^2"],
		["-(2^2)", "−2^2"],
		["-(a*b)", "−(a × b)"],
		["2^(-a)", "2^−a"],
		["2^(a*b)", "2^(a × b)"],
		["(a*b)/(c/d)", "a × b ÷ (c ÷ d)"],
		["if(not (a=1 and b=2), [a b], [min])", "if(not (a = 1 and b = 2), [a b], [min])"],
		["if((a=1 or b=2) and c<>3, 1, 2)", "if((a = 1 or b = 2) and c ≠ 3, 1, 2)"],
		["if(a=1 or (b=2 or c=3), 1, 2)", "if(a = 1 or (b = 2 or c = 3), 1, 2)"],
		["max([a], 10%)", "max(a, 10%)"],
	])("writes %j as %j", (text, expected) => {
		const tree = parseExpression(text);
		expect(tree.kind === "expression-fault" ? tree : printExpression(tree)).toBe(expected);
	});
});
