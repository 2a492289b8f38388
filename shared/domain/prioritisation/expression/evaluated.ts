import type { Exact } from "../../exact.ts";
import type { ExpressionFault } from "./expression-fault.ts";
import type { Range } from "./range.ts";

/** What a part of a formula comes to. */
export type Evaluated = Known | Open | ExpressionFault;

export interface Known {
	readonly kind: "known";
	readonly value: Exact;
	/** A power in it is irrational and was rounded to a double. */
	readonly isRounded?: boolean;
}

/** It reads inputs that are missing, and lies in the range whatever they turn out to be on their scales. */
export interface Open {
	readonly kind: "open";
	readonly range: Range;
	readonly needs: ReadonlySet<string>;
}

/** The value of an input, by its name as written in the formula. */
export type InputOf = (name: string) => Known | Open;
