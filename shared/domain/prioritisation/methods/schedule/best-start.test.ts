import { describe, expect, test } from "vitest";
import { bestStart } from "./best-start.ts";
import { all, graph } from "./job-graph-for-tests.ts";

describe("the set to start with", () => {
	test("looks at the jobs it is given and no others", () => {
		const g = graph([
			[9, 1],
			[1, 1, 0],
			[2, 1],
		]);
		expect(bestStart(g, [1, 2])).toEqual([2]);
		expect(
			bestStart(
				graph([
					[9, 1],
					[3, 1, 0],
					[2, 1],
				]),
				[1, 2],
			),
		).toEqual([1]);
	});

	test("opens the way to what is worth it, in the order of the list", () => {
		expect(
			bestStart(
				graph([
					[50, 2, 2],
					[6, 2],
					[0, 3],
				]),
				[0, 1, 2],
			),
		).toEqual([0, 2]);
	});
});

describe("of several sets of the best ratio", () => {
	test("the one that opens with the earliest job of the list is started with, though a later one is smaller", () => {
		// 1 with what it needs and 2 alone are worth the same; the first and the last job wait for all of them.
		const g = graph([
			[0, 1, 1, 2],
			[8, 1, 3],
			[4, 1],
			[0, 1],
			[0, 1, 1, 2],
		]);
		expect(bestStart(g, all(g))).toEqual([1, 3]);
	});

	test("the smallest inside the one that was found is taken, and of two such the one that is named first", () => {
		const needed = graph([
			[4, 1, 2, 1],
			[4, 1],
			[4, 1],
		]);
		expect(bestStart(needed, all(needed))).toEqual([2]);
		const chain = graph([
			[4, 1, 1],
			[4, 1, 2],
			[8, 2],
		]);
		expect(bestStart(chain, all(chain))).toEqual([2]);
		const first = graph([
			[4, 1],
			[4, 1, 0],
		]);
		expect(bestStart(first, all(first))).toEqual([0]);
	});
});
