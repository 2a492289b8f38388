import { type Exact, exact, greatest, least, ONE, ZERO } from "../domain/exact.ts";
import { checkSelection, type Violation } from "../domain/prioritisation/selection/check-selection.ts";
import type { SearchSpace } from "../domain/prioritisation/selection/search-space.ts";
import type { Selection, SelectionProblem } from "../domain/prioritisation/selection/selection-problem.ts";
import type { SolverClaim } from "./run-highs.ts";

/** A solver works with tolerances: a column this far from 0 and from 1 is a fraction, and a fraction of a project is none. */
const FRACTION = 1e-5;
/** A solver's bound is raised by these before it is believed: an absolute and a relative part. */
const SLACK = 1e-6;
const RELATIVE_SLACK = 1e-9;

export interface Accepted {
	/** The better of the two sets, with the lower of the two bounds. */
	readonly selection: Selection;
	/** Why the solver's set was not taken, where it was not. */
	readonly refused?: "fractional" | "nothing-found" | readonly Violation[];
}

/**
 * Joins a solver's claim with what the search knows. Its set is judged by our own exact numbers; its bound is raised by its
 * tolerance, and then lowered to the next whole unit of value, since no set is worth a part of one. So "optimal" means:
 * our exact value is not below what the solver proved, within the resolution of the whole numbers it was given.
 */
export function acceptClaim(
	problem: SelectionProblem,
	space: SearchSpace,
	known: Selection,
	claim: SolverClaim,
): Accepted {
	const { set, refused } = judge(problem, space, claim);
	const better = set && set.value.compare(known.value) > 0 ? set : known;
	const claimed = claim.bound === null ? undefined : boundOf(space, claim.bound);
	// A bound below a set that keeps every rule is a mistake of the solver's, and says nothing.
	const bound = claimed && claimed.compare(better.value) >= 0 ? least(known.bound, claimed) : known.bound;
	const gap = greatest(ZERO, bound.sub(better.value)).div(greatest(ONE, better.value.abs()));
	const optimal = bound.compare(better.value) <= 0;
	const { chosen, value, cost } = better;
	const { done } = known;
	return { selection: { chosen, value, cost, bound, gap, optimal, done }, ...(refused ? { refused } : {}) };
}

type Judged = { readonly set?: Pick<Selection, "chosen" | "value" | "cost"> } & Pick<Accepted, "refused">;

function judge(problem: SelectionProblem, space: SearchSpace, { columns }: SolverClaim): Judged {
	if (columns === null || columns.length !== space.size) return { refused: "nothing-found" };
	const places = new Set(space.settled);
	for (const [p, x] of columns.entries()) {
		// Written so that NaN is a fraction too.
		if (!(Math.abs(x) <= FRACTION || Math.abs(x - 1) <= FRACTION)) return { refused: "fractional" };
		if (x > 0.5) for (const i of space.members[p] ?? []) places.add(i);
	}
	const chosen = problem.items.filter((_, i) => places.has(i)).map((item) => item.id);
	const { violations, value, cost } = checkSelection(problem, chosen);
	return violations.length > 0 ? { refused: violations } : { set: { chosen, value, cost } };
}

function boundOf(space: SearchSpace, bound: number): Exact | undefined {
	const raised = exact(bound + SLACK + Math.abs(bound) * RELATIVE_SLACK)?.floor();
	return raised && ZERO.add(space.settledValue).add(raised).div(space.valuePer);
}
