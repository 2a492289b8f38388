import { seededLuck } from "../../luck.ts";
import type { Scale } from "../scale-of.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { cutPlaces } from "./cut-places.ts";
import { type EstimatedItem, estimateReadings, type Readings } from "./estimate-readings.ts";
import { TABLES_UP_TO } from "./rank-stability.ts";
import { RankTally } from "./rank-tally.ts";
import { samplingError } from "./sampling-error.ts";
import { ScoreOrder } from "./score-order.ts";
import type { ItemStability } from "./stability.ts";

/** How stable one item's rank is while estimates may be off; the range of ranks is over all of them, not only the draws. */
export type EstimateItem = Omit<ItemStability, "centralWeights" | "confidence">;

export interface EstimateStability {
	readonly samples: number;
	readonly seed: number;
	readonly items: readonly EstimateItem[];
	/** `pairwise[i][j]`: chance that i beats j, a tie one half, `null` on the diagonal; left out for a large portfolio. */
	readonly pairwise?: readonly (readonly (number | null)[])[];
	readonly largestError: number;
	/** Items whose inputs give no score whatever is read into them. */
	readonly without: readonly string[];
}

export interface EstimateRun {
	/** The cut-line stands after so many items. */
	readonly top: number;
	readonly samples: number;
	readonly seed: number;
	/** Between what inputs without a published scale range in the portfolio. */
	readonly seen?: ReadonlyMap<string, Scale>;
}

/**
 * How much of a ranking rests on estimates that may be one step off: each input of each item, by itself, is one step less,
 * as given, or one step more on its scale, all three as likely; a missing one is anywhere on its scale (`readingsOf`). Every
 * model can be put to this test, also those without weights. Ties share their ranks. The same seed, the same answer.
 * @example estimateStability(wsjfModel, [{ id: "A", inputs: all8 }, { id: "B", inputs: all8 }], { top: 1, samples: 1000, seed: 1 })
 * //=> either is first in about half of the draws, and may be 1st or 2nd
 */
export function estimateStability(
	model: ScoringModel,
	items: readonly EstimatedItem[],
	{ top, samples, seed, seen }: EstimateRun,
): EstimateStability {
	const readings = estimateReadings(model, items, seen);
	const placed = items.flatMap((item, i) => (readings[i] ? [{ id: item.id, readings: readings[i] }] : []));
	const members = placed.map((_, g) => [g]);
	const tables = placed.length <= TABLES_UP_TO;
	const cut = cutPlaces({ kind: "top", count: top }, members);
	const tally = new RankTally({ sizes: new Int32Array(placed.length).fill(1), criteria: 0, tables, cut });
	draw(placed, tally, samples, seed);
	const ranges = rankRanges(placed.map((p) => p.readings));
	return {
		samples,
		seed,
		items: placed.map(({ id }, g): EstimateItem => {
			const first = tally.first(g);
			const aboveCut = tally.aboveCut(g);
			const { best, worst } = ranges[g] as (typeof ranges)[number];
			return {
				id,
				first,
				aboveCut,
				...(tables ? { rankAcceptability: tally.rankAcceptability(g) } : {}),
				meanRank: tally.meanRank(g),
				bestRank: best,
				worstRank: worst,
				error: { first: samplingError(first, samples), aboveCut: samplingError(aboveCut, samples) },
			};
		}),
		...(tables ? { pairwise: pairwise(placed.length, tally) } : {}),
		largestError: samplingError(0.5, samples),
		without: items.flatMap((item, i) => (readings[i] ? [] : [item.id])),
	};
}

function draw(
	placed: readonly { readonly readings: Readings }[],
	tally: RankTally,
	samples: number,
	seed: number,
): void {
	const luck = seededLuck(seed);
	const order = new ScoreOrder(placed.length);
	const scores = new Float64Array(placed.length);
	const noWeights = new Float64Array(0);
	for (let d = 0; d < samples; d++) {
		placed.forEach(({ readings }, g) => {
			scores[g] = readings[Math.floor(luck() * readings.length)] as number;
		});
		order.sort(scores);
		tally.take(order, noWeights);
	}
}

const pairwise = (count: number, { pairs, draws }: RankTally): (number | null)[][] =>
	Array.from({ length: count }, (_, g) =>
		Array.from({ length: count }, (_, h) => (g === h ? null : (pairs?.share(g, h, draws) ?? null))),
	);

/** Best: behind only those who beat it whatever is read; worst: ahead only of those it beats whatever is read. */
function rankRanges(all: readonly Readings[]): { readonly best: number; readonly worst: number }[] {
	const ends = all.map((readings) => ({
		low: readings.reduce((a, b) => Math.min(a, b)),
		high: readings.reduce((a, b) => Math.max(a, b)),
	}));
	const lows = Float64Array.from(ends, (e) => e.low).sort();
	const highs = Float64Array.from(ends, (e) => e.high).sort();
	return ends.map(({ low, high }) => {
		const surelyAhead = lows.length - firstAbove(lows, high);
		// Its own high end is never below its low end, so it does not count itself.
		const surelyBehind = firstAbove(highs, low, true);
		return { best: surelyAhead + 1, worst: all.length - surelyBehind };
	});
}

/** How many stand before the first that is above (or, `orEqual`, not below) a limit. */
function firstAbove(sorted: Float64Array, limit: number, orEqual = false): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const value = sorted[middle] as number;
		if (value > limit || (orEqual && value === limit)) to = middle;
		else from = middle + 1;
	}
	return from;
}
