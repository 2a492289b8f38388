import type { SearchSpace } from "./search-space.ts";
import { BUDGET } from "./work-graph.ts";

/** As a share of all worth; far above what rounding can add up to. */
const DOUBT = 1e-9;

/** The best set found so far, judged by whole numbers: nothing enters that breaks a limit, however sums were rounded. */
export class BestSet {
	has: Uint8Array;
	value = 0n;
	cost = 0n;
	/** The worth as the search counts it. */
	worth = 0;
	/** Counts the improvements, so that others notice them. */
	changes = 0;
	/** Two rounded worths this close are told apart by whole numbers. */
	private readonly doubt: number;

	constructor(private readonly space: SearchSpace) {
		this.has = new Uint8Array(space.size);
		this.doubt = space.sharpness === "rounded" ? space.worth.reduce((sum, w) => sum + Math.abs(w), 0) * DOUBT : 0;
	}

	/**
	 * Takes the set where it is better: higher value; then lower cost; then the one that holds the first item, in input
	 * order, on which the two differ. The caller vouches for prerequisites and exclusions.
	 */
	offer(has: Uint8Array, worth: number): boolean {
		const { space } = this;
		if (worth < this.worth - this.doubt) return false;
		if (space.sharpness === "cost-sharp" && worth === this.worth && this.sameOrLater(has)) return false;
		const used = new Map<number, bigint>();
		let value = 0n;
		for (let p = 0; p < has.length; p++) {
			if (has[p] === 0) continue;
			value += space.value[p] as bigint;
			for (const [at, amount] of space.use[p] as ReadonlyMap<number, bigint>)
				used.set(at, (used.get(at) ?? 0n) + amount);
		}
		for (const [at, amount] of used) if (amount > (space.room[at] as bigint)) return false;
		const cost = used.get(BUDGET) ?? 0n;
		const isBetter =
			value !== this.value ? value > this.value : cost !== this.cost ? cost < this.cost : !this.sameOrLater(has);
		if (!isBetter) return false;
		this.has = has.slice();
		this.value = value;
		this.cost = cost;
		this.worth = this.doubt === 0 ? worth : has.reduce((sum, is, p) => sum + is * (space.worth[p] as number), 0);
		this.changes++;
		return true;
	}

	/** Pieces stand in the order of their first items, so that the first piece that differs holds the first item. */
	private sameOrLater(has: Uint8Array): boolean {
		for (let p = 0; p < has.length; p++) if (has[p] !== this.has[p]) return has[p] === 0;
		return true;
	}
}
