import type { Exact } from "../../../exact.ts";
import type { Job } from "./read-jobs.ts";

/** Jobs as whole numbers: costs and weeks each times their common denominator, so that ratios and orders stay the same. */
export interface JobGraph {
	readonly cost: readonly bigint[];
	readonly weeks: readonly bigint[];
	readonly before: readonly (readonly number[])[];
	/** The delay cost of the graph is that of the jobs times this. */
	readonly scale: bigint;
}

/** Cost and weeks of several jobs together; cost ÷ weeks is their CD3. */
export interface Weight {
	readonly cost: bigint;
	readonly weeks: bigint;
}

export function jobGraph(jobs: readonly Job[]): JobGraph {
	const costs = inWholes(jobs.map((j) => j.cost));
	const weeks = inWholes(jobs.map((j) => j.weeks));
	return {
		cost: costs.wholes,
		weeks: weeks.wholes,
		before: jobs.map((j) => j.before),
		scale: costs.scale * weeks.scale,
	};
}

function inWholes(xs: readonly Exact[]): { wholes: bigint[]; scale: bigint } {
	const scale = xs.reduce((all, x) => (all / gcd(all, x.d)) * x.d, 1n);
	return { wholes: xs.map((x) => x.s * x.n * (scale / x.d)), scale };
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

export function weightOf({ cost, weeks }: JobGraph, jobs: Iterable<number>): Weight {
	const all = { cost: 0n, weeks: 0n };
	for (const job of jobs) {
		all.cost += cost[job] as bigint;
		all.weeks += weeks[job] as bigint;
	}
	return all;
}

/** Job by job the places in `jobs` of those it waits for; whoever stands outside is done already. */
export function waitsWithin({ before }: JobGraph, jobs: readonly number[]): number[][] {
	const place = new Map(jobs.map((job, i) => [job, i]));
	return jobs.map((job) =>
		(before[job] as readonly number[]).map((needed) => place.get(needed)).filter((at) => at !== undefined),
	);
}

/** Above 0 where a has the higher cost per week, 0 where they are equal. */
export function compareRatios(a: Weight, b: Weight): -1 | 0 | 1 {
	const difference = a.cost * b.weeks - b.cost * a.weeks;
	return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Σ cost × finish of jobs one after the other, from week 0. */
export function delayCostOf({ cost, weeks }: JobGraph, order: readonly number[]): bigint {
	let now = 0n;
	let total = 0n;
	for (const job of order) {
		now += weeks[job] as bigint;
		total += (cost[job] as bigint) * now;
	}
	return total;
}

/** The jobs in groups that have no prerequisite in common, by the first job of each; jobs keep their order. */
export function componentsOf({ before }: JobGraph, jobs: readonly number[]): number[][] {
	const here = new Set(jobs);
	const near = new Map<number, number[]>(jobs.map((job) => [job, []]));
	for (const job of jobs)
		for (const needed of before[job] as readonly number[]) {
			if (!here.has(needed)) continue;
			(near.get(job) as number[]).push(needed);
			(near.get(needed) as number[]).push(job);
		}
	const group = new Map<number, number>();
	const groups: number[][] = [];
	for (const start of jobs) {
		if (group.has(start)) continue;
		const found = [start];
		group.set(start, groups.length);
		for (const at of found)
			for (const next of near.get(at) as number[]) {
				if (group.has(next)) continue;
				group.set(next, groups.length);
				found.push(next);
			}
		groups.push(found.sort((a, b) => a - b));
	}
	return groups;
}
