import type { Finding } from "../../domain/rules/rule.ts";
import { dayWords } from "./age-words.ts";
import { figureWords, percentWords } from "./number-words.ts";

type Figures = NonNullable<Finding["values"]>;
type Words = readonly [short: string, full: (values: Figures, others: readonly string[]) => string];

/** What the checks of benefits find beyond the first twelve, by the finding's code. */
export const BENEFIT_FINDINGS: Readonly<Record<string, Words>> = {
	"baseline-after-go-live": [
		"retro-fitted baseline",
		(v) => `The baseline is of ${day(v.baseline)}; it went live on ${day(v.starts)}.`,
	],
	"baseline-changed-after-start": [
		"retro-fitted baseline",
		(v) => `The baseline was changed on ${day(v.baseline)}; the work began on ${day(v.starts)}.`,
	],
	"baseline-retro-fitted": [
		"retro-fitted baseline",
		(v) => `The baseline was fitted afterwards, on ${day(v.baseline)}; the mark stays.`,
	],
	"baseline-stale": [
		"old baseline",
		(v) => `The baseline is of ${day(v.baseline)}, more than a year before the work began on ${day(v.starts)}.`,
	],
	"baseline-undated": ["undated baseline", () => "Nothing says when the baseline was taken."],
	"measure-may-be-claimed-twice": [
		"may be claimed twice",
		(v, ids) => `The same measure is also claimed by ${named(ids, v)}, perhaps in the same period.`,
	],
	"direction-conflict": [
		"direction and target differ",
		(v) => `It is said to ${v.direction}, and goes from ${figure(v.baseline)} to a target of ${figure(v.target)}.`,
	],
	"measure-counts-outputs": [
		"counts outputs",
		(v) => `Its measure counts work done (“${v.counted}”), not what changes for whom.`,
	],
	"owner-is-responsible": ["owner measures", (v) => `${v.owner} both answers for the benefit and measures it.`],
	"same-title": ["same title", (v, ids) => `The same title is also borne by ${named(ids, v)}.`],
	"shares-above-one": [
		"shares above 1",
		(v) => `The shares of its work sum to ${figure(v.total)}, more than all of it.`,
	],
	"no-work": ["nothing brings it", () => "It names no work and no output that would bring it."],
	"window-unusable": ["window unusable", () => "Its window or its cadence cannot be right, so no reading falls due."],
	"window-shorter-than-cadence": [
		"window too short",
		(v) => `Its window is ${months(v.months)} long, and a reading is due every ${months(v.cadence)}.`,
	],
	"cycle-ended": [
		"objective ends first",
		(v) => `All it serves ends by ${day(v.ended)}, before its window opens on ${day(v.opens)}.`,
	],
	"go-live-passed": ["go-live passed", (v) => `It was to go live on ${day(v.planned)}, and nothing says that it did.`],
	"go-live-moved-twice": [
		"go-live moved again",
		(v) => `Its go-live was moved ${v.times} times: from ${day(v.first)} at first to ${day(v.now)} now.`,
	],
	"live-before-start": [
		"live before start",
		(v) => `Its go-live, ${day(v.live)}, lies before the start of the work, ${day(v.starts)}.`,
	],
	"planned-in-window": [
		"still called planned",
		(v) => `Its window opened on ${day(v.opened)}, and it is still called planned.`,
	],
	"two-readings-missed": [
		"two readings missed",
		(v) => `The readings of ${day(v.first)} and ${day(v.second)} were both missed.`,
	],
	"reading-late": ["reading late", (v) => `The reading of ${day(v.due)} was not taken.`],
	"reading-in-future": ["reading in the future", (v) => `A reading is dated ${day(v.date)}, which is still to come.`],
	"readings-disagree": [
		"readings disagree",
		(v) => `Two readings of ${day(v.date)} say ${figure(v.first)} and ${figure(v.second)}.`,
	],
	"going-backwards": [
		"going backwards",
		(v) => `At ${figure(v.actual)} on ${day(v.asOf)} it stands worse than the baseline.`,
	],
	"behind-plan": [
		"behind plan",
		(v) => `By ${day(v.asOf)}, ${percent(v.arrived)} had arrived where ${percent(v.expected)} was expected.`,
	],
	"more-harm-than-planned": [
		"more harm than planned",
		(v) =>
			`By ${day(v.asOf)}, ${percent(v.arrived)} of the accepted loss had come where ${percent(v.expected)} was expected.`,
	],
	"forecast-below-target": [
		"forecast below target",
		(v) => `Its forecast at the close is ${figure(v.forecast)}, which is ${percent(v.share)} of the way to its target.`,
	],
	"plan-misses-target": [
		"plan misses target",
		(v) => `Its plan comes out at ${figure(v.plan)}, its target is ${figure(v.target)}.`,
	],
	"period-without-actual": [
		"period without actual",
		(v) => `The period that ended on ${day(v.ended)} has a plan and no actual.`,
	],
	"periods-overlap": ["periods overlap", (v) => `Two of its periods share ${day(v.day)}.`],
	"dis-benefit-grows": [
		"dis-benefit grows",
		(v) => `It stands at ${figure(v.actual)}, beyond the ${figure(v.accepted)} that was accepted.`,
	],
	"dis-benefit-without-mitigation": [
		"no mitigation",
		() => "Nothing says what is done to keep this dis-benefit small.",
	],
	"cost-above-value": [
		"costs more than it brings",
		(v) => `It costs ${figure(v.cost)} to realise and is worth ${figure(v.value)}.`,
	],
	"intangible-with-money": ["intangible money", (v) => `It is called intangible and claims ${figure(v.value)}.`],
	"value-without-profile": [
		"undated money",
		(v) => `Nothing says in which periods its ${figure(v.value)} would arrive.`,
	],
	"realised-below-target": [
		"not realised in full",
		(v) => `It is called realised at ${figure(v.actual)}, against ${figure(v.target)}.`,
	],
	"lapsed-without-reason": ["lapsed, no reason", () => "It has lapsed, and nobody says why."],
	"depends-on-itself": [
		"depends on itself",
		(v, ids) => `It depends on itself${ids.length > 0 ? ` through ${named(ids, v)}` : ""}.`,
	],
	"depends-on-unknown": [
		"depends on an unknown",
		(v, ids) => `It depends on ${named(ids, v)}, which the register does not have.`,
	],
	"depends-on-lapsed": ["depends on a lapsed one", (v, ids) => `It depends on ${named(ids, v)}, which has lapsed.`],
	"risk-without-owner": ["risk without owner", (v) => `Nobody holds the risk “${v.risk}”.`],
	"assumption-not-reviewed": [
		"assumption not reviewed",
		(v) =>
			`The assumption “${v.assumption}” was ${v.reviewed ? `last looked at on ${day(v.reviewed)}` : "never looked at again"}.`,
	],
	"description-no-description": ["no description", () => "Nothing describes the benefit beyond its title."],
	"description-repeats-title": ["no description", () => "The description only repeats the title."],
	"description-too-short": ["no description", () => "The description is too short to say who gains what."],
	"no-outcome": ["no outcome", () => "Nothing says what would be seen to differ."],
	"outcome-is-output": [
		"outcome is an output",
		(v) => `Its outcome says what is made (“${v.word}”), not what would be seen to differ.`,
	],
	"title-without-change": ["title without change", () => "Its title does not begin with what changes."],
	"title-of-nothing": ["title without measure", () => "Its title names a change, and not what changes."],
	"no-responsible": ["nobody measures", () => "Nobody is named who takes the readings."],
	"no-stakeholders": ["no stakeholders", () => "Nobody is named who gains from it."],
	"no-source": ["no source", () => "Nothing says where the measure is read."],
	"share-not-said": ["shares not said", (v, ids) => `The share of ${named(ids, v)} is not said.`],
};

const day = (text: string | number | null | undefined): string => dayWords(String(text ?? ""));
const figure = (x: string | number | null | undefined): string =>
	typeof x === "number" ? figureWords(x) : "an unknown figure";
const percent = (x: string | number | null | undefined): string =>
	typeof x === "number" ? percentWords(x) : "an unknown share";
const months = (x: string | number | null | undefined): string => (x === 1 ? "1 month" : `${figure(x)} months`);

/** A few by name, the rest by number: `others` says how many there are where not all came along. */
function named(ids: readonly string[], { others }: Figures): string {
	const count = typeof others === "number" ? Math.max(others, ids.length) : ids.length;
	if (count === 0) return "others";
	const shown = ids.slice(0, 4);
	return count > shown.length ? `${shown.join(", ")} and ${count - shown.length} more` : shown.join(", ");
}
