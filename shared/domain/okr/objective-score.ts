import { clampToOne, type Exact, ONE, sum, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, type Interval, missing, value } from "../outcome.ts";
import type { Band } from "../units.ts";
import { bandOf } from "./band.ts";

export interface ObjectiveInput {
	readonly keyResults: readonly { readonly progress?: number | null; readonly weight?: number | null }[];
}

export interface ObjectiveScore {
	readonly score: Exact;
	readonly band: Band;
}

/**
 * Weighted mean of its key results' progress, Σ w·p ÷ Σ w, weight 1 unless said (Doerr; reference 1.10). With progress
 * missing the answer is the interval that remains over 0..1.
 * @example objectiveScore({ keyResults: [{ progress: 0.4 }, { progress: 1, weight: 2 }] }) //=> score 4/5, "green"
 */
export function objectiveScore(input: Untrusted<ObjectiveInput>): Answer<ObjectiveScore> {
	const reader = InputReader.of(input);
	const read = reader.list("keyResults", (item) => ({
		progress: item.number("progress"),
		weight: item.optionalNumber("weight", { min: 0 }) ?? ONE,
	}));
	if (read?.length === 0) reader.refuse("empty", "keyResults", "The objective has no key result.");
	const mean = read && weightedMean(read);
	if (read && !mean) reader.refuseBetween("empty", "keyResults", "The weights sum to 0.");
	const answer = reader.given({ mean }, ({ mean: { low } }) => value({ score: low, band: bandOf(clampToOne(low)) }));
	return answer.kind === "missing" ? missing(answer.missing, mean) : answer;
}

/** Σ w·p ÷ Σ w with every progress that is not known at 0 and at 1; `undefined` where the weights sum to 0. */
export function weightedMean(
	parts: readonly { readonly progress: Exact | undefined; readonly weight: Exact }[],
): Interval | undefined {
	const weights = sum(parts.map((k) => k.weight));
	if (weights.equals(0)) return undefined;
	const mean = (unknown: Exact) => sum(parts.map((k) => (k.progress ?? unknown).mul(k.weight))).div(weights);
	return { low: mean(ZERO), high: mean(ONE) };
}
