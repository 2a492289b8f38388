import type { SearchSpace } from "./search-space.ts";

/**
 * A set that keeps every rule while it changes: a piece comes in with all it needs, and goes with all that need it.
 * Every change is noted, so that it can be taken back.
 */
export class WorkingSet {
	readonly has: Uint8Array;
	readonly used: Float64Array;
	worth = 0;
	/** Entries visited since it was made. */
	work = 0;
	/** How many chosen pieces exclude a piece. */
	private readonly barred: Int32Array;
	private readonly seen: Int32Array;
	private stamp = 0;
	private readonly pack: number[] = [];
	private readonly extra: Float64Array;
	private readonly notes: number[] = [];

	constructor(private readonly space: SearchSpace) {
		this.has = new Uint8Array(space.size);
		this.used = new Float64Array(space.sure.length);
		this.extra = new Float64Array(space.sure.length);
		this.barred = new Int32Array(space.size);
		this.seen = new Int32Array(space.size);
	}

	/** Brings a piece in with all it needs, where that keeps every rule; says whether it did. */
	add(piece: number): boolean {
		if (this.has[piece] === 1) return false;
		const { start, limit, amount, sure, needs, excludes } = this.space;
		if ((needs[piece] as number[]).length === 0 && (excludes[piece] as number[]).length === 0) {
			const from = start[piece] as number;
			const to = start[piece + 1] as number;
			this.work += 2;
			for (let k = from; k < to; k++) {
				const at = limit[k] as number;
				if ((this.used[at] as number) + (amount[k] as number) > (sure[at] as number)) return false;
			}
			this.work += to - from;
			this.put(piece);
			return true;
		}
		return this.addWithNeeds(piece);
	}

	private addWithNeeds(piece: number): boolean {
		const { start, limit, amount, sure, needs, excludes } = this.space;
		const { pack, extra, seen, has } = this;
		const stamp = ++this.stamp;
		pack.length = 0;
		pack.push(piece);
		seen[piece] = stamp;
		let fits = true;
		let noted = 0;
		for (; noted < pack.length && fits; noted++) {
			const p = pack[noted] as number;
			if (this.barred[p] !== 0) fits = false;
			for (let k = start[p] as number; k < (start[p + 1] as number); k++) {
				const at = limit[k] as number;
				extra[at] = (extra[at] as number) + (amount[k] as number);
				if ((this.used[at] as number) + (extra[at] as number) > (sure[at] as number)) fits = false;
			}
			for (const need of needs[p] as readonly number[])
				if (has[need] === 0 && seen[need] !== stamp) {
					seen[need] = stamp;
					pack.push(need);
				}
			this.work += 4 + (start[p + 1] as number) - (start[p] as number);
		}
		for (let i = 0; i < noted; i++) {
			const p = pack[i] as number;
			for (let k = start[p] as number; k < (start[p + 1] as number); k++) extra[limit[k] as number] = 0;
		}
		for (let i = 0; i < pack.length && fits; i++)
			for (const other of excludes[pack[i] as number] as readonly number[]) if (seen[other] === stamp) fits = false;
		if (fits) for (const p of pack) this.put(p);
		return fits;
	}

	/** Takes a piece out with all that need it. */
	drop(piece: number): void {
		if (this.has[piece] === 0) return;
		const { pack } = this;
		pack.length = 0;
		pack.push(piece);
		this.take(piece);
		for (let i = 0; i < pack.length; i++)
			for (const user of this.space.neededBy[pack[i] as number] as readonly number[])
				if (this.has[user] === 1) {
					this.take(user);
					pack.push(user);
				}
	}

	/** From here on changes can be taken back with `undo`. */
	mark(): void {
		this.notes.length = 0;
	}

	undo(): void {
		while (this.notes.length > 0) {
			const note = this.notes.pop() as number;
			if (note >= 0) this.shift(note, -1);
			else this.shift(-note - 1, 1);
		}
	}

	/** Recounts what is used, so that rounding errors of rounded amounts do not pile up. */
	recount(): void {
		const { start, limit, amount, worth, size } = this.space;
		this.used.fill(0);
		this.worth = 0;
		for (let p = 0; p < size; p++) {
			if (this.has[p] === 0) continue;
			this.worth += worth[p] as number;
			for (let k = start[p] as number; k < (start[p + 1] as number); k++)
				this.used[limit[k] as number] = (this.used[limit[k] as number] as number) + (amount[k] as number);
		}
		this.work += this.limitEntries;
	}

	private get limitEntries(): number {
		return this.space.amount.length + this.space.size;
	}

	private put(piece: number): void {
		this.shift(piece, 1);
		this.notes.push(piece);
	}

	private take(piece: number): void {
		this.shift(piece, -1);
		this.notes.push(-piece - 1);
	}

	private shift(piece: number, by: 1 | -1): void {
		const { start, limit, amount, worth, excludes } = this.space;
		this.has[piece] = by === 1 ? 1 : 0;
		this.worth += by * (worth[piece] as number);
		for (let k = start[piece] as number; k < (start[piece + 1] as number); k++) {
			const at = limit[k] as number;
			this.used[at] = (this.used[at] as number) + by * (amount[k] as number);
		}
		for (const other of excludes[piece] as readonly number[]) this.barred[other] = (this.barred[other] as number) + by;
		this.work += 2 + (start[piece + 1] as number) - (start[piece] as number);
	}
}
