import type { AmbitionRecord } from "../../domain/okr/ambition-over-cycles.ts";
import type { BreakCode, ChainBreak } from "../../domain/okr/cascade/cascade-breaks.ts";
import type { Travel } from "../../domain/okr/direction/direction-of-travel.ts";
import type { Expectation } from "../../domain/okr/expectation.ts";
import type { ReAim } from "../../domain/okr/objective.ts";
import type { Derivation } from "../../domain/okr/office/derivation.ts";
import type { Pace } from "../../domain/okr/pace.ts";
import type { VsemProblem } from "../../domain/okr/vsem/apply-vsem-rows.ts";
import { dayWords } from "./age-words.ts";
import { countWords, figureWords, percentWords } from "./number-words.ts";

const DIRECTIONS: Readonly<Record<Travel["direction"], string>> = {
	towards: "Moving towards the target",
	away: "Moving away from the target",
	unclear: "Direction unclear",
};
export const directionWords = (direction: Travel["direction"]): string => DIRECTIONS[direction];

/**
 * Which way a key result moves, how fast, and how sure that is.
 * @example travelSentence({ direction: "towards", slopePerDay: 0.5, pValue: 0.01 }, "days")
 * //=> "Moving towards the target: 0.5 days a day. Chance alone would show as much in 1% of cases."
 */
export function travelSentence(
	travel: {
		readonly direction: Travel["direction"];
		readonly slopePerDay: number | null;
		readonly pValue: number | null;
	},
	unit = "",
): string {
	if (travel.slopePerDay === null || travel.pValue === null)
		return `${DIRECTIONS[travel.direction]}: readings of two days or more are needed.`;
	const slope = `${figureWords(travel.slopePerDay, 4)}${unit === "" ? "" : ` ${unit}`} a day`;
	return `${DIRECTIONS[travel.direction]}: ${slope}. Chance alone would show as much in ${percentWords(travel.pValue)} of cases.`;
}

const BASES: Readonly<Record<Pace["basis"], string>> = {
	time: "by the time that has passed",
	curve: "by its declared curve",
	milestones: "by the dates of its milestones",
	band: "with every reading in its band",
};

/** @example paceSentence({ expected: 0.5, gap: -0.1, basis: "time" }) //=> "10 points behind the 50% expected by the time that has passed." */
export function paceSentence({
	expected,
	gap,
	basis,
}: {
	expected: number;
	gap: number;
	basis: Pace["basis"];
}): string {
	const points = countWords(Math.round(Math.abs(gap) * 100), "point");
	const side = gap < 0 ? `${points} behind` : gap > 0 ? `${points} ahead of` : "Just at";
	return `${side} the ${percentWords(expected)} expected ${BASES[basis]}.`;
}

const VERDICTS: Readonly<Record<Expectation["verdict"], string>> = {
	met: "What was committed to was delivered.",
	short: "It came short of what was expected.",
	"best-range": "In the best range for an aspiration.",
	"above-range": "Above the best range for an aspiration.",
	full: "Reached in full, which for an aspiration may mean that it was not ambitious.",
};
export const expectationWords = (verdict: Expectation["verdict"]): string => VERDICTS[verdict];

const AMBITIONS: Readonly<Record<AmbitionRecord["verdict"], string>> = {
	"not-ambitious": "Aspirations came to 1.0 cycle after cycle: they were not ambitious.",
	ambitious: "Aspirations were not all reached in full, as aspirations should not be.",
	"too-few-cycles": "Too few cycles have closed to tell.",
};
export const ambitionWords = (verdict: AmbitionRecord["verdict"]): string => AMBITIONS[verdict];

/** @example reAimedWords(2) //=> "Re-aimed 2 times" */
export const reAimedWords = (count: number): string =>
	count === 1 ? "Re-aimed once" : `Re-aimed ${countWords(count, "time")}`;

const AIMS: Readonly<Record<string, string>> = {
	target: "the target",
	low: "the lower bound",
	high: "the upper bound",
	zones: "the zones",
	due: "the due date",
};

/** One entry of the re-aim log. */
export function reAimSentence({ date, by, why, was }: ReAim): string {
	const changed = Object.entries(was).map(([name, before]) => {
		const said =
			typeof before === "number" ? figureWords(before, 4) : typeof before === "string" ? dayWords(before) : undefined;
		return `${AIMS[name] ?? "the aim"}${said === undefined ? "" : ` (was ${said})`}`;
	});
	const reason = why.trim() === "" ? "No reason was given." : `Reason given: ${why}`;
	return `On ${dayWords(date)} ${by.trim() || "somebody"} changed ${changed.join(" and ") || "nothing"}. ${reason}`;
}

type Figures = NonNullable<ChainBreak["values"]>;
const BREAKS: Readonly<Record<BreakCode, (ids: readonly string[], values: Figures) => string>> = {
	"parent-unknown": (ids) => `The objective above it, ${ids[0]}, is not in the register.`,
	"parents-form-a-circle": (ids) => `The objectives above it lead back to itself: ${ids.join(", ")}.`,
	"parent-missing-below-top": (_, v) =>
		`It stands on level ${v.level}, below the top, and serves no objective above it.`,
	"parent-not-above": (ids, v) => `${ids[0]} stands on level ${v.parentLevel}, which is not above level ${v.level}.`,
	"parent-cycle-ended": (ids, v) => `The cycle of ${ids[0]} ended on ${dayWords(String(v.ended))}.`,
	"parent-cycle-later": (ids, v) =>
		`The cycle of ${ids[0]} starts on ${dayWords(String(v.starts))}, after its own has ended.`,
	"objective-unknown": (ids) => `Its objective, ${ids[0]}, is not in the register.`,
	"owner-missing": () => "Nobody is named as its owner.",
};

/** Where and why the chain is broken; `undefined` for a code of a newer version. */
export const breakSentence = ({ code, ids, values = {} }: ChainBreak): string | undefined =>
	Object.hasOwn(BREAKS, code) ? BREAKS[code](ids, values) : undefined;

const DERIVATIONS: Readonly<Record<Derivation["verdict"], string>> = {
	linked: "Linked: it feeds a key result of an objective.",
	proxy: "Proxy: it feeds a key result, but counts work of the process only.",
	unlinked: "Unlinked: it reaches no objective.",
};
export const derivationWords = (verdict: Derivation["verdict"]): string => DERIVATIONS[verdict];

const SHEET: Readonly<Record<VsemProblem["code"], (column: string) => string>> = {
	"no-heading": (column) => `The sheet has no column “${column}”.`,
	"unknown-part": () => "A row is a Vision, Strategy, Execution or Metric.",
	needed: (column) => `“${column}” is needed here.`,
	unreadable: (column) => `“${column}” cannot be read.`,
	"unknown-version": () => "“Under” names no vision of the register or of the rows above.",
	twice: () => "This id has a row already.",
};

/** Why a row of a VSEM sheet was left out, with its line as a sheet counts. */
export const vsemProblemSentence = ({ row, column, code }: VsemProblem): string =>
	row === 0 ? SHEET[code](column) : `Line ${row + 1}: ${SHEET[code](column)}`;
