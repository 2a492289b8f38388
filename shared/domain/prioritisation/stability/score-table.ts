import { clampToOne, toNumber } from "../../exact.ts";
import type { Luck } from "../../luck.ts";
import { type DistinctItems, settledPart } from "./distinct-items.ts";
import { isKnown, type PlacedItem } from "./placed-portfolio.ts";
import type { WeightSpace } from "./weight-space.ts";

/**
 * The portfolio as doubles, for the loop: a place is computed exactly and then rounded once. Score of group g under the
 * weights w = base[g] + Σ at[g·m + j]·w[j].
 */
export interface ScoreTable {
	readonly groups: number;
	readonly criteria: number;
	readonly base: Float64Array;
	readonly at: Float64Array;
	/** Draws every uncertain place anew, in the order of the items and, within one, of the criteria. */
	readonly drawInputs: (luck: Luck) => void;
	/** Groups with an uncertain place. */
	readonly uncertain: readonly number[];
	/** The lowest and highest score that the draws may give such a group under these weights. */
	readonly range: (group: number, weights: Float64Array) => { readonly low: number; readonly high: number };
}

export function scoreTable(items: readonly PlacedItem[], distinct: DistinctItems, space: WeightSpace): ScoreTable {
	const criteria = space.low.length;
	const groups = distinct.members.length;
	const base = new Float64Array(groups);
	const at = new Float64Array(groups * criteria);
	const isFree = new Set(space.free);
	const spreads: { at: number; from: number; width: number }[] = [];
	const uncertain: number[] = [];
	distinct.members.forEach(([first], g) => {
		const item = items[first as number] as PlacedItem;
		const isCertain = item.places.every(isKnown);
		if (isCertain) base[g] = toNumber(settledPart(item, space));
		else uncertain.push(g);
		for (const [j, place] of item.places.entries()) {
			const slot = g * criteria + j;
			// What the settled weights make of a known item is in its base already, exactly.
			if (isKnown(place)) at[slot] = isCertain && !isFree.has(j) ? 0 : toNumber(clampToOne(place.from));
			else spreads.push({ at: slot, from: toNumber(place.from), width: toNumber(place.to.sub(place.from)) });
		}
	});
	const drawInputs = (luck: Luck): void => {
		for (const { at: slot, from, width } of spreads) at[slot] = Math.min(1, Math.max(0, from + luck() * width));
	};
	const ends = new Map<number, { readonly low: number; readonly high: number }>();
	for (const { at: slot, from, width } of spreads) {
		const sides = [from, from + width].map((x) => Math.min(1, Math.max(0, x)));
		ends.set(slot, { low: Math.min(...sides), high: Math.max(...sides) });
	}
	const range = (group: number, weights: Float64Array) => {
		let [low, high] = [base[group] as number, base[group] as number];
		for (let j = 0; j < criteria; j++) {
			const slot = group * criteria + j;
			const end = ends.get(slot) ?? { low: at[slot] as number, high: at[slot] as number };
			low += (weights[j] as number) * end.low;
			high += (weights[j] as number) * end.high;
		}
		return { low, high };
	};
	return { groups, criteria, base, at, drawInputs, uncertain, range };
}

/** The score of one group under these weights. */
export function scoreOf({ criteria, base, at }: ScoreTable, group: number, weights: Float64Array): number {
	let score = base[group] as number;
	const from = group * criteria;
	for (let j = 0; j < criteria; j++) score += (at[from + j] as number) * (weights[j] as number);
	return score;
}
