import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, missing, value } from "../outcome.ts";
import type { Score } from "./score.ts";

export interface RiceInput {
	/** People or events per fixed period. */
	readonly reach: number | null;
	/** 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal. */
	readonly impact: number | null;
	/** 0..1. */
	readonly confidence: number | null;
	/** Person-months, above 0. */
	readonly effort: number | null;
}

/**
 * Reach × impact × confidence ÷ effort (Intercom; reference 1.3).
 * @example rice({ reach: 5000, impact: 2, confidence: 0.8, effort: 2 }) //=> 4000
 */
export function rice(input: Untrusted<RiceInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const reach = reader.number("reach", { min: 0 });
	const impact = reader.number("impact", { min: 0 });
	const confidence = reader.number("confidence", { min: 0, max: 1 });
	const effort = reader.number("effort", { above: 0 });
	const refusal = reader.refusal();
	if (refusal || !reach || !impact || !confidence || !effort) return refusal ?? missing([]);
	return value({ score: reach.mul(impact).mul(confidence).div(effort) });
}
