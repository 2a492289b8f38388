import type { Exact } from "../../exact.ts";

/** A piece of work that may be chosen. Amounts are exact; a role that `demand` does not name is not needed. */
export interface SelectionItem {
	readonly id: string;
	/** May be negative: then it is chosen only as a must or as the prerequisite of something worth it. */
	readonly value: Exact;
	/** In the unit of the budget; not negative. */
	readonly cost: Exact;
	/** By the name of a limit in `capacity`; not negative. */
	readonly demand: ReadonlyMap<string, Exact>;
	/** Ids that must be chosen with it. Two items may require each other: then both are chosen or neither. */
	readonly requires: readonly string[];
	/** Ids that may not be chosen with it; holds both ways. */
	readonly excludes: readonly string[];
	readonly must: boolean;
}

/**
 * What to choose from, and within which limits (reference 1.18): maximise Σ value subject to Σ cost ≤ budget and
 * Σ demand ≤ capacity for every named limit. Every role of a demand is named in `capacity`; ids are unique and exist.
 */
export interface SelectionProblem {
	readonly items: readonly SelectionItem[];
	readonly budget: Exact;
	readonly capacity: ReadonlyMap<string, Exact>;
}

/** What was found so far. `bound` is proven: no set that keeps the limits is worth more. */
export interface Selection {
	/** In input order. */
	readonly chosen: readonly string[];
	readonly value: Exact;
	readonly cost: Exact;
	readonly bound: Exact;
	/** (bound − value) ÷ max(1, |value|); 0 when `optimal`. */
	readonly gap: Exact;
	/** Proven: no set is worth more. */
	readonly optimal: boolean;
	/** Proven as well that among equally good sets this is the one the tie rule names. Nothing is left to search. */
	readonly done: boolean;
}

const PERIOD = "@";

/**
 * The name of a limit that holds for one role in one period; a role without periods is its own name.
 * @example roleInPeriod("analyst", "2026-Q3") //=> "analyst@2026-Q3"
 */
export const roleInPeriod = (role: string, period: string): string => `${role}${PERIOD}${period}`;

/**
 * The role and period of a limit's name.
 * @example roleAndPeriod("analyst@2026-Q3") //=> { role: "analyst", period: "2026-Q3" }
 * @example roleAndPeriod("analyst") //=> { role: "analyst" }
 */
export function roleAndPeriod(name: string): { readonly role: string; readonly period?: string } {
	const at = name.lastIndexOf(PERIOD);
	return at <= 0 ? { role: name } : { role: name.slice(0, at), period: name.slice(at + 1) };
}
