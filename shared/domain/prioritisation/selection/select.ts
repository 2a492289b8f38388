import type { Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { readSelection, type SelectionInput } from "./read-selection.ts";
import type { Selection } from "./selection-problem.ts";
import { startSelection } from "./start-selection.ts";

/** At least two seconds of work on the machines this was measured on; a number of work units, so that every surface stops alike. */
const WORK = 350_000_000;
/** Up to so many items the proof is waited for, however long it takes. */
const ALWAYS_PROVEN = 20;

/**
 * The most valuable set within budget and capacity (reference 1.18): maximise Σ value subject to Σ cost ≤ budget, Σ demand
 * ≤ capacity per role, prerequisites, exclusions and musts. All exact. Of equally valuable sets the cheaper, then the one
 * that holds the first item, in input order, on which they differ. `optimal` where it is proven (always, up to 20 items);
 * else `gap` says by how much the best possible could still be better.
 * @example
 * select({ items: [{ id: "a", value: 6, cost: 5 }, { id: "b", value: 5, cost: 4 }, { id: "c", value: 4, cost: 4 }],
 *   budget: 8, capacity: {} }) //=> { chosen: ["b", "c"], value: 9, cost: 8, optimal: true }
 */
export function select(input: Untrusted<SelectionInput>): Answer<Selection> {
	const problem = readSelection(input);
	if (problem.kind !== "value") return problem;
	const search = startSelection(problem.value);
	if ("kind" in search) return search;
	while (!search.done && (search.work < WORK || problem.value.items.length <= ALWAYS_PROVEN)) search.step(WORK / 8);
	return value(search.selection);
}
