import type { Prices } from "./prices.ts";
import type { Relaxation } from "./relaxation.ts";
import type { SearchSpace } from "./search-space.ts";
import { BUDGET } from "./work-graph.ts";

/** Orders in which to fill up before any prices are known: worth per share of all limits, per cost, and worth alone. */
export function firstMerits(space: SearchSpace): Float64Array[] {
	const density = new Float64Array(space.size);
	const perCost = new Float64Array(space.size);
	for (let p = 0; p < space.size; p++) {
		let share = 0;
		let cost = 0;
		for (let k = space.start[p] as number; k < (space.start[p + 1] as number); k++) {
			const at = space.limit[k] as number;
			const part = (space.amount[k] as number) / (space.most[at] as number);
			share += part;
			if (at === BUDGET) cost = part;
		}
		density[p] = per(space.worth[p] as number, share);
		perCost[p] = per(space.worth[p] as number, cost);
	}
	return [density, perCost, space.worth.slice()];
}

/** Worth per priced use of the limits; what a piece owes to prerequisites and exclusions is taken off its worth first. */
export function pricedMerit(space: SearchSpace, rules: Relaxation, prices: Prices): Float64Array {
	const merit = new Float64Array(space.size);
	for (let p = 0; p < space.size; p++) {
		let paid = 0;
		for (let k = rules.start[p] as number; k < (rules.start[p + 1] as number); k++) {
			const row = rules.row[k] as number;
			if (row < rules.limits) paid += (prices.price[row] as number) * (rules.amount[k] as number);
		}
		merit[p] = per((prices.rest[p] as number) + paid, paid);
	}
	return merit;
}

/** What uses nothing comes first, or last where it is worth less than nothing. */
const per = (worth: number, use: number): number =>
	use > 0 ? worth / use : worth < 0 ? -Number.MAX_VALUE : Number.MAX_VALUE;
