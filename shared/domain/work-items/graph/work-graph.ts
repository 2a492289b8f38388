import type { Register } from "../../register.ts";
import type { ItemKey } from "../../units.ts";
import type { WorkItem } from "../work-item.ts";
import { isPlain, type JoinedWork, joinWork, type MirroredItem } from "./join-work.ts";

/** What became of the graph: items as they are now, and the keys here of those that are gone. */
export interface GraphChange {
	readonly changed: readonly WorkItem[];
	readonly removed: readonly ItemKey[];
}

/**
 * The work of all sites as it was read, and the graph that it makes; brought up to date with what changes. As long as there
 * is one site and nothing leads out of it, a change costs what it touches.
 */
export class WorkGraph {
	private readonly read = new Map<string, Map<ItemKey, WorkItem>>();
	private known = new Map<ItemKey, WorkItem>();
	private work: JoinedWork;
	private plain: boolean;
	/** Items came or went since they were listed. */
	private stale = false;

	constructor(
		private stored: Register,
		given: readonly WorkItem[],
	) {
		for (const item of given) this.put(item);
		this.work = joinWork(stored, given);
		this.plain = isPlain(stored, given);
		this.known = new Map(this.work.items.map((item) => [item.key, item]));
	}

	get joined(): JoinedWork {
		if (this.stale) this.work = { ...this.work, items: [...this.known.values()] };
		this.stale = false;
		return this.work;
	}

	/** With every item named by the key that it has here. */
	get register(): Register {
		return this.work.register;
	}

	/** The key here of an item of a site. */
	keyOf(site: string, key: ItemKey): ItemKey {
		return this.work.of(site, key);
	}

	/** The others that are the same work as an item of a site. */
	twinsOf(site: string, key: ItemKey): readonly MirroredItem[] {
		const all = this.work.mirrors.get(this.keyOf(site, key)) ?? [];
		return all.filter((m) => m.site !== site || m.key !== key);
	}

	/** An item as its own site has it. */
	at(site: string, key: ItemKey): WorkItem | undefined {
		return this.read.get(site)?.get(key);
	}

	/** By site, as they were read. */
	get sites(): ReadonlyMap<string, ReadonlyMap<ItemKey, WorkItem>> {
		return this.read;
	}

	/** Items as a site has them now, and what is gone from it. What is gone goes last, even where it was given too. */
	take(site: string, items: readonly WorkItem[], gone: readonly ItemKey[] = []): GraphChange {
		const isSimple = this.isSimple(this.stored, items);
		for (const item of items) this.put(item);
		for (const key of gone) this.read.get(site)?.delete(key);
		if (!isSimple) return this.rejoin();
		const changed = items.filter((item) => this.known.get(item.key) !== item);
		for (const item of items) this.known.set(item.key, item);
		const removed = gone.filter((key) => this.known.delete(key));
		this.stale = true;
		return { changed, removed };
	}

	/** Another register: who belongs where may be decided otherwise. */
	use(register: Register): GraphChange {
		const isSimple = this.isSimple(register, []);
		this.stored = register;
		if (!isSimple) return this.rejoin();
		this.work = { ...this.work, register };
		return { changed: [], removed: [] };
	}

	/** What was read is a graph as it is, and stays one with these items and this register. */
	private isSimple(register: Register, items: readonly WorkItem[]): boolean {
		const [site, ...others] = this.read.keys();
		this.plain &&= others.length === 0;
		return this.plain && site !== undefined && isPlain(register, items, site);
	}

	private put(item: WorkItem): void {
		const own = this.read.get(item.site) ?? new Map<ItemKey, WorkItem>();
		own.set(item.key, item);
		this.read.set(item.site, own);
	}

	private rejoin(): GraphChange {
		const all = [...this.read.values()].flatMap((own) => [...own.values()]);
		this.work = joinWork(this.stored, all);
		this.plain = isPlain(this.stored, all);
		this.stale = false;
		const now = new Map(this.work.items.map((item) => [item.key, item]));
		const changed: WorkItem[] = [];
		for (const [key, item] of now) {
			const before = this.known.get(key);
			if (before === item) continue;
			// Made anew from the same: whoever judges it need not look again.
			if (before && JSON.stringify(before) === JSON.stringify(item)) now.set(key, before);
			else changed.push(item);
		}
		const removed = [...this.known.keys()].filter((key) => !now.has(key));
		this.known = now;
		return { changed, removed };
	}
}
