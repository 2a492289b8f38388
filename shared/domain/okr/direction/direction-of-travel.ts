import { compareDates, daysBetween } from "../../dates.ts";
import { type Exact, sum } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import type { IsoDate } from "../../units.ts";
import { mannKendall } from "./mann-kendall.ts";
import { theilSen } from "./theil-sen.ts";

export interface DirectionInput {
	readonly readings: readonly { readonly date: string; readonly value: number | null }[];
	readonly baseline: number | null;
	readonly target: number | null;
}

export interface Travel {
	/** `unclear` is an answer: too few days, no slope, or no more than chance would give. */
	readonly direction: "towards" | "away" | "unclear";
	/** In the reading's unit, whichever way the target lies; `null` with fewer than two days. */
	readonly slopePerDay: Exact | null;
	readonly pValue: number | null;
}

/** What chance gives more often than this is no direction. */
export const SURE_BELOW = 0.05;
const FEWEST_DAYS = 4;
/** Every two days make a slope: more days than this would fill the memory, and no key result has them. */
export const MOST_DAYS = 4000;

/**
 * Direction of travel, not only the destination (reference 1.11): the sign of the Theil–Sen slope towards the target, where
 * a Mann–Kendall test says that it is more than chance (p ≤ 0.05) and there are at least four days. Readings may come in
 * any order; those of one day are averaged. Refuses a target that equals the baseline (`no-distance`).
 * @example directionOfTravel({ baseline: 0, target: 9, readings: [1, 2, 3, 4, 5].map((v) => ({ date: `2026-01-0${v}`,
 *   value: v })) }) //=> "towards", slope 1, p 0.02749…
 */
export function directionOfTravel(input: Untrusted<DirectionInput>): Answer<Travel> {
	const reader = InputReader.of(input);
	const read = reader.list("readings", (item) => ({ date: item.date("date"), value: item.number("value") }));
	const baseline = reader.number("baseline");
	const target = reader.number("target");
	if (read && new Set(read.map((r) => r.date)).size > MOST_DAYS)
		reader.refuse("out-of-range", "readings", `Readings of more than ${MOST_DAYS} days.`);
	if (baseline && target && baseline.equals(target))
		reader.refuse("no-distance", "target", "The target equals the baseline: there is no way to go.");
	return reader.given({ read, baseline, target }, ({ read, baseline, target }) => {
		const readings = read.flatMap(({ date, value }) => (date && value ? [{ date, value }] : []));
		return value(travel(readings, target.compare(baseline) > 0 ? 1 : -1));
	});
}

/** The same from readings that are known to be good; `way`: 1 where higher is towards the target, −1 where lower is. */
export function travel(readings: readonly { readonly date: IsoDate; readonly value: Exact }[], way: 1 | -1): Travel {
	const days = meanByDay(readings);
	const [first] = days;
	if (!first || days.length < 2) return { direction: "unclear", slopePerDay: null, pValue: null };
	const shared = days.reduce((d, { value }) => leastCommonMultiple(d, value.d), 1n);
	const values = days.map(({ value }) => value.s * value.n * (shared / value.d));
	const points = days.map(({ date }, i) => ({ at: daysBetween(first.date, date), value: values[i] ?? 0n }));
	const slopePerDay = theilSen(points).div(shared);
	const { pValue } = mannKendall(values);
	const side = slopePerDay.compare(0) * way;
	const isSure = days.length >= FEWEST_DAYS && pValue <= SURE_BELOW && side !== 0;
	return { direction: isSure ? (side > 0 ? "towards" : "away") : "unclear", slopePerDay, pValue };
}

/** One value for each day, oldest first. */
function meanByDay(readings: readonly { readonly date: IsoDate; readonly value: Exact }[]) {
	const byDay = new Map<IsoDate, Exact[]>();
	for (const { date, value } of readings) byDay.set(date, [...(byDay.get(date) ?? []), value]);
	return [...byDay]
		.sort(([a], [b]) => compareDates(a, b))
		.map(([date, values]) => ({ date, value: sum(values).div(values.length) }));
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y !== 0n) [x, y] = [y, x % y];
	return (a / x) * b;
}
