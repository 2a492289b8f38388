import { clampToOne, type Exact } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";

export interface RealisationInput {
	readonly baseline: number | null;
	readonly target: number | null;
	readonly actual: number | null;
}

export interface Realisation {
	/** 0..1. */
	readonly realised: Exact;
	readonly unclamped: Exact;
}

/**
 * How much of a benefit has arrived: (actual − baseline) ÷ (target − baseline) (reference 1.12); the direction falls out of
 * the sign. A target equal to the baseline is refused (`no-distance`).
 * @example benefitRealisation({ baseline: 40, target: 20, actual: 30 }) //=> realised 1/2
 */
export function benefitRealisation(input: Untrusted<RealisationInput>): Answer<Realisation> {
	const reader = InputReader.of(input);
	const baseline = reader.number("baseline");
	const target = reader.number("target");
	const actual = reader.number("actual");
	if (baseline && target?.equals(baseline))
		reader.refuseBetween("no-distance", "target", "The target equals the baseline: there is no benefit to realise.");
	return reader.given({ baseline, target, actual }, ({ baseline, target, actual }) => {
		const unclamped = actual.sub(baseline).div(target.sub(baseline));
		return value({ realised: clampToOne(unclamped), unclamped });
	});
}
