import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import type { Score } from "./score.ts";

export interface WsjfInput {
	readonly userBusinessValue: number | null;
	readonly timeCriticality: number | null;
	/** Risk reduction or opportunity enablement. */
	readonly riskReduction: number | null;
	/** Above 0. */
	readonly jobSize: number | null;
}

/**
 * Weighted shortest job first (SAFe; reference 1.1): cost of delay ÷ job size, where cost of delay = user-business value +
 * time criticality + risk reduction. Relative estimates on one scale; the scale is part of the score.
 * @example wsjf({ userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8 }) //=> 2
 * @example wsjf({ userBusinessValue: 13, timeCriticality: 8, riskReduction: 5, jobSize: 5 }) //=> 26/5
 */
export function wsjf(input: Untrusted<WsjfInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const worth = reader.number("userBusinessValue", { min: 0 });
	const urgency = reader.number("timeCriticality", { min: 0 });
	const risk = reader.number("riskReduction", { min: 0 });
	const size = reader.number("jobSize", { above: 0 });
	return reader.given({ worth, urgency, risk, size }, (all) =>
		value({ score: all.worth.add(all.urgency).add(all.risk).div(all.size) }),
	);
}
