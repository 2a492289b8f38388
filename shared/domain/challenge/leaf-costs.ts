import { type Exact, exact, ONE, sum, ZERO } from "../exact.ts";
import type { ItemKey } from "../units.ts";
import { type Hierarchy, hierarchy } from "../work-items/hierarchy.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { shareOut } from "./share-out.ts";

/** A cost that stands above the leaves, given to those below it. */
export interface SharedOut {
	readonly from: ItemKey;
	readonly amount: Exact;
	/** `equal`: none of the leaves has an effort to share it by. */
	readonly by: "effort" | "equal";
	/** Leaves that carry a part of it, and those without an effort, which carry none. */
	readonly over: number;
	readonly without: number;
}

/** A parent that states one cost while what stands below it comes to another. What stands below is counted. */
export interface CostDifference {
	readonly parent: ItemKey;
	readonly stated: Exact;
	readonly below: Exact;
	/** stated − below. */
	readonly difference: Exact;
}

export interface LeafCosts {
	readonly tree: Hierarchy;
	/** By leaf; a leaf without one is not known, and not free. */
	readonly costs: ReadonlyMap<ItemKey, Exact>;
	/** In the order of the tree from the bottom up. */
	readonly sharedOut: readonly SharedOut[];
	readonly differences: readonly CostDifference[];
	/** Costs of items whose parents form a circle: nobody can say what is below what, so that they are in no sum. */
	readonly unplaced: readonly ItemKey[];
}

/**
 * What each leaf costs, wherever the cost was written. A parent without costed work below it shares its cost over its leaves
 * by their effort, equally where none has any, to the penny; one with costed work below it counts for nothing itself and
 * the difference is told. So nothing is counted twice, and nothing is lost: the leaves come to just the lowest costs stated.
 * @example leafCosts([{ key: "E", cost: 90, … }, { key: "A", parent: "E", estimate: 2, … }, { key: "B", parent: "E", estimate: 1, … }]).costs
 * //=> A 60, B 30, shared out from E
 */
export function leafCosts(items: readonly WorkItem[]): LeafCosts {
	const tree = hierarchy(items);
	const costs = new Map<ItemKey, Exact>();
	const sharedOut: SharedOut[] = [];
	const differences: CostDifference[] = [];
	const unplaced: ItemKey[] = [];
	/** What an item with all below it comes to, where anything there has a cost. */
	const counted = new Map<ItemKey, Exact>();
	for (const key of [...tree.topDown].reverse()) {
		const stated = costOf(tree.items.get(key));
		if (tree.inCycle.has(key)) {
			if (stated) unplaced.push(key);
			continue;
		}
		const below = (tree.children.get(key) ?? []).flatMap((child) => counted.get(child) ?? []);
		if (below.length > 0) {
			const total = sum(below);
			counted.set(key, total);
			if (stated && !stated.equals(total))
				differences.push({ parent: key, stated, below: total, difference: stated.sub(total) });
		} else if (stated) {
			counted.set(key, stated);
			if (tree.children.has(key)) sharedOut.push(spread(key, stated, tree, costs));
			else costs.set(key, stated);
		}
	}
	return { tree, costs, sharedOut, differences, unplaced };
}

const costOf = (item: WorkItem | undefined): Exact | undefined =>
	item?.cost === undefined ? undefined : exact(item.cost);

function effortOf(key: ItemKey, { items }: Hierarchy): Exact {
	const effort = exact(items.get(key)?.estimate ?? 0) ?? ZERO;
	return effort.compare(ZERO) > 0 ? effort : ZERO;
}

/** Writes the parts down; no leaf below has a cost of its own. */
function spread(from: ItemKey, amount: Exact, tree: Hierarchy, costs: Map<ItemKey, Exact>): SharedOut {
	const leaves = leavesOf(from, tree);
	const withEffort = leaves.filter((key) => effortOf(key, tree).compare(ZERO) > 0);
	const by = withEffort.length > 0 ? "effort" : "equal";
	const carriers = by === "effort" ? withEffort : leaves;
	const parts = shareOut(
		amount,
		carriers.map((key) => (by === "effort" ? effortOf(key, tree) : ONE)),
	);
	for (const [i, key] of carriers.entries()) costs.set(key, parts[i] ?? ZERO);
	return { from, amount, by, over: carriers.length, without: leaves.length - carriers.length };
}

/** The list grows while it is walked. Below an item that is in no circle there is none. */
function leavesOf(from: ItemKey, { children }: Hierarchy): ItemKey[] {
	const walk = [from];
	for (const key of walk) for (const child of children.get(key) ?? []) walk.push(child);
	return walk.filter((key) => !children.has(key));
}
