import { type Luck, seededLuck } from "../../luck.ts";
import type { BestSet } from "./best-set.ts";
import { IN, OPEN } from "./prices.ts";
import type { SearchSpace } from "./search-space.ts";
import { WorkingSet } from "./working-set.ts";

const SEED = 20261124;
/** Rounds without a new best before the search goes back to the best. */
const PATIENCE = 500;
/** So far around the place where pieces stop being chosen a round looks; every so often one looks at all. */
const WINDOW = 25;
const FULL_ROUND = 16;
/** Orders are shaken by this share of a merit when the search starts again. */
const SHAKE = 0.1;

/**
 * Looks for better sets by taking a few pieces out and filling up again, in the order of worth per priced use with a
 * little luck in it, and by exchanges of one for one. Works on the pieces that are still undecided.
 */
export class SetImprover {
	private readonly set: WorkingSet;
	private readonly luck: Luck;
	/** Undecided pieces, best first. */
	private order: number[];
	private merit: Float64Array;
	/** Pieces that any better set holds or does without: they are not taken out, or not tried. */
	private decided: Int8Array;
	private rounds = 0;
	private stale = 0;
	private slack = 0;

	constructor(
		private readonly space: SearchSpace,
		private readonly best: BestSet,
	) {
		this.set = new WorkingSet(space);
		this.luck = seededLuck(SEED);
		this.order = [];
		this.merit = new Float64Array(space.size);
		this.decided = new Int8Array(space.size).fill(OPEN);
	}

	/** Entries visited. */
	get work(): number {
		return this.set.work;
	}

	/** Fills up in the given order from nothing, and offers the result. */
	fill(order: readonly number[]): void {
		const { set } = this;
		set.mark();
		for (let p = 0; p < this.space.size; p++) if (set.has[p] === 1) set.drop(p);
		for (const p of order) this.tryAdd(p);
		set.mark();
		this.best.offer(set.has, set.worth);
	}

	/** From now on pieces are tried in the order of `merit`, best first, and only those that `decided` leaves open. */
	guide(merit: Float64Array, decided: Int8Array): void {
		this.decided = decided;
		this.merit = merit;
		this.order = inOrder(merit).filter((p) => decided[p] === OPEN);
		this.backToBest();
	}

	/** Works for about so many entries. */
	improve(work: number): void {
		const until = this.set.work + work;
		if (this.order.length === 0) return;
		while (this.set.work < until) this.round();
	}

	private round(): void {
		const { set, best, luck, order } = this;
		if (++this.rounds % 1000 === 0 && this.space.hasRoundedLimits) set.recount();
		set.mark();
		const before = set.worth;
		const changes = best.changes;
		const size = order.length;
		// Mostly small changes, now and then a large one.
		const out = 1 + Math.floor(luck() * luck() * Math.min(8, 1 + size / 8));
		const middle = this.middle();
		const reach = 4 + Math.floor(luck() * Math.min(size, 2 * WINDOW));
		for (let i = 0; i < out; i++) {
			const at = middle + Math.floor((luck() - 0.5) * reach);
			const p = order[at < 0 ? 0 : at >= size ? size - 1 : at] as number;
			if (set.has[p] === 1) set.drop(p);
			else this.force(p);
		}
		const skip = 0.25 * luck();
		const isFull = this.rounds % FULL_ROUND === 0;
		const from = isFull ? 0 : Math.max(0, middle - WINDOW);
		const to = isFull ? size : Math.min(size, middle + WINDOW);
		for (let i = from; i < to; i++) {
			const p = order[i] as number;
			if (set.has[p] === 0 && luck() >= skip) this.tryAdd(p);
		}
		for (let i = from; i < to; i++) if (set.has[order[i] as number] === 0) this.tryAdd(order[i] as number);
		set.work += 2 * (to - from);
		if (set.worth > best.worth - this.slack) this.exchange(from, to);
		best.offer(set.has, set.worth);
		if (best.changes !== changes) {
			this.stale = 0;
			this.slack = Math.abs(best.worth) * 0.002;
		} else if (++this.stale % PATIENCE === 0) {
			this.startAgain();
			return;
		}
		// A little worse is taken too, or the search would never leave the first hill it climbs.
		if (set.worth < before && set.worth < best.worth - this.slack * luck()) set.undo();
	}

