import type { SamplerName } from "./weight-sampler.ts";

/** How stable one item's rank is. Probabilities 0..1; ranks from 1. */
export interface ItemStability {
	readonly id: string;
	/** Chance of rank 1, ties shared. */
	readonly first: number;
	/** By rank; left out for a portfolio too large for the tables. */
	readonly rankAcceptability?: readonly number[];
	/** The mean of the weightings that put it first, by criterion; `null` where none does. */
	readonly centralWeights: readonly number[] | null;
	/** Chance of first at its central weights; `null` for an item never first. */
	readonly confidence: number | null;
	/** Chance of standing above the cut-line, where one is given. */
	readonly aboveCut?: number;
	readonly meanRank: number;
	readonly bestRank: number;
	readonly worstRank: number;
	/** Standard errors of the probabilities; all 0 for an exact answer. */
	readonly error: { readonly first: number; readonly aboveCut?: number };
}

export interface Stability {
	/** Exact: by geometry, no luck in it. Sampled: by so many draws from the seed. */
	readonly method: "exact" | "sampled";
	readonly samples: number;
	readonly seed: number;
	readonly sampler: SamplerName | "none";
	readonly items: readonly ItemStability[];
	/** `pairwise[i][j]`: chance that i beats j, a tie counting one half, `null` on the diagonal; left out with the tables. */
	readonly pairwise?: readonly (readonly (number | null)[])[];
	/** The largest standard error any probability here can have: that of one half. */
	readonly largestError: number;
	/** The largest portfolio that gets every rank and every pair, where this one was larger. */
	readonly tablesUpTo?: number;
}
