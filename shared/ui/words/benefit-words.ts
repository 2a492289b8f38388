import type { BenefitAssessment } from "../../domain/assessment.ts";
import type { CourseCode, CourseState } from "../../domain/benefits/benefit-course.ts";
import type { ClosureGap } from "../../domain/benefits/closure-guard.ts";
import type { DoamCode, DoamVerdict } from "../../domain/benefits/doam.ts";
import type { MapGapCode } from "../../domain/benefits/map-gaps.ts";
import type { Reason } from "../../domain/reason.ts";
import { dayWords } from "./age-words.ts";
import { countWords, figureWords, percentWords } from "./number-words.ts";

const COURSES: Readonly<Record<CourseState, string>> = {
	"on-course": "On course",
	behind: "Behind",
	ahead: "Ahead",
	unknown: "Unknown",
};

type Figures = NonNullable<Reason["values"]>;

const COURSE_REASONS: Readonly<Record<CourseCode, (values: Figures) => string>> = {
	"as-expected": (v) => `${shares(v)}: within a tenth of the way.`,
	"less-than-expected": (v) => `${shares(v)}.`,
	"more-than-expected": (v) => `${shares(v)}.`,
	"more-harm-than-accepted": (v) => `Of the accepted loss ${shares(v)}: it grows faster than was accepted.`,
	"less-harm-than-accepted": (v) => `Of the accepted loss ${shares(v)}: it stays below what was accepted.`,
	"figures-missing": (v) => `It cannot be told without: ${v.missing ?? "its figures"}.`,
	"nothing-to-realise": () => "Its target leaves nothing to realise.",
	"not-live": () => "Nothing says yet that it went live.",
	"before-window": () => "Its newest figure is from before anything was expected.",
	"no-window": () => "No window is agreed in which it should arrive.",
};

const DOAM_VERDICTS: Readonly<Record<DoamVerdict, string>> = {
	passed: "Passed",
	failed: "Failed",
	"not-judged": "Not judged",
};

const DOAM_REASONS: Readonly<Record<DoamCode, string>> = {
	"no-description": "Nothing describes it beyond its title.",
	"repeats-title": "The description only repeats the title.",
	"too-short": "The description is too short to say who gains what.",
	"no-outcome": "No observable outcome is named.",
	"names-an-output": "The outcome names something made, not something that differs.",
	"no-work": "No work is named that brings it.",
	"shares-above-one": "The shares of its work sum to more than all of it.",
	"claimed-twice": "Another benefit claims the same measure in the same period.",
	"share-not-said": "Not each piece of work says its share.",
	"no-measure": "No measure is named.",
	"no-baseline": "There is no baseline.",
	"no-target": "There is no target.",
	"target-equals-baseline": "The target equals the baseline.",
	"no-source": "Nothing says where the measure is read.",
	"no-change-first": "The title does not begin with a change.",
	"nothing-measured": "The title names a change, and not what changes.",
	"not-english": "The title is not in English, so its words are not judged.",
};

const CLOSURE_GAPS: Readonly<Record<ClosureGap, string>> = {
	owner: "an owner",
	responsible: "somebody who takes the readings",
	measure: "a measure",
	baseline: "a baseline",
	target: "a target",
	"go-live": "the day it went live",
	window: "a window",
	reading: "a reading",
};

const MAP_GAPS: Readonly<Record<MapGapCode, string>> = {
	"output-leads-nowhere": "This output leads to no capability and no outcome.",
	"output-without-capability": "This output leads to an outcome without a capability between them.",
	"capability-leads-nowhere": "This capability leads to no outcome.",
	"outcome-without-output": "Nothing is named that brings this outcome.",
	"outcome-without-benefit": "No benefit follows from this outcome.",
	"benefit-without-outcome": "No outcome is named that brings this benefit.",
	"benefit-without-objective": "This benefit serves no objective.",
	"objective-without-benefit": "No benefit serves this objective.",
	"map-cycle": "This leads back to itself.",
};

