import type { ExpressionFault, ExpressionFaultCode } from "../../domain/prioritisation/expression/expression-fault.ts";
import { expressionFaultMessage } from "../../domain/prioritisation/expression/expression-fault-message.ts";

/** What to do about each fault of a formula. */
const ADVICE: Readonly<Record<ExpressionFaultCode, string>> = {
	empty: "Write a formula such as (value + urgency) ÷ size.",
	"too-long": "Shorten it, or give parts of it as inputs of their own.",
	"too-deep": "Take some brackets or signs away.",
	"unknown-character": "Put a name that holds other signs or spaces in square brackets: [Business value].",
	unexpected: "Look just before this place: an operator, a bracket or a value is lacking or one too many.",
	"condition-outside-if": "Put it into if(condition, value if it holds, value if not).",
	"number-as-condition": "Compare it with something: size > 0.",
	"argument-count": "Write if(condition, value if it holds, value if not).",
	"unknown-name": "Use the name of one of the inputs, or add an input with this name.",
	"unit-mismatch": "Divide or multiply so that both are of one unit, or correct an input's unit.",
	"unit-of-power": "Divide by something of the same unit first, or use a whole exponent that is written out.",
	"divides-by-zero": "Start the scale of the input above 0, or divide by max(size, 1).",
	"exponent-too-large": "Use a smaller exponent.",
	"no-real-power": "Raise only what is 0 or more to a power that is not whole.",
	"too-large": "Use smaller powers or smaller numbers.",
};

export interface ExpressionFaultWords {
	readonly text: string;
	readonly advice: string;
	/** The formula, parted where the fault is, so that the place can be marked. */
	readonly before: string;
	readonly after: string;
}

/** What is wrong with a formula, where, and what to do about it. */
export function expressionFaultWords(fault: ExpressionFault, formula: string): ExpressionFaultWords {
	const place = fault.column - 1;
	return {
		text: expressionFaultMessage(fault),
		advice: ADVICE[fault.code],
		before: formula.slice(0, place),
		after: formula.slice(place),
	};
}

/** One line of the reference beside a formula's field. */
export interface ExpressionHelp {
	/** As it is written; `a` and `b` stand for any value. */
	readonly form: string;
	readonly meaning: string;
	/** A formula without inputs, and what it comes to, exactly. */
	readonly example: string;
	readonly result: string;
}

export const EXPRESSION_HELP: readonly ExpressionHelp[] = [
	{ form: "a + b", meaning: "sum", example: "0.1 + 0.2", result: "3/10" },
	{ form: "a − b", meaning: "difference; - serves as well", example: "10 − 4 − 3", result: "3" },
	{ form: "a × b", meaning: "product; * serves as well", example: "2 + 3 × 4", result: "14" },
	{ form: "a ÷ b", meaning: "quotient; / serves as well", example: "12 ÷ 3 ÷ 2", result: "2" },
	{
		form: "a^b",
		meaning: "power, done first and from the right; whole exponents up to 64 are exact",
		example: "2^3^2",
		result: "512",
	},
	{ form: "−a", meaning: "the opposite, done after powers", example: "−2^2", result: "-4" },
	{ form: "(a)", meaning: "brackets: what is inside is done first", example: "(2 + 3) × 4", result: "20" },
	{ form: "10%", meaning: "per cent, right after a number", example: "10% × 35", result: "7/2" },
	{ form: "min(a, b, …)", meaning: "the smallest", example: "min(3, 1, 2)", result: "1" },
	{ form: "max(a, b, …)", meaning: "the largest", example: "max(3, 1, 2)", result: "3" },
	{
		form: "if(condition, a, b)",
		meaning: "a where the condition holds, else b; only that one is read",
		example: "if(2 > 1, 7, 1 ÷ 0)",
		result: "7",
	},
	{
		form: "a < b, a ≤ b, a > b, a ≥ b",
		meaning: "comparisons, in conditions only; <= and >= serve as well",
		example: "if(2 ≤ 2, 7, 8)",
		result: "7",
	},
	{
		form: "a = b, a ≠ b",
		meaning: "equal, and not equal; <> serves as well",
		example: "if(0.1 + 0.2 = 0.3, 7, 8)",
		result: "7",
	},
	{
		form: "c and d, c or d, not c",
		meaning: "conditions joined and reversed",
		example: "if(1 = 1 and not 1 = 2, 7, 8)",
		result: "7",
	},
];

/** What the reference says beside the table of forms. */
export const EXPRESSION_NOTES: readonly string[] = [
	"An input goes by its id or its name; a name with spaces stands in square brackets: [Business value].",
	"A missing input makes the score missing, also where it is multiplied by 0; only what “if” does not read is not needed.",
	"What is added, subtracted or compared must be of one unit; × ÷ and ^ combine units. A number fits any unit.",
	"An input without a declared unit is not checked, and neither is what is multiplied with it.",
];
