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
	/** What hangs on each of them. */
	readonly waiting: ReadonlyMap<ItemKey, readonly ItemKey[]>;
	/** Keys that were given more than once; the newest `updated` is kept. */
	readonly duplicates: readonly ItemKey[];
}

/**
 * Builds the forest in one pass over the items, without recursion: chains of any length and cycles are safe. The map of
 * items is the caller's own.
 * @example hierarchy([epic, { ...story, parent: epic.key }]).topDown //=> [epic.key, story.key]
 */
export function hierarchy(given: readonly WorkItem[]): Hierarchy & { readonly items: Map<ItemKey, WorkItem> } {
	const { items, duplicates } = newest(given);
	const children = new Map<ItemKey, ItemKey[]>();
	const waiting = new Map<ItemKey, ItemKey[]>();
	const topDown: ItemKey[] = [];
	for (const { key, parent } of items.values()) {
		if (parent === undefined) {
			topDown.push(key);
			continue;
		}
		// Most items have siblings that came before: then one look at a small map tells that their parent was read.
		const siblings = children.get(parent);
		if (siblings) siblings.push(key);
		else if (items.has(parent)) children.set(parent, [key]);
		else {
			topDown.push(key);
			const others = waiting.get(parent);
			if (others) others.push(key);
			else waiting.set(parent, [key]);
		}
	}
	extend(topDown, children);
	// What has a way up to a root is listed just once.
	const cycles = topDown.length < items.size ? cyclesAmong(unrooted(items, topDown), items) : [];
	const inCycle = new Set(cycles.flat());
	const below = [...inCycle];
	extend(below, children, inCycle);
	for (const key of below) topDown.push(key);
	return { items, children, topDown, cycles, inCycle, missingParents: [...waiting.keys()], waiting, duplicates };
}

function unrooted(items: ReadonlyMap<ItemKey, WorkItem>, rooted: readonly ItemKey[]): ItemKey[] {
	const known = new Set(rooted);
	return [...items.keys()].filter((k) => !known.has(k));
}

/** Appends the descendants of what a list holds, breadth first: the list grows while it is walked. */
function extend(list: ItemKey[], children: ReadonlyMap<ItemKey, readonly ItemKey[]>, not?: ReadonlySet<ItemKey>): void {
	for (let i = 0; i < list.length; i++) {
		const own = children.get(list[i] as ItemKey);
		if (own) for (const child of own) if (!not?.has(child)) list.push(child);
	}
}

function newest(given: readonly WorkItem[]): { items: Map<ItemKey, WorkItem>; duplicates: ItemKey[] } {
	const items = new Map<ItemKey, WorkItem>();
	for (const item of given) items.set(item.key, item);
	if (items.size === given.length) return { items, duplicates: [] };
	items.clear();
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
