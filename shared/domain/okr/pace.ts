import type { DeliveryState } from "../assessment.ts";
import { compareDates, daysBetween } from "../dates.ts";
import type { IsoDate } from "../units.ts";
import type { Cycle, KeyResult } from "./objective.ts";

/** How far behind its expected progress a key result may be and still count as on track, or as at risk (published). */
export const ON_TRACK_WITHIN = 0.1;
export const AT_RISK_WITHIN = 0.3;

export interface Period {
	readonly starts: IsoDate;
	readonly ends: IsoDate;
}

/** A key result's own dates where it has them, else its cycle's; `undefined` where neither says. */
export function periodOf(keyResult: KeyResult, cycle: Cycle | undefined): Period | undefined {
	const starts = keyResult.starts ?? cycle?.starts;
	const ends = keyResult.due ?? cycle?.ends;
	return starts && ends && compareDates(starts, ends) < 0 ? { starts, ends } : undefined;
}

/**
 * Expected progress at a day, 0..1: the elapsed share of the period (reference 1.11).
 * @example expectedProgress({ starts: "2026-01-01", ends: "2026-12-31" }, "2026-07-02") //=> 0.5
 */
export function expectedProgress({ starts, ends }: Period, on: IsoDate): number {
	return Math.min(1, Math.max(0, daysBetween(starts, on) / daysBetween(starts, ends)));
}

/** Milestones expected by a day: the shares whose date has come. */
export function expectedOfMilestones(keyResult: KeyResult, on: IsoDate): number {
	return (keyResult.milestones ?? [])
		.filter((m) => compareDates(m.date, on) <= 0)
		.reduce((total, m) => total + m.share, 0);
}

/** Pace gap (expected − progress) to a state, by the published tolerances. */
export function stateFromPace(progress: number, expected: number): Exclude<DeliveryState, "unknown"> {
	const behind = expected - progress;
	// A hair of slack, because these are doubles and the tolerance is not a formula but a policy.
	if (behind <= ON_TRACK_WITHIN + 1e-9) return "on-track";
	return behind <= AT_RISK_WITHIN + 1e-9 ? "at-risk" : "off-track";
}
