import { expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { type CapacityEntry, type DemandEntry, matchLimits } from "./match-limits.ts";

const of = (x: number): Exact => exact(x) as Exact;
const cap = (role: string, amount: number, period?: string): CapacityEntry => ({
	role,
	amount: of(amount),
	...(period === undefined ? {} : { period }),
});
const ask = (item: string, role: string, amount: number, period?: string): DemandEntry => ({
	item,
	...cap(role, amount, period),
});
function told(capacities: readonly CapacityEntry[], demands: readonly DemandEntry[]) {
	const { capacity, demand, reasons } = matchLimits(capacities, demands);
	return {
		capacity: [...capacity].map(([limit, amount]) => [limit, exactText(amount)]),
		demand: [...demand].map(([item, own]) => [item, ...[...own].map(([limit, x]) => `${limit} ${exactText(x)}`)]),
		reasons: reasons.map((r) => [r.code, r.limit, exactText(r.amount), ...(r.ids ?? [])]),
	};
}

test("a demand meets the capacity of its role and period, however the names are written, and demands add up exactly", () => {
	expect(
		told(
			[cap(" Analyst", 14, "2026-Q3"), cap("Analyst", 8, "2026-Q4"), cap("Zoë", 3)],
			[
				ask("A", "analyst ", 0.1, "2026-q3"),
				ask("A", "ANALYST", 0.2, " 2026-Q3"),
				ask("B", "Analyst", 2, "2026-Q4"),
				ask("A", "zoe", 1),
			],
		),
	).toEqual({
		capacity: [
			["Analyst@2026-Q3", "14"],
			["Analyst@2026-Q4", "8"],
			["Zoë", "3"],
		],
		demand: [
			["A", "Analyst@2026-Q3 3/10", "Zoë 1"],
			["B", "Analyst@2026-Q4 2"],
		],
		reasons: [],
	});
});

test("a capacity nothing asks for and a demand without a capacity are both told, and neither becomes a limit for the other", () => {
	expect(
		told(
			[cap("Analyst", 14), cap("Tester", 0, "Q3")],
			[
				ask("A", "Analyst", 5, "Q3"),
				ask("B", "Analyst", 2, "Q3"),
				ask("A", "Analyst", 1, "Q3"),
				ask("C", "Designer", 4),
				ask("C", "Tester", 0, "Q3"),
			],
		),
	).toEqual({
		capacity: [
			["Analyst", "14"],
			["Tester@Q3", "0"],
		],
		demand: [],
		reasons: [
			["capacity-without-demand", "Analyst", "14"],
			["capacity-without-demand", "Tester@Q3", "0"],
			["demand-without-capacity", "Analyst@Q3", "8", "A", "B"],
			["demand-without-capacity", "Designer", "4", "C"],
		],
	});
});

test("of a capacity listed twice the first counts, and none may be called what the money is called", () => {
	expect(told([cap("Analyst", 14), cap("analyst", 9), cap("Budget", 5)], [ask("A", "Analyst", 1)])).toEqual({
		capacity: [["Analyst", "14"]],
		demand: [["A", "Analyst 1"]],
		reasons: [
			["capacity-twice", "analyst", "9"],
			["role-is-budget", "Budget", "5"],
		],
	});
	expect(told([cap("Budget", 5, "Q3")], [ask("A", "budget", 1, "Q3")]).reasons).toEqual([]);
	expect(told([], [])).toEqual({ capacity: [], demand: [], reasons: [] });
});
