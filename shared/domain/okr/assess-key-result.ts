import type { DeliveryState, KeyResultAssessment } from "../assessment.ts";
import { compareDates, latest } from "../dates.ts";
import { type Exact, toNumber } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import { aimInForce, firstAim, reAimsBy } from "./aim-in-force.ts";
import { finalScoreOf } from "./closing-score.ts";
import { confidenceOf } from "./confidence.ts";
import type { FirstAimProgress, KeyResultFigures } from "./goal-figures.ts";
import type { Progress } from "./key-result-progress.ts";
import type { CheckIn, Cycle, KeyResult } from "./objective.ts";
import { type Pace, type Period, paceOf, periodOf, stateFromPace } from "./pace.ts";
import { checkInsBy, progressFrom } from "./progress-on-day.ts";
import { travelOf } from "./travel-of-key-result.ts";
import { valuesOf } from "./value-standing.ts";

export type KeyResultStanding = Omit<KeyResultAssessment, "live" | "all" | "findings">;

/** A standing is plain data; its objective is scored from the exact figures. */
export interface JudgedKeyResult {
	readonly standing: KeyResultStanding;
	readonly progress?: Exact;
	readonly final?: Exact;
}

/**
 * Where one key result stands on a day: progress and band from its readings up to that day against the aim of that day, and
 * the state its pace gives. Beside them, never in them: direction of travel, confidence, values, the aim it had first.
 * Without a reading, a period or a needed figure the state is unknown, and `missing` says what to ask for.
 */
export function assessKeyResult(given: KeyResult, cycle: Cycle | undefined, today: IsoDate): JudgedKeyResult {
	const keyResult = aimInForce(given, today);
	const seen = checkInsBy(keyResult, today);
	const asOf = latest([...seen.map((c) => c.date), ...doneDates(keyResult, today)]);
	const answer = progressFrom(keyResult, seen);
	const final = finalScoreOf(given, cycle, today);
	const closing = final ? { final: final.exact } : {};
	const base = {
		id: given.id,
		...(asOf ? { asOf } : {}),
		...besides(keyResult, seen),
		...(final ? { final: final.score } : {}),
		...reAimedOf(given, seen, cycle, today),
	};
	if (answer.kind !== "value") return { standing: { ...base, state: "unknown", ...whyNot(answer) }, ...closing };
	const { progress } = answer.value;
	const period = periodOf(keyResult, cycle);
	const pace = paceOf(keyResult, period, progress, today);
	const state = stateOf(progress, pace, period, today);
	const standing = {
		...base,
		...figures(answer.value),
		...(pace && { pace: { expected: toNumber(pace.expected), gap: toNumber(pace.gap), basis: pace.basis } }),
		state,
		...(state === "unknown" ? { missing: ["period"] } : {}),
	};
	return { standing, progress, ...closing };
}

const figures = ({ progress, unclamped, band }: Progress) => ({
	progress: toNumber(progress),
	unclamped: unclamped && toNumber(unclamped),
	band,
});

/** Why there is no progress. */
function whyNot(answer: Exclude<Answer<Progress>, { kind: "value" }>): Pick<FirstAimProgress, "missing" | "fault"> {
	if (answer.kind === "fault") return { fault: { code: answer.code, path: answer.path, message: answer.message } };
	return { missing: answer.kind === "missing" ? answer.missing.map(nameForUser) : [] };
}

/** Milestones have no check-ins: the newest date among those done is the newest thing known. */
const doneDates = ({ kind, milestones = [] }: KeyResult, today: IsoDate): IsoDate[] =>
	kind === "milestone" ? milestones.filter((m) => m.done && compareDates(m.date, today) <= 0).map((m) => m.date) : [];

/** What stands beside progress and needs none. */
function besides(
	keyResult: KeyResult,
	seen: readonly CheckIn[],
): Pick<KeyResultFigures, "travel" | "confidence" | "values"> {
	const travel = travelOf(keyResult, seen);
	const confidence = confidenceOf(seen);
	const values = valuesOf(seen);
	return {
		...(travel && { travel: { ...travel, slopePerDay: travel.slopePerDay && toNumber(travel.slopePerDay) } }),
		...(confidence && { confidence }),
		...(values.length > 0 && { values }),
	};
}

/** Progress against the first aim, where the aim was changed by that day. */
function reAimedOf(
	given: KeyResult,
	seen: readonly CheckIn[],
	cycle: Cycle | undefined,
	today: IsoDate,
): Pick<KeyResultFigures, "reAimed"> {
	const log = reAimsBy(given, today);
	if (log.length === 0) return {};
	const original = firstAim(given);
	const answer = progressFrom(original, seen);
	const final = finalScoreOf(given, cycle, today, original);
	const first = {
		...(answer.kind === "value" ? figures(answer.value) : whyNot(answer)),
		...(final && { final: final.score }),
	};
	return { reAimed: { count: log.length, log, first } };
}

/** A band to stay in, and a yes-or-no, are judged as they stand; distances by their pace. */
function stateOf(progress: Exact, pace: Pace | undefined, period: Period | undefined, today: IsoDate): DeliveryState {
	if (progress.compare(1) >= 0) return "on-track";
	if (pace) return stateFromPace(pace);
	if (!period) return "unknown";
	// Not met yet: nothing can be said of the way there before the date; after it, the answer is no.
	return compareDates(today, period.ends) > 0 ? "off-track" : "at-risk";
}

/** `current` and `readings` are what a person calls a reading. */
const nameForUser = (path: string): string => (path === "current" || path === "readings" ? "reading" : path);
