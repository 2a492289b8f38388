import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ZERO } from "../../../exact.ts";
import { arrange } from "./arrange.ts";
import { bestStart } from "./best-start.ts";
import { exactOrder, MOST_SETS } from "./exact-order.ts";
import { goodOrder } from "./good-order.ts";
import { compareRatios, delayCostOf, type JobGraph, weightOf } from "./job-graph.ts";
import { all, graph } from "./job-graph-for-tests.ts";
import { seriesParts } from "./series-parts.ts";
import { topologicalOrder } from "./topological-order.ts";

/** Jobs that may wait for others, with few costs and weeks so that ratios tie; prerequisites before or after them in the list. */
const anyGraph = (most: number) =>
	fc
		.tuple(
			fc.array(fc.tuple(fc.integer({ min: -2, max: 6 }), fc.integer({ min: 1, max: 4 }), fc.nat(4 ** most - 1)), {
				minLength: 1,
				maxLength: most,
			}),
			fc.boolean(),
		)
		.map(([rows, isTurned]) => {
			const place = (i: number) => (isTurned ? rows.length - 1 - i : i);
			const jobs = rows.map(([cost, weeks, mask], i): readonly [number, number, ...number[]] => {
				// Two bits for each possible prerequisite: a quarter of them.
				const before = Array.from({ length: i }, (_, k) => k).filter((k) => (mask >> (2 * k)) % 4 === 3);
				return [cost, weeks, ...before.map(place)];
			});
			return graph(isTurned ? jobs.reverse() : jobs);
		});

/** Every set of jobs that holds what its jobs wait for. */
function closedSets({ before }: JobGraph, n: number): number[][] {
	const sets: number[][] = [];
	for (let mask = 1; mask < 2 ** n; mask++) {
		const set = [...Array(n).keys()].filter((i) => mask & (1 << i));
		if (set.every((i) => (before[i] ?? []).every((b) => set.includes(b)))) sets.push(set);
	}
	return sets;
}

const keeps = ({ before }: JobGraph, order: readonly number[]): boolean =>
	order.every((job, at) => (before[job] ?? []).every((needed) => !order.includes(needed, at)));

describe("the set to start with", () => {
	test("has the highest ratio of all closed sets, and none inside it has it too", () => {
		fc.assert(
			fc.property(anyGraph(7), (g) => {
				const start = bestStart(g, all(g));
				const sets = closedSets(g, g.cost.length);
				expect(sets).toContainEqual(start);
				for (const set of sets) {
					const side = compareRatios(weightOf(g, set), weightOf(g, start));
					expect(side).toBeLessThanOrEqual(0);
					if (side === 0 && set.every((job) => start.includes(job))) expect(set).toEqual(start);
				}
			}),
			{ numRuns: 150 },
		);
	});
});

describe("parts that follow each other", () => {
	test("are cut wherever all of the first come before all of the others", () => {
		// 0 and 1, then 2, then 3 and 4.
		const g = graph([
			[1, 1],
			[1, 1],
			[1, 1, 0, 1],
			[1, 1, 2],
			[1, 1, 2],
		]);
		expect(seriesParts(g, all(g))).toEqual([[0, 1], [2], [3, 4]]);
		expect(seriesParts(g, [2, 3])).toEqual([[2], [3]]);
		expect(seriesParts(g, [0, 1])).toEqual([[0, 1]]);
		expect(seriesParts(g, [3])).toEqual([[3]]);
	});

	test("are not cut where one of the others does not wait", () => {
		expect(
			seriesParts(
				graph([
					[1, 1],
					[1, 1],
					[1, 1, 0],
					[1, 1, 0, 1],
				]),
				[0, 1, 2, 3],
			),
		).toEqual([[0, 1, 2, 3]]);
	});

	test("equal the cuts that a look at every pair finds", () => {
		fc.assert(
			fc.property(anyGraph(7), (g) => {
				const jobs = all(g);
				const above = jobs.map((job) => {
					const found = new Set<number>();
					const queue = [job];
					for (const at of queue)
						for (const b of g.before[at] ?? [])
							if (!found.has(b)) {
								found.add(b);
								queue.push(b);
							}
					return found;
				});
				const isCut = (set: readonly number[]) =>
					jobs.every((j) => set.includes(j) || set.every((s) => above[j]?.has(s)));
				const cuts = closedSets(g, jobs.length).filter((set) => set.length < jobs.length && isCut(set));
				const parts = seriesParts(g, jobs);
				const prefixes = parts.slice(0, -1).map((_, i) =>
					parts
						.slice(0, i + 1)
						.flat()
						.sort((a, b) => a - b),
				);
				expect(prefixes).toEqual(cuts.sort((a, b) => a.length - b.length));
				expect(parts.flat().sort((a, b) => a - b)).toEqual(jobs);
			}),
			{ numRuns: 150 },
		);
	});
});

