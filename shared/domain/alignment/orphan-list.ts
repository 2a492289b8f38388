import type { ItemKey } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";

interface Orphan {
	readonly key: ItemKey;
	readonly size: number;
}

/** How many times more than was asked for is kept at hand: so many may go before all are looked at again. */
const SPARE = 4;

/** Unaligned live work as it comes and goes, with the largest at hand. */
export class OrphanList {
	private readonly sizes = new Map<ItemKey, number>();
	/** The first of all, in order; made when somebody asks, and kept up from then on. */
	private first: Orphan[] | undefined;
	private most = 0;
	private listed: readonly ItemKey[] | undefined;

	/** One that is not there yet. */
	add({ key, estimate = 0 }: Pick<WorkItem, "key" | "estimate">): void {
		const { first } = this;
		if (first) this.place(first, { key, size: estimate }, first.length === this.sizes.size);
		this.sizes.set(key, estimate);
		this.listed = undefined;
	}

	delete(key: ItemKey): void {
		if (!this.sizes.delete(key)) return;
		this.listed = undefined;
		this.first = this.first?.filter((o) => o.key !== key);
	}

	/** In the order they came in. */
	get keys(): readonly ItemKey[] {
		this.listed ??= [...this.sizes.keys()];
		return this.listed;
	}

	/** Those with the largest estimates, then by key: the same list however they came in. */
	largest(most: number): ItemKey[] {
		let { first } = this;
		if (!first || first.length < Math.min(most, this.sizes.size)) {
			first = [];
			this.most = most * SPARE;
			for (const [key, size] of this.sizes) this.place(first, { key, size }, true);
			this.first = first;
		}
		return first.slice(0, most).map((o) => o.key);
	}

	/** Puts one in its place among the first. Behind the last there is a place only while those are all there are. */
	private place(first: Orphan[], one: Orphan, isAll: boolean): void {
		// From the end: most of a portfolio comes after them all.
		const at = first.findLastIndex((o) => comesFirst(o, one)) + 1;
		if (isAll || at < first.length) first.splice(at, 0, one);
		if (first.length > this.most) first.pop();
	}
}

const comesFirst = (a: Orphan, b: Orphan): boolean => a.size > b.size || (a.size === b.size && a.key < b.key);
