import { sum } from "../exact.ts";
import { outputPhrase } from "../wording/output-phrase.ts";
import type { Benefit } from "./benefit.ts";
import { figure } from "./figure.ts";
import { sameText } from "./same-text.ts";
import { changeTitle } from "./title-change.ts";

export type DoamVerdict = "passed" | "failed" | "not-judged";
export type DoamCode =
	| "no-description"
	| "repeats-title"
	| "too-short"
	| "no-outcome"
	| "names-an-output"
	| "no-work"
	| "shares-above-one"
	| "claimed-twice"
	| "share-not-said"
	| "no-measure"
	| "no-baseline"
	| "no-target"
	| "target-equals-baseline"
	| "no-source"
	| "no-change-first"
	| "nothing-measured"
	| "not-english";

export interface DoamPart {
	readonly verdict: DoamVerdict;
	/** Why not passed; empty where it is. */
	readonly reasons: readonly DoamCode[];
}

/** A benefit's validation: Description, Observable outcome, Attribution, Measurement, and its title. */
export interface Doam {
	readonly description: DoamPart;
	readonly outcome: DoamPart;
	readonly attribution: DoamPart;
	readonly measurement: DoamPart;
	readonly title: DoamPart;
}

/** A description of fewer words says no more than a title does. */
export const FEWEST_WORDS = 4;

/**
 * The DOAM test of a benefit (Managing Successful Programmes; reference 1.12). A part fails by what is there or plainly
 * absent; it is not judged where the profile leaves open what the answer depends on. `isClaimedTwice`: another benefit
 * claims the same measure in the same period, and together they claim more than all of it.
 * @example doam({ …, title: "Fewer repeat calls", outcome: "" }, false).outcome //=> { verdict: "failed", reasons: ["no-outcome"] }
 */
export function doam(benefit: Benefit, isClaimedTwice: boolean): Doam {
	return {
		description: description(benefit),
		outcome: outcome(benefit),
		attribution: attribution(benefit, isClaimedTwice),
		measurement: measurement(benefit),
		title: title(benefit),
	};
}

const PASSED: DoamPart = { verdict: "passed", reasons: [] };
const failed = (...reasons: readonly DoamCode[]): DoamPart => ({ verdict: "failed", reasons });
const open = (...reasons: readonly DoamCode[]): DoamPart => ({ verdict: "not-judged", reasons });

function description({ description = "", title }: Benefit): DoamPart {
	const text = sameText(description);
	if (text === "") return failed("no-description");
	if (text === sameText(title)) return failed("repeats-title");
	return text.split(" ").length < FEWEST_WORDS ? failed("too-short") : PASSED;
}

function outcome({ outcome = "" }: Benefit): DoamPart {
	if (sameText(outcome) === "") return failed("no-outcome");
	return outputPhrase(outcome) ? failed("names-an-output") : PASSED;
}

function attribution({ work }: Benefit, isClaimedTwice: boolean): DoamPart {
	if (work.length === 0) return failed("no-work");
	const said = work.flatMap((w) => figure(w.share) ?? []);
	if (sum(said).compare(1) > 0) return failed("shares-above-one");
	if (isClaimedTwice) return failed("claimed-twice");
	return work.length > 1 && said.length < work.length ? open("share-not-said") : PASSED;
}

function measurement({ measure, source, baseline, target }: Benefit): DoamPart {
	const [from, to] = [figure(baseline), figure(target)];
	const faults: DoamCode[] = [
		...(sameText(measure) === "" ? ["no-measure" as const] : []),
		...(from ? [] : ["no-baseline" as const]),
		...(to ? [] : ["no-target" as const]),
		...(from && to?.equals(from) ? ["target-equals-baseline" as const] : []),
	];
	if (faults.length > 0) return failed(...faults);
	return sameText(source) === "" ? open("no-source") : PASSED;
}

function title({ title }: Benefit): DoamPart {
	const found = changeTitle(title);
	if (found.kind === "change") return PASSED;
	return found.kind === "not-english" ? open("not-english") : failed(found.kind);
}
