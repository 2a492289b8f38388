import { clampToOne, type Exact, exactText, sum } from "../../exact.ts";
import { isKnown, type PlacedItem } from "./placed-portfolio.ts";
import type { WeightSpace } from "./weight-space.ts";

/** Items that tie under every weighting of a space stand as one. */
export interface DistinctItems {
	/** The items of each group, by their place in the portfolio; groups by their first item. */
	readonly members: readonly (readonly number[])[];
	/** By item: its group. */
	readonly groupOf: readonly number[];
}

/**
 * Joins the items whose scores are equal whatever the weights. Σ w being 1, two scores are equal everywhere just when
 * the settled part plus one free place, and the differences between the free places, are equal; all compared exactly, so
 * that rounding never parts a true tie. An item with an uncertain input stands alone.
 */
export function distinctItems(items: readonly PlacedItem[], space: WeightSpace): DistinctItems {
	const known = new Map<string, number>();
	const members: number[][] = [];
	const groupOf = items.map((item, i) => {
		const key = item.places.every(isKnown) ? keyOf(item, space) : `uncertain ${i}`;
		const group = known.get(key) ?? members.length;
		known.set(key, group);
		members[group] ??= [];
		members[group].push(i);
		return group;
	});
	return { members, groupOf };
}

/** The part of a known item's score that the settled weights make. */
export function settledPart({ places }: PlacedItem, { low, free }: WeightSpace): Exact {
	const isFree = new Set(free);
	const settled = places.map((p, j) => ({ place: clampToOne(p.from), j })).filter(({ j }) => !isFree.has(j));
	return sum(settled.map(({ place, j }) => place.mul(low[j] as Exact)));
}

function keyOf(item: PlacedItem, space: WeightSpace): string {
	const settled = settledPart(item, space);
	const [first, ...others] = space.free.map((j) => clampToOne((item.places[j] as PlacedItem["places"][number]).from));
	if (!first) return exactText(settled);
	return [settled.add(first.mul(space.freeSum)), ...others.map((p) => p.sub(first))].map(exactText).join(" ");
}
