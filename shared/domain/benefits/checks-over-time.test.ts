import { describe, expect, test } from "vitest";
import { findingOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitOf, month } from "./benefit-for-tests.ts";
import { at, code, contextOf, find, values } from "./find-for-tests.ts";

describe("window and go-live", () => {
	test("figures that cannot be right are no missing window", () => {
		const wrong = { window: { fromMonths: 12, toMonths: 6 }, goLiveActual: "2025-01-01" };
		expect(values("window-unusable", wrong)).toEqual({ where: "toMonths" });
		expect(values("window-unusable", { cadenceMonths: 0.5 })).toEqual({ where: "cadenceMonths" });
		expect(code("no-window", wrong)).toBeUndefined();
		expect(code("window-unusable", { window: null, cadenceMonths: 0.5 })).toBeUndefined();
		expect(code("no-window", { window: null, cadenceMonths: 0.5 })).toBe("no-window");
		expect(code("no-window", { goLivePlanned: "2027-01-01" })).toBeUndefined();
	});

	test("a window shorter than its own cadence, not than the usual one", () => {
		expect(values("window-shorter-than-cadence", { cadenceMonths: 7 })).toEqual({ months: 6, cadence: 7 });
		expect(code("window-shorter-than-cadence", { cadenceMonths: 6 })).toBeUndefined();
		expect(values("window-shorter-than-cadence", { window: { fromMonths: 6, toMonths: 6 }, cadenceMonths: 3 })).toEqual(
			{ months: 0, cadence: 3 },
		);
		expect(code("window-shorter-than-cadence", { window: { fromMonths: 1, toMonths: 2 } })).toBeUndefined();
		expect(code("window-shorter-than-cadence", { window: null, cadenceMonths: 7 })).toBeUndefined();
		expect(
			code("window-shorter-than-cadence", { window: { fromMonths: 9, toMonths: 2 }, cadenceMonths: 7 }),
		).toBeUndefined();
	});

	test("planned while the window is open or over, by an actual go-live only", () => {
		const of = (goLive: object, today: string) =>
			values("planned-in-window", { status: "planned", ...goLive }, { today });
		expect(of({ goLiveActual: "2026-01-10" }, "2026-07-10")).toEqual({ opened: "2026-07-10" });
		expect(of({ goLiveActual: "2026-01-10" }, "2028-01-01")).toEqual({ opened: "2026-07-10" });
		expect(of({ goLiveActual: "2026-01-10" }, "2026-07-09")).toBeUndefined();
		expect(of({ goLivePlanned: "2026-01-10" }, "2026-07-10")).toBeUndefined();
		expect(of({}, "2026-07-10")).toBeUndefined();
		expect(
			code("planned-in-window", { status: "live", goLiveActual: "2026-01-10" }, { today: "2026-08-01" }),
		).toBeUndefined();
	});

	test("a cycle that ends before the window opens, where all it serves does so", () => {
		const part = { serves: ["O-1", "O-2"], goLivePlanned: "2026-07-01" };
		const of = (...cycleEnds: [string, string][]) => find("cycle-ended", part, { cycleEnds });
		expect(of(["O-1", "2026-12-31"], ["O-2", "2026-10-31"])).toMatchObject({
			ids: ["B-1", "O-1", "O-2"],
			values: { opens: "2027-01-01", ended: "2026-12-31" },
		});
		expect(of(["O-1", "2026-12-31"], ["O-2", "2027-01-01"])).toBeUndefined();
		expect(of(["O-1", "2026-12-31"])).toBeUndefined();
		expect(find("cycle-ended", { goLivePlanned: "2026-07-01" })).toBeUndefined();
		expect(find("cycle-ended", { serves: ["O-1"] }, { cycleEnds: [["O-1", "2020-12-31"]] })).toBeUndefined();
		const benefit = benefitOf(part);
		const { cycleEnds: _, ...withoutCycles } = contextOf(benefit, {});
		expect(BENEFIT_CHECKS.flatMap((c) => findingOf(c, benefit, withoutCycles)?.code ?? [])).not.toContain(
			"cycle-ended",
		);
	});

	test("a passed plan, only where nothing says that it went live", () => {
		expect(values("go-live-passed", { goLivePlanned: "2026-11-23" })).toEqual({ planned: "2026-11-23" });
		expect(code("go-live-passed", { goLivePlanned: "2026-11-23", goLiveActual: "2026-11-24" })).toBeUndefined();
	});

	test("moves of the plan are counted, corrections of the actual day are not", () => {
		const move = (field: string, from: string, to: string) => ({ on: "2026-01-01", field, from, to });
		const history = [
			move("goLivePlanned", "2026-02-01", "2026-03-01"),
			move("goLivePlanned", "2026-03-01", "2026-04-01"),
			move("goLiveActual", "2026-04-02", "2026-04-07"),
		];
		const of = (part: object) => values("go-live-moved-twice", part);
		expect(of({ history })).toEqual({ times: 2, first: "2026-02-01", now: "2026-04-07" });
		expect(of({ history, goLivePlanned: "2026-04-03" })).toEqual({ times: 2, first: "2026-02-01", now: "2026-04-03" });
		expect(of({ history, goLiveActual: "2026-04-05" })).toEqual({ times: 2, first: "2026-02-01", now: "2026-04-05" });
		expect(of({ history: history.slice(1) })).toBeUndefined();
	});

	test("live before the start, by plan or in fact", () => {
		expect(values("live-before-start", { starts: "2026-03-02", goLivePlanned: "2026-03-01" })).toEqual({
			starts: "2026-03-02",
			live: "2026-03-01",
		});
		const part = { starts: "2026-03-02", goLivePlanned: "2026-03-01", goLiveActual: "2026-03-02" };
		expect(code("live-before-start", part)).toBeUndefined();
		expect(code("live-before-start", { starts: "2026-03-02" })).toBeUndefined();
	});
});

