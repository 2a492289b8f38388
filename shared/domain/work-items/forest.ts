import type { ItemKey } from "../units.ts";
import { type Hierarchy, hierarchy } from "./hierarchy.ts";
import type { WorkItem } from "./work-item.ts";

/** A hierarchy that is brought up to date with what changed, instead of being built again from all items. */
export class Forest {
	readonly items: Map<ItemKey, WorkItem>;
	readonly cycles: Hierarchy["cycles"];
	readonly inCycle: Hierarchy["inCycle"];
	readonly duplicates: readonly ItemKey[];
	/** The order to build things in at first: parents before their children. */
	readonly topDown: readonly ItemKey[];
	/** Children by the parent they name, read or not. */
	private readonly below = new Map<ItemKey, Set<ItemKey>>();
	private readonly missing: Set<ItemKey>;

	constructor(given: readonly WorkItem[]) {
		const tree = hierarchy(given);
		this.items = new Map(tree.items);
		this.cycles = tree.cycles;
		this.inCycle = tree.inCycle;
		this.duplicates = tree.duplicates;
		this.topDown = tree.topDown;
		this.missing = new Set(tree.missingParents);
		for (const item of this.items.values()) this.hang(item);
	}

	get missingParents(): readonly ItemKey[] {
		return [...this.missing];
	}

	hasChildren(key: ItemKey): boolean {
		return (this.below.get(key)?.size ?? 0) > 0;
	}

	childrenOf(key: ItemKey): Iterable<ItemKey> {
		return this.below.get(key) ?? [];
	}

	/** Puts an item in, or in the place of the one with its key. */
	put(item: WorkItem): void {
		const before = this.items.get(item.key);
		this.items.set(item.key, item);
		this.missing.delete(item.key);
		if (before?.parent === item.parent) return;
		if (before) this.unhang(before);
		this.hang(item);
		if (item.parent !== undefined && !this.items.has(item.parent)) this.missing.add(item.parent);
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
		if (parent === undefined) return;
		const siblings = this.below.get(parent);
		if (siblings) siblings.add(key);
		else this.below.set(parent, new Set([key]));
	}

	private unhang({ key, parent }: WorkItem): void {
		if (parent === undefined) return;
		const siblings = this.below.get(parent);
		siblings?.delete(key);
		if (siblings?.size === 0) {
			this.below.delete(parent);
			this.missing.delete(parent);
		}
	}
}
