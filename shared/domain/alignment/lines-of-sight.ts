import type { Register } from "../register.ts";
import type { ItemKey } from "../units.ts";
import type { Hierarchy } from "../work-items/hierarchy.ts";
import { LineFinder } from "./line-finder.ts";
import type { LineOfSight } from "./line-of-sight.ts";
import { type TargetIndex, targetIndex } from "./target-index.ts";

/**
 * The line of sight of every item: decided by a person, else stated on it, else inherited from the nearest ancestor that
 * has one. An item whose ancestry was not read, or runs in a circle, is unknown and not unaligned. One pass, parents first.
 */
export function linesOfSight(
	register: Register,
	tree: Hierarchy,
	index: TargetIndex = targetIndex(register),
): Map<ItemKey, LineOfSight> {
	const finder = new LineFinder(register, index);
	const lines = new Map<ItemKey, LineOfSight>();
	for (const key of tree.topDown) {
		const item = tree.items.get(key);
		if (item) lines.set(key, finder.find(item, tree, item.parent === undefined ? undefined : lines.get(item.parent)));
	}
	return lines;
}
