import { compareDates, daysBetween } from "../dates.ts";
import { ONE, toNumber } from "../exact.ts";
import { InputReader, type InputReader as Reader, type Untrusted } from "../input-reader.ts";
import { seededLuck } from "../luck.ts";
import { type Answer, value } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import { type CaseFlow, isByDay } from "./business-case.ts";
import { datedValue } from "./dated-value.ts";
import { type Bar, barsOf } from "./npv-bars.ts";
import { describeDraws, MOST_DRAWS, type NpvDistribution } from "./npv-distribution.ts";
import { type Range, triangular } from "./triangular.ts";

export interface NpvSpreadInput {
	/** Per period, or per year of 365 days for dated flows. Above −1. */
	readonly rate: number | null;
	/** By period, or by day as soon as one of them has a date. */
	readonly flows: readonly CaseFlow[];
	/** 1 to 1,000,000. */
	readonly draws: number;
	readonly seed: number;
}

export interface NpvSpread extends NpvDistribution {
	/** Share of draws with a present value below 0, and √(p(1 − p) ÷ draws). */
	readonly chanceBelowZero: number;
	readonly belowError: number;
	/** The draws counted in equal steps, for a drawing; 0 is always between two of them. */
	readonly bars: readonly Bar[];
}

/**
 * The spread of a present value at one rate, of flows by period or by day: draws as `npvDistribution` makes them (the same
 * ones, by period), with the chance of a loss and the draws counted in steps. An amount without a range is certain; one
 * end of a range without the other is missing.
 * Refuses a range not in rising order (`out-of-range` at the end that is wrong), a rate of −1 or less, draws that are not 1
 * to 1,000,000, an empty list (`empty`), a day that does not exist (`bad-date`).
 * @example npvSpread({ rate: 0, flows: [{ amount: -10 }], draws: 4, seed: 1 })
 * //=> mean −10, chanceBelowZero 1, bars [{ from: -10, to: -9, count: 4 }]
 */
export function npvSpread(input: Untrusted<NpvSpreadInput>): Answer<NpvSpread> {
	const reader = InputReader.of(input);
	const rate = reader.number("rate", { above: -1 });
	const isDated = isByDay(input.flows);
	const read = reader.list("flows", (item) => readFlow(item, isDated));
	if (read?.length === 0) reader.refuse("empty", "flows", "There is no cash flow.");
	const draws = reader.number("draws", { min: 1, max: MOST_DRAWS, whole: true });
	const seed = reader.number("seed", { whole: true });
	const flows = read?.filter((flow) => flow !== undefined);
	return reader.given({ rate, flows, draws, seed }, ({ rate, flows, draws, seed }) => {
		const factors = isDated
			? daysFrom(flows).map((at) => datedValue([{ at, amount: ONE }], rate))
			: periodFactors(flows.length, toNumber(rate));
		return value(spread(flows, factors, toNumber(draws), toNumber(seed)));
	});
}

interface Flow {
	readonly date?: IsoDate;
	readonly range: Range;
}

function readFlow(item: Reader, isDated: boolean): Flow | undefined {
	const date = isDated ? item.date("date") : undefined;
	const amount = item.number("amount");
	const isCertain = !item.has("low") && !item.has("high");
	const low = isCertain ? amount : item.number("low");
	const high = isCertain ? amount : item.number("high");
	if (low && amount && low.compare(amount) > 0)
		item.refuseBetween("out-of-range", "low", "Must not be above the amount.");
	if (high && amount && high.compare(amount) < 0)
		item.refuseBetween("out-of-range", "high", "Must not be below the amount.");
	if (!amount || !low || !high || (isDated && !date)) return undefined;
	const range = { low: toNumber(low), likely: toNumber(amount), high: toNumber(high) };
	return date ? { date, range } : { range };
}

/** Days from the earliest of them, in the order of the flows. */
function daysFrom(flows: readonly Flow[]): number[] {
	const dates = flows.flatMap(({ date }) => date ?? []);
	const first = dates.reduce((a, b) => (compareDates(b, a) < 0 ? b : a));
	return dates.map((date) => daysBetween(first, date));
}

/** Divided period by period, as `npvDistribution` does: the same draws then come to the same bytes. */
function periodFactors(count: number, rate: number): number[] {
	const factors: number[] = [];
	for (let factor = 1; factors.length < count; factor /= 1 + rate) factors.push(factor);
	return factors;
}

function spread(flows: readonly Flow[], factors: readonly number[], draws: number, seed: number): NpvSpread {
	const luck = seededLuck(seed);
	const values = Float64Array.from({ length: draws }, () => {
		// For the rate, which is certain here.
		luck();
		let worth = 0;
		flows.forEach(({ range }, i) => {
			worth += triangular(range, luck) * (factors[i] ?? 0);
		});
		return worth;
	});
	const below = values.filter((x) => x < 0).length / draws;
	return {
		...describeDraws(values, seed),
		chanceBelowZero: below,
		belowError: Math.sqrt((below * (1 - below)) / draws),
		bars: barsOf(values),
	};
}
