import { expect, test } from "vitest";
import { benefitOf, day } from "./benefit-for-tests.ts";
import { benefitWindow } from "./benefit-window.ts";
import { changeBenefit } from "./change-benefit.ts";
import { goLiveHistory } from "./go-live-history.ts";

test("a plan, two moves and the day itself, each with who and why", () => {
	let benefit = benefitOf({ goLivePlanned: "2026-01-31" });
	benefit = changeBenefit(benefit, { goLivePlanned: day("2026-02-15") }, { on: day("2026-01-20"), why: "no testers" });
	benefit = changeBenefit(benefit, { goLivePlanned: day("2026-02-28") }, { on: day("2026-02-10"), by: "Sam" });
	benefit = changeBenefit(benefit, { goLiveActual: day("2026-03-02") }, { on: day("2026-03-02") });
	expect(goLiveHistory(benefit)).toEqual({
		firstPlanned: "2026-01-31",
		planned: "2026-02-28",
		actual: "2026-03-02",
		moves: [
			{ on: "2026-01-20", which: "planned", from: "2026-01-31", to: "2026-02-15", why: "no testers" },
			{ on: "2026-02-10", which: "planned", from: "2026-02-15", to: "2026-02-28", by: "Sam" },
		],
		slipDays: 30,
	});
	benefit = changeBenefit(benefit, { goLiveActual: day("2026-03-01") }, { on: day("2026-03-03") });
	expect(goLiveHistory(benefit).moves.at(-1)).toEqual({
		on: "2026-03-03",
		which: "actual",
		from: "2026-03-02",
		to: "2026-03-01",
	});
	expect(goLiveHistory(benefit).slipDays).toBe(29);
});

test("says no more than is known", () => {
	expect(goLiveHistory(benefitOf())).toStrictEqual({ moves: [] });
	expect(goLiveHistory(benefitOf({ goLiveActual: "2026-03-01" }))).toStrictEqual({ actual: "2026-03-01", moves: [] });
	expect(goLiveHistory(benefitOf({ goLivePlanned: "2026-03-01" }))).toEqual({
		firstPlanned: "2026-03-01",
		planned: "2026-03-01",
		moves: [],
		slipDays: 0,
	});
});

test("a date said again, for the first time, taken away or unreadable is no move", () => {
	const change = (on: string, field: string, from: unknown, to: unknown) => ({ on, field, from, to });
	const history = [
		change("2026-01-01", "goLivePlanned", null, "2026-06-10"),
		change("2026-01-02", "goLivePlanned", "2026-06-10", "2026-06-10"),
		change("2026-01-03", "goLivePlanned", "2026-06-10", null),
		change("2026-01-04", "goLivePlanned", "June", "2026-07-01"),
		change("2026-01-05", "goLiveActual", "2026-07-02", "July"),
		change("2026-01-06", "target", 1, 2),
	];
	expect(goLiveHistory(benefitOf({ history }))).toStrictEqual({ firstPlanned: "2026-06-10", moves: [] });
	const late = { ...change("2025-12-01", "goLiveActual", "2026-07-02", "2026-07-03"), by: "Sam", why: "sign-off" };
	expect(goLiveHistory(benefitOf({ history: [...history, late] })).moves).toStrictEqual([
		{ on: "2025-12-01", which: "actual", from: "2026-07-02", to: "2026-07-03", by: "Sam", why: "sign-off" },
	]);
	const bare = change("2025-12-01", "goLivePlanned", "2026-07-02", "2026-07-03");
	expect(goLiveHistory(benefitOf({ goLiveActual: "2026-07-04", history: [bare] }))).toStrictEqual({
		firstPlanned: "2026-07-02",
		actual: "2026-07-04",
		moves: [{ on: "2025-12-01", which: "planned", from: "2026-07-02", to: "2026-07-03" }],
		slipDays: 2,
	});
});

test("a plan entered late is the first plan, and earlier than planned is a slip below 0", () => {
	const history = [{ on: day("2026-01-01"), field: "goLivePlanned", from: null, to: "2026-06-10" }];
	expect(goLiveHistory(benefitOf({ goLivePlanned: "2026-06-10", goLiveActual: "2026-06-01", history }))).toMatchObject({
		firstPlanned: "2026-06-10",
		moves: [],
		slipDays: -9,
	});
});

test("the window moves along, and readings before the new one serve none of its dates", () => {
	const benefit = benefitOf({ goLiveActual: "2026-01-15", readings: [{ date: "2026-07-20", value: 3 }] });
	const window = benefitWindow(benefit, day("2026-12-01"));
	expect(window).toMatchObject({ opens: "2026-07-15", missed: ["2026-10-15"] });
	const moved = changeBenefit(benefit, { goLiveActual: day("2026-02-15") }, { on: day("2026-08-01") });
	expect(benefitWindow(moved, day("2026-12-01"))).toMatchObject({
		opens: "2026-08-15",
		missed: ["2026-08-15", "2026-11-15"],
	});
});