describe("an order by table and one by moves", () => {
	test("the table gives up beyond its number of sets, and not before", () => {
		const free = graph([
			[1, 3],
			[2, 2],
			[3, 1],
		]);
		expect(exactOrder(free, [0, 1, 2])).toEqual([2, 1, 0]);
		expect(exactOrder(free, [0, 1, 2], 8)).toEqual([2, 1, 0]);
		expect(exactOrder(free, [0, 1, 2], 7)).toBeUndefined();
		expect(exactOrder(free, [0, 1, 2], 3)).toBeUndefined();
		const fifteen = graph(Array.from({ length: 15 }, (_, i) => [i + 1, 1] as const));
		expect(exactOrder(fifteen, all(fifteen))).toEqual(all(fifteen).reverse());
	});

	test("of orders that cost the same, the table keeps the list's", () => {
		const equal = graph([
			[2, 1],
			[4, 2],
			[2, 1],
			[6, 3],
		]);
		expect(exactOrder(equal, all(equal))).toEqual([0, 1, 2, 3]);
	});

	test("the table and the moves take what stands outside for done", () => {
		const g = graph([
			[1, 1],
			[2, 1, 0],
			[9, 1, 1, 0],
		]);
		expect(exactOrder(g, [1, 2])).toEqual([1, 2]);
		expect(goodOrder(g, [1, 2])).toEqual([1, 2]);
		expect(exactOrder(g, [2])).toEqual([2]);
		expect(goodOrder(g, [2])).toEqual([2]);
	});

	test("a job is not moved where that wins nothing", () => {
		const g = graph([
			[1, 1],
			[1, 1],
			[5, 1],
		]);
		expect(goodOrder(g, all(g))).toEqual([2, 1, 0]);
	});

	test("moves keep the prerequisites, are never below the table's cost and mostly reach it", () => {
		let reached = 0;
		const runs = 150;
		fc.assert(
			fc.property(anyGraph(7), (g) => {
				const [moved, best] = [goodOrder(g, all(g)), exactOrder(g, all(g)) ?? []];
				expect([...moved].sort((a, b) => a - b)).toEqual(all(g));
				expect(keeps(g, moved)).toBe(true);
				expect(delayCostOf(g, moved) >= delayCostOf(g, best)).toBe(true);
				if (delayCostOf(g, moved) === delayCostOf(g, best)) reached++;
			}),
			{ numRuns: runs, seed: 20261124 },
		);
		expect(reached).toBeGreaterThan(runs * 0.9);
	});

	test("without prerequisites moves are the best order: the dearest per week first", () => {
		const g = graph([
			[1, 1],
			[9, 3],
			[8, 2],
			[-1, 1],
		]);
		expect(goodOrder(g, all(g))).toEqual([2, 1, 0, 3]);
	});

	test("moves bring a prerequisite forward with what it opens the way to", () => {
		const g = graph([
			[3, 1],
			[0, 1],
			[90, 1, 1],
		]);
		expect(goodOrder(g, all(g))).toEqual([1, 2, 0]);
	});
});

describe("blocks that are not proven", () => {
	// 0 and 1 open the way to 2; 1 alone to 3: nothing takes that apart.
	const knot = [
		[1, 2],
		[1, 1],
		[9, 1, 0, 1],
		[9, 3, 1],
	] as const;
	const gapOf = (g: JobGraph, mostSets: number) => arrange(g, all(g), mostSets).map((b) => [b.order, exactText(b.gap)]);

	test("have the gap to what no order can cost less than, and none where the table is allowed", () => {
		const g = graph(knot);
		const [block, ...others] = arrange(g, all(g), 0);
		expect(others).toEqual([]);
		const order = [...(block?.order ?? [])];
		// Ratio 20/7 times (49 + 4 + 1 + 1 + 9) ÷ 2.
		const bound = exact(`${20 * 64}/14`) as Exact;
		expect(block?.gap.add(bound).equals(exact(String(delayCostOf(g, order))) as Exact)).toBe(true);
		expect(gapOf(g, MOST_SETS).map(([, gap]) => gap)).toEqual(["0"]);
	});

	test("carry their gap into what follows them, and parts one after the other are proven without the table", () => {
		const g = graph([...knot, [90, 1, 2, 3]]);
		expect(arrange(g, all(g), 0)).toHaveLength(1);
		expect(exactText(arrange(g, all(g), 0)[0]?.gap ?? ZERO)).toBe(
			exactText(arrange(graph(knot), [0, 1, 2, 3], 0)[0]?.gap ?? ZERO),
		);
		const chain = graph([
			[1, 1],
			[2, 1, 0],
			[3, 1, 1],
			[4, 1, 2],
		]);
		expect(gapOf(chain, 0)).toEqual([[[0, 1, 2, 3], "0"]]);
		expect(gapOf(graph([[5, 1]]), 0)).toEqual([[[0], "0"]]);
	});
});

test("a topological order takes the earliest that may come first, and has none for a circle", () => {
	expect(topologicalOrder([[1], [], [0, 1]])).toEqual([1, 0, 2]);
	expect(topologicalOrder([[1], [0], []])).toBeUndefined();
	expect(topologicalOrder([])).toEqual([]);
});
