import type { Answer } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { periodReadings } from "./latest-reading.ts";
import { type DatedWindow, type RealisationWindow, realisationWindow } from "./realisation-window.ts";

/** Six to twelve months after go-live, read every three (reference 1.12; practice 14), unless the profile says otherwise. */
export const DEFAULT_WINDOW = { fromMonths: 6, toMonths: 12 };
export const DEFAULT_CADENCE_MONTHS = 3;

/**
 * A benefit's own window on a day. `undefined` where none is agreed (`window: null`), nothing is known of a go-live, or
 * its figures cannot be right. A planned go-live counts until there is an actual one.
 */
export function benefitWindow(benefit: Benefit, today: IsoDate): DatedWindow | undefined {
	if (benefit.window === null) return undefined;
	const answer = windowAnswer(benefit, today);
	if (answer.kind !== "value" || answer.value.opens === null) return undefined;
	// Planned only: the day may have passed, but nobody has said that it went live.
	return benefit.goLiveActual ? answer.value : { ...answer.value, state: "not-live", missed: [] };
}

/** The same with the fault where the figures cannot be right. */
export function windowAnswer(benefit: Benefit, today: IsoDate): Answer<RealisationWindow> {
	return realisationWindow({
		...(benefit.window ?? DEFAULT_WINDOW),
		goLive: benefit.goLiveActual ?? benefit.goLivePlanned ?? null,
		today,
		readings: [...benefit.readings, ...periodReadings(benefit)],
		cadenceMonths: benefit.cadenceMonths ?? DEFAULT_CADENCE_MONTHS,
	});
}
