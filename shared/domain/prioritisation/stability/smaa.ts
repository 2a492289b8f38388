import { toNumber } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { readCriteria } from "../read-criteria.ts";
import type { Criterion } from "../scoring-model.ts";
import { describeItems, describePairs } from "./describe-sample.ts";
import { readPortfolio } from "./read-portfolio.ts";
import { allWeightings } from "./read-weight-space.ts";
import { sampleRanks } from "./sample-ranks.ts";

export interface SmaaInput {
	/** Their weights are not used: all weightings are tried. */
	readonly criteria: readonly Omit<Criterion, "weight">[];
	readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, number | null>> }[];
	/** Draws, 1 to 10,000,000. */
	readonly samples: number;
	readonly seed: number;
}

export interface Smaa {
	readonly items: readonly {
		readonly id: string;
		readonly rankAcceptability: readonly number[];
		readonly first: number;
		readonly confidence: number | null;
	}[];
	readonly pairwise: readonly (readonly (number | null)[])[];
}

const MOST_SAMPLES = 10_000_000;
/** Every rank of every item and every pair are two tables of items × items. */
const MOST_ITEMS = 2000;

/**
 * SMAA-2 over all weightings by simulation, missing values uniform over their scales (Lahdelma & Salminen 2001; reference
 * 1.17), as the conformance interface states it; `rankStability` is the fuller answer. Probabilities 0..1.
 * Refuses more than 2,000 items (`out-of-range`, `rows`) and more than 10,000,000 samples.
 * @example smaa({ criteria: [fit], rows: [{ id: "a", values: { fit: 3 } }, { id: "b", values: { fit: 2 } }], samples: 9, seed: 1 })
 * //=> pairwise [[null, 1], [0, null]]
 */
export function smaa(input: Untrusted<SmaaInput>): Answer<Smaa> {
	const reader = InputReader.of(input);
	const read = readCriteria(reader, "unused");
	const { criteria } = read;
	const portfolio = readPortfolio(reader, read, { intervals: false, costs: false });
	if (portfolio && portfolio.items.length > MOST_ITEMS)
		reader.refuse("out-of-range", "rows", `Every rank and pair is given for up to ${MOST_ITEMS} items.`);
	const samples = reader.number("samples", { min: 1, max: MOST_SAMPLES, whole: true });
	const seed = reader.number("seed", { whole: true });
	return reader.given({ criteria, portfolio, samples, seed }, ({ criteria, portfolio, samples, seed }) => {
		const plan = {
			items: portfolio.items,
			space: allWeightings(criteria),
			samples: toNumber(samples),
			seed: toNumber(seed),
			tables: true,
		};
		const sampled = sampleRanks(plan);
		const items = describeItems(plan, sampled).map(({ id, rankAcceptability = [], first, confidence }) => ({
			id,
			rankAcceptability,
			first,
			confidence,
		}));
		return value({ items, pairwise: describePairs(plan.items, sampled) });
	});
}
