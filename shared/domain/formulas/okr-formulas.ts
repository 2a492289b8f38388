import { InputReader } from "../input-reader.ts";
import { bandOf } from "../okr/band.ts";
import { directionOfTravel } from "../okr/direction/direction-of-travel.ts";
import { keyResultProgress } from "../okr/key-result-progress.ts";
import { objectiveScore } from "../okr/objective-score.ts";
import { type Answer, value } from "../outcome.ts";
import { type Formulas, shaped } from "./formula.ts";
import { jsonNumber } from "./json-number.ts";

function band(input: object): Answer<object> {
	const reader = InputReader.of(input);
	const score = reader.number("score");
	return reader.given({ score }, ({ score }) => value({ band: bandOf(score) }));
}

export const OKR_FORMULAS: Formulas = {
	keyResult: (input) =>
		shaped(keyResultProgress(input), ({ progress, unclamped, band }) => ({
			progress: jsonNumber(progress),
			unclamped: unclamped && jsonNumber(unclamped),
			band,
		})),
	objective: (input) => shaped(objectiveScore(input), ({ score, band }) => ({ score: jsonNumber(score), band })),
	band,
	direction: (input) =>
		shaped(directionOfTravel(input), ({ direction, slopePerDay, pValue }) => ({
			direction,
			slopePerDay: slopePerDay && jsonNumber(slopePerDay),
			pValue,
		})),
};
