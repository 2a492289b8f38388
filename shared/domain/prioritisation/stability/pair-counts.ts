/** Draws in a block, two to a word. */
const BLOCK = 128;
const WORDS = BLOCK / 2;
/** One in each half of a word, and the top bit of each half. */
const ONES = 0x0001_0001;
const TOPS = 0x8000_8000 | 0;
/** A position must leave the top bit of its half free. */
const MOST_ITEMS = 0x7fff;

/**
 * How often each group stands ahead of each other one. Positions are kept for a block of draws, two to a 32-bit word, and
 * compared pair by pair afterwards, each pair's count in one register and without a branch: with its top bit set, a half
 * less the other half and one keeps the top bit just where the other was smaller.
 */
export class PairCounts {
	private readonly positions: Int32Array;
	private readonly ahead: Int32Array;
	/** Made on the first tie between groups: most portfolios have none. */
	private level: Int32Array | undefined;
	private filled = 0;

	constructor(
		private readonly groups: number,
		items: number,
	) {
		if (items > MOST_ITEMS) throw new Error(`PairCounts: ${items} positions do not fit a half word`);
		this.positions = new Int32Array(groups * WORDS);
		this.ahead = new Int32Array(groups * groups);
	}

	/** How many items are ahead of the group in this draw; groups that tie stand equal. */
	stand(group: number, position: number): void {
		const at = group * WORDS + (this.filled >> 1);
		// The first of two draws clears what the block before left.
		this.positions[at] = (this.filled & 1) === 0 ? position : (this.positions[at] as number) | (position << 16);
	}

	tie(a: number, b: number): void {
		this.level ??= new Int32Array(this.groups * this.groups);
		for (const at of [a * this.groups + b, b * this.groups + a]) this.level[at] = (this.level[at] as number) + 1;
	}

	/** Every group stands for this draw. */
	endDraw(): void {
		this.filled++;
		if (this.filled === BLOCK) this.settle();
	}

	/** The share of so many draws in which `a` is ahead of `b`, a tie counting one half. */
	share(a: number, b: number, draws: number): number {
		this.settle();
		const { ahead, groups, level } = this;
		const ties = level?.[a * groups + b] ?? 0;
		const [low, high] = a < b ? [a, b] : [b, a];
		const wins = ahead[low * groups + high] as number;
		return ((a < b ? wins : draws - wins - ties) + ties / 2) / draws;
	}

	private settle(): void {
		const { groups, positions, ahead, filled } = this;
		if (filled === 0) return;
		const words = (filled + 1) >> 1;
		for (let a = 0; a < groups; a++) {
			const mine = a * WORDS;
			for (let b = a + 1; b < groups; b++) {
				const other = b * WORDS;
				// In a half that no draw has filled both positions are 0: no win.
				let wins = 0;
				for (let d = 0; d < words; d++) {
					const left = ((positions[other + d] as number) | TOPS) - ((positions[mine + d] as number) + ONES);
					wins += (left >>> 15) & ONES;
				}
				const at = a * groups + b;
				ahead[at] = (ahead[at] as number) + (wins & 0xffff) + (wins >>> 16);
			}
		}
		this.filled = 0;
	}
}
