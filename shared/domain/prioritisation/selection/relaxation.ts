import type { SearchSpace } from "./search-space.ts";

/**
 * Every rule as a row "Σ amount·z ≤ cap": the limits, exclusions drawn together into cliques (at most one of them), and
 * prerequisites (z_i − z_j ≤ 0). A price ≥ 0 per row moves the row into the objective, and what is then the best without
 * any rule is an upper bound of the best with all of them, whatever the prices (Lagrangian relaxation).
 */
export interface Relaxation {
	readonly rows: number;
	readonly limits: number;
	/** Row entries piece by piece: `start[i]` to `start[i + 1]` of `row` and `amount`. */
	readonly start: Int32Array;
	readonly row: Int32Array;
	readonly amount: Float64Array;
	/** Not below the row's true cap. */
	readonly cap: Float64Array;
	/** Σ amount² of a row: evens out rows of different units when prices are stepped. */
	readonly square: Float64Array;
	/** Σ |amount| + |cap| of a row, for the error of a sum. */
	readonly mass: Float64Array;
	/** Σ |worth|, for the same. */
	readonly worthMass: number;
	/** Rounding errors in one evaluation, as a share of the masses: an outward margin (γ_k of k operations in a row). */
	readonly roundOff: number;
}

export function relaxation(space: SearchSpace): Relaxation {
	const { size, sure, most } = space;
	const limits = most.length;
	const columns: [row: number, amount: number][][] = Array.from({ length: size }, (_, i) => {
		const column: [number, number][] = [];
		for (let k = space.start[i] as number; k < (space.start[i + 1] as number); k++)
			column.push([space.limit[k] as number, space.amount[k] as number]);
		return column;
	});
	// Rounded amounts carry their own error, which the margin covers; their cap is 1.
	const caps = Array.from(most, (cap, at) => (cap === sure[at] ? cap : 1));
	/** Into the row that is next. */
	const put = (i: number, amount: number) => (columns[i] as [number, number][]).push([caps.length, amount]);
	for (const clique of cliques(space)) {
		for (const i of clique) put(i, 1);
		caps.push(1);
	}
	for (const [i, list] of space.needs.entries())
		for (const j of list) {
			put(i, 1);
			put(j, -1);
			caps.push(0);
		}
	const start = new Int32Array(size + 1);
	for (const [i, column] of columns.entries()) start[i + 1] = (start[i] as number) + column.length;
	const square = new Float64Array(caps.length);
	const mass = Float64Array.from(caps, Math.abs);
	for (const column of columns)
		for (const [row, amount] of column) {
			square[row] = (square[row] as number) + amount * amount;
			mass[row] = (mass[row] as number) + Math.abs(amount);
		}
	const longest = columns.reduce((most, column) => Math.max(most, column.length), 0);
	return {
		rows: caps.length,
		limits,
		start,
		row: Int32Array.from(columns.flatMap((column) => column.map(([row]) => row))),
		amount: Float64Array.from(columns.flatMap((column) => column.map(([, amount]) => amount))),
		cap: Float64Array.from(caps),
		square: square.map((s) => s || 1),
		mass,
		worthMass: space.worth.reduce((a, b) => a + Math.abs(b), 0),
		roundOff: (size + caps.length + longest + 16) * 2 ** -52,
	};
}

/** Exclusions as sets of pieces that exclude each other pairwise; every exclusion is in one of them. */
function cliques({ excludes }: SearchSpace): number[][] {
	const near = excludes.map((list) => new Set(list));
	const covered = excludes.map(() => new Set<number>());
	const isIn = (sets: readonly ReadonlySet<number>[], i: number, j: number) => (sets[i] as ReadonlySet<number>).has(j);
	const found: number[][] = [];
	for (const [i, list] of excludes.entries())
		for (const j of list) {
			if (isIn(covered, i, j)) continue;
			const clique = [i, j];
			for (const k of list) if (k !== j && clique.every((member) => isIn(near, k, member))) clique.push(k);
			for (const a of clique) for (const b of clique) if (a !== b) (covered[a] as Set<number>).add(b);
			found.push(clique);
		}
	return found;
}
