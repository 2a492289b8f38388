import { delayCostOf, type JobGraph, waitsWithin } from "./job-graph.ts";
import { topologicalOrder } from "./topological-order.ts";

/** Rounds of moving jobs: each must better the order, and a handful finds nearly all. */
const MOST_ROUNDS = 20;

/** A good order where the best is out of reach: any that keeps the prerequisites, then jobs moved while that helps. */
export function goodOrder(graph: JobGraph, jobs: readonly number[]): readonly number[] {
	const start = topologicalOrder(waitsWithin(graph, jobs)) as number[];
	let order: readonly number[] = start.map((i) => jobs[i] as number);
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const better = jobs.reduce<readonly number[]>((best, job) => bestPlaceFor(graph, best, job), order);
		if (better === order) break;
		order = better;
	}
	return order;
}

/** The order with one job put where it costs least, between the last it waits for and the first that waits for it. */
function bestPlaceFor(graph: JobGraph, order: readonly number[], job: number): readonly number[] {
	const others = order.filter((other) => other !== job);
	const needed = new Set(graph.before[job]);
	const from = others.reduce((at, other, i) => (needed.has(other) ? i + 1 : at), 0);
	const waiting = others.findIndex((other) => (graph.before[other] as readonly number[]).includes(job));
	const to = waiting < 0 ? others.length : waiting;
	let best = { order, cost: delayCostOf(graph, order) };
	for (let at = from; at <= to; at++) {
		const tried = [...others.slice(0, at), job, ...others.slice(at)];
		const cost = delayCostOf(graph, tried);
		if (cost < best.cost) best = { order: tried, cost };
	}
	return best.order;
}
