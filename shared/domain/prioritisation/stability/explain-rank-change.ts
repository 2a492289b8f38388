import type { Exact } from "../../exact.ts";
import { type Answer, type Fault, fault, value } from "../../outcome.ts";
import { type Cause, rankChangeParts } from "./rank-change-parts.ts";
import { type RankedPortfolio, RankHybrids } from "./rank-hybrids.ts";

export interface RankChange {
	readonly id: string;
	readonly before: number;
	readonly after: number;
	/** after − before: above 0 where it fell. */
	readonly change: number;
	/** How many places each cause moved it; they sum to the change. */
	readonly parts: Readonly<Record<Cause, Exact>>;
}

export interface RankChanges {
	/** Items ranked on both dates, in the order they had before. */
	readonly items: readonly RankChange[];
	/** Items on one date only. */
	readonly added: readonly string[];
	readonly removed: readonly string[];
	/** Items on both dates whose score is missing on at least one: there is no change of rank to explain. */
	readonly unranked: readonly { readonly id: string; readonly missing: "before" | "after" | "both" }[];
}

const NOTHING = { weights: false, ownInputs: false, otherInputs: false, newItems: false, removedItems: false };
const ALL = { weights: true, ownInputs: true, otherInputs: true, newItems: true, removedItems: true };

/**
 * Why each rank changed between two dates: places moved by the model and its weights, by the item's own inputs, by those
 * of others, by new items and by removed ones; exactly additive (`rankChangeParts`). Refuses an id that stands twice.
 * @example explainRankChange({ model, items: [a, b] }, { model, items: [a, b, betterThanBoth] })
 * //=> a: before 1, after 2, newItems 1, all others 0
 */
export function explainRankChange(before: RankedPortfolio, after: RankedPortfolio): Answer<RankChanges> {
	const twice = repeated(before, "before") ?? repeated(after, "after");
	if (twice) return twice;
	const hybrids = new RankHybrids([before, after]);
	const items: RankChange[] = [];
	const unranked: RankChanges["unranked"][number][] = [];
	for (const id of hybrids.ids()) {
		const [was, is] = [hybrids.isRanked(id, 0), hybrids.isRanked(id, 1)];
		if (!was || !is) {
			unranked.push({ id, missing: was ? "after" : is ? "before" : "both" });
			continue;
		}
		const rank = hybrids.ranksOf(id);
		const [from, to] = [rank(NOTHING), rank(ALL)];
		items.push({ id, before: from, after: to, change: to - from, parts: rankChangeParts(rank) });
	}
	return value({ items, added: onlyIn(after, before), removed: onlyIn(before, after), unranked });
}

function repeated({ items }: RankedPortfolio, name: string): Fault | undefined {
	const seen = new Set<string>();
	for (const [i, { id }] of items.entries()) {
		if (seen.has(id)) return fault("duplicate-id", `${name}.items[${i}].id`, `Two items are called "${id}".`);
		seen.add(id);
	}
	return undefined;
}

function onlyIn(one: RankedPortfolio, other: RankedPortfolio): string[] {
	const known = new Set(other.items.map((i) => i.id));
	return one.items.map((i) => i.id).filter((id) => !known.has(id));
}
