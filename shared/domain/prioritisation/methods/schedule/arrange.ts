import Fraction from "fraction.js";
import { type Exact, ZERO } from "../../../exact.ts";
import { bestStart } from "./best-start.ts";
import { exactOrder, MOST_SETS } from "./exact-order.ts";
import { goodOrder } from "./good-order.ts";
import { compareRatios, componentsOf, delayCostOf, type JobGraph, type Weight, weightOf } from "./job-graph.ts";
import { seriesParts } from "./series-parts.ts";

/** Jobs that belong together, in order. */
export interface Block {
	readonly order: readonly number[];
	readonly weight: Weight;
	/** What the order may cost above the best one: 0 where it is proven best. */
	readonly gap: Exact;
}

/**
 * The jobs in blocks, those of the highest cost of delay per week first (Sidney's decomposition, 1975): some best order keeps
 * to the blocks, so that each can be ordered by itself. Blocks that fall into parts one after the other are cut again, which
 * solves chains, trees and all series-parallel graphs of any size (Lawler 1978); what is left is solved by the table of the
 * sets that may come first, always up to 15 jobs, and where that grows too large by a good order with a bound.
 */
export function arrange(graph: JobGraph, jobs: readonly number[], mostSets = MOST_SETS): Block[] {
	const groups = componentsOf(graph, jobs);
	const blocks: Block[] = [];
	for (const group of groups) {
		const start = group.length === 1 ? group : bestStart(graph, group);
		blocks.push(blockOf(graph, start, mostSets));
		const taken = new Set(start);
		groups.push(
			...componentsOf(
				graph,
				group.filter((job) => !taken.has(job)),
			),
		);
	}
	// A group's own blocks fall in ratio, or tie in the order they came: sorting keeps them apart.
	return blocks.sort((a, b) => compareRatios(b.weight, a.weight));
}

function blockOf(graph: JobGraph, jobs: readonly number[], mostSets: number): Block {
	const weight = weightOf(graph, jobs);
	if (jobs.length === 1) return { order: jobs, weight, gap: ZERO };
	const parts = seriesParts(graph, jobs);
	if (parts.length > 1) {
		const inner = parts.flatMap((part) => arrange(graph, part, mostSets));
		return {
			order: inner.flatMap((block) => block.order),
			weight,
			gap: inner.reduce((all, block) => all.add(block.gap), ZERO),
		};
	}
	const exact = exactOrder(graph, jobs, mostSets);
	if (exact) return { order: exact, weight, gap: ZERO };
	const order = goodOrder(graph, jobs);
	return { order, weight, gap: new Fraction(delayCostOf(graph, order)).sub(leastCost(graph, jobs, weight)) };
}

/**
 * No set that may come first has a higher ratio than its block, so that no order costs less than if every job had the ratio
 * of the block: ratio × (W² + Σw²) ÷ 2 for weeks w of sum W.
 */
function leastCost(graph: JobGraph, jobs: readonly number[], { cost, weeks }: Weight): Exact {
	const squares = jobs.reduce((all, job) => all + (graph.weeks[job] as bigint) ** 2n, weeks * weeks);
	return new Fraction(cost * squares, 2n * weeks);
}
