import { describe, expect, test } from "vitest";
import { benefitOf, day } from "./benefit-for-tests.ts";
import { retroFit } from "./retro-fit.ts";

const change = (on: string, field: string, from: string | number | null, to: string | number | null) => ({
	on: day(on),
	field,
	from,
	to,
});

describe("retroFit", () => {
	test("marks a baseline taken after the start, not one taken on the day", () => {
		const late = benefitOf({ baseline: 4, baselineDate: "2026-03-02", starts: "2026-03-01" });
		expect(retroFit(late)).toEqual({ date: "2026-03-02", why: "taken-after-start", limit: "2026-03-01" });
		expect(retroFit({ ...late, baselineDate: day("2026-03-01") })).toBeUndefined();
	});

	test("calls one taken after go-live by the graver name", () => {
		const late = benefitOf({
			baseline: 4,
			baselineDate: "2026-06-02",
			starts: "2026-03-01",
			goLiveActual: "2026-06-01",
		});
		expect(retroFit(late)).toEqual({ date: "2026-06-02", why: "taken-after-go-live", limit: "2026-06-01" });
		expect(retroFit({ ...late, baselineDate: day("2026-06-01") })?.why).toBe("taken-after-start");
	});

	test.each([
		["no baseline", { baselineDate: "2026-03-02", starts: "2026-03-01" }],
		["a baseline of null", { baseline: null, baselineDate: "2026-03-02", starts: "2026-03-01" }],
		["no date of the baseline", { baseline: 4, starts: "2026-03-01" }],
		["no start and no go-live", { baseline: 4, baselineDate: "2026-03-02" }],
		["a planned go-live only", { baseline: 4, baselineDate: "2026-03-02", goLivePlanned: "2026-01-01" }],
	])("says nothing of %s", (_, part) => expect(retroFit(benefitOf(part))).toBeUndefined());

	test("a baseline of nothing is still a baseline", () => {
		expect(retroFit(benefitOf({ baseline: 0, baselineDate: "2026-03-02", starts: "2026-03-01" }))?.why).toBe(
			"taken-after-start",
		);
	});

	test("stays when the date is corrected, the start moved or the go-live taken back", () => {
		const base = { baseline: 4, baselineDate: "2026-02-01", starts: "2026-03-01" };
		expect(
			retroFit(benefitOf({ ...base, history: [change("2026-05-01", "baselineDate", "2026-03-09", "2026-02-01")] })),
		).toEqual({ date: "2026-03-09", why: "taken-after-start", limit: "2026-03-01" });
		expect(
			retroFit(benefitOf({ ...base, history: [change("2026-05-01", "starts", "2026-01-15", "2026-03-01")] })),
		).toEqual({ date: "2026-02-01", why: "taken-after-start", limit: "2026-01-15" });
		expect(
			retroFit(benefitOf({ ...base, history: [change("2026-05-01", "goLiveActual", "2026-01-20", null)] })),
		).toEqual({ date: "2026-02-01", why: "taken-after-go-live", limit: "2026-01-20" });
	});

	test("marks a value put in place of another once work is under way, not the first value", () => {
		const base = { baseline: 5, baselineDate: "2026-02-01", starts: "2026-03-01" };
		const of = (...history: object[]) => retroFit(benefitOf({ ...base, history }));
		expect(of(change("2026-03-02", "baseline", 4, 5))).toEqual({
			date: "2026-03-02",
			why: "changed-after-start",
			limit: "2026-03-01",
		});
		expect(of(change("2026-03-01", "baseline", 4, 5))).toBeUndefined();
		expect(of(change("2026-04-01", "baseline", null, 5))).toBeUndefined();
		expect(of(change("2026-04-01", "baseline", 4, null))).toBeUndefined();
		expect(of(change("2026-04-01", "target", 4, 5))).toBeUndefined();
		const history = [change("2026-04-01", "baseline", 4, 5)];
		expect(retroFit(benefitOf({ baseline: 5, baselineDate: "2026-02-01", history }))).toBeUndefined();
		// The start that held on that day counts, not the one it was moved to afterwards.
		expect(
			of(change("2026-02-20", "baseline", 4, 5), change("2026-02-25", "starts", "2026-02-15", "2026-03-01")),
		).toEqual({ date: "2026-02-20", why: "changed-after-start", limit: "2026-02-15" });
		expect(of(change("2026-04-01", "baseline", 4, null), change("2026-04-02", "baseline", null, 5))).toBeUndefined();
	});

	test("tells the first of several, whatever order they stand in", () => {
		const history = [
			change("2026-07-01", "baseline", 5, 6),
			change("2026-05-01", "baseline", 4, 5),
			change("2026-06-01", "title", "x", "y"),
		];
		const found = retroFit(benefitOf({ baseline: 6, baselineDate: "2026-02-01", starts: "2026-03-01", history }));
		expect(found?.date).toBe("2026-05-01");
	});

	test("a state without a baseline was not late, however its date stood", () => {
		const history = [
			change("2026-05-01", "baseline", null, 4),
			change("2026-05-01", "baselineDate", "2026-04-01", null),
		];
		expect(retroFit(benefitOf({ baseline: 4, starts: "2026-03-01", history }))).toBeUndefined();
	});

	test("what was changed on one day was changed together", () => {
		const history = [
			change("2026-05-01", "baselineDate", "2026-01-01", "2026-04-01"),
			change("2026-05-01", "starts", "2026-02-01", "2026-04-15"),
		];
		const part = { baseline: 4, baselineDate: "2026-04-01", starts: "2026-04-15" };
		expect(retroFit(benefitOf({ ...part, history }))).toBeUndefined();
		const [first, second] = history;
		const apart = [first, { ...second, on: day("2026-05-02") }];
		expect(retroFit(benefitOf({ ...part, history: apart }))?.date).toBe("2026-04-01");
	});

	test("a stamp holds by itself, and keeps the reason where there is one", () => {
		expect(retroFit(benefitOf({ retroFitted: "2026-03-05" }))).toEqual({ date: "2026-03-05", why: "stamped" });
		const late = { baseline: 4, baselineDate: "2026-03-09", starts: "2026-03-01", retroFitted: "2026-03-05" };
		expect(retroFit(benefitOf(late))).toEqual({
			date: "2026-03-05",
			why: "taken-after-start",
			limit: "2026-03-01",
		});
	});
});
