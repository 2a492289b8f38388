/** What can be wrong with a formula, or with what it computes. A closed list: each code has its sentence. */
export type ExpressionFaultCode =
	| "empty"
	| "too-long"
	| "too-deep"
	| "unknown-character"
	| "unexpected"
	| "condition-outside-if"
	| "number-as-condition"
	| "argument-count"
	| "unknown-name"
	| "unit-mismatch"
	| "unit-of-power"
	| "divides-by-zero"
	| "exponent-too-large"
	| "no-real-power"
	| "too-large";

/** What the parser could have gone on with. */
export type Expected = "value" | "operator" | "(" | ")" | "," | "]";

/** A formula that cannot be, or has no value: an expected outcome, hence data. */
export interface ExpressionFault {
	readonly kind: "expression-fault";
	readonly code: ExpressionFaultCode;
	/** From 1; one past the end where something is lacking there. */
	readonly column: number;
	/** What stands there: a sign, a name, units as text. */
	readonly found?: string;
	readonly expected?: Expected;
	/** The other unit of a mismatch. */
	readonly other?: string;
}

export const expressionFault = (
	code: ExpressionFaultCode,
	column: number,
	more: Pick<ExpressionFault, "found" | "expected" | "other"> = {},
): ExpressionFault => ({ kind: "expression-fault", code, column, ...more });
