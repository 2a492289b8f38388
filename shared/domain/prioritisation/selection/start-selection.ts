import { type Fault, fault } from "../../outcome.ts";
import { searchSpace } from "./search-space.ts";
import type { SelectionItem, SelectionProblem } from "./selection-problem.ts";
import { SelectionSearch } from "./selection-search.ts";

/**
 * Starts the search for the best set within budget and capacity (reference 1.18). Where the musts and their prerequisites
 * do not fit together there is nothing to search: `infeasible`, with the smallest conflict among them as `ids`.
 */
export function startSelection(problem: SelectionProblem): SelectionSearch | Fault {
	const space = searchSpace(problem);
	if (!("conflict" in space)) return new SelectionSearch(problem, space);
	const ids = space.conflict.map((i) => (problem.items[i] as SelectionItem).id);
	return fault("infeasible", "items", `These cannot be chosen together: ${ids.join(", ")}.`, ids);
}
