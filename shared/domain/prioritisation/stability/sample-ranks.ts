import { seededLuck } from "../../luck.ts";
import { centralConfidence } from "./central-confidence.ts";
import { cutPlaces } from "./cut-places.ts";
import { distinctItems } from "./distinct-items.ts";
import type { CutLine, PlacedItem } from "./placed-portfolio.ts";
import { RankTally } from "./rank-tally.ts";
import { ScoreOrder } from "./score-order.ts";
import { type ScoreTable, scoreTable } from "./score-table.ts";
import { type SamplerName, weightSampler } from "./weight-sampler.ts";
import type { WeightSpace } from "./weight-space.ts";

export interface SamplePlan {
	readonly items: readonly PlacedItem[];
	readonly space: WeightSpace;
	readonly cut?: CutLine | undefined;
	/** Draws. */
	readonly samples: number;
	readonly seed: number;
	/** Whether every rank and every pair is counted. */
	readonly tables: boolean;
}

export interface SampledRanks {
	readonly tally: RankTally;
	/** By item: its group in the tally. */
	readonly groupOf: readonly number[];
	/** By group; `undefined` for one never first. */
	readonly confidence: readonly (number | undefined)[];
	readonly sampler: SamplerName;
}

/** A pilot's luck is its own, so that it moves no draw. */
const PILOT_SEED = 0x51ed;

/**
 * SMAA-2 by simulation (Lahdelma & Salminen 2001; reference 1.17). The order of the numbers drawn is fixed: for each draw
 * first the weights, then every uncertain input in the order of the items and, within one, of the criteria. The same seed
 * gives the same bytes on every engine: nothing but + − × ÷ touches them.
 */
export function sampleRanks({ items, space, cut, samples, seed, tables }: SamplePlan): SampledRanks {
	const distinct = distinctItems(items, space);
	const table = scoreTable(items, distinct, space);
	const sizes = Int32Array.from(distinct.members, (m) => m.length);
	const sampler = weightSampler(space, seededLuck(PILOT_SEED));
	const weights = new Float64Array(table.criteria);
	const tally = new RankTally({
		sizes,
		criteria: table.criteria,
		tables,
		cut: cut && cutPlaces(cut, distinct.members),
	});
	const order = new ScoreOrder(table.groups);
	const scores = new Float64Array(table.groups);

	const luck = seededLuck(seed);
	const draw = sampler.start(luck);
	for (let d = 0; d < samples; d++) {
		draw(weights);
		table.drawInputs(luck);
		scoreAll(table, weights, scores);
		order.sort(scores);
		tally.take(order, weights);
	}
	const central = distinct.members.map((_, g) => tally.centralWeights(g));
	const again = seededLuck(seed);
	const drawAgain = sampler.start(again);
	const confidence = centralConfidence(table, sizes, central, samples, () => {
		drawAgain(weights);
		table.drawInputs(again);
	});
	return { tally, groupOf: distinct.groupOf, confidence, sampler: sampler.name };
}

function scoreAll({ groups, criteria, base, at }: ScoreTable, weights: Float64Array, into: Float64Array): void {
	for (let g = 0, slot = 0; g < groups; g++) {
		let score = base[g] as number;
		for (let j = 0; j < criteria; j++, slot++) score += (at[slot] as number) * (weights[j] as number);
		into[g] = score;
	}
}
