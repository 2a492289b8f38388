import type { Exact } from "./exact.ts";
import type { Reason } from "./reason.ts";

/** An answer that may be absent, and says why. Missing is never zero (DESIGN principle 2). */
export type Outcome<T> = Value<T> | Missing | NotApplicable;

export interface Value<T> {
	readonly kind: "value";
	readonly value: T;
}

/** Inputs were not given. `missing` lists them in input order, as paths (`jobSize`, `keyResults[0].progress`). */
export interface Missing {
	readonly kind: "missing";
	readonly missing: readonly string[];
	/** What the value can still become over the legal range of the missing inputs, where that range is bounded. */
	readonly interval?: Interval;
}

export interface NotApplicable {
	readonly kind: "not-applicable";
	readonly reason: Reason;
}

/** Both ends included. */
export interface Interval {
	readonly low: Exact;
	readonly high: Exact;
}

export const value = <T>(v: T): Value<T> => ({ kind: "value", value: v });
export const missing = (paths: readonly string[], interval?: Interval): Missing =>
	interval ? { kind: "missing", missing: paths, interval } : { kind: "missing", missing: paths };

/** The closed list of codes a formula may refuse an input with (CONFORMANCE, all functions). */
export type FaultCode =
	| "bad-type"
	| "bad-date"
	| "out-of-range"
	| "empty"
	| "shape"
	| "unknown-word"
	| "duplicate-id"
	| "unknown-id"
	| "not-reciprocal"
	| "no-rate"
	| "no-flows"
	| "no-distance"
	| "direction-conflict"
	| "infeasible"
	| "never"
	| "too-few-samples"
	| "unknown-fn";

/** An input that cannot be right. An expected outcome, hence a value and not an exception. */
export interface Fault {
	readonly kind: "fault";
	readonly code: FaultCode;
	/** Where, from the input's root: `in.matrix[0][2]` is written `matrix[0][2]`. */
	readonly path: string;
	readonly message: string;
	/** The records at fault, where the fault lies in several together (`infeasible`). */
	readonly ids?: readonly string[];
}

export const fault = (code: FaultCode, path: string, message: string, ids?: readonly string[]): Fault => ({
	kind: "fault",
	code,
	path,
	message,
	...(ids ? { ids } : {}),
});

/** What a formula answers. */
export type Answer<T> = Outcome<T> | Fault;
