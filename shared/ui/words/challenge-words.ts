import type { CourseCode } from "../../domain/benefits/benefit-course.ts";
import type { OtherPart } from "../../domain/challenge/balance.ts";
import type { CommitmentCode, CommitmentReason, Verdict } from "../../domain/challenge/commitment-answer.ts";
import { dayWords } from "./age-words.ts";
import { courseSentence } from "./benefit-words.ts";
import { countWords, figureWords, percentWords } from "./number-words.ts";

const VERDICTS: Readonly<Record<Verdict, string>> = { yes: "Yes", no: "No", unknown: "Unknown" };
export const verdictWords = (verdict: Verdict): string => VERDICTS[verdict];

/**
 * Whether promises are being kept, in one sentence. Unknown is never counted with either.
 * @example commitmentsAnswer({ yes: 1, no: 1, unknown: 1 })
 * //=> "Of 3 commitments, 1 is being delivered, 1 is not, and 1 cannot be told."
 */
export function commitmentsAnswer({ yes, no, unknown }: Readonly<Record<Verdict, number>>): string {
	const total = yes + no + unknown;
	if (total === 0) return "No commitments are recorded yet.";
	const parts = [
		yes > 0 ? `${yes} ${isAre(yes)} being delivered` : "none is shown to be delivered",
		...(no > 0 ? [`${no} ${isAre(no)} not`] : []),
		...(unknown > 0 ? [`${unknown} cannot be told`] : []),
	];
	const last = parts.length > 1 ? `, and ${parts.at(-1)}` : "";
	return `Of ${countWords(total, "commitment")}, ${parts.slice(0, parts.length > 1 ? -1 : 1).join(", ")}${last}.`;
}

type Figures = NonNullable<CommitmentReason["values"]>;
type Words = (name: string, values: Figures, others: readonly string[]) => string;

const REASONS: Readonly<Record<CommitmentCode, Words>> = {
	"nothing-shows-it": () => "It names no key result and no benefit that would show whether it is kept.",
	"unknown-key-result": (name) => `The register has no key result ${name}.`,
	"key-result-on-track": (name, v) => `${name} is on track: ${progress(v)}.`,
	"key-result-at-risk": (name, v) => `${name} is at risk: ${progress(v)}.`,
	"key-result-off-track": (name, v) => `${name} is off track: ${progress(v)}.`,
	"key-result-not-met-yet": (name) => `${name} is not met yet; until its day it says neither yes nor no.`,
	"key-result-not-known": (name, v) => `${name} cannot be told.${v.missing ? ` Missing: ${v.missing}.` : ""}`,
	"key-result-short-at-due-date": (name, v) =>
		`${name} was to be there by ${dayWords(String(v.due))} and is not: ${progress(v)}.`,
	"key-result-without-work": (name) => `No work serves ${name}, so nobody can say what delivers it.`,
	"unknown-benefit": (name) => `The register has no benefit ${name}.`,
	"benefit-on-course": (name, v) => `${name} is on course: ${arrived(v)}.`,
	"benefit-behind": (name, v) => `${name} is behind: ${arrived(v)}.`,
	"benefit-lapsed": (name) => `${name} has lapsed.`,
	"benefit-not-known": (name, v) =>
		v.why === "figures-missing"
			? `${name} cannot be told: its figures are missing.`
			: `${name} cannot be told.${v.why ? ` ${courseSentence({ code: v.why as CourseCode })}` : ""}`,
	"benefit-reading-missed": (name, v) =>
		`The reading of ${name} due on ${dayWords(String(v.due))} was not taken, so its newest figure is too old to say yes by.`,
	"benefit-without-work": (name) => `${name} names no work that brings it.`,
	"benefit-work-not-read": (name, _, others) =>
		`${name} is brought by ${others.slice(0, 4).join(", ")}${others.length > 4 ? ` and ${others.length - 4} more` : ""}, which ${others.length === 1 ? "was" : "were"} not read.`,
};

/**
 * What one link of the chain says of a commitment. `name` gives the title of a key result or benefit by id.
 * @example commitmentSentence({ code: "key-result-on-track", ids: ["KR-1"], values: { progress: 0.86, asOf: "2026-11-20" } }, () => "Waits")
 * //=> "“Waits” is on track: 86% of the way by 20 Nov 2026."
 */
export function commitmentSentence(
	{ code, ids = [], values = {} }: Omit<CommitmentReason, "says">,
	name: (id: string) => string | undefined,
): string {
	const [first = "", ...others] = ids;
	const title = name(first);
	return REASONS[code](title === undefined ? first : `“${title}”`, values, others);
}

const OTHERS: Readonly<Record<OtherPart, string>> = {
	undeclared: "Objectives without a declared weight",
	unaligned: "Work without an objective",
	exempt: "Run the business",
	unknown: "Unknown: what it serves cannot be told",
};
export const otherPartWords = (part: OtherPart): string => OTHERS[part];

/**
 * The gap of a share to the declared one, in points of a hundred.
 * @example gapWords(-0.105) //=> "10.5 points less"
 */
export function gapWords(gap: number): string {
	const size = figureWords(Math.abs(gap) * 100, 1);
	if (size === "0") return "as declared";
	return `${size} ${size === "1" ? "point" : "points"} ${gap < 0 ? "less" : "more"}`;
}

/**
 * How the cost of a parent came to the work below it.
 * @example sharedOutWords({ amount: 1200, by: "effort", over: 3, without: 1 })
 * //=> "1,200 shared out over 3 work items by their effort; 1 without an effort carries none of it."
 */
export function sharedOutWords({ amount, by, over, without }: SharedOutFigures): string {
	const how = by === "effort" ? "by their effort" : "equally, for none has an effort";
	const rest = without > 0 ? `; ${without} without an effort ${without === 1 ? "carries" : "carry"} none of it` : "";
	return `${figureWords(amount)} shared out over ${countWords(over, "work item")} ${how}${rest}.`;
}

interface SharedOutFigures {
	readonly amount: number;
	readonly by: "effort" | "equal";
	readonly over: number;
	readonly without: number;
}

/**
 * A parent and what stands below it do not agree.
 * @example costDifferenceWords({ stated: 100, below: 65, difference: 35 })
 * //=> "100 is stated, the work below it comes to 65. The 65 are counted; 35 are not."
 */
export function costDifferenceWords(d: { stated: number; below: number; difference: number }): string {
	const below = figureWords(d.below);
	const rest = d.difference > 0 ? `; ${figureWords(d.difference)} are not` : `, ${figureWords(-d.difference)} more`;
	return `${figureWords(d.stated)} is stated, the work below it comes to ${below}. The ${below} are counted${rest}.`;
}

const isAre = (count: number): string => (count === 1 ? "is" : "are");
const share = (x: Figures[string] | undefined): string =>
	typeof x === "number" ? percentWords(x) : "an unknown share";
const progress = (v: Figures): string => `${share(v.progress)} of the way${by(v.asOf)}`;
const arrived = (v: Figures): string => `${share(v.realised)} had arrived${by(v.asOf)}`;
const by = (asOf: Figures[string] | undefined): string => (typeof asOf === "string" ? ` by ${dayWords(asOf)}` : "");
