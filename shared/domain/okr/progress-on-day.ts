import { compareDates } from "../dates.ts";
import type { Answer } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import { keyResultProgress, type Progress } from "./key-result-progress.ts";
import type { CheckIn, KeyResult } from "./objective.ts";

/** Check-ins up to a day, oldest first; those of one day in the order of the list. */
export const checkInsBy = ({ checkIns }: Pick<KeyResult, "checkIns">, day: IsoDate): readonly CheckIn[] =>
	checkIns.filter((c) => compareDates(c.date, day) <= 0).sort((a, b) => compareDates(a.date, b.date));

/**
 * Progress by the check-ins up to a day, which come oldest first, against the aim the key result is given with. The latest
 * is the current value; kinds that look at all readings get them all.
 */
export const progressFrom = (keyResult: KeyResult, seen: readonly CheckIn[]): Answer<Progress> =>
	keyResultProgress({
		...keyResult,
		current: seen.at(-1)?.value ?? null,
		readings: seen.length > 0 ? seen.map((c) => c.value) : null,
	});
