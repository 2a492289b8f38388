import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { benefitFacts } from "./benefit-facts.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";

const forecast = (part: object, today = "2026-06-01") => {
	const answer = benefitFacts(benefitOf(part), day(today)).forecast;
	if (answer.kind !== "value") return answer;
	const { value, share, meets, by } = answer.value;
	return [exactText(value), exactText(share), meets, by];
};
const at = (date: string, value: number) => ({ readings: [{ date, value }] });

describe("forecastAtClose of a level", () => {
	// The window runs from 2026-01-01 to 2026-07-01; on 2026-02-20 50 of its 181 days have passed.
	const live = { baseline: 100, target: 0, goLiveActual: "2025-07-01" };

	test("goes on at the pace so far", () => {
		// 100 × 25/181 ÷ (50/181) = half the way.
		expect(forecast({ ...live, target: -81, ...at("2026-02-20", 75) })).toEqual(["19/2", "1/2", false, "pace"]);
		expect(forecast({ ...live, target: -81, ...at("2026-02-20", 50) })).toEqual(["-81", "1", true, "pace"]);
		expect(forecast({ ...live, target: -81, ...at("2026-02-20", 50.1) })).toMatchObject({ 2: false });
	});

	test("is what was read once the window has closed", () => {
		expect(forecast({ ...live, ...at("2026-07-01", 10) }, "2026-07-01")).toEqual(["10", "9/10", false, "actual"]);
		expect(forecast({ ...live, ...at("2026-06-30", 10) }, "2026-07-01")).toMatchObject({ 3: "pace" });
	});

	test("takes people's own forecast for the last period by the close, once no reading has overtaken it", () => {
		const periods = [month(7, { forecast: 5 }), month(6, { forecast: 20 }), month(8, { forecast: 1 })];
		expect(forecast({ ...live, periods })).toEqual(["5", "19/20", false, "stated"]);
		expect(forecast({ ...live, periods: [month(6, { forecast: 0 })], ...at("2026-05-01", 50) })).toEqual([
			"0",
			"1",
			true,
			"stated",
		]);
		expect(forecast({ ...live, periods: [month(4, { forecast: 0 })], ...at("2026-04-30", 50) })).toMatchObject({
			3: "pace",
		});
		expect(forecast({ ...live, periods: [month(4, { forecast: 0 })], ...at("2026-04-29", 50) })).toMatchObject({
			3: "stated",
		});
	});

	test("of two forecasts that end on one day the later entry counts, of the others the last", () => {
		const stated = (...periods: object[]) => forecast({ ...live, periods });
		expect(stated(month(6, { forecast: 20 }), month(6, { forecast: 30 }))).toMatchObject({ 0: "30" });
		expect(stated(month(6, { forecast: 20 }), month(5, { forecast: 30 }), month(7, { forecast: null }))).toMatchObject({
			0: "20",
		});
	});

	test("follows the plan's own curve where there is one", () => {
		const periods = [month(3, { plan: 80 }), month(4, { plan: 0 })];
		const part = { baseline: 100, target: 0, window: null, periods, ...at("2026-03-31", 90) };
		expect(forecast(part)).toEqual(["50", "1/2", false, "pace"]);
		expect(forecast({ ...part, ...at("2026-04-30", 90) })).toEqual(["90", "1/10", false, "actual"]);
	});

	test("a dis-benefit is met when it stays within what was accepted", () => {
		const harm = { baseline: 0, target: 10, type: "dis-benefit", goLiveActual: "2025-07-01" };
		expect(forecast({ ...harm, ...at("2026-07-01", 10) }, "2026-07-01")).toMatchObject({ 2: true });
		expect(forecast({ ...harm, ...at("2026-07-01", 10.1) }, "2026-07-01")).toMatchObject({ 2: false });
	});

	test("is missing or refused, and says why", () => {
		expect(forecast({})).toEqual({ kind: "missing", missing: ["baseline", "target"] });
		expect(forecast({ baseline: 1 })).toEqual({ kind: "missing", missing: ["target"] });
		expect(forecast({ target: 1 })).toEqual({ kind: "missing", missing: ["baseline"] });
		expect(forecast({ baseline: 1, target: 1 })).toMatchObject({
			kind: "fault",
			code: "no-distance",
			path: "target",
			message: expect.stringMatching(/equals the baseline/),
		});
		expect(forecast({ baseline: 1, target: 2, ...at("2026-01-01", 1) })).toEqual({
			kind: "missing",
			missing: ["window"],
		});
		expect(forecast(live)).toEqual({ kind: "missing", missing: ["reading"] });
		const early = { kind: "not-applicable", reason: { code: "nothing-expected-yet" } };
		expect(forecast({ ...live, ...at("2026-01-01", 90) })).toEqual(early);
		expect(forecast({ ...live, ...at("2025-12-31", 90) })).toEqual(early);
	});
});

