import type { DeliveryState, KeyResultAssessment } from "../assessment.ts";
import { compareDates, latest } from "../dates.ts";
import { toNumber } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import { keyResultProgress, type Progress } from "./key-result-progress.ts";
import type { CheckIn, Cycle, KeyResult } from "./objective.ts";
import { expectedOfMilestones, expectedProgress, periodOf, stateFromPace } from "./pace.ts";

export type KeyResultStanding = Omit<KeyResultAssessment, "live" | "all">;

/**
 * Where one key result stands on a day: progress and band from its readings up to that day, and the state its pace gives.
 * Without a reading, a period or a needed figure the state is unknown, and `missing` says what to ask for.
 */
export function assessKeyResult(keyResult: KeyResult, cycle: Cycle | undefined, today: IsoDate): KeyResultStanding {
	const seen = keyResult.checkIns
		.filter((c) => compareDates(c.date, today) <= 0)
		.sort((a, b) => compareDates(a.date, b.date));
	const asOf = latest([...seen.map((c) => c.date), ...doneDates(keyResult, today)]);
	const dated = asOf ? { asOf } : {};
	const answer = progressFrom(keyResult, seen);
	if (answer.kind === "fault") {
		const { code, path, message } = answer;
		return { id: keyResult.id, state: "unknown", fault: { code, path, message }, ...dated };
	}
	if (answer.kind !== "value") {
		const missing = answer.kind === "missing" ? answer.missing.map(nameForUser) : [];
		return { id: keyResult.id, state: "unknown", missing, ...dated };
	}
	const { progress, unclamped, band } = answer.value;
	const p = toNumber(progress);
	const standing = { id: keyResult.id, progress: p, unclamped: unclamped && toNumber(unclamped), band, ...dated };
	const state = stateOf(keyResult, cycle, p, today);
	return state === "unknown" ? { ...standing, state, missing: ["period"] } : { ...standing, state };
}

/** The latest check-in is the current value; kinds that look at all readings get them all. */
function progressFrom(keyResult: KeyResult, seen: readonly CheckIn[]): Answer<Progress> {
	return keyResultProgress({
		...keyResult,
		current: seen.at(-1)?.value ?? null,
		readings: seen.length > 0 ? seen.map((c) => c.value) : null,
	});
}

/** Milestones have no check-ins: the newest date among those done is the newest thing known. */
const doneDates = (keyResult: KeyResult, today: IsoDate): IsoDate[] =>
	(keyResult.milestones ?? []).filter((m) => m.done && compareDates(m.date, today) <= 0).map((m) => m.date);

/** A band to stay in, and a yes-or-no, are judged as they stand; distances by their pace. */
function stateOf(keyResult: KeyResult, cycle: Cycle | undefined, p: number, today: IsoDate): DeliveryState {
	if (keyResult.kind === "maintain") return stateFromPace(p, 1);
	if (keyResult.kind === "milestone") return stateFromPace(p, expectedOfMilestones(keyResult, today));
	if (p >= 1) return "on-track";
	const period = periodOf(keyResult, cycle);
	if (!period) return "unknown";
	if (keyResult.kind === "increase" || keyResult.kind === "reduce")
		return stateFromPace(p, expectedProgress(period, today));
	// Not met yet: nothing can be said of the way there before the date; after it, the answer is no.
	return compareDates(today, period.ends) > 0 ? "off-track" : "at-risk";
}

/** `current` and `readings` are what a person calls a reading. */
const nameForUser = (path: string): string => (path === "current" || path === "readings" ? "reading" : path);
