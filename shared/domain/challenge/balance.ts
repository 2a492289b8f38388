import type { Coverage, WorkTotals } from "../assessment.ts";
import { type Exact, exact, ONE, sum, ZERO } from "../exact.ts";
import type { Objective } from "../okr/objective.ts";
import { type Answer, missing, value } from "../outcome.ts";
import type { ObjectiveId } from "../units.ts";
import { type StrategyWeights, strategyWeights } from "./strategy-weights.ts";

/**
 * undeclared: work for objectives that no strategy weight covers · unaligned, exempt, unknown: as the items' lines of sight.
 * None of them is an objective's, and none is left out: a share of the whole is only as honest as its whole.
 */
export type OtherPart = "undeclared" | "unaligned" | "exempt" | "unknown";

export interface ObjectiveShare {
	readonly objective: ObjectiveId;
	readonly amount: Exact;
	/** Of all that is known, 0..1. */
	readonly share: Exact;
	/** What the strategy says, 0..1. */
	readonly declared: Exact;
	/** share − declared: below 0 where the objective gets less than was declared. */
	readonly gap: Exact;
}

export interface Balance {
	/** Money for spend, estimates for effort; what was not costed or estimated is not in it. */
	readonly total: Exact;
	/** Largest gap first, either way; equal gaps in the register's order. */
	readonly objectives: readonly ObjectiveShare[];
	/** With `objectives`, the shares sum to exactly 1. */
	readonly others: Readonly<Record<OtherPart, { readonly amount: Exact; readonly share: Exact }>>;
	/** Items without a cost or an estimate, of all items: how much of the picture is not there. */
	readonly unmeasured: Exact;
	readonly items: Exact;
}

/** What serves each objective, and all work by the state of its line of sight: an `Assessment` has both. */
export interface BalanceInput {
	readonly objectives: ReadonlyMap<ObjectiveId, { readonly all: WorkTotals }>;
	readonly coverage: Pick<Coverage, "byState">;
}

interface Measure {
	readonly name: "cost" | "estimate";
	readonly amount: (totals: WorkTotals) => number;
	readonly unmeasured: (totals: WorkTotals) => number;
}
const MEASURES: Readonly<Record<"spend" | "effort", Measure>> = {
	spend: { name: "cost", amount: (t) => t.cost, unmeasured: (t) => t.uncosted },
	effort: { name: "estimate", amount: (t) => t.estimate, unmeasured: (t) => t.unestimated },
};

/**
 * Where money or effort really goes, against what the strategy declares (reference 3, practice 9: balance): the share of each
 * objective that has a weight, the gap to it, and beside them the shares that serve no declared objective. No weights
 * declared, or nothing costed or estimated: missing, by name.
 * @example balanceOf("effort", objectives, assessment).objectives[0] //=> { objective: "O-2", share: 1/10, declared: 1/2, gap: -2/5, … }
 */
export function balanceOf(
	measure: "spend" | "effort",
	objectives: readonly Objective[],
	assessment: BalanceInput,
): Answer<Balance> {
	const weights = strategyWeights(objectives);
	if (weights.kind !== "value") return weights;
	const by = MEASURES[measure];
	const { byState } = assessment.coverage;
	const served = objectives.map(({ id }) => ({ id, amount: amountOf(by, assessment.objectives.get(id)?.all) }));
	const others = {
		undeclared: sum(served.filter(({ id }) => !weights.value.homeOf(id)).map((s) => s.amount)),
		unaligned: amountOf(by, byState.unaligned),
		exempt: amountOf(by, byState.exempt),
		unknown: amountOf(by, byState.unknown),
	};
	// The whole is the sum of its parts, so that the shares sum to 1 even where links of an item were rounded.
	const total = sum([...served.map((s) => s.amount), others.unaligned, others.exempt, others.unknown]);
	if (total.compare(0) <= 0) return missing([by.name]);
	const part = (amount: Exact) => ({ amount, share: amount.div(total) });
	return value({
		total,
		objectives: sharesOf(weights.value, served, total),
		others: {
			undeclared: part(others.undeclared),
			unaligned: part(others.unaligned),
			exempt: part(others.exempt),
			unknown: part(others.unknown),
		},
		unmeasured: sum(Object.values(byState).map((totals) => number(by.unmeasured(totals)))),
		items: sum(Object.values(byState).map((totals) => number(totals.count))),
	});
}

const number = (x: number): Exact => exact(x) ?? ZERO;
const amountOf = (by: Measure, totals: WorkTotals | undefined): Exact => (totals ? number(by.amount(totals)) : ZERO);

function sharesOf(
	{ shares, homeOf }: StrategyWeights,
	served: readonly { readonly id: ObjectiveId; readonly amount: Exact }[],
	total: Exact,
): ObjectiveShare[] {
	const amounts = new Map([...shares.keys()].map((id) => [id, ZERO]));
	for (const { id, amount } of served) {
		const home = homeOf(id);
		if (home !== undefined) amounts.set(home, (amounts.get(home) ?? ZERO).add(amount));
	}
	return [...amounts]
		.map(([objective, amount]) => {
			const share = amount.div(total);
			const declared = shares.get(objective) ?? ONE;
			return { objective, amount, share, declared, gap: share.sub(declared) };
		})
		.sort((a, b) => b.gap.abs().compare(a.gap.abs()));
}
