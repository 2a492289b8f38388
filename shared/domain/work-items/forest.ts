import type { ItemKey } from "../units.ts";
import { type Hierarchy, hierarchy } from "./hierarchy.ts";
import type { WorkItem } from "./work-item.ts";

const NONE: readonly never[] = [];

/** A hierarchy that is brought up to date with what changed, instead of being built again from all items. */
export class Forest {
	readonly items: Map<ItemKey, WorkItem>;
	readonly cycles: Hierarchy["cycles"];
	readonly inCycle: Hierarchy["inCycle"];
	readonly duplicates: readonly ItemKey[];
	/** The order to build things in at first: parents before their children. */
	readonly topDown: readonly ItemKey[];
	/** Children by the parent they name, read or not: a list as it was built, a set once one came or went. */
	private readonly below: Map<ItemKey, readonly ItemKey[] | Set<ItemKey>>;
	private readonly missing: Set<ItemKey>;

	constructor(given: readonly WorkItem[]) {
		const tree = hierarchy(given);
		this.items = tree.items;
		this.cycles = tree.cycles;
		this.inCycle = tree.inCycle;
		this.duplicates = tree.duplicates;
		this.topDown = tree.topDown;
		this.missing = new Set(tree.missingParents);
		this.below = new Map([...tree.children, ...tree.waiting]);
	}

	get missingParents(): readonly ItemKey[] {
		return [...this.missing];
	}

	/** A parent without children is not kept. */
	hasChildren(key: ItemKey): boolean {
		return this.below.has(key);
	}

	childrenOf(key: ItemKey): Iterable<ItemKey> {
		return this.below.get(key) ?? NONE;
	}

	/** Puts an item in, or in the place of the one with its key, which it gives back. */
	put(item: WorkItem): WorkItem | undefined {
		const before = this.items.get(item.key);
		this.items.set(item.key, item);
		if (before?.parent === item.parent && before) return before;
		if (!before) this.missing.delete(item.key);
		if (before) this.unhang(before);
		this.hang(item);
		if (item.parent !== undefined && !this.items.has(item.parent)) this.missing.add(item.parent);
		return before;
	}

	remove(key: ItemKey): void {
		const before = this.items.get(key);
		if (!before) return;
		this.items.delete(key);
		this.unhang(before);
		if (this.hasChildren(key)) this.missing.add(key);
	}

	/** True where walking up from an item comes back to it. */
	closesCycle(key: ItemKey): boolean {
		const seen = new Set<ItemKey>();
		let at = this.items.get(key)?.parent;
		while (at !== undefined && !seen.has(at)) {
			if (at === key) return true;
			seen.add(at);
			at = this.items.get(at)?.parent;
		}
		return false;
	}

	private hang({ key, parent }: WorkItem): void {
		if (parent !== undefined) this.siblingsUnder(parent).add(key);
	}

	private unhang({ key, parent }: WorkItem): void {
		if (parent === undefined) return;
		const siblings = this.siblingsUnder(parent);
		siblings.delete(key);
		if (siblings.size > 0) return;
		this.below.delete(parent);
		this.missing.delete(parent);
	}

	private siblingsUnder(parent: ItemKey): Set<ItemKey> {
		const known = this.below.get(parent);
		if (known instanceof Set) return known;
		const siblings = new Set(known);
		this.below.set(parent, siblings);
		return siblings;
	}
}
