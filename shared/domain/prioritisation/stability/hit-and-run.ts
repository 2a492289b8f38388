import { type Exact, ONE, sum, toNumber } from "../../exact.ts";
import type { Luck } from "../../luck.ts";
import type { WeightDraw } from "./weight-sampler.ts";
import type { WeightSpace } from "./weight-space.ts";

/** Steps between two draws for each pair of free weights, so that a draw has all but forgotten the one before it. */
const STEPS_PER_PAIR = 20;
const DRAWS_TO_WARM_UP = 50;

/**
 * A walk that is uniform on a space too narrow to hit by chance: each step takes two free weights and moves as much from
 * one to the other as a uniform number says, within all that bounds and order allow. Needs no logarithm and no sine.
 */
export function hitAndRun(space: WeightSpace, luck: Luck): WeightDraw {
	const { free, order } = space;
	const low = Float64Array.from(space.low, toNumber);
	const high = Float64Array.from(space.high, toNumber);
	const at = startPoint(space);
	const rank = low.map(() => -1);
	const ordered = order.filter((j) => free.includes(j));
	for (const [k, j] of ordered.entries()) rank[j] = k;
	const pairs = (free.length * (free.length - 1)) / 2;
	const neighbour = (j: number, by: number): number =>
		rank[j] === -1 ? -1 : (ordered[(rank[j] as number) + by] ?? -1);

	function step(): void {
		const first = Math.floor(luck() * free.length);
		const second = Math.floor(luck() * (free.length - 1));
		const i = free[first] as number;
		const j = free[second < first ? second : second + 1] as number;
		const [wi, wj] = [at[i] as number, at[j] as number];
		let least = Math.max((low[i] as number) - wi, wj - (high[j] as number));
		let most = Math.min((high[i] as number) - wi, wj - (low[j] as number));
		const above = neighbour(i, -1);
		const below = neighbour(i, 1);
		// Two neighbours in the order meet half-way.
		if (above >= 0) most = Math.min(most, above === j ? (wj - wi) / 2 : (at[above] as number) - wi);
		if (below >= 0) least = Math.max(least, below === j ? (wj - wi) / 2 : (at[below] as number) - wi);
		const aboveOther = neighbour(j, -1);
		const belowOther = neighbour(j, 1);
		if (aboveOther >= 0 && aboveOther !== i) least = Math.max(least, wj - (at[aboveOther] as number));
		if (belowOther >= 0 && belowOther !== i) most = Math.min(most, wj - (at[belowOther] as number));
		// Rounding may leave less than no room; then the walk stays where it is.
		const by = least + luck() * Math.max(0, most - least);
		at[i] = wi + by;
		at[j] = wj - by;
	}

	const move = (draws: number): void => {
		for (let k = draws * pairs * STEPS_PER_PAIR; k > 0; k--) step();
	};
	move(DRAWS_TO_WARM_UP);
	return (into) => {
		move(1);
		into.set(at);
	};
}

/** On the line from all lows to all highs, where the weights sum to 1: it keeps to bounds and order. */
function startPoint({ low, high }: WeightSpace): Float64Array {
	const lowest = sum(low);
	const along = ONE.sub(lowest).div(sum(high).sub(lowest));
	return Float64Array.from(low, (l, j) => toNumber(l.add((high[j] as Exact).sub(l).mul(along))));
}
