import type { JobGraph } from "./job-graph.ts";

/** A graph of jobs as rows of cost, weeks and the places they wait for. */
export const graph = (rows: readonly (readonly [cost: number, weeks: number, ...before: number[]])[]): JobGraph => ({
	cost: rows.map(([cost]) => BigInt(cost)),
	weeks: rows.map(([, weeks]) => BigInt(weeks)),
	before: rows.map(([, , ...before]) => before),
	scale: 1n,
});

/** Every job of a graph, by place. */
export const all = (g: JobGraph): number[] => [...g.cost.keys()];
