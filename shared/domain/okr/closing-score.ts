import { compareDates } from "../dates.ts";
import { type Exact, toNumber } from "../exact.ts";
import type { Band, IsoDate } from "../units.ts";
import { aimInForce } from "./aim-in-force.ts";
import type { FinalScore } from "./goal-figures.ts";
import type { Cycle, KeyResult } from "./objective.ts";
import { checkInsBy, progressFrom } from "./progress-on-day.ts";

/** A final score with its exact value, from which an objective's is made. */
export interface ClosingScore {
	readonly exact: Exact;
	readonly score: FinalScore;
}

export const closingScore = (exact: Exact, band: Band, on: IsoDate): ClosingScore => ({
	exact,
	score: { of: "score", value: toNumber(exact), band, on },
});

/**
 * The final score of a key result: told only once its cycle is over, by the readings up to the last day, against the aim of
 * that day or, where one is given, against `aimed`. `undefined` before that, and where a figure is missing.
 */
export function finalScoreOf(
	keyResult: KeyResult,
	cycle: Cycle | undefined,
	today: IsoDate,
	aimed?: KeyResult,
): ClosingScore | undefined {
	if (!cycle || compareDates(today, cycle.ends) <= 0) return undefined;
	const answer = progressFrom(aimed ?? aimInForce(keyResult, cycle.ends), checkInsBy(keyResult, cycle.ends));
	return answer.kind === "value" ? closingScore(answer.value.progress, answer.value.band, cycle.ends) : undefined;
}
