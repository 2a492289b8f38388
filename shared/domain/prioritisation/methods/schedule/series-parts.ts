import type { JobGraph } from "./job-graph.ts";

/**
 * The jobs cut into parts of which each must be finished, whole, before the next can start; one part where there is no such
 * cut. Every order keeps the parts apart, so that each can be ordered by itself.
 */
export function seriesParts(graph: JobGraph, jobs: readonly number[]): number[][] {
	const here = new Set(jobs);
	const ancestors = new Map(jobs.map((job) => [job, ancestorsOf(graph, here, job)]));
	const descendants = new Map<number, number>();
	for (const above of ancestors.values())
		for (const job of above) descendants.set(job, (descendants.get(job) ?? 0) + 1);
	const count = (job: number): number => (ancestors.get(job) as Set<number>).size;
	const sorted = [...jobs].sort((a, b) => count(a) - count(b));
	const parts: number[][] = [];
	let part: number[] = [];
	// Pairs from the first k to the others, for a job's ancestors all stand before it: a cut where there are k × the others.
	let across = 0;
	sorted.forEach((job, k) => {
		if (k > 0 && across === k * (jobs.length - k)) {
			parts.push(part);
			part = [];
		}
		part.push(job);
		across += (descendants.get(job) ?? 0) - count(job);
	});
	return [...parts, part];
}

function ancestorsOf({ before }: JobGraph, here: ReadonlySet<number>, job: number): Set<number> {
	const found = new Set<number>();
	const queue = [job];
	for (const at of queue)
		for (const needed of before[at] as readonly number[])
			if (here.has(needed) && !found.has(needed)) {
				found.add(needed);
				queue.push(needed);
			}
	return found;
}
