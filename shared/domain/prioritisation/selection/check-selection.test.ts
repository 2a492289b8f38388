import { expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { checkSelection, limitUses } from "./check-selection.ts";
import type { SelectionProblem } from "./selection-problem.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const item = (id: string, value: number, cost: number, rest: Partial<SelectionProblem["items"][number]> = {}) => ({
	id,
	value: of(value),
	cost: of(cost),
	demand: new Map<string, Exact>(),
	requires: [],
	excludes: [],
	must: false,
	...rest,
});
const problem: SelectionProblem = {
	items: [
		item("a", 5, 0.1, { requires: ["b"], demand: new Map([["dev", of(2)]]) }),
		item("b", -1, 0.2),
		item("c", 3, 0.3, { excludes: ["a"], demand: new Map([["dev", of("1/2")]]) }),
		item("d", 2, 0, { must: true, demand: new Map([["dev", of(0)]]) }),
	],
	budget: of(0.3),
	capacity: new Map([["dev", of(2)]]),
};

test("a set that keeps every rule, to the last tenth, has no violations; its value and cost are exact", () => {
	const { violations, value, cost } = checkSelection(problem, ["a", "b", "d"]);
	expect(violations).toEqual([]);
	expect([exactText(value), exactText(cost)]).toEqual(["6", "3/10"]);
});

test.each([
	[["d", "x"], [{ code: "unknown-item", ids: ["x"] }]],
	[["d", "b", "b"], [{ code: "named-twice", ids: ["b"] }]],
	[["b"], [{ code: "must-left-out", ids: ["d"] }]],
	[["a", "d"], [{ code: "prerequisite-left-out", ids: ["a", "b"] }]],
	[["b", "c", "d"], [{ code: "over-budget", ids: ["b", "c"], values: { limit: "budget", over: "1/5" } }]],
	[
		["a", "b", "c", "d"],
		[
			{ code: "excluded-together", ids: ["c", "a"] },
			{ code: "over-budget", ids: ["a", "b", "c"], values: { limit: "budget", over: "3/10" } },
			{ code: "over-capacity", ids: ["a", "c"], values: { limit: "dev", over: "1/2" } },
		],
	],
])("%j is no answer, and why", (ids, violations) =>
	expect(checkSelection(problem, ids).violations).toEqual(violations),
);

test("what is named twice counts once, what is unknown not at all", () => {
	const { value, cost } = checkSelection(problem, ["b", "b", "x", "c"]);
	expect([exactText(value), exactText(cost)]).toEqual(["2", "1/2"]);
});

test("the budget comes first among the limits, then the capacities", () => {
	const uses = limitUses(problem, problem.items.slice(0, 3));
	expect(uses.map(({ limit, isBudget, room, used }) => [limit, isBudget, exactText(room), exactText(used)])).toEqual([
		["budget", true, "3/10", "3/5"],
		["dev", false, "2", "5/2"],
	]);
});
