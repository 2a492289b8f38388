import { IN, OPEN, OUT } from "./prices.ts";
import type { SearchSpace } from "./search-space.ts";

/** Which pieces are decided, with what follows from each decision; decisions can be taken back to a mark. */
export class Decisions {
	/** OPEN, OUT or IN per piece. */
	readonly state: Int8Array;
	/** How many are OPEN. */
	open: number;
	/** What is in uses of each limit. */
	readonly used: Float64Array;
	private readonly trail: number[] = [];
	private readonly queue: number[] = [];

	constructor(private readonly space: SearchSpace) {
		this.state = new Int8Array(space.size).fill(OPEN);
		this.open = space.size;
		this.used = new Float64Array(space.most.length);
	}

	get mark(): number {
		return this.trail.length;
	}

	/**
	 * Decides a piece and what follows: in brings in what it needs and keeps out what it excludes; out keeps out what needs
	 * it. False where that contradicts a decision taken or goes beyond a limit; then the caller goes back to its mark.
	 */
	decide(piece: number, to: number): boolean {
		const { queue, state } = this;
		queue.length = 0;
		if (!this.set(piece, to)) return false;
		for (let i = 0; i < queue.length; i++) {
			const p = queue[i] as number;
			const { needs, excludes, neededBy } = this.space;
			if (state[p] === IN) {
				for (const need of needs[p] as readonly number[]) if (!this.set(need, IN)) return false;
				for (const other of excludes[p] as readonly number[]) if (!this.set(other, OUT)) return false;
			} else for (const user of neededBy[p] as readonly number[]) if (!this.set(user, OUT)) return false;
		}
		return true;
	}

	private set(piece: number, to: number): boolean {
		const now = this.state[piece];
		if (now !== OPEN) return now === to;
		this.state[piece] = to;
		this.open--;
		this.trail.push(piece);
		this.queue.push(piece);
		return to === OUT || this.use(piece, 1);
	}

	private use(piece: number, by: 1 | -1): boolean {
		const { start, limit, amount, most } = this.space;
		let fits = true;
		for (let k = start[piece] as number; k < (start[piece + 1] as number); k++) {
			const at = limit[k] as number;
			const used = (this.used[at] as number) + by * (amount[k] as number);
			this.used[at] = used;
			if (used > (most[at] as number)) fits = false;
		}
		return fits;
	}

	/** Keeps out what no longer fits. False where that contradicts a decision. */
	followLimits(): boolean {
		for (let p = 0; p < this.state.length; p++)
			if (this.state[p] === OPEN && !this.fits(p) && !this.decide(p, OUT)) return false;
		return true;
	}

	private fits(piece: number): boolean {
		const { start, limit, amount, most } = this.space;
		for (let k = start[piece] as number; k < (start[piece + 1] as number); k++) {
			const at = limit[k] as number;
			if ((this.used[at] as number) + (amount[k] as number) > (most[at] as number)) return false;
		}
		return true;
	}

	undoTo(mark: number): void {
		while (this.trail.length > mark) {
			const piece = this.trail.pop() as number;
			if (this.state[piece] === IN) this.use(piece, -1);
			this.state[piece] = OPEN;
			this.open++;
		}
		// Rounded sums are added up anew, so that their errors do not grow with the length of the search.
		if (this.space.hasRoundedLimits) this.recount();
	}

	private recount(): void {
		this.used.fill(0);
		for (let p = 0; p < this.state.length; p++) if (this.state[p] === IN) this.use(p, 1);
	}

	/** The pieces that are in, and what they are worth as the search counts it. */
	chosen(): { readonly has: Uint8Array; readonly worth: number } {
		let worth = 0;
		const has = Uint8Array.from(this.state, (state, p) => {
			if (state !== IN) return 0;
			worth += this.space.worth[p] as number;
			return 1;
		});
		return { has, worth };
	}
}
