import type { Exact } from "../../exact.ts";
import { type KendallTau, kendallTau } from "./kendall-tau.ts";

/** One method's scores of the same items, by position; `null` where an item has none. */
export interface MethodScores {
	readonly method: string;
	readonly scores: readonly (Exact | null)[];
}

export interface MethodPair extends KendallTau {
	readonly a: string;
	readonly b: string;
}

/**
 * How far each two methods agree on the order of the same items (Kendall's τ-b): each pair once, in the order given.
 * @example methodAgreement([{ method: "wsjf", scores: s }, { method: "rice", scores: s }]) //=> [{ a: "wsjf", b: "rice", tau: 1, … }]
 */
export function methodAgreement(methods: readonly MethodScores[]): MethodPair[] {
	return methods.flatMap((a, i) =>
		methods.slice(i + 1).map((b) => ({ a: a.method, b: b.method, ...kendallTau(a.scores, b.scores) })),
	);
}
