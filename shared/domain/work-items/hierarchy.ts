import type { ItemKey } from "../units.ts";
import type { WorkItem } from "./work-item.ts";

/** Work items as a forest: what is above and below each, and what does not fit. Nothing is dropped. */
export interface Hierarchy {
	readonly items: ReadonlyMap<ItemKey, WorkItem>;
	readonly children: ReadonlyMap<ItemKey, readonly ItemKey[]>;
	/** Parents before their children; cycles, and what hangs below them, come after all others. */
	readonly topDown: readonly ItemKey[];
	/** Each cycle once, starting from its smallest key, each item followed by its parent. */
	readonly cycles: readonly (readonly ItemKey[])[];
	/** The items of all cycles: none of them can inherit anything. */
	readonly inCycle: ReadonlySet<ItemKey>;
	/** Parents that are named and were not read, in the order met. */
	readonly missingParents: readonly ItemKey[];
	/** Keys that were given more than once; the newest `updated` is kept. */
	readonly duplicates: readonly ItemKey[];
}

/**
 * Builds the forest in one pass over the items, without recursion: chains of any length and cycles are safe.
 * @example hierarchy([epic, { ...story, parent: epic.key }]).topDown //=> [epic.key, story.key]
 */
export function hierarchy(given: readonly WorkItem[]): Hierarchy {
	const { items, duplicates } = newest(given);
	const children = new Map<ItemKey, ItemKey[]>();
	const missing = new Set<ItemKey>();
	const topDown: ItemKey[] = [];
	for (const { key, parent } of items.values()) {
		if (parent === undefined || !items.has(parent)) topDown.push(key);
		if (parent === undefined) continue;
		if (!items.has(parent)) missing.add(parent);
		else {
			const siblings = children.get(parent);
			if (siblings) siblings.push(key);
			else children.set(parent, [key]);
		}
	}
	extend(topDown, children);
	const rooted = new Set(topDown);
	const cycles =
		rooted.size < items.size
			? cyclesAmong(
					[...items.keys()].filter((k) => !rooted.has(k)),
					items,
				)
			: [];
	const inCycle = new Set(cycles.flat());
	const below = [...inCycle];
	extend(below, children, inCycle);
	for (const key of below) topDown.push(key);
	return { items, children, topDown, cycles, inCycle, missingParents: [...missing], duplicates };
}

/** Appends the descendants of what a list holds, breadth first: the list grows while it is walked. */
function extend(list: ItemKey[], children: ReadonlyMap<ItemKey, readonly ItemKey[]>, not?: ReadonlySet<ItemKey>): void {
	for (let i = 0; i < list.length; i++)
		for (const child of children.get(list[i] as ItemKey) ?? []) if (!not?.has(child)) list.push(child);
}

function newest(given: readonly WorkItem[]): { items: Map<ItemKey, WorkItem>; duplicates: ItemKey[] } {
	const items = new Map<ItemKey, WorkItem>();
	const duplicates = new Set<ItemKey>();
	for (const item of given) {
		const known = items.get(item.key);
		if (known) duplicates.add(item.key);
		if (!known || (item.updated ?? "") >= (known.updated ?? "")) items.set(item.key, item);
	}
	return { items, duplicates: [...duplicates] };
}

function cyclesAmong(unrooted: readonly ItemKey[], items: ReadonlyMap<ItemKey, WorkItem>): ItemKey[][] {
	const done = new Set<ItemKey>();
	const cycles: ItemKey[][] = [];
	for (const start of unrooted) {
		const walk: ItemKey[] = [];
		const place = new Map<ItemKey, number>();
		let at: ItemKey | undefined = start;
		while (at !== undefined && !done.has(at) && !place.has(at)) {
			place.set(at, walk.length);
			walk.push(at);
			at = items.get(at)?.parent;
		}
		const from = at === undefined ? undefined : place.get(at);
		if (from !== undefined) cycles.push(fromSmallest(walk.slice(from)));
		for (const key of walk) done.add(key);
	}
	return cycles;
}

function fromSmallest(cycle: readonly ItemKey[]): ItemKey[] {
	const least = cycle.reduce((a, b) => (b < a ? b : a));
	const at = cycle.indexOf(least);
	return [...cycle.slice(at), ...cycle.slice(0, at)];
}

/** The chain from an item up, itself first; it ends before it would repeat. */
export function pathUp(key: ItemKey, items: ReadonlyMap<ItemKey, WorkItem>): ItemKey[] {
	const path: ItemKey[] = [];
	const seen = new Set<ItemKey>();
	let at: ItemKey | undefined = key;
	while (at !== undefined && !seen.has(at) && items.has(at)) {
		seen.add(at);
		path.push(at);
		at = items.get(at)?.parent;
	}
	return path;
}
