/** Operators as they are kept, whichever of the accepted signs was typed. */
export type BinaryOperator = "or" | "and" | "<" | "≤" | ">" | "≥" | "=" | "≠" | "+" | "-" | "*" | "/" | "^";
export type FunctionName = "min" | "max" | "if";

/**
 * A formula as plain JSON. `at` is the column, from 1, of the operator, name or number, counted as a text field counts
 * its selection (UTF-16 units), so that a fault can be shown where it is.
 */
export type Expression =
	/** As written: `0.5`, `.5` or `10%`, which is one tenth. */
	| { readonly kind: "number"; readonly text: string; readonly at: number }
	| { readonly kind: "name"; readonly name: string; readonly at: number }
	| { readonly kind: "negate" | "not"; readonly of: Expression; readonly at: number }
	| {
			readonly kind: "binary";
			readonly op: BinaryOperator;
			readonly left: Expression;
			readonly right: Expression;
			readonly at: number;
	  }
	| {
			readonly kind: "call";
			readonly name: FunctionName;
			readonly args: readonly Expression[];
			readonly at: number;
	  };

/** Longer formulas than any person reads. The length also bounds the work of every step that follows. */
export const LONGEST_EXPRESSION = 2000;
/** Brackets, signs and powers inside each other. */
export const DEEPEST_EXPRESSION = 64;

/** How tightly each holds: a higher one is done first. Of equals the left one, except powers: 2^3^2 = 2^(3^2). */
export const LEVELS: Readonly<Record<BinaryOperator, number>> = {
	or: 1,
	and: 2,
	"<": 4,
	"≤": 4,
	">": 4,
	"≥": 4,
	"=": 4,
	"≠": 4,
	"+": 5,
	"-": 5,
	"*": 6,
	"/": 6,
	"^": 8,
};
/** `not` looks weaker than a comparison, a minus sign weaker than a power: −2^2 = −4. */
export const NOT_LEVEL = 3;
export const NEGATE_LEVEL = 7;
export const COMPARISON_LEVEL = 4;

/** True for what may stand in the first place of an `if`, and nowhere else. */
export const isCondition = (node: Expression): boolean =>
	node.kind === "not" || (node.kind === "binary" && LEVELS[node.op] <= COMPARISON_LEVEL);