describe("readings", () => {
	const live = { goLiveActual: "2026-01-10" };
	const late = (part: object, today: string) => [
		code("reading-late", part, { today }),
		code("two-readings-missed", part, { today }),
		code("window-ended-without-reading", part, { today }),
	];
	test("one missed is late, two in a row are two in a row, all of a closed window are forgotten: never two at once", () => {
		expect(late(live, "2026-07-10")).toEqual([undefined, undefined, undefined]);
		expect(late(live, "2026-07-11")).toEqual(["reading-late", undefined, undefined]);
		expect(late(live, "2026-10-11")).toEqual([undefined, "two-readings-missed", undefined]);
		expect(late(live, "2027-01-10")).toEqual([undefined, "two-readings-missed", undefined]);
		expect(late(live, "2027-01-11")).toEqual([undefined, undefined, "window-ended-without-reading"]);
		expect(late({ ...live, ...at("2026-10-12", 1) }, "2027-01-11")).toEqual(["reading-late", undefined, undefined]);
		expect(late({ ...live, ...at("2027-01-10", 1) }, "2027-01-11")).toEqual([
			undefined,
			"two-readings-missed",
			undefined,
		]);
		expect(late({ goLivePlanned: "2025-01-10" }, "2027-01-11")).toEqual([undefined, undefined, undefined]);
	});

	test("two in a row are neighbours by their dates", () => {
		const long = { ...live, window: { fromMonths: 6, toMonths: 15 }, ...at("2026-10-12", 1) };
		expect(values("two-readings-missed", long, { today: "2027-04-10" })).toBeUndefined();
		expect(values("reading-late", long, { today: "2027-04-10" })).toEqual({ due: "2027-01-10" });
		expect(values("two-readings-missed", long, { today: "2027-04-11" })).toEqual({
			first: "2027-01-10",
			second: "2027-04-10",
		});
		expect(values("reading-late", long, { today: "2027-04-11" })).toBeUndefined();
	});

	test("the late one is the newest, the two are the first two", () => {
		expect(values("reading-late", { ...live, ...at("2026-10-12", 1) }, { today: "2027-02-01" })).toEqual({
			due: "2027-01-10",
		});
		expect(values("two-readings-missed", live, { today: "2027-01-01" })).toEqual({
			first: "2026-07-10",
			second: "2026-10-10",
		});
		expect(values("window-ended-without-reading", live, { today: "2027-02-01" })).toEqual({
			opened: "2026-07-10",
			closed: "2027-01-10",
		});
	});

	test("readings of the future and of one day", () => {
		expect(values("reading-in-future", at("2026-11-25", 1))).toEqual({ date: "2026-11-25" });
		const readings = [at("2026-01-01", 1), at("2026-01-02", 0), at("2026-01-02", 2)].flatMap((r) => r.readings);
		expect(values("readings-disagree", { readings })).toEqual({ date: "2026-01-02", first: 0, second: 2 });
	});

	test("backwards is worse than the baseline, of benefits only", () => {
		const way = { baseline: 40, target: 20 };
		expect(values("going-backwards", { ...way, ...at("2026-03-01", 40.1) })).toEqual({
			actual: 40.1,
			asOf: "2026-03-01",
		});
		expect(code("going-backwards", { ...way, type: "dis-benefit", ...at("2026-03-01", 41) })).toBeUndefined();
		expect(code("going-backwards", way)).toBeUndefined();
	});
});