describe("forecastAtClose of a flow", () => {
	const flow = (target: number | undefined, ...periods: object[]) => ({ nature: "cumulative", periods, target });

	test("adds what was read to what is forecast", () => {
		const part = flow(0.6, month(1, { plan: 0.1, actual: 0.1 }), month(7, { plan: 0.5, forecast: 0.2 }));
		expect(forecast(part)).toEqual(["3/10", "1/2", false, "stated"]);
	});

	test("is the sum of actuals once all are in", () => {
		expect(forecast(flow(4, month(1, { plan: 4, actual: 3 }), month(2, { plan: 0, actual: 1 })))).toEqual([
			"4",
			"1",
			true,
			"actual",
		]);
	});

	test("of a dis-benefit is met while it stays within its target", () => {
		const harm = (forecasts: number) =>
			forecast({ ...flow(4, month(7, { forecast: forecasts })), type: "dis-benefit" });
		expect(harm(4)).toEqual(["4", "1", true, "stated"]);
		expect(harm(4.1)).toEqual(["41/10", "41/40", false, "stated"]);
		expect(harm(3)).toEqual(["3", "3/4", true, "stated"]);
	});

	test("takes the actual of what was read and the forecast of the rest, in whatever order they stand", () => {
		const periods = [month(2, { plan: 5, forecast: 4 }), month(1, { plan: 5, actual: 6, forecast: 1 })];
		expect(forecast(flow(10, ...periods))).toEqual(["10", "1", true, "stated"]);
	});

	test("is all forecast before anything is read", () => {
		expect(forecast(flow(4, month(7, { forecast: 5 })))).toEqual(["5", "5/4", true, "stated"]);
	});

	test("keeps the share of the plan so far where a forecast is missing", () => {
		const part = flow(undefined, month(1, { plan: 10, actual: 8 }), month(7, { plan: 30 }));
		expect(forecast(part)).toEqual(["32", "4/5", false, "pace"]);
		expect(forecast({ ...part, target: 32 })).toEqual(["32", "1", true, "pace"]);
	});

	test("is missing or refused, and says why", () => {
		expect(forecast(flow(3))).toEqual({ kind: "missing", missing: ["periods"] });
		expect(forecast(flow(undefined, month(1), month(2, { plan: 1 })))).toEqual({
			kind: "missing",
			missing: ["periods[0].plan"],
		});
		expect(forecast(flow(5, month(1, { plan: 1, actual: 1 }), month(7)))).toEqual({
			kind: "missing",
			missing: ["periods[1].plan"],
		});
		expect(forecast(flow(5, month(1, { plan: 1 })))).toEqual({ kind: "missing", missing: ["reading"] });
		expect(forecast(flow(0, month(1, { plan: 1, actual: 1 })))).toMatchObject({
			code: "no-distance",
			path: "target",
			message: expect.stringMatching(/nothing/),
		});
	});
});
