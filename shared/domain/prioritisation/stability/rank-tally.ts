import type { CutPlaces } from "./cut-places.ts";
import { PairCounts } from "./pair-counts.ts";
import type { ScoreOrder } from "./score-order.ts";

/** What is counted over the draws. */
export interface TallyOptions {
	/** Items in each group. */
	readonly sizes: Int32Array;
	readonly criteria: number;
	/** Every rank of every item, and every pair: the square of the items in memory. */
	readonly tables: boolean;
	readonly cut?: CutPlaces | undefined;
}

/**
 * Counts ranks over draws. A group of s equal items that start behind p others share the ranks p + 1 … p + s; counts are
 * whole numbers of groups, divided once at the end, so that a probability is the nearest double. Groups that tie by
 * chance, or because their inputs are held at the end of a scale, share in the same way, as fractions.
 */
export class RankTally {
	draws = 0;
	readonly pairs: PairCounts | undefined;
	private readonly items: number;
	private readonly starts: Int32Array | undefined;
	private readonly startSum: Float64Array;
	private readonly best: Int32Array;
	private readonly worst: Int32Array;
	private readonly firsts: Int32Array;
	private readonly above: Float64Array;
	private readonly centre: Float64Array;
	private readonly centreShare: Float64Array;
	/** Shares per item from ties between groups. */
	private readonly tied: { readonly first: Float64Array; readonly above: Float64Array; readonly at: Float64Array };

	constructor(private readonly options: TallyOptions) {
		const { sizes, criteria, tables } = options;
		const groups = sizes.length;
		this.items = sizes.reduce((a, b) => a + b, 0);
		this.starts = tables ? new Int32Array(groups * this.items) : undefined;
		this.pairs = tables ? new PairCounts(groups, this.items) : undefined;
		this.startSum = new Float64Array(groups);
		this.best = new Int32Array(groups).fill(this.items);
		this.worst = new Int32Array(groups);
		this.firsts = new Int32Array(groups);
		this.above = new Float64Array(groups);
		this.centre = new Float64Array(groups * criteria);
		this.centreShare = new Float64Array(groups);
		const at = new Float64Array(tables ? groups * this.items : 0);
		this.tied = { first: new Float64Array(groups), above: new Float64Array(groups), at };
	}

	take({ groups, scores }: ScoreOrder, weights: Float64Array): void {
		const { sizes, cut } = this.options;
		const count = groups.length;
		cut?.restart();
		let ahead = 0;
		for (let k = 0; k < count; ) {
			const from = k;
			let items = sizes[groups[k] as number] as number;
			for (k++; k < count && scores[k] === scores[from]; k++) items += sizes[groups[k] as number] as number;
			const above = cut ? cut.above(ahead, groups, from, k, items) : 0;
			for (let at = from; at < k; at++) this.count(groups[at] as number, ahead, items, above, weights);
			if (k - from > 1) this.countTies(groups, from, k);
			ahead += items;
		}
		this.pairs?.endDraw();
		this.draws++;
	}

	/** One group that stands behind `ahead` items and shares its places with `items` items, its own included. */
	private count(g: number, ahead: number, items: number, above: number, weights: Float64Array): void {
		const size = this.options.sizes[g] as number;
		const isAlone = items === size;
		this.pairs?.stand(g, ahead);
		this.startSum[g] = (this.startSum[g] as number) + ahead + (items - size) / 2;
		if (ahead < (this.best[g] as number)) this.best[g] = ahead;
		if (ahead + items > (this.worst[g] as number)) this.worst[g] = ahead + items;
		if (isAlone) {
			const at = g * this.items + ahead;
			if (this.starts) this.starts[at] = (this.starts[at] as number) + 1;
			this.above[g] = (this.above[g] as number) + above;
			if (ahead === 0) this.firsts[g] = (this.firsts[g] as number) + 1;
		} else {
			const from = g * this.items + ahead;
			if (this.starts)
				for (let at = from; at < from + items; at++) this.tied.at[at] = (this.tied.at[at] as number) + 1 / items;
			this.tied.above[g] = (this.tied.above[g] as number) + above / items;
			if (ahead === 0) this.tied.first[g] = (this.tied.first[g] as number) + 1 / items;
		}
		if (ahead > 0) return;
		const share = size / items;
		this.centreShare[g] = (this.centreShare[g] as number) + share;
		const from = g * weights.length;
		for (let j = 0; j < weights.length; j++)
			this.centre[from + j] = (this.centre[from + j] as number) + share * (weights[j] as number);
	}

	private countTies(groups: Int32Array, from: number, to: number): void {
		if (!this.pairs) return;
		for (let a = from; a < to; a++)
			for (let b = a + 1; b < to; b++) this.pairs.tie(groups[a] as number, groups[b] as number);
	}

	/** By rank, for each item of a group; needs the tables. */
	rankAcceptability(g: number): number[] {
		const size = this.options.sizes[g] as number;
		const from = g * this.items;
		const starts = this.starts as Int32Array;
		let window = 0;
		return Array.from({ length: this.items }, (_, r) => {
			window += starts[from + r] as number;
			if (r >= size) window -= starts[from + r - size] as number;
			return this.perItem(g, window, this.tied.at[from + r] as number);
		});
	}

	first = (g: number): number => this.perItem(g, this.firsts[g] as number, this.tied.first[g] as number);
	aboveCut = (g: number): number => this.perItem(g, this.above[g] as number, this.tied.above[g] as number);
	bestRank = (g: number): number => (this.best[g] as number) + 1;
	worstRank = (g: number): number => this.worst[g] as number;

	meanRank(g: number): number {
		const size = this.options.sizes[g] as number;
		return ((this.startSum[g] as number) + (this.draws * (size + 1)) / 2) / this.draws;
	}

	/** The mean of the weightings that put the group first, by its share of first place; none where it never was. */
	centralWeights(g: number): Float64Array | undefined {
		const share = this.centreShare[g] as number;
		if (share === 0) return undefined;
		const { criteria } = this.options;
		return this.centre.slice(g * criteria, (g + 1) * criteria).map((w) => w / share);
	}

	/** Whole counts of a group are shared by its items; what came from ties is per item already. */
	private perItem(g: number, counted: number, tied: number): number {
		const size = this.options.sizes[g] as number;
		return tied === 0 ? counted / (size * this.draws) : (counted / size + tied) / this.draws;
	}
}