describe("plan, forecast and actual", () => {
	const flow = (...periods: object[]) => ({ nature: "cumulative", periods });
	test("behind, with the figures; a dis-benefit ahead of its plan of harm by another name", () => {
		const behind = flow(month(1, { plan: 10, actual: 5 }));
		expect(find("behind-plan", behind)).toMatchObject({
			code: "behind-plan",
			ids: ["B-1"],
			values: { arrived: 0.5, expected: 1, asOf: "2026-01-31", by: "plan" },
		});
		expect(code("behind-plan", { ...flow(month(1, { plan: 10, actual: 15 })), type: "dis-benefit" })).toBe(
			"more-harm-than-planned",
		);
		expect(code("behind-plan", { ...behind, type: "dis-benefit" })).toBeUndefined();
		expect(code("behind-plan", flow(month(1, { plan: 10, actual: 15 })))).toBeUndefined();
	});

	test("a stated forecast short of the target, not our own pace", () => {
		const stated = { ...flow(month(12, { plan: 4, forecast: 3 })), target: 4 };
		expect(values("forecast-below-target", stated)).toEqual({ forecast: 3, share: 0.75, target: 4 });
		expect(
			code("forecast-below-target", { ...flow(month(1, { plan: 4, actual: 1 }), month(12, { plan: 1 })) }),
		).toBeUndefined();
		expect(values("forecast-below-target", { ...stated, target: undefined })).toEqual({
			forecast: 3,
			share: 0.75,
			target: null,
		});
	});

	test("a plan is held against its target where all of it is said", () => {
		const of = (target: number | null, ...periods: object[]) =>
			values("plan-misses-target", { ...flow(...periods), target });
		expect(of(0.3, month(1, { plan: 0.1 }), month(2, { plan: 0.2 }))).toBeUndefined();
		expect(of(0.3, month(1, { plan: 0.1 }), month(2, { plan: 0.3 }))).toEqual({ plan: 0.4, target: 0.3 });
		expect(of(0.3, month(1, { plan: 0.1 }), month(2))).toBeUndefined();
		expect(of(null, month(1, { plan: 0.1 }))).toBeUndefined();
		expect(of(3)).toBeUndefined();
		const level = (...periods: object[]) => values("plan-misses-target", { target: 20, periods });
		expect(level(month(3, { plan: 21 }), month(2, { plan: 20 }))).toEqual({ plan: 21, target: 20 });
		expect(level(month(3, { plan: 20 }), month(1, { plan: 40 }), month(2, { plan: 30 }))).toBeUndefined();
		expect(level(month(3), month(2, { plan: 30 }))).toBeUndefined();
		expect(level(month(3, { plan: 20 }), month(3, { plan: 21 }))).toEqual({ plan: 21, target: 20 });
		expect(level(month(3, { plan: 21 }), month(3, { plan: 20 }))).toBeUndefined();
		expect(level()).toBeUndefined();
	});

	test("a planned period without an actual, a month after its end; a level's reading in it will do", () => {
		const of = (part: object, today: string) => values("period-without-actual", part, { today });
		const unread = { periods: [month(1, { plan: 5 })] };
		expect(of(unread, "2026-02-28")).toBeUndefined();
		expect(of(unread, "2026-03-01")).toEqual({ ended: "2026-01-31" });
		expect(of({ ...unread, ...at("2026-01-01", 0) }, "2026-03-01")).toBeUndefined();
		expect(of({ ...unread, ...at("2026-01-31", 0) }, "2026-03-01")).toBeUndefined();
		expect(of({ ...unread, ...at("2026-02-01", 0) }, "2026-03-01")).toEqual({ ended: "2026-01-31" });
		expect(of({ ...unread, ...at("2025-12-31", 0) }, "2026-03-01")).toEqual({ ended: "2026-01-31" });
		expect(of({ ...unread, nature: "cumulative", ...at("2026-01-31", 0) }, "2026-03-01")).toBeDefined();
		expect(of({ periods: [month(1), month(2, { plan: 5, actual: 0 })] }, "2026-12-01")).toBeUndefined();
	});

	test("periods of one profile may not share a day, in whatever order; those of the money neither", () => {
		const overlap = [month(3), { starts: "2026-01-31", ends: "2026-02-10" }, month(1)];
		expect(values("periods-overlap", { periods: overlap })).toEqual({ day: "2026-01-31" });
		expect(values("periods-overlap", { financialProfile: overlap })).toEqual({ day: "2026-01-31" });
		expect(values("periods-overlap", { periods: [month(1)], financialProfile: [month(1)] })).toBeUndefined();
		const inside = [{ starts: "2026-01-01", ends: "2026-12-31" }, month(3), month(5)];
		expect(values("periods-overlap", { periods: inside })).toEqual({ day: "2026-03-01" });
	});
});
