import { type Exact, exact, ZERO } from "../exact.ts";
import { roundText } from "../round-text.ts";
import type { Objective } from "./objective.ts";

export type Ambition = NonNullable<Objective["ambition"]>;

export interface Expectation {
	readonly ambition: Ambition;
	/** 1 for what was committed to, about 0.7 for an aspiration. */
	readonly expected: Exact;
	/** Score less expected. */
	readonly gap: Exact;
	/**
	 * Committed: `met` at 1, else `short`. Aspirational, to one decimal: `short` below 0.6, `best-range` 0.6 to 0.7, `above-range`
	 * to 0.9, `full` at 1.0, which, cycle after cycle, says that the aim was not ambitious.
	 */
	readonly verdict: "met" | "short" | "best-range" | "above-range" | "full";
}

/**
 * A score beside what its objective's ambition lets people expect (Google's OKR playbook; reference 1.10).
 * @example expectationOf("aspirational", exact("13/20")).verdict //=> "best-range"
 * @example expectationOf("committed", exact("9/10")).verdict //=> "short"
 */
export function expectationOf(ambition: Ambition, score: Exact): Expectation {
	const expected = exact(ambition === "committed" ? "1" : "7/10") ?? ZERO;
	return { ambition, expected, gap: score.sub(expected), verdict: verdictOf(ambition, score) };
}

function verdictOf(ambition: Ambition, score: Exact): Expectation["verdict"] {
	if (ambition === "committed") return score.compare(1) >= 0 ? "met" : "short";
	const tenths = Number(roundText(score.mul(10), 0));
	if (tenths < 6) return "short";
	if (tenths <= 7) return "best-range";
	return tenths < 10 ? "above-range" : "full";
}
