import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import type { Score } from "../score.ts";

export interface Cd3Input {
	/** Money per week of delay; negative where waiting pays. */
	readonly costOfDelayPerWeek: number | null;
	/** Duration, above 0. */
	readonly weeks: number | null;
}

/**
 * Cost of delay ÷ duration (reference 1.2), in money per week, per week of work. It schedules jobs that compete for one
 * team; it does not say which of them are worth doing. With prerequisites use `scheduleByCd3`.
 * @example cd3({ costOfDelayPerWeek: 30, weeks: 4 }) //=> 15/2
 */
export function cd3(input: Untrusted<Cd3Input>): Answer<Score> {
	const reader = InputReader.of(input);
	const cost = reader.number("costOfDelayPerWeek");
	const weeks = reader.number("weeks", { above: 0 });
	return reader.given({ cost, weeks }, ({ cost, weeks }) => value({ score: cost.div(weeks) }));
}
