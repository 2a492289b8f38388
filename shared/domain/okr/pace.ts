import type { DeliveryState } from "../assessment.ts";
import { compareDates, daysBetween } from "../dates.ts";
import { clampToOne, type Exact, exact, ONE, sum, ZERO } from "../exact.ts";
import type { IsoDate } from "../units.ts";
import type { Cycle, KeyResult } from "./objective.ts";

/** How far behind its expected progress a key result may be and still count as on track, or as at risk (published). */
export const ON_TRACK_WITHIN = 0.1;
export const AT_RISK_WITHIN = 0.3;

export interface Period {
	readonly starts: IsoDate;
	readonly ends: IsoDate;
}

/** What progress is compared with. Plus is ahead, minus is behind. */
export interface Pace {
	/** 0..1. */
	readonly expected: Exact;
	/** Progress less expected (reference 1.11). */
	readonly gap: Exact;
	/** The elapsed share of the period, a declared curve, dated milestones, or every reading in the band. */
	readonly basis: "time" | "curve" | "milestones" | "band";
}

/** A key result's own dates where it has them, else its cycle's; `undefined` where neither says. */
export function periodOf(keyResult: KeyResult, cycle: Cycle | undefined): Period | undefined {
	const starts = keyResult.starts ?? cycle?.starts;
	const ends = keyResult.due ?? cycle?.ends;
	return starts && ends && compareDates(starts, ends) < 0 ? { starts, ends } : undefined;
}

/**
 * The pace gap of a key result on a day: its progress less what is expected by then. Expected is the sum of the shares
 * whose date has come (milestone), all readings inside (maintain), else the declared curve, else the curve through the
 * shares of dated milestones, else the elapsed share of the period. `undefined` where nothing says what to expect: no
 * period and no curve, or a kind that is met or not.
 * @example paceOf({ kind: "increase", … }, { starts: "2026-01-01", ends: "2026-12-31" }, exact(0.4), "2026-07-02")
 * //=> expected 1/2, gap -1/10, by "time"
 */
export function paceOf(
	keyResult: KeyResult,
	period: Period | undefined,
	progress: Exact,
	on: IsoDate,
): Pace | undefined {
	const found = expectation(keyResult, period, on);
	return found && { ...found, gap: progress.sub(found.expected) };
}

function expectation(keyResult: KeyResult, period: Period | undefined, on: IsoDate): Omit<Pace, "gap"> | undefined {
	const { kind, curve = [], milestones = [] } = keyResult;
	if (kind === "threshold" || kind === "binary") return undefined;
	if (kind === "maintain") return { expected: ONE, basis: "band" };
	if (kind === "milestone") return { expected: sharesBy(milestones, on), basis: "milestones" };
	if (curve.length > 0)
		return {
			expected: onCurve(
				curve.map((p) => point(p.date, read(p.expected))),
				period,
				on,
			),
			basis: "curve",
		};
	if (milestones.length > 0) {
		const shares = milestones.map((m) => point(m.date, sharesBy(milestones, m.date)));
		return { expected: onCurve(shares, period, on), basis: "milestones" };
	}
	return period && { expected: expectedProgress(period, on), basis: "time" };
}

/**
 * Expected progress at a day, 0..1: the elapsed share of the period (reference 1.11).
 * @example expectedProgress({ starts: "2026-01-01", ends: "2026-12-31" }, "2026-07-02") //=> 1/2
 */
export const expectedProgress = ({ starts, ends }: Period, on: IsoDate): Exact =>
	clampToOne(days(starts, on).div(days(starts, ends)));

/** Pace gap to a state, by the published tolerances: a gap of just the tolerance is still within it. */
export function stateFromPace({ gap }: Pick<Pace, "gap">): Exclude<DeliveryState, "unknown"> {
	const behind = gap.neg();
	if (behind.compare(ON_TRACK_WITHIN) <= 0) return "on-track";
	return behind.compare(AT_RISK_WITHIN) <= 0 ? "at-risk" : "off-track";
}

interface Point {
	readonly date: IsoDate;
	readonly expected: Exact;
}
const point = (date: IsoDate, expected: Exact): Point => ({ date, expected });
const days = (from: IsoDate, to: IsoDate): Exact => read(daysBetween(from, to));
const read = (x: number): Exact => exact(x) ?? ZERO;

/** The shares whose date has come. */
const sharesBy = (milestones: NonNullable<KeyResult["milestones"]>, on: IsoDate): Exact =>
	sum(milestones.filter((m) => compareDates(m.date, on) <= 0).map((m) => read(m.share)));

/** Linear between points; from 0 at the period's start to 1 at its end, where the curve itself does not reach so far. */
function onCurve(curve: readonly Point[], period: Period | undefined, on: IsoDate): Exact {
	const points = [...curve].sort((a, b) => compareDates(a.date, b.date));
	const [first, last] = [points[0], points.at(-1)];
	if (period && first && compareDates(period.starts, first.date) < 0) points.unshift(point(period.starts, ZERO));
	if (period && last && compareDates(last.date, period.ends) < 0) points.push(point(period.ends, ONE));
	// Of two points on one day the later one in the list holds from that day on.
	const next = points.findIndex((p) => compareDates(p.date, on) > 0);
	const before = points[next < 0 ? points.length - 1 : next - 1];
	const after = points[next];
	if (!before) return ZERO;
	if (!after) return clampToOne(before.expected);
	const along = days(before.date, on).div(days(before.date, after.date));
	return clampToOne(before.expected.add(after.expected.sub(before.expected).mul(along)));
}