export const courseWords = (state: CourseState): string => COURSES[state];
export const doamVerdictWords = (verdict: DoamVerdict): string => DOAM_VERDICTS[verdict];
export const doamSentence = (code: DoamCode): string => DOAM_REASONS[code];
export const mapGapSentence = (code: MapGapCode): string => MAP_GAPS[code];

/**
 * Why a benefit is on course or not, with its figures.
 * @example courseSentence({ code: "not-live" }) //=> "Nothing says yet that it went live."
 */
export const courseSentence = ({ code, values = {} }: Reason<CourseCode>): string => COURSE_REASONS[code](values);

/**
 * What is expected when the window closes; `undefined` where it cannot be told.
 * @example forecastSentence({ forecast: { value: 80, share: 0.5, meets: false, by: "pace" }, … })
 * //=> "At this pace it closes at 80, 50% of the way to its target."
 */
export function forecastSentence({ forecast }: Pick<BenefitAssessment, "forecast">): string | undefined {
	if (!forecast) return undefined;
	const start = { actual: "It closed at", stated: "Its owner expects", pace: "At this pace it closes at" }[forecast.by];
	return `${start} ${figureWords(forecast.value)}, ${percentWords(forecast.share)} of the way to its target.`;
}

/**
 * That a baseline was fitted afterwards; `undefined` where it was not.
 * @example retroFitSentence({ retroFitted: { date: "2026-03-02", why: "taken-after-start", limit: "2026-03-01" } })
 * //=> "Retro-fitted: the baseline is of 2 Mar 2026, after the work began on 1 Mar 2026."
 */
export function retroFitSentence({ retroFitted }: Pick<BenefitAssessment, "retroFitted">): string | undefined {
	if (!retroFitted) return undefined;
	const { date, why, limit } = retroFitted;
	const verb = why === "changed-after-start" ? "was changed on" : "is of";
	const after = why === "taken-after-go-live" ? "it went live" : "the work began";
	return `Retro-fitted: the baseline ${verb} ${dayWords(date)}${limit ? `, after ${after} on ${dayWords(limit)}` : ""}.`;
}

/**
 * How the go-live stands against its first plan; `undefined` where there was no plan.
 * @example goLiveSentence({ goLive: { firstPlanned: "2026-01-31", actual: "2026-03-02", slipDays: 30, moves: [] } })
 * //=> "Went live on 2 Mar 2026, 30 days later than first planned."
 */
export function goLiveSentence({ goLive }: Pick<BenefitAssessment, "goLive">): string | undefined {
	const { actual, planned, slipDays, moves } = goLive;
	const day = actual ?? planned;
	if (slipDays === undefined || !day) return undefined;
	const start = actual ? `Went live on ${dayWords(day)}` : `Goes live on ${dayWords(day)}`;
	const size = countWords(Math.abs(slipDays), "day");
	const slip = slipDays === 0 ? "as first planned" : `${size} ${slipDays > 0 ? "later" : "earlier"} than first planned`;
	return `${start}, ${slip}${moves.length > 0 ? `; moved ${countWords(moves.length, "time")}` : ""}.`;
}

/**
 * What an open benefit lacks before its project can be let go.
 * @example closureWords(["owner", "reading"]) //=> "It still needs an owner and a reading."
 */
export function closureWords(missing: readonly ClosureGap[]): string {
	const words = missing.map((gap) => CLOSURE_GAPS[gap]);
	if (words.length === 0) return "Nothing is missing but time.";
	const last = words.at(-1);
	return `It still needs ${words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${last}` : last}.`;
}

/** "40% had arrived by 1 Mar 2026, where 60% was expected". */
function shares({ arrived, expected, asOf }: Figures): string {
	const share = (x: Figures[string] | undefined) => (typeof x === "number" ? percentWords(x) : "an unknown share");
	return `${share(arrived)} had arrived by ${dayWords(String(asOf ?? ""))}, where ${share(expected)} was expected`;
}
