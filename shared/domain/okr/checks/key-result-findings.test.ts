import { describe, expect, test } from "vitest";
import { find, kr, objective, of } from "./findings-for-tests.ts";
import { saidIn } from "./title-figures.ts";

describe("figures of a key result", () => {
	const none = { baseline: null, target: null };
	test("from: only where there is a way to go, and not where the title says it", () => {
		for (const kind of ["increase", "reduce"])
			expect(of("key-result/no-from", kr({ ...none, kind }))).toEqual(["KR-1"]);
		for (const kind of ["maintain", "threshold", "binary", "milestone", "ordinal"])
			expect(of("key-result/no-from", kr({ ...none, kind }))).toEqual([]);
		expect(of("key-result/no-from", kr({ baseline: 0 }))).toEqual([]);
		expect(of("key-result/no-from", kr({ baseline: undefined }))).toEqual(["KR-1"]);
		expect(of("key-result/no-from", kr({ ...none, title: "Cut waits from 9 weeks" }))).toEqual([]);
		expect(of("key-result/no-from", kr({ ...none, title: "Réduire le délai à 4 jours" }))).toEqual([]);
		expect(of("key-result/no-from", kr({ ...none, title: "Réduire le délai" }))).toEqual(["KR-1"]);
	});
	test("to: what each kind aims at", () => {
		const noTo = (part: object) => of("key-result/no-to", kr({ ...none, title: "Calls", ...part })).length;
		expect([noTo({}), noTo({ target: 0 })]).toEqual([1, 0]);
		expect([
			noTo({ kind: "maintain" }),
			noTo({ kind: "maintain", low: 0 }),
			noTo({ kind: "threshold", high: 0 }),
		]).toEqual([1, 0, 0]);
		expect([noTo({ kind: "milestone" }), noTo({ kind: "milestone", milestones: [{}] })]).toEqual([1, 0]);
		expect([noTo({ kind: "ordinal" }), noTo({ kind: "ordinal", zones: [{}] }), noTo({ kind: "binary" })]).toEqual([
			1, 0, 0,
		]);
		expect([noTo({ title: "Fewer than 20 calls" }), noTo({ title: "Bed occupancy" })]).toEqual([0, 0]);
	});
	test("by: a date, a cycle, milestones or words", () => {
		const objectives = [objective(1, { cycle: undefined })];
		const noBy = (part: object) => of("key-result/no-by", { objectives, ...kr(part) }).length;
		expect([
			noBy({}),
			noBy({ due: "2026-05-01" }),
			noBy({ milestones: [{}] }),
			noBy({ title: "Open by June" }),
		]).toEqual([1, 0, 0, 0]);
	});
	test("due inside the cycle, its first and last day included", () => {
		const outside = (due: string) => of("key-result/due-outside-cycle", kr({ due })).length;
		expect(["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(outside)).toEqual([1, 0, 0, 1]);
		expect(of("key-result/due-outside-cycle", kr({ due: "2027-01-01", objective: "O-9" }))).toEqual([]);
	});
	test("figures that stand in the title alone, and which", () => {
		const absent = (part: object) =>
			find(kr({ title: "Cut waits from 9 to 4", ...part })).find((f) => f.rule === "key-result/figures-only-in-title")
				?.values?.absent;
		expect([absent(none), absent({ baseline: null }), absent({ target: null }), absent({})]).toEqual([
			"both",
			"baseline",
			"target",
			undefined,
		]);
		expect(absent({ ...none, title: "Cut waits from 9 weeks" })).toBe("baseline");
		expect(absent({ ...none, title: "Halve the waits" })).toBeUndefined();
		expect(absent({ ...none, kind: "binary" })).toBeUndefined();
	});
	test("a title that speaks of another target, whatever the scale it is held in", () => {
		const disagrees = (title: string, target: number) => of("key-result/title-disagrees", kr({ title, target })).length;
		expect([disagrees("Waits from 9 to 4", 4), disagrees("Waits from 9 to 4", 6)]).toEqual([0, 1]);
		expect([disagrees("Share from 40 % to 60 %", 0.6), disagrees("Income from £1.5m to £2.5m", 2_500_000)]).toEqual([
			0, 0,
		]);
		expect([disagrees("Income from £1,500 to £2,500", 2500), disagrees("Waits to 4", 6)]).toEqual([0, 0]);
		expect([disagrees("Waits from 9 to 0", 0), disagrees("Waits from 9 to 0.1", 0)]).toEqual([0, 1]);
		expect(disagrees("Three nurses, 3 porters and 5 beds", 9)).toBe(0);
		expect(disagrees("Waits from 9 weeks, was 12", 6)).toBe(0);
		expect(disagrees("Waits from 9 to 4 weeks in 3 wards", 6)).toBe(0);
		expect(disagrees("Réduire le délai de 9 à 4 jours, from 9 to 4", 6)).toBe(0);
		expect(of("key-result/title-disagrees", kr({ title: "Waits from 9 to 4", target: null }))).toEqual([]);
		expect(of("key-result/title-disagrees", kr({ title: "Waits from 9 to 4", target: 6, kind: "maintain" }))).toEqual(
			[],
		);
		expect(saidIn("Income of ward 7 from £1,500 to £2.5m per 100 by 2030")).toEqual([1500, 2.5]);
		expect(saidIn("Two million calls, 1.2.3 points, 5 points")).toEqual([5]);
	});
	test("a KPI only where nothing moves and nothing ends", () => {
		const kpi = (part: object) => of("key-result/is-a-kpi", kr({ title: "Keep waits below 4", ...part })).length;
		expect([kpi({}), kpi(none), kpi({ kind: "maintain" }), kpi({ ...none, due: "2026-05-01" })]).toEqual([0, 1, 1, 0]);
		expect([kpi({ baseline: null }), kpi({ target: null })]).toEqual([1, 1]);
	});
	test("a vague verb is let be where a figure is filled in", () => {
		const vague = (part: object) => of("key-result/vague", kr({ title: "Improve morale", ...none, ...part })).length;
		expect([vague({}), vague({ target: 0 }), vague({ low: 1 }), vague({ high: 1 }), vague({ baseline: 1 })]).toEqual([
			1, 0, 0, 0, 1,
		]);
	});
	test("work that is counted, in the title or in the unit, and then it is no output as well", () => {
		const values = (part: object) => find(kr(part)).find((f) => f.rule === "key-result/counts-work")?.values;
		expect(find(kr({ unit: " epics " })).find((f) => f.rule === "key-result/counts-work")).toMatchObject({
			code: "key-result-counts-work",
			ids: ["KR-1"],
			values: { word: "epics", at: null },
		});
		expect(values({ unit: "days" })).toBeUndefined();
		expect(values({ title: "Ship 12 features" })).toEqual({ word: "Ship 12 features", at: 0 });
		expect(of("key-result/output-language", kr({ title: "Deliver 8 of 10 projects" }))).toEqual([]);
	});
});
