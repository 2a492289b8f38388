import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { businessCase } from "./business-case-shape.ts";

const bare = { id: "BC-1", item: "PS-1", flows: [] };
const full = {
	...bare,
	currency: "GBP",
	rate: 0.035,
	financeRate: 0.05,
	reinvestRate: null,
	flows: [
		{ date: "2026-04-01", amount: -1000, low: -1200, high: -900 },
		{ date: "2027-04-01", amount: null, mood: "kept" },
		{},
	],
	estimated: "2026-10-01",
	by: "Ana",
	risk: { of: "a newer version" },
};
const problem = (part: object) => {
	const read = z.safeParse(businessCase, { ...bare, ...part });
	return read.success ? undefined : [read.error.issues[0]?.path.join("."), read.error.issues[0]?.message];
};

describe("the shape of a business case", () => {
	test.each([
		["the barest", bare],
		["a full one with what a newer version added", full],
	])("reads %s as it is", (_, record) => expect(z.parse(businessCase, record)).toEqual(record));

	test.each([
		[{ rate: "10%" }, "rate", "must be a number"],
		[{ financeRate: "x" }, "financeRate", "must be a number"],
		[{ reinvestRate: "x" }, "reinvestRate", "must be a number"],
		[{ flows: [{}, { amount: "5" }] }, "flows.1.amount", "must be a number"],
		[{ flows: [{ low: "5" }] }, "flows.0.low", "must be a number"],
		[{ flows: [{ high: "5" }] }, "flows.0.high", "must be a number"],
		[{ flows: [{ date: "2026-02-30" }] }, "flows.0.date", "is not a day that exists (YYYY-MM-DD)"],
		[{ flows: Array.from({ length: 1001 }, () => ({})) }, "flows", "has more than 1,000 flows"],
		[{ estimated: "soon" }, "estimated", "is not a day that exists (YYYY-MM-DD)"],
		[{ item: " " }, "item", "needs an id"],
	])("refuses %j and names it", (part, path, message) => expect(problem(part)).toEqual([path, message]));

	test("takes a thousand flows", () =>
		expect(problem({ flows: Array.from({ length: 1000 }, () => ({ amount: 1 })) })).toBeUndefined());
});
