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
		if (this.first) this.place({ key, size: estimate }, this.first.length === this.sizes.size);
		this.sizes.set(key, estimate);
		this.listed = undefined;
	}

	delete(key: ItemKey): void {
		const size = this.sizes.get(key);
		if (size === undefined) return;
		this.sizes.delete(key);
		this.listed = undefined;
		const last = this.first?.at(-1);
		if (!this.first || !last || comesFirst(last, { key, size })) return;
		const at = this.first.findIndex((o) => o.key === key);
		if (at >= 0) this.first.splice(at, 1);
	}

	/** In the order they came in. */
	get keys(): readonly ItemKey[] {
		this.listed ??= [...this.sizes.keys()];
		return this.listed;
	}

	/** Those with the largest estimates, then by key: the same list however they came in. */
	largest(most: number): ItemKey[] {
		const isEnough = this.first && (this.first.length >= most || this.first.length === this.sizes.size);
		if (!isEnough) {
			this.first = [];
			this.most = most * SPARE;
			for (const [key, size] of this.sizes) this.place({ key, size }, this.first.length < this.most);
		}
		return (this.first ?? []).slice(0, most).map((o) => o.key);
	}

	/** Puts one in its place among the first. Behind the last there is a place only while those are all there are. */
	private place(one: Orphan, isAll: boolean): void {
		const first = this.first ?? [];
		const last = first.at(-1);
		if (!isAll && (!last || comesFirst(last, one))) return;
		let low = 0;
		for (let high = first.length; low < high; ) {
			const middle = (low + high) >> 1;
			if (comesFirst(first[middle] as Orphan, one)) low = middle + 1;
			else high = middle;
		}
		first.splice(low, 0, one);
		if (first.length > this.most) first.pop();
	}
}

const comesFirst = (a: Orphan, b: Orphan): boolean => a.size > b.size || (a.size === b.size && a.key < b.key);
