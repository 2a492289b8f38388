import { compareDates, daysBetween } from "../dates.ts";
import { type Exact, ONE, ZERO } from "../exact.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { figure } from "./figure.ts";
import type { DatedWindow } from "./realisation-window.ts";

/** What share of the way a level should have come, and by what it is told. */
export interface ExpectedShare {
	readonly share: Exact;
	readonly by: "plan" | "line";
}

interface Point {
	readonly date: IsoDate;
	readonly value: Exact;
}

/**
 * The share of the way from baseline to target expected of a level on a day: by its plan per period where it has one (from
 * the baseline on the first day, straight between the ends of periods, the last plan afterwards), else in a straight line
 * from nothing on the day the window opens to all of it on the day it closes. `undefined` before either begins, and where
 * neither is known.
 * @example expectedShare({ …, baseline: 0, target: 10 }, { opens: "2026-01-01", closes: "2026-01-11", … }, "2026-01-03")
 * //=> { share: 1/5, by: "line" }
 */
export function expectedShare(
	benefit: Benefit,
	window: DatedWindow | undefined,
	on: IsoDate,
): ExpectedShare | undefined {
	const [baseline, target] = [figure(benefit.baseline), figure(benefit.target)];
	if (!baseline || !target || target.equals(baseline)) return undefined;
	const curve = planCurve(benefit, baseline);
	if (curve.length > 0) {
		const planned = valueAt(curve, on);
		return planned && { share: planned.sub(baseline).div(target.sub(baseline)), by: "plan" };
	}
	if (!window || on < window.opens) return undefined;
	return { share: elapsed(window.opens, window.closes, on), by: "line" };
}

function planCurve({ periods = [] }: Benefit, baseline: Exact): Point[] {
	const planned = [...periods].sort((a, b) => compareDates(a.ends, b.ends));
	const points = planned.flatMap(({ ends, plan }): Point[] => {
		const value = figure(plan);
		return value ? [{ date: ends, value }] : [];
	});
	const [starts] = periods.map((p) => p.starts).sort(compareDates);
	return starts && points.length > 0 ? [{ date: starts, value: baseline }, ...points] : [];
}

function valueAt(curve: readonly Point[], on: IsoDate): Exact | undefined {
	const last = curve.findLast((p) => p.date <= on);
	const next = curve.find((p) => p.date > on);
	if (!last || !next) return last?.value;
	return last.value.add(next.value.sub(last.value).mul(elapsed(last.date, next.date, on)));
}

/** Exact, by days: 0 on the first, 1 on the last and after it. */
function elapsed(from: IsoDate, to: IsoDate, on: IsoDate): Exact {
	return on >= to ? ONE : ZERO.add(daysBetween(from, on)).div(daysBetween(from, to));
}
