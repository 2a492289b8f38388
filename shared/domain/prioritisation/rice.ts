import { type Exact, ONE } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, missing, value } from "../outcome.ts";
import type { Score } from "./score.ts";

/** How much each factor counts, as its exponent: whole, 0 (not at all) to 10; 1 where absent. */
export interface RiceImportance {
	readonly reach?: number | null;
	readonly impact?: number | null;
	readonly confidence?: number | null;
	readonly effort?: number | null;
}

export interface RiceInput {
	/** People or events per fixed period. */
	readonly reach: number | null;
	/** 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal. */
	readonly impact: number | null;
	/** 0..1. */
	readonly confidence: number | null;
	/** Person-months, above 0. */
	readonly effort: number | null;
	readonly importance?: RiceImportance | null;
}

const EXPONENT = { min: 0, max: 10, whole: true };

/**
 * Reach × impact × confidence ÷ effort (Intercom; reference 1.3). With `importance`, each factor is raised to its exponent:
 * reach^a × impact^b × confidence^c ÷ effort^d. An exponent can turn an order; a constant multiplier cannot, for it is the
 * same for every item. A factor of exponent 0 counts for nothing, and is still asked for.
 * @example rice({ reach: 5000, impact: 2, confidence: 0.8, effort: 2 }) //=> 4000
 * @example rice({ reach: 10, impact: 3, confidence: 0.5, effort: 4, importance: { impact: 2 } }) //=> 45/4
 */
export function rice(input: Untrusted<RiceInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const reach = reader.number("reach", { min: 0 });
	const impact = reader.number("impact", { min: 0 });
	const confidence = reader.number("confidence", { min: 0, max: 1 });
	const effort = reader.number("effort", { above: 0 });
	const importance = reader.members("importance");
	const [a, b, c, d] = (["reach", "impact", "confidence", "effort"] as const).map(
		(name) => importance.optionalNumber(name, EXPONENT) ?? ONE,
	);
	const refusal = reader.refusal();
	if (refusal || !reach || !impact || !confidence || !effort) return refusal ?? missing([]);
	return value({ score: power(reach, a).mul(power(impact, b)).mul(power(confidence, c)).div(power(effort, d)) });
}

const power = (x: Exact, exponent: Exact = ONE): Exact => x.pow(exponent);
