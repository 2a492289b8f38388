import { type Exact, ONE } from "../../exact.ts";

/** What may move a rank between two dates, in the order of the bits below. */
export const CAUSES = ["weights", "ownInputs", "otherInputs", "newItems", "removedItems"] as const;
export type Cause = (typeof CAUSES)[number];

/** Which causes have happened already. */
export type Happened = Readonly<Record<Cause, boolean>>;

/** |S|!·(4 − |S|)! of 5! = 120: how many orders have just so many causes before this one. */
const ORDERS = [24, 6, 4, 6, 24] as const;

/**
 * Shares a change of rank among its five causes, exactly: each cause's part is its effect averaged over all 120 orders in
 * which the causes may happen (Shapley 1953). So the parts sum to the change, no order is favoured, and a cause without an
 * effect gets 0. `rank` gives the item's rank once some of the causes have happened.
 * @example rankChangeParts((now) => (now.newItems ? 3 : 1)) //=> newItems 2, all others 0
 */
export function rankChangeParts(rank: (happened: Happened) => number): Readonly<Record<Cause, Exact>> {
	const ranks = Array.from({ length: 1 << CAUSES.length }, (_, set) => rank(happenedIn(set)));
	const part = (bit: number): Exact => {
		let effect = 0;
		for (const [set, before] of ranks.entries())
			if ((set & bit) === 0) effect += (ORDERS[sizeOf(set)] ?? 0) * ((ranks[set | bit] ?? 0) - before);
		return ONE.mul(effect).div(120);
	};
	return { weights: part(1), ownInputs: part(2), otherInputs: part(4), newItems: part(8), removedItems: part(16) };
}

const happenedIn = (set: number): Happened => ({
	weights: (set & 1) !== 0,
	ownInputs: (set & 2) !== 0,
	otherInputs: (set & 4) !== 0,
	newItems: (set & 8) !== 0,
	removedItems: (set & 16) !== 0,
});

const sizeOf = (set: number): number => happenedList(set).length;
const happenedList = (set: number): readonly Cause[] => CAUSES.filter((_, k) => (set & (1 << k)) !== 0);
