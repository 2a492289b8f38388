import { expect, test } from "vitest";
import { bruteForce } from "../../../../test/sandbox/selection/brute-force.ts";
import { generatedProblem } from "../../../../test/sandbox/selection/generated-problem.ts";
import { type Exact, exact, exactText, ONE, ZERO } from "../../exact.ts";
import { searchSpace } from "./search-space.ts";
import type { SelectionProblem } from "./selection-problem.ts";
import { startSelection } from "./start-selection.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

/** With some more of one limit. */
function enlarged(problem: SelectionProblem, limit: string, more: Exact): SelectionProblem {
	if (limit === "budget") return { ...problem, budget: problem.budget.add(more) };
	return {
		...problem,
		capacity: new Map([...problem.capacity].map(([r, room]) => [r, r === limit ? room.add(more) : room])),
	};
}

test("no more of a limit is worth more than its price says", () => {
	let seen = 0;
	for (let seed = 1; seed <= 250; seed++) {
		const problem = generatedProblem(seed, 9);
		const search = startSelection(problem);
		const space = searchSpace(problem);
		// Items that cannot be chosen at all today are outside the promise.
		if (
			"kind" in search ||
			!("size" in space) ||
			space.members.flat().length + space.settled.length < problem.items.length
		)
			continue;
		search.step(1_000_000_000);
		const { bound, prices } = search.sensitivity;
		expect(prices.map((p) => p.limit)).toEqual(["budget", "dev", "ops"]);
		for (const { limit, valuePerUnit } of prices)
			for (const more of [ZERO, ONE, of("1/3"), problem.budget.mul(2)]) {
				const best = bruteForce(enlarged(problem, limit, more));
				if (!("chosen" in best)) throw new Error(`seed ${seed} has no answer with more room`);
				seen++;
				expect({ seed, limit, holds: best.value.compare(bound.add(valuePerUnit.mul(more))) <= 0 }).toEqual({
					seed,
					limit,
					holds: true,
				});
			}
	}
	expect(seen).toBeGreaterThan(400);
});

test("is near where the answer is plain: a budget that buys 2 of value a unit, a role with room to spare", () => {
	const items = Array.from({ length: 10 }, (_, i) => ({
		id: `p${i}`,
		value: of(4),
		cost: of(2),
		demand: new Map([["dev", of(1)]]),
		requires: [],
		excludes: [],
		must: false,
	}));
	const search = startSelection({ items, budget: of(10), capacity: new Map([["dev", of(100)]]) });
	if ("kind" in search) throw new Error("infeasible");
	search.step(1_000_000);
	const [budget, dev] = search.sensitivity.prices;
	expect(Math.abs(Number(budget?.valuePerUnit) - 2)).toBeLessThan(0.25);
	expect(dev && exactText(dev.valuePerUnit)).toBe("0");
});
