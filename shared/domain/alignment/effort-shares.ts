import type { WorkTotals } from "../assessment.ts";
import type { Proportion } from "../units.ts";
import { STATES } from "./coverage.ts";
import type { LineState } from "./line-of-sight.ts";

export interface EffortShares {
	readonly basis: "estimate" | "count";
	readonly shares: Readonly<Record<LineState, Proportion>>;
	readonly items: number;
}

/**
 * How much of the effort is in which state. By estimate where at least half of the work has one, else by count: a share of
 * little would mislead.
 * @example effortShares({ ...none, aligned: { ...no, count: 1, estimate: 3 }, unaligned: { ...no, count: 1, estimate: 1 } })
 * //=> { basis: "estimate", shares: { aligned: 0.75, unaligned: 0.25, … }, items: 2 }
 */
export function effortShares(byState: Readonly<Record<LineState, WorkTotals>>): EffortShares {
	const all = STATES.map((s) => byState[s]);
	const items = all.reduce((sum, t) => sum + t.count, 0);
	const unestimated = all.reduce((sum, t) => sum + t.unestimated, 0);
	const basis = items > 0 && unestimated <= items / 2 && all.some((t) => t.estimate > 0) ? "estimate" : "count";
	const amount = (t: WorkTotals) => (basis === "estimate" ? t.estimate : t.count);
	const total = all.reduce((sum, t) => sum + amount(t), 0);
	const share = (s: LineState) => (total > 0 ? amount(byState[s]) / total : 0) as Proportion;
	const shares = Object.fromEntries(STATES.map((s) => [s, share(s)])) as Record<LineState, Proportion>;
	return { basis, shares, items };
}
