import { describe, expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import { select } from "./select.ts";
import { roleAndPeriod, roleInPeriod } from "./selection-problem.ts";

test("the example of the docstring", () => {
	const answer = select({
		items: [
			{ id: "a", value: 6, cost: 5 },
			{ id: "b", value: 5, cost: 4 },
			{ id: "c", value: 4, cost: 4 },
		],
		budget: 8,
		capacity: {},
	});
	if (answer.kind !== "value") throw new Error(answer.kind);
	const { chosen, value, cost, optimal } = answer.value;
	expect([chosen, exactText(value), exactText(cost), optimal]).toEqual([["b", "c"], "9", "8", true]);
});

describe("a limit's name", () => {
	test.each([
		["analyst", "2026-Q3", "analyst@2026-Q3"],
		["a@b", "x", "a@b@x"],
	])("of %s in %s is %s, and is read back", (role, period, name) => {
		expect(roleInPeriod(role, period)).toBe(name);
		expect(roleAndPeriod(name)).toEqual({ role, period });
	});

	test("without a period is the role", () => {
		expect(roleAndPeriod("analyst")).toEqual({ role: "analyst" });
		expect(roleAndPeriod("@2026")).toEqual({ role: "@2026" });
	});
});
