import { type Fault, type FaultCode, fault } from "../../outcome.ts";
import { DEEPEST_EXPRESSION, LONGEST_EXPRESSION } from "./expression.ts";
import type { Expected, ExpressionFault, ExpressionFaultCode } from "./expression-fault.ts";
import { LARGEST_EXPONENT } from "./raise.ts";

const EXPECTED: Readonly<Record<Expected, string>> = {
	value: "a number, a name or an opening bracket",
	operator: "an operator such as + or ×",
	"(": "an opening bracket",
	")": "a closing bracket",
	",": "a comma",
	"]": "a closing square bracket",
};

const MESSAGES: Readonly<Record<ExpressionFaultCode, (f: ExpressionFault) => string>> = {
	empty: () => "There is no formula.",
	"too-long": () => `The formula is longer than ${LONGEST_EXPRESSION} characters.`,
	"too-deep": () => `More than ${DEEPEST_EXPRESSION} brackets, signs or powers stand inside each other.`,
	"unknown-character": ({ found }) => `“${found}” has no meaning in a formula.`,
	unexpected: ({ found, expected = "value" }) =>
		`${found ? `“${found}” stands where` : "The formula ends where"} ${EXPECTED[expected]} is expected.`,
	"condition-outside-if": () => "A comparison may only stand in the first place of “if”; a number is expected.",
	"number-as-condition": () => "A comparison such as a > b is expected; this is a number.",
	"argument-count": ({ found }) => `“if” takes a condition and two values: three parts, not ${found}.`,
	"unknown-name": ({ found }) => `The formula has no input called “${found}”.`,
	"unit-mismatch": ({ found, other }) => `${found} and ${other} cannot be added, compared or chosen between.`,
	"unit-of-power": ({ found }) =>
		found ? `${found} does not fit a power: the result would have no unit.` : "The units multiply beyond all use.",
	"divides-by-zero": () => "Divides by zero.",
	"exponent-too-large": () => `A whole exponent may be at most ${LARGEST_EXPONENT}, above or below 0.`,
	"no-real-power": () => "This power is no real number.",
	"too-large": () => "The number here is too large, or too finely divided, to be a score.",
};

/**
 * A fault of a formula as a sentence with its place.
 * @example expressionFaultMessage(expressionFault("divides-by-zero", 12)) //=> "Column 12: Divides by zero."
 */
export const expressionFaultMessage = (f: ExpressionFault): string => `Column ${f.column}: ${MESSAGES[f.code](f)}`;

const CODES: Readonly<Partial<Record<ExpressionFaultCode, FaultCode>>> = {
	empty: "empty",
	"unknown-name": "unknown-id",
	"divides-by-zero": "out-of-range",
	"exponent-too-large": "out-of-range",
	"no-real-power": "out-of-range",
	"too-large": "out-of-range",
};

/** The same among the faults of all formulas: in the formula's text, which is at fault in its form (`shape`) or its value. */
export const faultOfExpression = (f: ExpressionFault): Fault =>
	fault(CODES[f.code] ?? "shape", "expression", expressionFaultMessage(f));