	/** Around this place of the order the pieces stop being chosen: there the choice is hardest. */
	private middle(): number {
		const { order, set } = this;
		let chosen = 0;
		for (const p of order) chosen += set.has[p] as number;
		set.work += order.length >> 2;
		return chosen;
	}

	/** Makes room for a piece by taking out the least of the chosen, then brings it in. */
	private force(piece: number): void {
		const { set, order, space } = this;
		for (const other of space.excludes[piece] as readonly number[]) set.drop(other);
		for (let i = order.length - 1; i >= 0 && !set.add(piece); i--) {
			const p = order[i] as number;
			if (set.has[p] === 1 && this.luck() < 0.7) set.drop(p);
		}
	}

	private tryAdd(piece: number): void {
		const { set } = this;
		if (set.has[piece] === 1) return;
		const before = set.worth;
		if (set.add(piece) && set.worth < before) set.drop(piece);
	}

	/** One chosen piece for one that is worth more, while any such exchange fits. */
	private exchange(from: number, to: number): void {
		const { set, order, space } = this;
		const { worth, start, limit, amount, sure, needs, excludes } = space;
		const isBound = (q: number) => (needs[q] as number[]).length > 0 || (excludes[q] as number[]).length > 0;
		for (let i = to - 1; i >= from; i--) {
			const p = order[i] as number;
			if (set.has[p] === 0 || (space.neededBy[p] as readonly number[]).length > 0) continue;
			let gain = 0;
			let better = -1;
			for (let j = from; j < to; j++) {
				const q = order[j] as number;
				const more = (worth[q] as number) - (worth[p] as number);
				if (set.has[q] === 1 || more <= gain || isBound(q)) continue;
				if (fitsInstead(set.used, q, p, { start, limit, amount, sure })) {
					gain = more;
					better = q;
				}
			}
			set.work += to - from;
			if (better < 0) continue;
			set.drop(p);
			set.add(better);
		}
	}

	/** From the best set again, in an order shaken a little: what is hard to call is called differently this time. */
	private startAgain(): void {
		const { luck, merit, decided } = this;
		const shaken = merit.map((m) => m * (1 + SHAKE * (luck() - 0.5)));
		this.order = inOrder(shaken).filter((p) => decided[p] === OPEN);
		this.backToBest();
	}

	private backToBest(): void {
		const { set, best } = this;
		set.mark();
		for (let p = 0; p < this.space.size; p++) if (set.has[p] === 1 && best.has[p] === 0) set.drop(p);
		for (let p = 0; p < this.space.size; p++) if (best.has[p] === 1 || this.decided[p] === IN) set.add(p);
		set.mark();
	}
}

/** Places from the highest merit to the lowest; equal ones in their own order. */
export const inOrder = (merit: Float64Array): number[] =>
	Array.from(merit, (_, p) => p).sort((a, b) => (merit[b] as number) - (merit[a] as number) || a - b);

function fitsInstead(
	used: Float64Array,
	piece: number,
	instead: number,
	{ start, limit, amount, sure }: Pick<SearchSpace, "start" | "limit" | "amount" | "sure">,
): boolean {
	// Entries ascend by limit in both, so that one walk pairs them.
	let j = start[instead] as number;
	const end = start[instead + 1] as number;
	for (let k = start[piece] as number; k < (start[piece + 1] as number); k++) {
		const at = limit[k] as number;
		while (j < end && (limit[j] as number) < at) j++;
		const freed = j < end && limit[j] === at ? (amount[j] as number) : 0;
		if ((used[at] as number) - freed + (amount[k] as number) > (sure[at] as number)) return false;
	}
	return true;
}
