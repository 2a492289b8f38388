import type { Relaxation } from "./relaxation.ts";

/** Undecided, or decided against or for. */
export const OPEN = -1;
export const OUT = 0;
export const IN = 1;

/** Steps without progress before the step is halved. */
const PATIENCE = 12;

/**
 * Prices of the rows and what they say: for each piece what remains of its worth once its uses are paid for, and an upper
 * bound of all sets that agree with the decisions taken.
 */
export class Prices {
	/** Per row, ≥ 0. */
	price: Float64Array;
	/** Worth less uses at these prices, per piece. */
	readonly rest: Float64Array;
	/** Not below the worth of any set that agrees with the decisions `rest` was computed for; rounded outwards. */
	bound = Number.POSITIVE_INFINITY;
	private readonly over: Float64Array;
	private readonly best: Float64Array;

	constructor(
		private readonly worth: Float64Array,
		private readonly rules: Relaxation,
	) {
		this.price = new Float64Array(rules.rows);
		this.best = new Float64Array(rules.rows);
		this.over = new Float64Array(rules.rows);
		this.rest = new Float64Array(worth.length);
	}

	/** Rounded worths added up may be off by this much. */
	get slop(): number {
		return this.rules.worthMass * this.rules.roundOff;
	}

	/** Work of one evaluation, in entries visited. */
	get effort(): number {
		return this.rules.amount.length + this.rules.rows + this.worth.length;
	}

	/** Evaluates the prices as they stand; `decided` holds OPEN, OUT or IN per piece. */
	evaluate(decided: Int8Array): number {
		const { start, row, amount, cap, rows, mass, roundOff, worthMass } = this.rules;
		const { price, rest, worth } = this;
		let bound = 0;
		let size = worthMass;
		for (let r = 0; r < rows; r++) {
			bound += (price[r] as number) * (cap[r] as number);
			size += (price[r] as number) * (mass[r] as number);
		}
		for (let i = 0; i < worth.length; i++) {
			let left = worth[i] as number;
			const end = start[i + 1] as number;
			for (let k = start[i] as number; k < end; k++)
				left -= (price[row[k] as number] as number) * (amount[k] as number);
			rest[i] = left;
			const state = decided[i];
			if (state === IN || (state === OPEN && left > 0)) bound += left;
		}
		this.bound = bound + size * roundOff;
		return this.bound;
	}

	/**
	 * Lowers the bound by steps along the subgradient (Polyak's step towards `target`), at most `steps` of them, and leaves
	 * the best prices found evaluated. Stops once the bound is below `enough`. Returns the steps taken.
	 */
	lower(decided: Int8Array, target: number, enough: number, steps: number, boldness: number): number {
		const { rows, square } = this.rules;
		const { price, over, best } = this;
		let lowest = this.evaluate(decided);
		best.set(price);
		let bold = boldness;
		let stale = 0;
		let taken = 0;
		for (; taken < steps && lowest >= enough; taken++) {
			this.excess(decided);
			let norm = 0;
			for (let r = 0; r < rows; r++) {
				const g = over[r] as number;
				// A row with room to spare at price 0 stays there.
				if (g < 0 && price[r] === 0) over[r] = 0;
				else norm += (g * g) / (square[r] as number);
			}
			if (norm === 0) break;
			const step = (bold * Math.max(this.bound - target, Math.abs(this.bound) * 1e-9)) / norm;
			for (let r = 0; r < rows; r++)
				price[r] = Math.max(0, (price[r] as number) + (step * (over[r] as number)) / (square[r] as number));
			if (this.evaluate(decided) < lowest) {
				if (this.bound < lowest - Math.abs(lowest - target) * 1e-3) stale = 0;
				lowest = this.bound;
				best.set(price);
			} else if (++stale >= PATIENCE) {
				bold /= 2;
				stale = 0;
				price.set(best);
				this.evaluate(decided);
				if (bold < 1e-4) break;
			}
		}
		if (this.bound !== lowest) {
			price.set(best);
			this.evaluate(decided);
		}
		return taken;
	}

	/** By how much the relaxed best set exceeds each row. */
	private excess(decided: Int8Array): void {
		const { start, row, amount, cap } = this.rules;
		const { over, rest } = this;
		for (let r = 0; r < over.length; r++) over[r] = -(cap[r] as number);
		for (let i = 0; i < rest.length; i++) {
			const state = decided[i];
			if (state === OUT || (state === OPEN && (rest[i] as number) <= 0)) continue;
			for (let k = start[i] as number; k < (start[i + 1] as number); k++)
				over[row[k] as number] = (over[row[k] as number] as number) + (amount[k] as number);
		}
	}
}
