import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Exact, exact } from "../../shared/domain/exact.ts";
import type { SelectionProblem } from "../../shared/domain/prioritisation/selection/selection-problem.ts";

/** One multi-dimensional knapsack with the best value that is known of it. */
export interface KnownProblem {
	readonly name: string;
	readonly limits: number;
	readonly best: number;
	readonly problem: SelectionProblem;
}

const of = (x: number | undefined): Exact => {
	const read = x === undefined ? undefined : exact(x);
	if (!read) throw new Error("bench: a knapsack file ends early or holds something that is no number");
	return read;
};

/**
 * The OR-Library's files of knapsacks (`mknapcb*.txt`) below a folder: a count, then per instance its items, limits and best
 * known value, the values, one row of weights per limit, and the limits. The first limit becomes the budget.
 */
export function knapsackFiles(folder: string): Map<string, KnownProblem[]> {
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => /mknapcb\d+\.txt$/.test(f));
	return new Map(files.sort().map((file) => [basename(file, ".txt"), readKnapsacks(join(folder, file))]));
}

function readKnapsacks(file: string): KnownProblem[] {
	const numbers = readFileSync(file, "utf8").trim().split(/\s+/).map(Number);
	let at = 0;
	const take = (count: number) => {
		at += count;
		return numbers.slice(at - count, at);
	};
	const [count = 0] = take(1);
	return Array.from({ length: count }, (_, i) => {
		const [size = 0, limits = 0, best = 0] = take(3);
		const values = take(size);
		const weights = Array.from({ length: limits }, () => take(size));
		const [budget, ...rooms] = take(limits);
		const items = values.map((value, p) => ({
			id: `p${p}`,
			value: of(value),
			cost: of(weights[0]?.[p]),
			demand: new Map(rooms.map((_, r) => [`r${r + 1}`, of(weights[r + 1]?.[p])])),
			requires: [],
			excludes: [],
			must: false,
		}));
		const capacity = new Map(rooms.map((room, r) => [`r${r + 1}`, of(room)]));
		const name = `${basename(file, ".txt")} ${i + 1} (${size}×${limits})`;
		return { name, limits, best, problem: { items, budget: of(budget), capacity } };
	});
}
