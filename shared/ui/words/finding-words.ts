import type { Finding, Severity } from "../../domain/rules/rule.ts";
import { dayWords } from "./age-words.ts";
import { BENEFIT_FINDINGS } from "./benefit-finding-words.ts";
import { OKR_FINDINGS } from "./okr-finding-words.ts";

type Figures = NonNullable<Finding["values"]>;
type Words = readonly [short: string, full: (values: Figures, others: readonly string[]) => string];

/** By the finding's code. The rule's own title, reason and fix are in the catalogue; these carry the record's figures. */
const FINDINGS: Readonly<Record<string, Words>> = {
	...BENEFIT_FINDINGS,
	...OKR_FINDINGS,
	"no-owner": ["no owner", () => "Nobody is named as accountable for this benefit."],
	"no-objective": ["no objective", () => "It names no objective or key result."],
	"unknown-objective": [
		"unknown objective",
		(_, ids) => `It names ${ids.join(", ") || "an objective"}, which the register does not have.`,
	],
	"no-measure": ["no measure", () => "Nothing says how this benefit is measured."],
	"no-baseline": ["no baseline", () => "Nothing says where the measure started."],
	"baseline-after-start": [
		"late baseline",
		(v) => `The baseline is of ${day(v.baseline)}; the work began on ${day(v.starts)}.`,
	],
	"no-target": ["no target", () => "Nothing says what value would count as success."],
	"target-equals-baseline": ["no change", (v) => `Target and baseline are both ${v.target}: nothing would change.`],
	"output-not-outcome": [
		"output, not outcome",
		(v) => `Its title says what is delivered (“${v.word}”), not what changes for whom.`,
	],
	"no-window": ["no window", () => "No dates are agreed between which the benefit should arrive."],
	"window-ended-without-reading": [
		"never measured",
		(v) => `Its window ran from ${day(v.opened)} to ${day(v.closed)} and no reading was taken.`,
	],
	"closed-with-open-benefit": [
		"closed too early",
		(_, ids) => `The work (${ids.join(", ")}) is closed while the benefit is still to be realised.`,
	],
	"measure-claimed-twice": [
		"claimed twice",
		(_, ids) => `The same measure in the same period is also claimed by ${ids.join(", ")}.`,
	],
};

const SEVERITIES: Readonly<Record<Severity, string>> = { info: "Note", warning: "Warning", serious: "Serious" };

export const severityWords = (severity: Severity): string => SEVERITIES[severity];

/** A few words for a tooltip; `undefined` for a code of a newer version. */
export const findingShort = (code: string): string | undefined => wordsOf(code)?.[0];

/**
 * What was found on this record, with its figures; `undefined` for a code of a newer version.
 * @example findingSentence({ code: "no-owner", … }) //=> "Nobody is named as accountable for this benefit."
 */
export const findingSentence = ({ code, ids = [], values = {} }: Pick<Finding, "code" | "ids" | "values">) =>
	wordsOf(code)?.[1](values, ids.slice(1));

const wordsOf = (code: string): Words | undefined => (Object.hasOwn(FINDINGS, code) ? FINDINGS[code] : undefined);
const day = (text: string | number | null | undefined): string => dayWords(String(text ?? ""));
