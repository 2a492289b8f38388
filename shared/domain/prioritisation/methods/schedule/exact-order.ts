import { type JobGraph, waitsWithin } from "./job-graph.ts";

/** Sets that may come first, beyond which the table is not worth waiting for: enough for any 15 jobs. */
export const MOST_SETS = 2 ** 15;

interface Step {
	readonly cost: bigint;
	readonly weeks: bigint;
	readonly job: number;
	readonly after: Step | undefined;
}

/**
 * The order of the least delay cost, by the table of every set that may come first (Held & Karp): what a set costs does not
 * depend on what follows it. `undefined` where there are more such sets than `most`.
 */
export function exactOrder(graph: JobGraph, jobs: readonly number[], most = MOST_SETS): number[] | undefined {
	const needs = waitsWithin(graph, jobs).map((places) => places.reduce((set, at) => set | (1n << BigInt(at)), 0n));
	let layer = new Map<bigint, Step | undefined>([[0n, undefined]]);
	let sets = 1;
	for (let size = 0; size < jobs.length; size++) {
		const next = new Map<bigint, Step>();
		for (const [set, so] of layer) {
			if (sets + next.size > most) return undefined;
			jobs.forEach((job, i) => {
				const wider = set | (1n << BigInt(i));
				if (wider === set || ((needs[i] as bigint) & ~set) !== 0n) return;
				const weeks = (so?.weeks ?? 0n) + (graph.weeks[job] as bigint);
				const cost = (so?.cost ?? 0n) + (graph.cost[job] as bigint) * weeks;
				const known = next.get(wider);
				if (!known || cost < known.cost) next.set(wider, { cost, weeks, job, after: so });
			});
		}
		layer = next;
		sets += next.size;
	}
	const order: number[] = [];
	for (let step = [...layer.values()][0]; step; step = step.after) order.unshift(step.job);
	return order;
}
