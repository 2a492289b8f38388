import { expect, test } from "vitest";
import type { Candidate } from "../engine/selection-candidates.ts";
import { enteredLimits } from "./entered-limits.ts";
import { type KeptLimits, NO_LIMITS, readKeptLimits } from "./kept-limits.ts";
import { limitSheet } from "./limit-sheet.ts";

const candidate = (
	key: string,
	title: string,
	effort: Candidate["effort"] = { by: [], unestimated: 0 },
): Candidate => ({
	key,
	title,
	worth: 1,
	cost: 1,
	requires: [],
	blockedBy: [],
	effort,
	parts: [],
});
const list = [
	candidate("PS-1", "Warm homes", { by: [{ who: "Ana", amount: 8 }], unestimated: 0 }),
	candidate("PS-2", "Safe streets", {
		by: [
			{ who: "Ana", amount: 2 },
			{ who: null, amount: 5 },
		],
		unestimated: 3,
	}),
];
const entered = (part: Partial<KeptLimits>) => enteredLimits({ ...NO_LIMITS, ...part }, list);

test("typed capacities and demands become limits of the items, by key or title in any case", () => {
	const found = entered({
		capacity: "Analyst, Q3, 10\nTester, 4",
		demand: "ps-1, analyst, q3, 6\nSAFE STREETS, Analyst, Q3, 7\nPS-2, Tester, 0.5",
	});
	expect(found.capacity).toEqual({ "Analyst@Q3": 10, Tester: 4 });
	expect(Object.fromEntries(found.demandOf)).toEqual({
		"PS-1": { "Analyst@Q3": 6 },
		"PS-2": { "Analyst@Q3": 7, Tester: 0.5 },
	});
	expect([found.reasons, found.unestimated, found.demandLines.problems]).toEqual([[], [], []]);
});

test("what is typed has its say where the other side is not there", () => {
	expect(entered({ capacity: "Analyst, 10" }).reasons).toMatchObject([{ code: "capacity-without-demand" }]);
	expect(entered({ demand: "PS-1, Analyst, 3" }).reasons).toMatchObject([
		{ code: "demand-without-capacity", limit: "Analyst", ids: ["PS-1"] },
	]);
	expect(entered({ demand: "XX-1, Analyst, 3" }).demandLines.problems).toMatchObject([{ code: "unknown-item" }]);
	expect(entered({ demand: "PS-1, Analyst, 3" }).demandOf.size).toBe(0);
});

test("estimates of the work are its demand, by person or as one team, and what is not estimated is told", () => {
	const people = entered({ capacity: "Ana, 9", demandFrom: "people", demand: "XX-1, this, is, not read" });
	expect(Object.fromEntries(people.demandOf)).toEqual({ "PS-1": { Ana: 8 }, "PS-2": { Ana: 2 } });
	expect(people.reasons).toMatchObject([{ code: "demand-without-capacity", limit: "Nobody named", ids: ["PS-2"] }]);
	expect([people.unestimated, people.demandLines.problems]).toEqual([["PS-2"], []]);
	const team = entered({ capacity: "everybody, 12", demandFrom: "team" });
	expect(Object.fromEntries(team.demandOf)).toEqual({ "PS-1": { everybody: 8 }, "PS-2": { everybody: 7 } });
	const none = entered({ demandFrom: "people" });
	expect([none.reasons, none.unestimated]).toEqual([[], []]);
});

test("an exclusion holds where both are on the list, and rests where one is not", () => {
	const exclusions: KeptLimits["exclusions"] = [
		["PS-1", "PS-2"],
		["PS-1", "XX-1"],
		["XX-1", "PS-2"],
	];
	expect(Object.fromEntries(entered({ exclusions }).excludesOf)).toEqual({ "PS-1": ["PS-2"] });
});

test("what was kept is read back; nothing is no limit, and anything else is left alone", () => {
	const kept: KeptLimits = {
		...NO_LIMITS,
		budget: "1m",
		musts: ["PS-1"],
		exclusions: [["PS-1", "PS-2"]],
		demandFrom: "team",
	};
	expect(readKeptLimits(JSON.stringify(kept))).toEqual(kept);
	expect(readKeptLimits("")).toEqual(NO_LIMITS);
	for (const text of ["{", "null", '{"musts":1}', JSON.stringify({ ...kept, demandFrom: "guess" })])
		expect(readKeptLimits(text)).toBeUndefined();
});

test("the sheet holds every limit by role and period, and says what each row is", () => {
	const kept: KeptLimits = { ...NO_LIMITS, musts: ["PS-1"], exclusions: [["PS-1", "PS-2"]] };
	const limits = { capacity: { "Analyst@Q3": 10, Tester: 4 }, demandOf: new Map([["PS-1", { "Analyst@Q3": 6 }]]) };
	expect(limitSheet(kept, limits, 900)).toEqual([
		["What", "Item", "Not with", "Role", "Period", "Amount"],
		["budget", "", "", "", "", "900"],
		["must", "PS-1", "", "", "", ""],
		["not both", "PS-1", "PS-2", "", "", ""],
		["capacity", "", "", "Analyst", "Q3", "10"],
		["capacity", "", "", "Tester", "", "4"],
		["demand", "PS-1", "", "Analyst", "Q3", "6"],
	]);
	expect(limitSheet(NO_LIMITS, { capacity: {}, demandOf: new Map() }, undefined)).toHaveLength(1);
});
