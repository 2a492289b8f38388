import type { DecisionCode } from "../../domain/insight/decisions-needed.ts";
import type { ClaimCode } from "../../domain/insight/summary-claims.ts";
import type { Claim } from "../../domain/reason.ts";
import { dayWords } from "./age-words.ts";
import { outcomeAnswer } from "./delivery-words.ts";
import { countWords, figureWords, percentWords } from "./number-words.ts";

/** A claim as people read it: the statement, and what it asks of them where it asks anything. */
export interface ClaimWords {
	readonly text: string;
	readonly ask?: string;
}

type Figures = NonNullable<Claim["values"]>;
type Words = (values: Figures) => ClaimWords;

const DECISIONS: Readonly<Record<DecisionCode, Words>> = {
	"objective-off-track": (v) => ({
		text: `${title(v, "An objective")} is off track${behind(v, "off track")}.`,
		ask: "Re-plan it, give it more, or promise less.",
	}),
	"objective-at-risk": (v) => ({
		text: `${title(v, "An objective")} is at risk${behind(v, "at risk")}.`,
		ask: "Agree what would bring it back, and by when.",
	}),
	"benefit-late": (v) => ({
		text: `The reading of ${title(v, "a benefit")} was due on ${dayWords(String(v.due ?? ""))}.`,
		ask: v.owner ? `Ask ${v.owner} for the reading.` : "Name an owner, then ask for the reading.",
	}),
	"key-result-unserved": (v) => ({
		text: `No live work serves ${one(v, "key result")}.`,
		ask: "Start work on it, or drop the promise.",
	}),
	"unaligned-effort": (v) => ({
		text: `${capital(countWords(num(v, "count"), "live work item"))} of ${figureWords(num(v, "of"), 0)} serve no objective.`,
		ask: "Link them, exempt them, or stop them.",
	}),
	"unknown-targets": (v) => ({
		text: `${capital(countWords(num(v, "count"), "work item"))} ${num(v, "count") === 1 ? "names a target" : "name targets"} that the register does not have.`,
		ask: "Add the key result, or correct the link.",
	}),
	"key-result-without-reading": (v) => ({
		text: `${capital(one(v, "key result"))} ${num(v, "count") === 1 ? "has" : "have"} never been read.`,
		ask: "Ask the owner for a first reading.",
	}),
};

const CLAIMS: Readonly<Record<ClaimCode, Words>> = {
	outcomes: (v) => ({
		text: outcomeAnswer({
			"on-track": num(v, "onTrack"),
			"at-risk": num(v, "atRisk"),
			"off-track": num(v, "offTrack"),
			unknown: num(v, "unknown"),
		}).sentence,
	}),
	"effort-aligned": (v) => ({
		text: `${percentWords(num(v, "share"))} of live work serves an objective, by ${v.basis === "estimate" ? "estimate" : "count of items"} over ${countWords(num(v, "items"), "item")}.`,
	}),
	"key-results-by-band": (v) => ({
		text: `Of ${countWords(num(v, "of"), "key result")}, ${num(v, "green")} green, ${num(v, "amber")} amber, ${num(v, "red")} red and ${num(v, "of") - num(v, "green") - num(v, "amber") - num(v, "red")} unknown.`,
	}),
	"benefits-standing": (v) => ({
		text:
			num(v, "late") === 0
				? `No reading is late among ${countWords(num(v, "of"), "benefit")}.`
				: `${num(v, "late")} of ${countWords(num(v, "of"), "benefit")} ${num(v, "late") === 1 ? "has" : "have"} a reading overdue.`,
	}),
	"items-not-understood": (v) => ({
		text: `${capital(countWords(num(v, "unknown"), "live work item"))} cannot be judged: ${countWords(num(v, "parents"), "parent")} could not be read and ${countWords(num(v, "cycles"), "chain")} of parents ${num(v, "cycles") === 1 ? "forms a loop" : "form loops"}.`,
	}),
};

/**
 * A claim or decision of the summary in words; `undefined` for a code of a newer version, which is then not printed.
 * @example claimWords({ code: "benefit-late", values: { title: "Fewer repeat calls", due: "2026-11-01", owner: null }, … })
 */
export function claimWords({ code, values = {} }: Pick<Claim, "code" | "values">): ClaimWords | undefined {
	if (Object.hasOwn(DECISIONS, code)) return DECISIONS[code as DecisionCode](values);
	return Object.hasOwn(CLAIMS, code) ? CLAIMS[code as ClaimCode](values) : undefined;
}

const num = (values: Figures, name: string): number => (typeof values[name] === "number" ? values[name] : 0);
const title = (values: Figures, otherwise: string): string => (values.title ? `“${values.title}”` : otherwise);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function behind(values: Figures, state: string): string {
	const [count, of] = [num(values, "behind"), num(values, "of")];
	return of === 0 ? "" : `: ${count} of ${countWords(of, "key result")} ${count === 1 ? "is" : "are"} ${state}`;
}

/** The first by its title, the others by number. */
function one(values: Figures, noun: string): string {
	const count = num(values, "count");
	if (!values.title) return countWords(count, noun);
	return count > 1 ? `“${values.title}” and ${countWords(count - 1, `other ${noun}`)}` : `“${values.title}”`;
}
