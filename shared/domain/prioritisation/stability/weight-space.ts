import { type Exact, greatest, least, ONE, sum } from "../../exact.ts";

/** The weightings under study: all with Σ w = 1 that keep to the bounds and to the order of importance. */
export interface WeightSpace {
	/** By criterion, as tight as the bounds make each other. */
	readonly low: readonly Exact[];
	readonly high: readonly Exact[];
	/** Criteria by importance, most important first; those not named may weigh anything within their bounds. */
	readonly order: readonly number[];
	/** The criteria whose weight is not settled by the bounds, in criterion order. */
	readonly free: readonly number[];
	/** What the free weights sum to. */
	readonly freeSum: Exact;
}

/** Why no weighting keeps to the bounds: the criterion whose ends cross, or none where the sums cannot reach 1. */
export interface NoWeighting {
	readonly criterion?: number;
	readonly because: "ends-cross" | "lows-above-one" | "highs-below-one";
}

/**
 * Makes bounds and order of importance agree. Together they leave nothing just where a low passes a high, or the lows
 * sum to more than 1, or the highs to less: the lows and highs keep the order themselves once it is passed along them.
 * @example weightSpace([exact("0.5"), exact(0)], [exact(1), exact(1)], []) //=> second high 1/2, both free
 */
export function weightSpace(
	lows: readonly Exact[],
	highs: readonly Exact[],
	order: readonly number[],
): WeightSpace | NoWeighting {
	const low = [...lows];
	const high = [...highs];
	passAlong(order, high, least);
	passAlong([...order].reverse(), low, greatest);
	const crossed = low.findIndex((l, j) => l.compare(high[j] as Exact) > 0);
	if (crossed >= 0) return { criterion: crossed, because: "ends-cross" };
	const [lowest, highest] = [sum(low), sum(high)];
	if (lowest.compare(1) > 0) return { because: "lows-above-one" };
	if (highest.compare(1) < 0) return { because: "highs-below-one" };
	const tightLow = low.map((l, j) => greatest(l, ONE.sub(highest).add(high[j] as Exact)));
	const tightHigh = high.map((h, j) => least(h, ONE.sub(lowest).add(low[j] as Exact)));
	const isFree = (j: number) => !(tightLow[j] as Exact).equals(tightHigh[j] as Exact);
	const free = low.map((_, j) => j).filter(isFree);
	return {
		low: tightLow,
		high: tightHigh,
		order,
		free,
		freeSum: ONE.sub(sum(tightLow.filter((_, j) => !isFree(j)))),
	};
}

/** A weight may not pass the one before it: each end is held by the end before. */
function passAlong(order: readonly number[], ends: Exact[], tighter: (a: Exact, b: Exact) => Exact): void {
	for (const [k, j] of order.entries()) {
		const before = order[k - 1];
		if (before !== undefined) ends[j] = tighter(ends[j] as Exact, ends[before] as Exact);
	}
}
