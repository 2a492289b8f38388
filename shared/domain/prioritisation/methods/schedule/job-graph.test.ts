import { expect, test } from "vitest";
import { type Exact, exact } from "../../../exact.ts";
import { compareRatios, componentsOf, jobGraph } from "./job-graph.ts";
import { all, graph } from "./job-graph-for-tests.ts";

test("groups without a prerequisite in common stand by their first job", () => {
	const g = graph([
		[1, 1, 4],
		[1, 1],
		[1, 1, 3],
		[1, 1],
		[1, 1],
	]);
	expect(componentsOf(g, all(g))).toEqual([[0, 4], [1], [2, 3]]);
	expect(componentsOf(g, [0, 2, 3])).toEqual([[0], [2, 3]]);
	const bent = graph([
		[1, 1, 2],
		[1, 1, 2],
		[1, 1],
	]);
	expect(componentsOf(bent, all(bent))).toEqual([[0, 1, 2]]);
});

test("jobs become whole numbers by their least common denominator, costs and weeks each by their own", () => {
	const jobs = [
		{ id: "a", cost: "3/4", weeks: "1/2", before: [] },
		{ id: "b", cost: "-5/6", weeks: "2", before: [0] },
	].map((j) => ({ ...j, cost: exact(j.cost) as Exact, weeks: exact(j.weeks) as Exact }));
	expect(jobGraph(jobs)).toEqual({ cost: [9n, -10n], weeks: [1n, 4n], before: [[], [0]], scale: 24n });
	expect(jobGraph([])).toEqual({ cost: [], weeks: [], before: [], scale: 1n });
});

test("ratios compare by cost per week", () => {
	const w = (cost: number, weeks: number) => ({ cost: BigInt(cost), weeks: BigInt(weeks) });
	expect([compareRatios(w(3, 2), w(1, 1)), compareRatios(w(2, 2), w(1, 1)), compareRatios(w(1, 2), w(1, 1))]).toEqual([
		1, 0, -1,
	]);
});
