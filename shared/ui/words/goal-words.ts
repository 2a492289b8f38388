import type { DeliveryState } from "../../domain/assessment.ts";
import type { AmbitionRecord } from "../../domain/okr/ambition-over-cycles.ts";
import type { BreakCode, ChainBreak } from "../../domain/okr/cascade/cascade-breaks.ts";
import type { Origin } from "../../domain/okr/cascade/origin-by-level.ts";
import type { Travel } from "../../domain/okr/direction/direction-of-travel.ts";
import type { Expectation } from "../../domain/okr/expectation.ts";
import type { ReAim, Zone } from "../../domain/okr/objective.ts";
import type { Derivation } from "../../domain/okr/office/derivation.ts";
import type { Catalogue, MeasureStanding } from "../../domain/okr/office/service-catalogue.ts";
import type { Pace } from "../../domain/okr/pace.ts";
import type { ValueStanding } from "../../domain/okr/value-standing.ts";
import type { VsemProblem } from "../../domain/okr/vsem/apply-vsem-rows.ts";
import { dayWords } from "./age-words.ts";
import { deliveryWords } from "./delivery-words.ts";
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

/**
 * Where the objectives stand, in one sentence. Unknown is never counted with either.
 * @example goalsAnswer({ "on-track": 2, "at-risk": 1, "off-track": 0, unknown: 1 }, 0)
 * //=> "2 of 4 objectives are on track, 1 is at risk, 1 is unknown. The chain is unbroken."
 */
export function goalsAnswer(counts: Readonly<Record<DeliveryState, number>>, breaks: number): string {
	const total = STATES.reduce((all, state) => all + counts[state], 0);
	if (total === 0) return "There are no objectives yet.";
	const are = (n: number) => (n === 1 ? "is" : "are");
	const others = STATES.slice(1).flatMap((state) =>
		counts[state] > 0 ? [`${counts[state]} ${are(counts[state])} ${deliveryWords(state).toLowerCase()}`] : [],
	);
	const onTrack = counts["on-track"];
	const first = `${onTrack} of ${countWords(total, "objective")} ${are(onTrack)} on track`;
	const chain = breaks === 0 ? "The chain is unbroken." : `The chain is broken in ${countWords(breaks, "place")}.`;
	return `${[first, ...others].join(", ")}. ${chain}`;
}

const STATES = ["on-track", "at-risk", "off-track", "unknown"] as const satisfies readonly DeliveryState[];

/** @example paceGapWords(-0.04) //=> "4 points behind" */
export function paceGapWords(gap: number): string {
	const points = Math.round(Math.abs(gap) * 100);
	if (points === 0) return "as expected";
	return `${countWords(points, "point")} ${gap < 0 ? "behind" : "ahead"}`;
}

/**
 * The value beside the one that is held to 0..1; `undefined` where they are the same, or the kind has none.
 * @example unclampedWords(1.25) //=> "1.25, held to 1"
 */
export function unclampedWords(unclamped: number | null | undefined): string | undefined {
	if (unclamped == null || (unclamped >= 0 && unclamped <= 1)) return undefined;
	return `${figureWords(unclamped)}, held to ${unclamped < 0 ? 0 : 1}`;
}

/**
 * What a reading is worth, zone by zone.
 * @example zonesSentence([{ at: 0, progress: 0 }, { at: 50, progress: 0.4 }], "%")
 * //=> "0 % is worth 0% of the way, 50 % is worth 40% of the way; between them in proportion."
 */
export function zonesSentence(zones: readonly Zone[], unit = ""): string {
	const told = zones.map(
		(z) => `${figureWords(z.at, 4)}${unit && ` ${unit}`} is worth ${percentWords(z.progress)} of the way`,
	);
	return `${told.join(", ")}; between them in proportion.`;
}

const ORIGINS: Readonly<Record<Origin, string>> = {
	"top-down": "Top-down",
	"bottom-up": "Bottom-up",
	negotiated: "Negotiated",
	unsaid: "Unsaid",
};
export const originWords = (origin: Origin): string => ORIGINS[origin];

/** @example levelWords(0) //=> "Top" */
export const levelWords = (level: number): string => (level === 0 ? "Top" : `${level} below the top`);

const UNTIED: Readonly<Record<Catalogue["unlinkedServices"][number]["code"], string>> = {
	"no-measure": "It has no measure, so nobody can say what it is good for.",
	"no-linked-measure": "None of its measures reaches an objective.",
};
export const untiedServiceWords = (code: keyof typeof UNTIED): string => UNTIED[code];

const WHY_UNTIED: Readonly<Record<string, (id: string) => string>> = {
	"feeds-nothing": () => "names no key result and no KPI that feeds one",
	"feeds-unknown": (id) => `names the key result ${id}, which the register does not have`,
	"objective-unknown": (id) => `names the key result ${id}, whose objective the register does not have`,
	"kpi-unknown": (id) => `names the KPI ${id}, which the register does not have`,
};

/** Why a measure of a service reaches no objective. */
export function untiedMeasureWords({ title, reasons }: Pick<MeasureStanding, "title" | "reasons">): string {
	const why = reasons.flatMap(({ code, ids = [] }) => WHY_UNTIED[code]?.(ids[0] ?? "") ?? []);
	return `“${title}” ${why.join("; ") || "reaches no objective"}.`;
}

/**
 * The third corner, told beside the figures and part of none; `undefined` where nobody marked a value.
 * @example valuesWords([{ value: "dignity", yes: 1, concern: 2, … }], (id) => "Dignity") //=> "Values: Dignity 1 yes, 2 of concern."
 */
export function valuesWords(
	values: readonly Pick<ValueStanding, "value" | "yes" | "concern">[],
	name: (id: string) => string | undefined,
): string | undefined {
	const said = values.map((v) => `${name(v.value) ?? v.value} ${v.yes} yes, ${v.concern} of concern`);
	return said.length === 0 ? undefined : `Values: ${said.join("; ")}.`;
}

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
