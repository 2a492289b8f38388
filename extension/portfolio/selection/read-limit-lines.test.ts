import { expect, test } from "vitest";
import { exactText } from "../../../shared/domain/exact.ts";
import { readCapacityLines, readDemandLines } from "./read-limit-lines.ts";

const capacities = (text: string) => {
	const { entries, problems, heading } = readCapacityLines(text);
	return {
		entries: entries.map((e) => [e.role, e.period, exactText(e.amount)]),
		problems: problems.map((p) => [p.line, p.code, p.text]),
		heading,
	};
};
const known: Readonly<Record<string, string>> = { "PS-1": "PS-1", "Warm homes": "PS-2" };
const demands = (text: string) => {
	const { entries, problems } = readDemandLines(text, (written) => known[written]);
	return {
		entries: entries.map((e) => [e.item, e.role, e.period, exactText(e.amount)]),
		problems: problems.map((p) => [p.line, p.code, p.text]),
	};
};

test("capacities are read as typed with commas, as pasted from a sheet with its heading, and with either decimal mark", () => {
	expect(capacities("Analyst, 2026-Q3, 14\n\n Tester , 2.5")).toEqual({
		entries: [
			["Analyst", "2026-Q3", "14"],
			["Tester", undefined, "5/2"],
		],
		problems: [],
		heading: undefined,
	});
	expect(capacities("Role\tPeriod\tCapacity\nAnalyst\tQ3\t1.200,5\nTester\t\t3,25")).toEqual({
		entries: [
			["Analyst", "Q3", "2401/2"],
			["Tester", undefined, "13/4"],
		],
		problems: [],
		heading: "Role, Period, Capacity",
	});
	expect(capacities("Analyst; Q3; 1,200\n").entries).toEqual([["Analyst", "Q3", "1200"]]);
	expect(capacities("| Analyst | Q3 | 4 |").entries).toEqual([["Analyst", "Q3", "4"]]);
	expect(capacities(" \n")).toEqual({ entries: [], problems: [], heading: undefined });
});

test("a line that cannot be read is told with its number and why, and costs no other line", () => {
	expect(capacities("Analyst, Q3, 14\nTester\nTester, lots\n, Q3, 4\nTester, Q3, -2\na, b, c, 4\nTester, Q3,")).toEqual(
		{
			entries: [["Analyst", "Q3", "14"]],
			problems: [
				[2, "shape", "Tester"],
				[3, "not-an-amount", "lots"],
				[4, "no-role", ", Q3, 4"],
				[5, "below-zero", "-2"],
				[6, "shape", "a, b, c, 4"],
				[7, "not-an-amount", ""],
			],
			heading: undefined,
		},
	);
	expect(capacities("Analyst, lots").problems).toEqual([[1, "not-an-amount", "lots"]]);
	expect(capacities("Analyst, 0").entries).toEqual([["Analyst", undefined, "0"]]);
});

test("demands name their item by key or title, and one that is not on the list is told", () => {
	expect(demands("PS-1, Analyst, 2026-Q3, 3\nWarm homes, Analyst, 1.5\nPS-9, Analyst, 1\nPS-1, Analyst")).toEqual({
		entries: [
			["PS-1", "Analyst", "2026-Q3", "3"],
			["PS-2", "Analyst", undefined, "3/2"],
		],
		problems: [
			[3, "unknown-item", "PS-9"],
			[4, "shape", "PS-1, Analyst"],
		],
	});
});
