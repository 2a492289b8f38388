import type { Finding } from "../../domain/rules/rule.ts";
import { dayWords } from "./age-words.ts";

type Figures = NonNullable<Finding["values"]>;
type Words = readonly [short: string, full: (values: Figures, others: readonly string[]) => string];

const SIGNS: Readonly<Record<string, (word: string) => string>> = {
	held: (word) => `“${word}” holds a level`,
	always: (word) => `“${word}” is true in every period`,
	measure: (word) => `“${word}” only names a measure`,
};
const ABSENT: Readonly<Record<string, string>> = {
	both: "neither its baseline nor its target is filled in",
	baseline: "its baseline is not filled in",
	target: "its target is not filled in",
};

/** What the checks of objectives, key results and KPIs find, by the finding's code. */
export const OKR_FINDINGS: Readonly<Record<string, Words>> = {
	"objective-no-owner": ["no owner", () => "Nobody is named as the owner of this objective."],
	"objective-unknown-parent": [
		"unknown parent",
		(_, ids) => `It serves ${ids.join(", ")}, which the register does not have.`,
	],
	"objective-serves-itself": [
		"circle",
		(_, ids) => (ids.length === 0 ? "It names itself as its parent." : `It serves itself through ${ids.join(", ")}.`),
	],
	"objective-no-parent": ["no parent", () => "It is below the top and names no objective that it serves."],
	"objective-output-language": [
		"output, not outcome",
		(v) => `“${v.word}” says what is made, not what changes for whom.`,
	],
	"objective-number": ["figure in it", (v) => `“${v.word}” is a figure: it belongs in a key result.`],
	"objective-too-long": ["too long", (v) => `It has ${v.words} words and ${v.characters} characters.`],
	"objective-two-in-one": ["two in one", (v) => `From “${v.word}” on, it is another objective.`],
	"objective-vague": ["vague", (v) => `“${v.word}” says what to take part in, not what should be different.`],
	"objective-business-as-usual": ["business as usual", (v) => `“${v.word}” says that things go on as before.`],
	"objective-moonshot-committed": [
		"committed moonshot",
		(v) => `It is committed, and “${v.word}” is a moonshot's word.`,
	],
	"objective-too-few-key-results": [
		"few key results",
		(v, ids) => (ids.length === 0 ? "It has no key result." : `It has ${v.count} key result only: ${ids.join(", ")}.`),
	],
	"objective-too-many-key-results": ["many key results", (v) => `It has ${v.count} key results; ${v.most} are plenty.`],
	"objective-too-many-for-owner": [
		"many for one owner",
		(v, ids) => `${v.owner} owns ${v.count} objectives of ${cycle(v)}: this one, ${ids.join(", ")}.`,
	],
	"objective-too-many-at-top": [
		"many at the top",
		(v, ids) => `${v.count} objectives of ${cycle(v)} serve none above them: this one, ${ids.join(", ")}.`,
	],
	"objective-duplicate": ["said twice", (_, ids) => `It says the same as ${ids.join(", ")}.`],
	"key-result-no-objective": [
		"no objective",
		(_, ids) => `It proves ${ids.join(", ") || "an objective"}, which the register does not have.`,
	],
	"key-result-no-owner": ["no owner", () => "Nobody is named as its owner, though its neighbours have one."],
	"key-result-no-from": ["no baseline", () => "Nothing says where the measure starts."],
	"key-result-no-to": ["no target", () => "Nothing says where the measure should get."],
	"key-result-no-by": ["no date", () => "It has no date, and its objective no cycle."],
	"key-result-due-outside-cycle": [
		"outside its cycle",
		(v) => `It is due on ${day(v.due)}; the cycle runs from ${day(v.starts)} to ${day(v.ends)}.`,
	],
	"key-result-figures-only-in-title": [
		"figures only in words",
		(v) => `The title names figures, but ${ABSENT[String(v.absent)] ?? "they are not filled in"}.`,
	],
	"key-result-title-disagrees": ["two targets", (v) => `Its target is ${v.target}; the title speaks of other figures.`],
	"key-result-output-language": [
		"output, not result",
		(v) => `“${v.word}” says what is delivered, not what comes of it.`,
	],
	"key-result-counts-work": ["counts work", (v) => `“${v.word}” counts work done, not what changed.`],
	"key-result-is-a-kpi": [
		"a KPI",
		(v) =>
			`${(SIGNS[String(v.sign)] ?? ((w) => `“${w}” is a level`))(String(v.word))}: there is no way to go and no end.`,
	],
	"key-result-vague": ["vague", (v) => `“${v.word}” without a figure is met by any change, however small.`],
	"key-result-two-in-one": ["two in one", (v) => `From “${v.word}” on, it measures something else.`],
	"key-result-business-as-usual": ["business as usual", (v) => `“${v.word}” says that things go on as before.`],
	"key-result-duplicate": ["said twice", (_, ids) => `It says the same as ${ids.join(", ")}.`],
	"kpi-no-owner": ["no owner", () => "Nobody is named as the owner of this KPI."],
	"kpi-no-band": ["no band", () => "Nothing says which values are healthy."],
	"kpi-is-a-key-result": ["a key result", (v) => `“${v.word}” makes it move: a KPI is watched and has no end.`],
	"kpi-duplicate": ["said twice", (_, ids) => `It is the same measure as ${ids.join(", ")}.`],
};

const day = (text: string | number | null | undefined): string => dayWords(String(text ?? ""));
const cycle = (v: Figures): string => (v.cycle ? `the cycle ${v.cycle}` : "no cycle");
