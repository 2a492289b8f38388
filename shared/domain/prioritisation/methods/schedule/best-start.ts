import { compareRatios, type JobGraph, type Weight, waitsWithin, weightOf } from "./job-graph.ts";
import { FlowNetwork } from "./max-flow.ts";

/**
 * The jobs to start with: a set, closed under prerequisites, of the highest cost of delay per week together, with no
 * smaller such set inside it (Sidney 1975). Found by raising the ratio to that of a better set until there is none (Dinkelbach); a
 * better set is a closure of positive worth, hence a minimum cut. `jobs`: closed under what they still wait for.
 */
export function bestStart(graph: JobGraph, jobs: readonly number[]): number[] {
	const before = waitsWithin(graph, jobs);
	let best = firstGuess(graph, jobs, before);
	for (;;) {
		const cut = betterThan(weightOf(graph, namesOf(best, jobs)), graph, jobs, before);
		if (cut.better.length === 0) return smallest(cut.network, best, jobs);
		best = cut.better;
	}
}

const namesOf = (places: readonly number[], jobs: readonly number[]): number[] => places.map((i) => jobs[i] as number);

type Before = readonly (readonly number[])[];

/** The best of the sets that one job needs: often the answer already. */
function firstGuess(graph: JobGraph, jobs: readonly number[], before: Before): number[] {
	const sets = jobs.map((_, i) => {
		const needed = new Set([i]);
		for (const at of needed) for (const other of before[at] as readonly number[]) needed.add(other);
		const places = [...needed];
		return { places, weight: weightOf(graph, namesOf(places, jobs)) };
	});
	return sets.reduce((best, set) => (compareRatios(set.weight, best.weight) > 0 ? set : best)).places;
}

/** Worth of a job beyond the ratio: cost − ratio × weeks, times the weeks of the ratio. The cut gives the set of most worth. */
function betterThan(ratio: Weight, graph: JobGraph, jobs: readonly number[], before: Before) {
	const [source, sink] = [jobs.length, jobs.length + 1];
	const network = new FlowNetwork(jobs.length + 2);
	const worth = jobs.map(
		(job) => (graph.cost[job] as bigint) * ratio.weeks - ratio.cost * (graph.weeks[job] as bigint),
	);
	const gains = worth.reduce((all, x) => (x > 0n ? all + x : all), 0n);
	worth.forEach((x, i) => {
		if (x > 0n) network.add(source, i, x);
		if (x < 0n) network.add(i, sink, -x);
		// No cut may part a job from what it needs: more than all gains never flows.
		for (const needed of before[i] as readonly number[]) network.add(i, needed, gains + 1n);
	});
	network.send(source, sink);
	// Where all gains flow, nothing is reachable any more, and no set is better.
	return { network, better: [...network.reachable(source)].filter((i) => i < jobs.length) };
}

/** Sets of the same ratio are those that no more flows out of; the smallest of them inside the one that was found. */
function smallest(network: FlowNetwork, within: readonly number[], jobs: readonly number[]): number[] {
	const sets = within.map((i) => [...network.reachable(i)].filter((k) => k < jobs.length));
	const least = sets.reduce((a, b) => (b.length < a.length ? b : a));
	return namesOf(least, jobs).sort((a, b) => a - b);
}
