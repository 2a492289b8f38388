import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import type { Score } from "../score.ts";

/** Each 1..10. */
export interface IceInput {
	readonly impact: number | null;
	readonly confidence: number | null;
	/** 10 is the easiest. */
	readonly ease: number | null;
}

const SCALE = { min: 1, max: 10 };

/**
 * Impact × confidence × ease, each 1..10 (reference 1.4): the product, 1..1000. Some teams take the average instead; theirs
 * is another score. Refuses what lies outside 1..10 (`out-of-range`).
 * @example ice({ impact: 8, confidence: 5, ease: 3 }) //=> 120
 */
export function ice(input: Untrusted<IceInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const impact = reader.number("impact", SCALE);
	const confidence = reader.number("confidence", SCALE);
	const ease = reader.number("ease", SCALE);
	return reader.given({ impact, confidence, ease }, ({ impact, confidence, ease }) =>
		value({ score: impact.mul(confidence).mul(ease) }),
	);
}
