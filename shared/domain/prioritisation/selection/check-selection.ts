import { type Exact, exactText, sum, ZERO } from "../../exact.ts";
import type { Reason } from "../../reason.ts";
import type { SelectionItem, SelectionProblem } from "./selection-problem.ts";

/** The budget's name beside the names of the capacities. */
export const BUDGET_NAME = "budget";

/** Why a set is no answer. `ids`: the items at fault; `values`: the `limit` and by how much (`over`, an exact number). */
export type Violation = Reason<
	| "unknown-item"
	| "named-twice"
	| "must-left-out"
	| "prerequisite-left-out"
	| "excluded-together"
	| "over-budget"
	| "over-capacity"
>;

export interface CheckedSelection {
	/** Empty where the set keeps every rule. */
	readonly violations: readonly Violation[];
	/** Of the items that exist, each counted once. */
	readonly value: Exact;
	readonly cost: Exact;
}

/** A limit and what a set uses of it. */
export interface LimitUse {
	readonly limit: string;
	readonly isBudget: boolean;
	readonly room: Exact;
	readonly used: Exact;
}

/** What items use of the budget and of every capacity, exactly. */
export function limitUses(
	{ budget, capacity }: SelectionProblem,
	items: readonly Pick<SelectionItem, "cost" | "demand">[],
): LimitUse[] {
	return [
		{ limit: BUDGET_NAME, isBudget: true, room: budget, used: sum(items.map((item) => item.cost)) },
		...[...capacity].map(([limit, room]) => ({
			limit,
			isBudget: false,
			room,
			used: sum(items.map((item) => item.demand.get(limit) ?? ZERO)),
		})),
	];
}

/**
 * Checks a set against every rule with exact numbers, whoever proposes it: a solver's tolerances are not ours.
 * @example checkSelection(problem, ["a", "b"]).violations
 * //=> [{ code: "over-budget", ids: ["a", "b"], values: { limit: "budget", over: "1/2" } }]
 */
export function checkSelection(problem: SelectionProblem, ids: readonly string[]): CheckedSelection {
	const byId = new Map(problem.items.map((item) => [item.id, item]));
	const chosen = new Set(ids);
	const items = [...chosen].flatMap((id) => byId.get(id) ?? []);
	const violations: Violation[] = [];
	for (const id of chosen) if (!byId.has(id)) violations.push({ code: "unknown-item", ids: [id] });
	for (const [at, id] of ids.entries()) if (ids.indexOf(id) < at) violations.push({ code: "named-twice", ids: [id] });
	for (const { id, must } of problem.items)
		if (must && !chosen.has(id)) violations.push({ code: "must-left-out", ids: [id] });
	for (const { id, requires, excludes } of items) {
		for (const other of requires)
			if (!chosen.has(other)) violations.push({ code: "prerequisite-left-out", ids: [id, other] });
		for (const other of excludes)
			if (chosen.has(other)) violations.push({ code: "excluded-together", ids: [id, other] });
	}
	const uses = limitUses(problem, items);
	for (const { limit, isBudget, room, used } of uses)
		if (used.compare(room) > 0) {
			const users = items.filter((item) => (isBudget ? item.cost : (item.demand.get(limit) ?? ZERO)).compare(ZERO) > 0);
			const values = { limit, over: exactText(used.sub(room)) };
			violations.push({ code: isBudget ? "over-budget" : "over-capacity", ids: users.map((item) => item.id), values });
		}
	return { violations, value: sum(items.map((item) => item.value)), cost: uses[0]?.used ?? ZERO };
}
