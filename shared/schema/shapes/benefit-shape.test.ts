import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { benefit } from "./benefit-shape.ts";

const bare = { id: "B-1", title: "Fewer calls", readings: [], work: [] };
const old = {
	...bare,
	type: "tangible",
	serves: ["KR-1"],
	owner: "Priya",
	cadenceMonths: 3,
	baseline: 40,
	baselineDate: "2026-01-01",
	target: null,
	readings: [{ date: "2026-02-01", value: 3, note: "late" }],
	work: [{ item: "PS-1", share: 0.5 }],
	window: null,
	financialValue: 1000,
	status: "live",
};
const full = {
	...old,
	category: "Saving",
	secondaryCategory: "Quality",
	priority: 2,
	description: "x",
	outcome: "x",
	capability: "x",
	outputs: ["x"],
	stakeholders: ["Tenants"],
	direction: "reduce",
	nature: "cumulative",
	source: "x",
	retroFitted: "2026-03-01",
	targetDate: "2026-12-31",
	periods: [{ starts: "2026-01-01", ends: "2026-01-31", plan: 1, forecast: null, weather: "wet" }],
	currency: "GBP",
	financialProfile: [{ starts: "2026-01-01", ends: "2026-01-01", actual: 0 }],
	costToRealise: 5,
	dependencies: [{ benefit: "B-2" }, { item: "PS-1" }, { text: "a law" }],
	assumptions: [{ text: "x", reviewed: "2026-01-01" }],
	risks: [{ text: "x", owner: "Sam", response: "x" }],
	mitigation: "x",
	statusReason: "x",
	history: [{ on: "2026-01-01", field: "target", from: null, to: 3, by: "Sam", why: "x" }],
	mood: { of: "a newer version" },
};
const problem = (part: object) => {
	const read = z.safeParse(benefit, { ...bare, ...part });
	return read.success ? undefined : read.error.issues[0]?.path.join(".");
};

describe("the shape of a benefit", () => {
	test.each([
		["the barest", bare],
		["an old one", old],
		["a full one with what a newer version added", full],
	])("reads %s as it is", (_, record) => expect(z.parse(benefit, record)).toEqual(record));

	test.each([
		["type", "wish"],
		["direction", "up"],
		["nature", "flow"],
		["status", "done"],
		["priority", "high"],
		["baseline", "40"],
		["retroFitted", "2026-02-30"],
		["targetDate", "soon"],
		["outputs", "Portal"],
		["stakeholders", [5]],
		["cadenceMonths", 0],
		["costToRealise", "5"],
	])("refuses a wrong %s and names it", (name, value) =>
		expect(problem({ [name]: value })).toMatch(new RegExp(`^${name}`)),
	);

	test("refuses what is wrong inside a list, by its place", () => {
		const january = { starts: "2026-01-01", ends: "2026-01-31" };
		expect(problem({ periods: [january, { ...january, ends: "2025-12-31" }] })).toBe("periods.1");
		expect(problem({ periods: [{ ...january, plan: "1" }] })).toBe("periods.0.plan");
		expect(problem({ financialProfile: [{ ends: "2026-01-31" }] })).toBe("financialProfile.0.starts");
		expect(problem({ history: [{ on: "x", field: "target", from: 1, to: 2 }] })).toBe("history.0.on");
		expect(problem({ history: [{ on: "2026-01-01", field: "target", to: 2 }] })).toBe("history.0.from");
		expect(problem({ assumptions: [{}] })).toBe("assumptions.0.text");
		expect(problem({ risks: [{ text: 1 }] })).toBe("risks.0.text");
		expect(problem({ dependencies: [{ benefit: "" }] })).toBe("dependencies.0.benefit");
		expect(problem({ work: [{ item: "PS-1", share: 1.1 }] })).toBe("work.0.share");
	});
});
