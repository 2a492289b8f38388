import { type Exact, ZERO } from "../../exact.ts";
import { nameKey } from "../../okr/people/name-key.ts";
import type { Reason } from "../../reason.ts";
import { BUDGET_NAME } from "./check-selection.ts";
import { roleInPeriod } from "./selection-problem.ts";

/** How much of a role or team there is, in one period or whenever. */
export interface CapacityEntry {
	readonly role: string;
	readonly period?: string;
	readonly amount: Exact;
}

/** How much of it one item asks for. */
export interface DemandEntry extends CapacityEntry {
	readonly item: string;
}

/**
 * capacity-without-demand: nothing asks for it, so it limits nothing · demand-without-capacity: nobody said how much there is, so
 * it is held against nothing; `ids` are the items, `amount` what they ask for together · capacity-twice: the first counts ·
 * role-is-budget: the name stands for the money.
 */
export type LimitReason = Reason<
	"capacity-without-demand" | "demand-without-capacity" | "capacity-twice" | "role-is-budget"
> & {
	readonly limit: string;
	readonly amount: Exact;
};

export interface MatchedLimits {
	/** By the limit's name (`roleInPeriod`). */
	readonly capacity: ReadonlyMap<string, Exact>;
	/** By item, then by the limit's name; only of limits that have a capacity. */
	readonly demand: ReadonlyMap<string, ReadonlyMap<string, Exact>>;
	readonly reasons: readonly LimitReason[];
}

/**
 * Capacities and demands as people list them, brought together. Names are compared as people compare them (`nameKey`) and
 * written as they were first; several demands of one item for one limit add up. What has no counterpart is told: a demand
 * without a capacity is not taken for one that fits, nor for one that does not.
 * @example matchLimits([{ role: "Analyst", amount: exact(14) }], [{ item: "A", role: "analyst", amount: exact(3) }]).demand.get("A")
 * //=> Analyst 3
 */
export function matchLimits(capacities: readonly CapacityEntry[], demands: readonly DemandEntry[]): MatchedLimits {
	const capacity = new Map<string, Exact>();
	const nameOf = new Map<string, string>();
	const reasons: LimitReason[] = [];
	for (const entry of capacities) {
		const limit = limitOf(entry);
		const key = keyOf(entry);
		if (nameKey(limit) === BUDGET_NAME) reasons.push({ code: "role-is-budget", limit, amount: entry.amount });
		else if (nameOf.has(key)) reasons.push({ code: "capacity-twice", limit, amount: entry.amount });
		else {
			nameOf.set(key, limit);
			capacity.set(limit, entry.amount);
		}
	}
	const demand = new Map<string, Map<string, Exact>>();
	const unmet = new Map<string, { limit: string; amount: Exact; items: Set<string> }>();
	for (const entry of demands) {
		const { item, amount } = entry;
		if (amount.equals(ZERO)) continue;
		const key = keyOf(entry);
		const limit = nameOf.get(key);
		if (limit === undefined) {
			const known = unmet.get(key) ?? { limit: limitOf(entry), amount: ZERO, items: new Set() };
			known.items.add(item);
			unmet.set(key, { ...known, amount: known.amount.add(amount) });
			continue;
		}
		const own = demand.get(item) ?? new Map<string, Exact>();
		own.set(limit, (own.get(limit) ?? ZERO).add(amount));
		demand.set(item, own);
	}
	const asked = new Set([...demand.values()].flatMap((own) => [...own.keys()]));
	for (const [limit, amount] of capacity)
		if (!asked.has(limit)) reasons.push({ code: "capacity-without-demand", limit, amount });
	for (const { limit, amount, items } of unmet.values())
		reasons.push({ code: "demand-without-capacity", limit, amount, ids: [...items] });
	return { capacity, demand, reasons };
}

const limitOf = ({ role, period = "" }: CapacityEntry): string =>
	period.trim() === "" ? role.trim() : roleInPeriod(role.trim(), period.trim());

/** No name holds a line break, so that role and period cannot run into each other. */
const keyOf = ({ role, period = "" }: CapacityEntry): string => `${nameKey(role)}\n${nameKey(period)}`;
