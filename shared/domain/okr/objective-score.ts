import { clampToOne, type Exact, ONE, sum, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, missing, value } from "../outcome.ts";
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
	const weights = sum(read?.map((k) => k.weight) ?? []);
	if (read && !reader.fault && weights.equals(0)) reader.refuse("empty", "keyResults", "The weights sum to 0.");
	const refusal = reader.refusal();
	if (!read || refusal?.kind === "fault") return refusal ?? missing(["keyResults"]);
	const mean = (unknown: Exact) => sum(read.map((k) => (k.progress ?? unknown).mul(k.weight))).div(weights);
	if (refusal?.kind === "missing") return missing(refusal.missing, { low: mean(ZERO), high: mean(ONE) });
	const score = mean(ZERO);
	return value({ score, band: bandOf(clampToOne(score)) });
}
