import type { Use, WorkGraph } from "./work-graph.ts";

type Rules = Pick<WorkGraph, "limits" | "exclusions" | "uses">;

/** Sets looked at before the search for the earliest conflict gives way to the first one found by leaving items out. */
const MOST_SETS = 300_000;
/** More items than this are not searched for the earliest at all. */
const MOST_ITEMS = 1000;

/**
 * Where these items cannot be chosen together: an inclusion-minimal set of them that cannot (they exclude each other or
 * go beyond a limit; without any one of them the rest could), the earliest such set in input order. `undefined` where
 * all can be. Beyond `MOST_SETS` looked at it is still minimal, but may not be the earliest.
 */
export function smallestConflict(items: readonly number[], rules: Rules): readonly number[] | undefined {
	const all = new Together(rules, items);
	if (all.fits()) return undefined;
	return (items.length <= MOST_ITEMS ? earliest(items, rules) : undefined) ?? byLeavingOut(items, all);
}

/** A set of items and what it uses. */
class Together {
	private readonly items = new Set<number>();
	private readonly used: bigint[];
	private clashes = 0;

	constructor(
		private readonly rules: Rules,
		items: Iterable<number>,
	) {
		this.used = rules.limits.map(() => 0n);
		for (const item of items) this.add(item);
	}

	add(item: number): void {
		this.items.add(item);
		this.clashes += this.clashesOf(item);
		for (const [at, amount] of this.rules.uses[item] as Use) this.used[at] = (this.used[at] as bigint) + amount;
	}

	remove(item: number): void {
		this.clashes -= this.clashesOf(item);
		this.items.delete(item);
		for (const [at, amount] of this.rules.uses[item] as Use) this.used[at] = (this.used[at] as bigint) - amount;
	}

	/** An item that excludes itself clashes alone. */
	private clashesOf(item: number): number {
		let count = 0;
		for (const other of this.rules.exclusions[item] as ReadonlySet<number>) if (this.items.has(other)) count++;
		return count;
	}

	fits(): boolean {
		return this.clashes === 0 && this.rules.limits.every((limit, at) => (this.used[at] as bigint) <= limit);
	}

	fitsWithout(item: number): boolean {
		this.remove(item);
		const fits = this.fits();
		this.add(item);
		return fits;
	}
}

/** Depth first, an item in before it is out: so the first minimal conflict met is the earliest. */
function earliest(items: readonly number[], rules: Rules): readonly number[] | undefined {
	const set = new Together(rules, []);
	/** The chosen ones and all that are still to come: where they fit, no conflict lies ahead. */
	const ahead = new Together(rules, items);
	const chosen: number[] = [];
	let looked = 0;

	function search(at: number): boolean {
		if (++looked > MOST_SETS) return true;
		if (!set.fits()) return chosen.every((item) => set.fitsWithout(item));
		if (ahead.fits()) return false;
		const item = items[at] as number;
		set.add(item);
		chosen.push(item);
		if (search(at + 1)) return true;
		set.remove(item);
		chosen.pop();
		ahead.remove(item);
		if (search(at + 1)) return true;
		ahead.add(item);
		return false;
	}
	search(0);
	return looked > MOST_SETS ? undefined : chosen;
}

/** From the last to the first, each item whose absence leaves a conflict is left out. */
function byLeavingOut(items: readonly number[], all: Together): readonly number[] {
	const kept = new Set(items);
	for (const item of [...items].reverse()) {
		if (all.fitsWithout(item)) continue;
		all.remove(item);
		kept.delete(item);
	}
	return [...kept];
}
