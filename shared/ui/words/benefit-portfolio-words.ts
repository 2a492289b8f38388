import type { BenefitAssessment } from "../../domain/assessment.ts";
import type { Benefit } from "../../domain/benefits/benefit.ts";
import type { CourseState } from "../../domain/benefits/benefit-course.ts";
import type { Doam } from "../../domain/benefits/doam.ts";
import type { GoLiveMove } from "../../domain/benefits/go-live-history.ts";
import type { MapColumn } from "../../domain/benefits/map-node.ts";
import { dayWords } from "./age-words.ts";
import { countWords } from "./number-words.ts";

const DOAM_PARTS: Readonly<Record<keyof Doam, string>> = {
	description: "Description",
	outcome: "Observable outcome",
	attribution: "Attribution",
	measurement: "Measurement",
	title: "Title",
};
export const doamPartWords = (part: keyof Doam): string => DOAM_PARTS[part];

const COLUMNS: Readonly<Record<MapColumn, readonly [one: string, many: string]>> = {
	output: ["output", "outputs"],
	capability: ["capability", "capabilities"],
	outcome: ["outcome", "outcomes"],
	benefit: ["benefit", "benefits"],
	objective: ["objective or key result", "objectives and key results"],
};
export const columnWords = (column: MapColumn): string => capital(COLUMNS[column][1]);
export const columnCountWords = (count: number, column: MapColumn): string => countWords(count, ...COLUMNS[column]);

const STATUSES: Readonly<Record<NonNullable<Benefit["status"]>, string>> = {
	planned: "Planned",
	live: "Live",
	realised: "Realised",
	lapsed: "Lapsed",
	closed: "Closed",
};
export const benefitStatusWords = (status: NonNullable<Benefit["status"]>): string => STATUSES[status];

/**
 * Whether benefits are arriving, in one sentence. What cannot be told is said apart, and never counted as arriving.
 * @example benefitsAnswer({ behind: 1, "on-course": 2, ahead: 0, unknown: 3, notLive: 2 })
 * //=> "1 of 6 benefits is behind; 2 are on course and 0 ahead. 3 cannot be told, 2 of them because nothing went live yet."
 */
export function benefitsAnswer(counts: Readonly<Record<CourseState | "notLive", number>>): string {
	const { behind, ahead, unknown, notLive, "on-course": onCourse } = counts;
	const total = behind + ahead + unknown + onCourse;
	if (total === 0) return "No benefits are declared yet.";
	if (unknown === total)
		return `How ${countWords(total, "benefit")} stand cannot be told yet${because(unknown, notLive)}.`;
	const first = `${behind === 0 ? "None" : behind} of ${countWords(total, "benefit")} ${behind <= 1 ? "is" : "are"} behind; ${onCourse} ${isAre(onCourse)} on course and ${ahead} ahead.`;
	return unknown === 0 ? first : `${first} ${unknown} cannot be told${because(unknown, notLive)}.`;
}

const isAre = (count: number): string => (count === 1 ? "is" : "are");
const because = (unknown: number, notLive: number): string => {
	if (notLive === 0) return "";
	return notLive === unknown ? ", because nothing went live yet" : `, ${notLive} of them because nothing went live yet`;
};

/**
 * When a benefit may be read.
 * @example windowSentence({ opens: "2026-05-15", closes: "2026-11-15", state: "closed" }) //=> "Closed 15 Nov 2026"
 */
export function windowSentence(window: BenefitAssessment["window"]): string {
	if (!window) return "No window";
	const [opens, closes] = [dayWords(window.opens), dayWords(window.closes)];
	return {
		"not-live": `Not live; opens ${opens}`,
		before: `Opens ${opens}`,
		open: `Open until ${closes}`,
		closed: `Closed ${closes}`,
	}[window.state];
}

/**
 * One move of a go-live, with who moved it and why where that was kept.
 * @example moveSentence({ on: "2026-06-15", which: "planned", from: "2026-10-01", to: "2027-02-01", by: "Sam" })
 * //=> "On 15 Jun 2026 Sam moved the planned go-live from 1 Oct 2026 to 1 Feb 2027. No reason was given."
 */
export function moveSentence({ on, which, from, to, by, why }: GoLiveMove): string {
	const what = which === "planned" ? "the planned go-live" : "the go-live";
	const reason = why?.trim() ? `Reason given: ${why.trim()}` : "No reason was given.";
	return `On ${dayWords(on)} ${by?.trim() || "somebody"} moved ${what} from ${dayWords(from)} to ${dayWords(to)}. ${reason}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
