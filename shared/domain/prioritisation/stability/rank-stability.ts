import { toNumber } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { readCriteria } from "../read-criteria.ts";
import type { Criterion } from "../scoring-model.ts";
import { describeExact } from "./describe-exact.ts";
import { describeItems, describePairs } from "./describe-sample.ts";
import { distinctItems } from "./distinct-items.ts";
import { exactRanks } from "./exact-ranks.ts";
import { type CutLine, isKnown, type PlacedItem } from "./placed-portfolio.ts";
import { readCutLine, type StatedCut } from "./read-cut-line.ts";
import { readPortfolio } from "./read-portfolio.ts";
import { readWeightSpace } from "./read-weight-space.ts";
import { sampleRanks } from "./sample-ranks.ts";
import { samplingError } from "./sampling-error.ts";
import type { Stability } from "./stability.ts";
import type { WeightSpace } from "./weight-space.ts";

export interface StabilityRow {
	readonly id: string;
	readonly values: Readonly<Record<string, number | null>>;
	/** For criteria without a value: between what it lies. Neither value nor interval: anywhere on the scale. */
	readonly intervals?: Readonly<Record<string, { readonly low: number; readonly high: number }>>;
	/** Needed where the cut-line is a budget; in its unit. */
	readonly cost?: number;
}

export interface StabilityInput {
	/** Their own weights are not used: all weightings within `bounds` and `order` are tried. */
	readonly criteria: readonly Omit<Criterion, "weight">[];
	readonly cut?: { readonly top: number } | { readonly budget: number };
	readonly rows: readonly StabilityRow[];
	/** Draws, 1 to 10,000,000. */
	readonly samples: number;
	readonly seed: number;
	/** By criterion: what it may weigh, 0..1 of the whole. */
	readonly bounds?: Readonly<Record<string, { readonly low?: number; readonly high?: number }>>;
	/** Criterion ids, most important first; those left out may stand anywhere. */
	readonly order?: readonly string[];
}

const MOST_SAMPLES = 10_000_000;
/** Every rank and every pair are two tables of items × items; for more items only what stands by itself is given. */
export const TABLES_UP_TO = 500;
/** Different items, by free weights, for which exact areas take about as long as ten thousand draws of many. */
const EXACT_UP_TO = [40, 40, 40, 12];

/**
 * How much of a ranking is the choice of weights and the gaps in the inputs: SMAA-2 over every weighting that keeps to
 * the stated bounds and order of importance, inputs anywhere within their intervals (Lahdelma & Salminen 2001; reference
 * 1.17). Exact where geometry allows (`method`): every input known, at most three weights free, few different items and
 * no budget line. Else sampled: seed and draws stand in the result, with standard errors.
 * Refuses bounds that leave no weighting with `infeasible`.
 * @example rankStability({ criteria: [x, y, z], rows: [A(9, 3, 6), B(6, 7, 6), C(5, 8, 4)], samples: 10_000, seed: 1 })
 * //=> method "exact"; first 3/7, 17/42, 1/6; B is never last
 */
export function rankStability(input: Untrusted<StabilityInput>): Answer<Stability> {
	const reader = InputReader.of(input);
	const read = readCriteria(reader, "unused");
	const { criteria } = read;
	const stated = readCutLine(reader);
	const portfolio = readPortfolio(reader, read, { intervals: true, costs: stated?.kind === "budget" });
	const samples = reader.number("samples", { min: 1, max: MOST_SAMPLES, whole: true });
	const seed = reader.number("seed", { whole: true });
	const space = criteria && readWeightSpace(reader, criteria);
	return reader.given({ portfolio, samples, seed, space }, ({ portfolio, samples, seed, space }) => {
		const { items, costs } = portfolio;
		const run = { samples: toNumber(samples), seed: toNumber(seed) };
		const cut: CutLine | undefined = stated?.kind === "budget" ? { ...stated, costs } : stated;
		return value(exactAnswer(items, space, stated, run) ?? sampledAnswer(items, space, cut, run));
	});
}

interface Run {
	readonly samples: number;
	readonly seed: number;
}

function exactAnswer(
	items: readonly PlacedItem[],
	space: WeightSpace,
	cut: StatedCut | undefined,
	run: Run,
): Stability | undefined {
	if (cut?.kind === "budget" || items.length > TABLES_UP_TO || !items.every((i) => i.places.every(isKnown)))
		return undefined;
	if (distinctItems(items, space).members.length > (EXACT_UP_TO[space.free.length] ?? 0)) return undefined;
	const ranks = exactRanks(items, space);
	if (!ranks) return undefined;
	return {
		method: "exact",
		...run,
		sampler: "none",
		items: describeExact(items, ranks, cut),
		pairwise: ranks.pairwise.map((row) => row.map((share) => share && toNumber(share))),
		largestError: 0,
	};
}

function sampledAnswer(
	items: readonly PlacedItem[],
	space: WeightSpace,
	cut: CutLine | undefined,
	run: Run,
): Stability {
	const plan = { items, space, cut, ...run, tables: items.length <= TABLES_UP_TO };
	const sampled = sampleRanks(plan);
	return {
		method: "sampled",
		...run,
		sampler: sampled.sampler,
		items: describeItems(plan, sampled),
		...(plan.tables ? { pairwise: describePairs(items, sampled) } : { tablesUpTo: TABLES_UP_TO }),
		largestError: samplingError(0.5, run.samples),
	};
}
