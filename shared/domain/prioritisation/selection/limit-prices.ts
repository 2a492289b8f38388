import { type Exact, exact, ONE, ZERO } from "../../exact.ts";
import { BUDGET_NAME } from "./check-selection.ts";
import type { Prices } from "./prices.ts";
import type { SearchSpace } from "./search-space.ts";
import type { SelectionProblem } from "./selection-problem.ts";

/**
 * What more of a limit can be worth: a bound, not a promise. With Δ more of one limit no set is worth more than `bound` +
 * Δ × its price; of the items that can be chosen at all within today's limits (a larger limit may let others in).
 */
export interface Sensitivity {
	readonly bound: Exact;
	/** The budget, then the capacities. A price of 0: more of it alone does not raise the bound. */
	readonly prices: readonly { readonly limit: string; readonly valuePerUnit: Exact }[];
}

/** The prices of the search in value per unit of each limit. */
export function sensitivityOf(problem: SelectionProblem, space: SearchSpace, prices: Prices): Sensitivity {
	const worth = (x: number) => exact(x) ?? ZERO;
	const inValue = (x: Exact, tieBreak: Exact) => {
		if (space.sharpness === "rounded") return x.mul(ZERO.add(space.largest));
		return space.sharpness === "cost-sharp" ? x.add(tieBreak).div(ZERO.add(space.costStep)) : x;
	};
	// The worth of a set is short of value × step by its cost, which is below the step.
	const highest = inValue(worth(prices.bound), ZERO.add(space.costStep).sub(ONE));
	return {
		bound: highest.add(ZERO.add(space.settledValue)).div(space.valuePer),
		prices: [BUDGET_NAME, ...problem.capacity.keys()].map((limit, at) => {
			const price = worth(prices.price[at] as number);
			// A rounded limit is counted in shares of its room.
			const isRounded = space.sure[at] !== space.most[at];
			const perUnit = isRounded ? price.div(ZERO.add(space.room[at] as bigint)) : price;
			return {
				limit,
				valuePerUnit: inValue(perUnit, ZERO)
					.mul(space.limitPer[at] ?? ONE)
					.div(space.valuePer),
			};
		}),
	};
}
