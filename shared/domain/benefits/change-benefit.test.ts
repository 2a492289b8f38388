import { describe, expect, test } from "vitest";
import { benefitOf, day } from "./benefit-for-tests.ts";
import { changeBenefit, changesOf, KEPT_FIELDS } from "./change-benefit.ts";

const said = { on: day("2026-03-10"), by: "Priya", why: "supplier late" };

describe("changeBenefit", () => {
	test("enters a change with date, from, to, who and why", () => {
		const next = changeBenefit(benefitOf(), { goLiveActual: day("2026-03-09") }, said);
		expect(next.goLiveActual).toBe("2026-03-09");
		expect(next.history).toEqual([{ ...said, field: "goLiveActual", from: null, to: "2026-03-09" }]);
	});

	test("adds to the history and never takes from it", () => {
		const first = changeBenefit(benefitOf({ target: 10 }), { target: 12 }, said);
		const second = changeBenefit(first, { target: 8, owner: "Sam" }, { on: day("2026-04-01") });
		expect(second.history).toEqual([
			{ ...said, field: "target", from: 10, to: 12 },
			{ on: "2026-04-01", field: "owner", from: null, to: "Sam" },
			{ on: "2026-04-01", field: "target", from: 12, to: 8 },
		]);
		expect(first.history).toHaveLength(1);
	});

	test("enters nothing where nothing differs, and gives back the same profile", () => {
		const benefit = benefitOf({ target: 10, baseline: null });
		expect(changeBenefit(benefit, { target: 10 }, said)).toBe(benefit);
		expect(changeBenefit(benefit, { baseline: null }, said)).toBe(benefit);
		expect(changeBenefit(benefit, {}, said)).toBe(benefit);
	});

	test("takes a member away and keeps what it was", () => {
		const next = changeBenefit(benefitOf({ goLivePlanned: "2026-05-01" }), { goLivePlanned: undefined }, said);
		expect("goLivePlanned" in next).toBe(false);
		expect(next.history).toEqual([{ ...said, field: "goLivePlanned", from: "2026-05-01", to: null }]);
	});

	test("keeps members that a newer version added", () => {
		const next = changeBenefit(benefitOf({ mood: "sunny" }), { owner: "Sam" }, said);
		expect(next).toMatchObject({ mood: "sunny", owner: "Sam", title: "Fewer repeat calls" });
	});

	test("stamps a late baseline, and the stamp outlives the correction of its date", () => {
		const late = changeBenefit(
			benefitOf({ starts: "2026-03-01" }),
			{ baseline: 40, baselineDate: day("2026-03-10") },
			said,
		);
		expect(late.retroFitted).toBe("2026-03-10");
		const mended = changeBenefit(late, { baselineDate: day("2026-02-01") }, { on: day("2026-06-01") });
		expect(mended).toMatchObject({ baselineDate: "2026-02-01", retroFitted: "2026-03-10" });
		expect(changeBenefit(benefitOf(), { baseline: 4 }, said).retroFitted).toBeUndefined();
	});

	test.each(KEPT_FIELDS)("keeps the history of %s", (field) => {
		const to = field === "baseline" || field === "target" || field === "financialValue" ? 5 : "2026-01-01";
		expect(changeBenefit(benefitOf(), { [field]: to }, said).history).toEqual([{ ...said, field, from: null, to }]);
	});
});

describe("changesOf", () => {
	test("gives the wanted members, oldest first, and of one day as they were entered", () => {
		const change = (on: string, field: string, to: number) => ({ on: day(on), field, from: null, to });
		const history = [
			change("2026-03-01", "target", 1),
			change("2026-01-01", "baseline", 2),
			change("2026-03-01", "target", 3),
			change("2026-02-01", "target", 4),
		];
		expect(changesOf(benefitOf({ history }), "target").map((c) => c.to)).toEqual([4, 1, 3]);
		expect(changesOf(benefitOf({ history }), "target", "baseline").map((c) => c.to)).toEqual([2, 4, 1, 3]);
		expect(changesOf(benefitOf(), "target")).toEqual([]);
	});
});
