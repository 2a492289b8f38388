import type { BestSet } from "./best-set.ts";
import { Decisions } from "./decisions.ts";
import { IN, OPEN, OUT, Prices } from "./prices.ts";
import type { Relaxation } from "./relaxation.ts";
import type { SearchSpace } from "./search-space.ts";

/** Which sets a pass looks for: any that is worth more, or also one that the tie rule prefers among equals. */
export type Aim = "better" | "tie";

interface Fork {
	readonly piece: number;
	readonly mark: number;
	/** The way still to be tried, `undefined` once both were. */
	other: number | undefined;
	/** Not below the worth of anything down that way. */
	readonly bound: number;
	readonly prices: Float64Array;
}

/** Prices are stepped this often at a fork before it is split further. */
const STEPS = 8;

/**
 * Depth-first branch and bound over the undecided pieces: every fork lowers its bound by a few price steps, decides what
 * the bound decides by itself (reduced costs), follows prerequisites, exclusions and limits, and splits on the piece that
 * is closest to call. When it ends, nothing better exists.
 */
export class BranchSearch {
	private readonly prices: Prices;
	private readonly taken: Decisions;
	private readonly forks: Fork[] = [];
	/** The next thing to do: judge a fork, or go back to the last one with a way untried. */
	private isJudging = true;
	isDone = false;
	work = 0;

	constructor(
		private readonly space: SearchSpace,
		rules: Relaxation,
		private readonly best: BestSet,
		rootPrices: Float64Array,
		private readonly aim: Aim,
	) {
		this.prices = new Prices(space.worth, rules);
		this.prices.price.set(rootPrices);
		this.taken = new Decisions(space);
	}

	/** Not below the worth of any set that is still to be looked at; the caller knows a bound for the first moments. */
	get openBound(): number {
		if (this.isDone) return Number.NEGATIVE_INFINITY;
		if (this.isJudging)
			return this.forks.length === 0 ? Number.POSITIVE_INFINITY : this.forkBound(this.forks.length, true);
		return this.forkBound(this.forks.length, false);
	}

	private forkBound(count: number, judging: boolean): number {
		let bound = Number.NEGATIVE_INFINITY;
		for (let i = 0; i < count; i++) {
			const fork = this.forks[i] as Fork;
			if (fork.other !== undefined || (judging && i === count - 1)) bound = Math.max(bound, fork.bound);
		}
		return bound;
	}

	/** Works for about so many entries, or to the end. */
	search(work: number): void {
		const until = this.work + work;
		while (!this.isDone && this.work < until) {
			if (this.isJudging) this.isJudging = this.judge();
			else this.isJudging = this.goBack();
		}
	}

	/** The worth from which a set is of interest. */
	private get enough(): number {
		const { worth } = this.best;
		if (this.space.sharpness === "rounded") return worth - this.prices.slop;
		return this.aim === "better" ? worth + 1 : worth;
	}

	/** Looks at the fork as decided so far; true where it split, and the new fork is to be judged next. */
	private judge(): boolean {
		const { taken, prices } = this;
		for (;;) {
			this.work += this.space.amount.length + this.space.size;
			if (!taken.followLimits()) return false;
			if (taken.open === 0) {
				const { has, worth } = taken.chosen();
				this.best.offer(has, worth);
				return false;
			}
			const steps = prices.lower(taken.state, this.best.worth, this.enough, taken.open > 7 ? STEPS : 0, 0.5);
			this.work += (steps + 1) * 2 * prices.effort;
			if (prices.bound < this.enough || this.isLaterTie()) return false;
			const decided = this.decideByBound();
			if (decided === undefined) return false;
			if (!decided) return this.split();
		}
	}

	/** Decides what would push the bound below interest the other way; `undefined` where both ways would. */
	private decideByBound(): boolean | undefined {
		const { taken, prices, enough } = this;
		let decided = false;
		for (let p = 0; p < taken.state.length; p++) {
			if (taken.state[p] !== OPEN) continue;
			const rest = prices.rest[p] as number;
			if (prices.bound - Math.abs(rest) >= enough) continue;
			if (!taken.decide(p, rest > 0 ? IN : OUT)) return undefined;
			decided = true;
		}
		return decided;
	}

	private split(): boolean {
		const { taken, prices } = this;
		let piece = -1;
		let closest = Number.POSITIVE_INFINITY;
		for (let p = 0; p < taken.state.length; p++) {
			if (taken.state[p] !== OPEN) continue;
			const distance = this.aim === "tie" ? p : Math.abs(prices.rest[p] as number);
			if (distance < closest) {
				closest = distance;
				piece = p;
			}
		}
		const rest = prices.rest[piece] as number;
		const first = this.aim === "tie" || rest >= 0 ? IN : OUT;
		this.forks.push({
			piece,
			mark: taken.mark,
			other: first === IN ? OUT : IN,
			bound: prices.bound,
			prices: prices.price.slice(),
		});
		return taken.decide(piece, first);
	}

	/**
	 * Where nothing but ties is left, a set that must lack the first piece on which it differs from the best is no better.
	 * (Where a tie may still be cheaper, the order of pieces decides nothing.)
	 */
	private isLaterTie(): boolean {
		const { best, taken, prices } = this;
		if (this.aim === "better" || this.space.sharpness !== "cost-sharp" || prices.bound >= best.worth + 1) return false;
		for (let p = 0; p < taken.state.length; p++) {
			if (best.has[p] === 0 && taken.state[p] !== OUT) return false;
			if (best.has[p] === 1 && taken.state[p] === OUT) return true;
		}
		return true;
	}

	private goBack(): boolean {
		for (let fork = this.forks.at(-1); fork; fork = this.forks.at(-1)) {
			this.taken.undoTo(fork.mark);
			const { other } = fork;
			if (other !== undefined && fork.bound >= this.enough) {
				fork.other = undefined;
				this.prices.price.set(fork.prices);
				if (this.taken.decide(fork.piece, other)) return true;
			} else this.forks.pop();
		}
		this.isDone = true;
		return false;
	}
}
