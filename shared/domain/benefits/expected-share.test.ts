import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";
import { expectedShare } from "./expected-share.ts";
import type { DatedWindow } from "./realisation-window.ts";

const window = (opens: string, closes: string): DatedWindow => ({
	opens: day(opens),
	closes: day(closes),
	state: "open",
	due: [],
	missed: [],
});
const told = (part: object, w: DatedWindow | undefined, on: string) => {
	const found = expectedShare(benefitOf(part), w, day(on));
	return found && [exactText(found.share), found.by];
};
const way = { baseline: 0, target: 10 };

describe("expectedShare in a straight line", () => {
	const tenDays = window("2026-01-01", "2026-01-11");
	test.each([
		["2025-12-31", undefined],
		["2026-01-01", ["0", "line"]],
		["2026-01-02", ["1/10", "line"]],
		["2026-01-08", ["7/10", "line"]],
		["2026-01-11", ["1", "line"]],
		["2027-01-01", ["1", "line"]],
	])("on %s", (on, expected) => expect(told(way, tenDays, on)).toEqual(expected));

	test("a window of one day expects all of it on that day", () => {
		expect(told(way, window("2026-01-01", "2026-01-01"), "2026-01-01")).toEqual(["1", "line"]);
	});

	test("is not told without a window, a target or a way to go", () => {
		expect(told(way, undefined, "2026-01-05")).toBeUndefined();
		expect(told({ baseline: 0 }, tenDays, "2026-01-05")).toBeUndefined();
		expect(told({ target: 0 }, tenDays, "2026-01-05")).toBeUndefined();
		expect(told({ baseline: 4, target: 4 }, tenDays, "2026-01-05")).toBeUndefined();
	});
});

describe("expectedShare by the plan", () => {
	// From 0 on 1 March: 2 on 31 March, 8 on 30 April; what May plans is not said.
	const planned = { ...way, periods: [month(4, { plan: 8 }), month(5), month(3, { plan: 2 })] };
	test.each([
		["2026-02-28", undefined],
		["2026-03-01", ["0", "plan"]],
		["2026-03-16", ["1/10", "plan"]],
		["2026-03-31", ["1/5", "plan"]],
		["2026-04-15", ["1/2", "plan"]],
		["2026-04-30", ["4/5", "plan"]],
		["2026-12-31", ["4/5", "plan"]],
	])("on %s", (on, expected) => {
		expect(told(planned, undefined, on)).toEqual(expected);
		expect(told(planned, window("2026-01-01", "2026-12-31"), on)).toEqual(expected);
	});

	test("begins at the first period also where that one has no plan, and at the baseline also where it is not 0", () => {
		const part = { baseline: 40, target: 20, periods: [month(1), month(2, { plan: 30 })] };
		expect(told(part, undefined, "2026-01-01")).toEqual(["0", "plan"]);
		expect(told(part, undefined, "2026-01-30")).toEqual(["1/4", "plan"]);
	});

	test("periods without any plan are none", () => {
		expect(told({ ...way, periods: [month(1)] }, undefined, "2026-01-15")).toBeUndefined();
	});

	test("of two plans for one day the later entry counts", () => {
		const part = { ...way, periods: [month(1, { plan: 3 }), month(1, { plan: 5 })] };
		expect(told(part, undefined, "2026-02-01")).toEqual(["1/2", "plan"]);
	});
});
