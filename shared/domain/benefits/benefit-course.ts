import { type Exact, ONE, toNumber } from "../exact.ts";
import { ON_TRACK_WITHIN } from "../okr/pace.ts";
import type { Answer } from "../outcome.ts";
import type { Reason } from "../reason.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type ExpectedShare, expectedShare } from "./expected-share.ts";
import type { DatedWindow } from "./realisation-window.ts";
import type { RealisedToDate } from "./realised-to-date.ts";

export type CourseState = "on-course" | "behind" | "ahead" | "unknown";
export type CourseCode =
	| "as-expected"
	| "less-than-expected"
	| "more-than-expected"
	| "more-harm-than-accepted"
	| "less-harm-than-accepted"
	| "figures-missing"
	| "nothing-to-realise"
	| "not-live"
	| "before-window"
	| "no-window";

/** How a benefit stands against what was expected by the day of its newest figure. */
export interface BenefitCourse {
	readonly state: CourseState;
	/** Shares of the way: what has arrived, what should have, both unclamped. */
	readonly arrived?: Exact;
	readonly expected?: Exact;
	/** By the plan per period, or in a straight line within the window. */
	readonly by?: ExpectedShare["by"];
	readonly asOf?: IsoDate;
	readonly reasons: readonly Reason<CourseCode>[];
}

/**
 * The on-course test (reference 1.12): the share that has arrived against the share expected on the same day, exactly.
 * Within a tenth of the way, both ends included, is on course: the tolerance key results have. Of a dis-benefit more than
 * accepted is behind: it grows to nobody's good. Unknown where a figure, a go-live or a window is missing, or before it.
 * @example benefitCourse(b, window, realised).state // half arrived where 0.6 was expected //=> "on-course"
 */
export function benefitCourse(
	benefit: Benefit,
	window: DatedWindow | undefined,
	realised: Answer<RealisedToDate>,
): BenefitCourse {
	if (realised.kind === "missing")
		return unknown({ code: "figures-missing", values: { missing: realised.missing.join(", ") } });
	if (realised.kind !== "value") return unknown({ code: "nothing-to-realise" });
	const { unclamped: arrived, asOf } = realised.value;
	const isFlow = benefit.nature === "cumulative";
	const expected = isFlow ? ({ share: ONE, by: "plan" } as const) : expectedShare(benefit, window, asOf);
	if (window?.state === "not-live" && expected?.by !== "plan")
		return { ...unknown({ code: "not-live" }), arrived, asOf };
	if (!expected)
		return { ...unknown({ code: window || benefit.periods?.length ? "before-window" : "no-window" }), arrived, asOf };
	const told = benefit.type === "dis-benefit" ? OF_HARM : OF_GAIN;
	const { state, code } = told[sideOf(arrived.sub(expected.share))];
	const values = { arrived: toNumber(arrived), expected: toNumber(expected.share), asOf, by: expected.by };
	return {
		state,
		arrived,
		expected: expected.share,
		by: expected.by,
		asOf,
		reasons: [{ code, ids: [benefit.id], values }],
	};
}

const unknown = (reason: Reason<CourseCode>): BenefitCourse => ({ state: "unknown", reasons: [reason] });

/** Where a gap lies by the tolerance, its ends within it. */
type Side = "below" | "within" | "above";
type Told = Readonly<Record<Side, { readonly state: CourseState; readonly code: CourseCode }>>;

const OF_GAIN: Told = {
	below: { state: "behind", code: "less-than-expected" },
	within: { state: "on-course", code: "as-expected" },
	above: { state: "ahead", code: "more-than-expected" },
};
const OF_HARM: Told = {
	below: { state: "ahead", code: "less-harm-than-accepted" },
	within: { state: "on-course", code: "as-expected" },
	above: { state: "behind", code: "more-harm-than-accepted" },
};

function sideOf(gap: Exact): Side {
	if (gap.abs().compare(ON_TRACK_WITHIN) <= 0) return "within";
	return gap.compare(0) < 0 ? "below" : "above";
}
