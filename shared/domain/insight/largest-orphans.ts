import type { ItemKey } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";

/** The unaligned items with the largest estimates, then by key: the same list however the items came in. */
export function largestOrphans(
	orphans: readonly ItemKey[],
	items: ReadonlyMap<ItemKey, WorkItem>,
	most: number,
): ItemKey[] {
	const best: { key: ItemKey; size: number }[] = [];
	const comesFirst = (a: { key: ItemKey; size: number }, b: { key: ItemKey; size: number }) =>
		a.size > b.size || (a.size === b.size && a.key < b.key);
	for (const key of orphans) {
		const one = { key, size: items.get(key)?.estimate ?? 0 };
		const last = best[most - 1];
		if (last && !comesFirst(one, last)) continue;
		// The list is short and kept in order: tens of thousands of orphans cost one look each.
		const at = best.findIndex((b) => comesFirst(one, b));
		best.splice(at < 0 ? best.length : at, 0, one);
		if (best.length > most) best.pop();
	}
	return best.map((b) => b.key);
}
