import { describe, expect, test } from "vitest";
import { exact, exactText } from "../exact.ts";
import { benefitCourse } from "./benefit-course.ts";
import { benefitFacts } from "./benefit-facts.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";
import { realisedToDate } from "./realised-to-date.ts";

// Live on 2025-07-01: the window runs from 2026-01-01 to 2026-07-01, 181 days; on 2026-02-20 50 of them have passed.
const live = { baseline: 0, target: 181, goLiveActual: "2025-07-01" };
const at = (date: string, value: number) => ({ readings: [{ date, value }] });
const course = (part: object, today = "2026-06-01") => benefitFacts(benefitOf(part), day(today)).course;

describe("benefitCourse", () => {
	test.each([
		[31, "behind", "less-than-expected"],
		[32, "on-course", "as-expected"],
		[50, "on-course", "as-expected"],
		[68, "on-course", "as-expected"],
		[69, "ahead", "more-than-expected"],
	])("%d of 181 where 50 are expected is %s", (value, state, code) => {
		const found = course({ ...live, ...at("2026-02-20", value) });
		expect(found.state).toBe(state);
		expect(found.reasons).toEqual([
			{ code, ids: ["B-1"], values: { arrived: value / 181, expected: 50 / 181, asOf: "2026-02-20", by: "line" } },
		]);
		expect(found).toMatchObject({ by: "line", asOf: "2026-02-20" });
		expect(found.expected && exactText(found.expected)).toBe("50/181");
	});

	test("the tolerance is exact: a tenth off is on course, the least bit more is not", () => {
		const flow = (actual: number) => course({ nature: "cumulative", periods: [month(1, { plan: 1, actual })] });
		expect(flow(0.9).state).toBe("on-course");
		expect(flow(0.8999999999999999).state).toBe("behind");
		expect(flow(1.1).state).toBe("on-course");
		expect(flow(1.1000000000000003).state).toBe("ahead");
		expect(flow(0.9)).toMatchObject({ by: "plan", asOf: "2026-01-31" });
	});

	test("a dis-benefit beyond what was expected is behind, and one below it ahead", () => {
		const harm = { ...live, type: "dis-benefit" };
		expect(course({ ...harm, ...at("2026-02-20", 100) })).toMatchObject({
			state: "behind",
			reasons: [{ code: "more-harm-than-accepted" }],
		});
		expect(course({ ...harm, ...at("2026-02-20", 10) })).toMatchObject({
			state: "ahead",
			reasons: [{ code: "less-harm-than-accepted" }],
		});
		expect(course({ ...harm, ...at("2026-02-20", 50) })).toMatchObject({
			state: "on-course",
			reasons: [{ code: "as-expected" }],
		});
	});

	test("unknown names what is missing", () => {
		expect(course({ goLiveActual: "2025-07-01" })).toEqual({
			state: "unknown",
			reasons: [{ code: "figures-missing", values: { missing: "baseline, target, reading" } }],
		});
		expect(course({ ...live, target: 0, ...at("2026-02-20", 1) })).toEqual({
			state: "unknown",
			reasons: [{ code: "nothing-to-realise" }],
		});
	});

	test("unknown before the window, without one, and before anybody says that it went live", () => {
		const before = course({ ...live, ...at("2025-12-31", 3) });
		expect(before).toMatchObject({ state: "unknown", asOf: "2025-12-31", reasons: [{ code: "before-window" }] });
		expect(before.arrived && exactText(before.arrived)).toBe("3/181");
		expect(before.expected).toBeUndefined();
		expect(course({ ...live, window: null, ...at("2026-02-20", 3) }).reasons).toEqual([{ code: "no-window" }]);
		const { goLiveActual: _, ...way } = live;
		const planned = { ...way, goLivePlanned: "2025-07-01" };
		for (const date of ["2026-02-20", "2025-12-31"])
			expect(course({ ...planned, ...at(date, 3) })).toStrictEqual({
				state: "unknown",
				reasons: [{ code: "not-live" }],
				arrived: exact("3/181"),
				asOf: date,
			});
		expect(course({ ...live, window: null, periods: [], ...at("2026-02-20", 3) }).reasons).toEqual([
			{ code: "no-window" },
		]);
	});

	test("a flow tells its course by its plan also before anybody says that it went live", () => {
		const flow = { nature: "cumulative", goLivePlanned: "2026-01-01", periods: [month(1, { plan: 10, actual: 5 })] };
		expect(course(flow)).toMatchObject({ state: "behind", by: "plan", asOf: "2026-01-31" });
	});

	test("a plan per period tells the course also without a window, and nothing before its first day", () => {
		const part = { baseline: 0, target: 10, window: null, periods: [month(3, { plan: 10 })] };
		expect(course({ ...part, ...at("2026-03-16", 5) })).toMatchObject({ state: "on-course", by: "plan" });
		expect(course({ ...part, ...at("2026-02-16", 5) }).reasons).toEqual([{ code: "before-window" }]);
		expect(course({ ...part, goLivePlanned: "2026-01-01", window: undefined, ...at("2026-03-16", 1) }).state).toBe(
			"behind",
		);
	});

	test("on the first day of the window nothing is expected yet, and after its end all of it", () => {
		expect(course({ ...live, ...at("2026-01-01", 0) }).state).toBe("on-course");
		expect(course({ ...live, ...at("2026-01-01", -19) }).state).toBe("behind");
		expect(course({ ...live, ...at("2026-08-01", 162) }, "2026-09-01").state).toBe("behind");
		expect(course({ ...live, ...at("2026-08-01", 162.9) }, "2026-09-01").state).toBe("on-course");
	});

	test("takes the answer it is given", () => {
		const benefit = benefitOf({ ...live, ...at("2026-02-20", 50) });
		const realised = realisedToDate(benefit, day("2026-06-01"));
		expect(benefitCourse(benefit, undefined, realised).reasons).toEqual([{ code: "no-window" }]);
	});
});
