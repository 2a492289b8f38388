import { compareDates, parseIsoDate } from "../dates.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit, BenefitChange } from "./benefit.ts";

/** Why a baseline counts as fitted afterwards; `limit` is the start or go-live it should have come before. */
export interface RetroFit {
	readonly date: IsoDate;
	readonly why: "taken-after-start" | "taken-after-go-live" | "changed-after-start" | "stamped";
	readonly limit?: IsoDate;
}

/** The members that decide it, as they stood at one time. */
interface Then {
	readonly baseline: unknown;
	readonly baselineDate: IsoDate | undefined;
	readonly starts: IsoDate | undefined;
	readonly goLiveActual: IsoDate | undefined;
}

/**
 * Whether the baseline was ever taken after the work began or went live, or changed after it began: the mark stays
 * whatever is edited later, because every earlier state in the history is asked too (reference 1.12; practice 21). The
 * first time counts. `undefined` where no state says so, also where dates are missing.
 * @example retroFit({ …, baselineDate: "2026-03-02", starts: "2026-03-01" })
 * //=> { date: "2026-03-02", why: "taken-after-start", limit: "2026-03-01" }
 */
export function retroFit(benefit: Benefit): RetroFit | undefined {
	const found = firstRetroFit(benefit);
	if (!benefit.retroFitted) return found;
	return { ...(found ?? { why: "stamped" }), date: benefit.retroFitted };
}

function firstRetroFit(benefit: Benefit): RetroFit | undefined {
	const history = [...(benefit.history ?? [])].sort((a, b) => compareDates(a.on, b.on));
	let then: Then = {
		baseline: benefit.baseline ?? null,
		baselineDate: benefit.baselineDate,
		starts: benefit.starts,
		goLiveActual: benefit.goLiveActual,
	};
	let first = takenLate(then);
	for (const [i, change] of [...history.entries()].reverse()) {
		first = changedLate(change, then) ?? first;
		then = before(then, change);
		// What was changed on one day was changed together: there was no state in between.
		if (history[i - 1]?.on !== change.on) first = takenLate(then) ?? first;
	}
	return first;
}

/** A state without a baseline is not late: there is nothing that could have been fitted. */
function takenLate({ baseline, baselineDate: date, starts, goLiveActual }: Then): RetroFit | undefined {
	if (baseline === null || !date) return undefined;
	if (goLiveActual && date > goLiveActual) return { date, why: "taken-after-go-live", limit: goLiveActual };
	return starts && date > starts ? { date, why: "taken-after-start", limit: starts } : undefined;
}

/** One value in place of another once work is under way. That a missing one is filled in is judged by the date it is of. */
function changedLate({ field, from, to, on }: BenefitChange, { starts }: Then): RetroFit | undefined {
	if (field !== "baseline" || from === null || to === null || !starts || on <= starts) return undefined;
	return { date: on, why: "changed-after-start", limit: starts };
}

function before(then: Then, { field, from }: BenefitChange): Then {
	// Of the other members only dates decide; one that decides nothing is never asked for.
	return field === "baseline" ? { ...then, baseline: from } : { ...then, [field]: parseIsoDate(from) };
}
