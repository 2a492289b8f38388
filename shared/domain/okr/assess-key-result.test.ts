import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";
import { assessKeyResult } from "./assess-key-result.ts";
import type { CheckIn, Cycle, KeyResult } from "./objective.ts";

const day = (text: string) => text as IsoDate;
const YEAR: Cycle = { id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") };
const MIDYEAR = day("2026-07-02");
const kr = (more: Partial<KeyResult> = {}): KeyResult => ({
	id: "KR-1" as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: "x",
	kind: "increase",
	baseline: 0,
	target: 100,
	checkIns: [],
	...more,
});
const checkIn = (date: string, value: number, more: Partial<CheckIn> = {}): CheckIn => ({
	date: day(date),
	value,
	...more,
});
const standing = (more: Partial<KeyResult>, on = MIDYEAR, cycle: Cycle | undefined = YEAR) =>
	assessKeyResult(kr(more), cycle, on).standing;
const monthly = (...values: number[]) => values.map((v, i) => checkIn(`2026-0${i + 1}-15`, v));

describe("every kind of key result stands by its own rule", () => {
	test("increase and reduce: by pace", () => {
		expect(standing({ checkIns: [checkIn("2026-06-30", 40)] })).toMatchObject({
			progress: 0.4,
			unclamped: 0.4,
			band: "amber",
			state: "on-track",
			asOf: "2026-06-30",
			pace: { expected: 0.5, gap: -0.1, basis: "time" },
		});
		expect(standing({ checkIns: [checkIn("2026-06-30", 39.9)] }).state).toBe("at-risk");
		expect(standing({ kind: "reduce", baseline: 100, target: 0, checkIns: [checkIn("2026-06-30", 81)] }).state).toBe(
			"off-track",
		);
		expect(standing({ checkIns: [checkIn("2026-06-30", 140)] })).toMatchObject({ progress: 1, unclamped: 1.4 });
	});

	test("ordinal: linear between zones, by pace, with a way to travel", () => {
		const zones = [
			{ at: 30, progress: 0 },
			{ at: 20, progress: 0.3 },
			{ at: 10, progress: 1 },
		];
		const found = standing({ kind: "ordinal", zones, checkIns: monthly(30, 28, 26, 24, 22, 20) });
		expect(found).toMatchObject({ progress: 0.3, unclamped: null, band: "red", state: "at-risk" });
		expect(found.pace).toEqual({ expected: 0.5, gap: -0.2, basis: "time" });
		expect(found.travel?.direction).toBe("towards");
		expect(standing({ kind: "ordinal", zones: [...zones].reverse(), checkIns: monthly(1) }).fault).toMatchObject({
			code: "shape",
			path: "zones",
		});
		expect(standing({ kind: "ordinal", checkIns: monthly(5) }).missing).toEqual(["zones"]);
	});

	test("threshold and binary: met, not yet met, or not met in time", () => {
		const met = { kind: "threshold", low: 80, checkIns: [checkIn("2026-06-30", 80)] } as const;
		expect(standing(met)).toMatchObject({ state: "on-track", progress: 1 });
		expect(standing(met).pace).toBeUndefined();
		const not = { ...met, checkIns: [checkIn("2026-06-30", 79)] };
		expect(standing(not).state).toBe("at-risk");
		expect(standing(not, day("2026-12-31")).state).toBe("at-risk");
		expect(standing(not, day("2027-01-01")).state).toBe("off-track");
		expect(assessKeyResult(kr(not), undefined, MIDYEAR).standing).toMatchObject({
			state: "unknown",
			missing: ["period"],
		});
		expect(assessKeyResult(kr(met), undefined, MIDYEAR).standing.state).toBe("on-track");
		expect(standing({ kind: "binary", checkIns: [checkIn("2026-06-30", 0)] }).state).toBe("at-risk");
	});

	test("maintain: the share of readings inside, all of them expected", () => {
		const found = standing({ kind: "maintain", low: 90, high: 100, checkIns: monthly(95, 95, 95, 80) });
		expect(found).toMatchObject({ progress: 0.75, state: "at-risk", pace: { expected: 1, gap: -0.25, basis: "band" } });
	});

	test("milestones: by their dates, and the newest done is the newest known", () => {
		const milestones = [
			{ date: day("2026-03-31"), share: 0.5, done: true },
			{ date: day("2026-06-30"), share: 0.2, done: false },
			{ date: day("2026-12-31"), share: 0.3, done: true },
		];
		expect(standing({ kind: "milestone", milestones })).toMatchObject({
			progress: 0.8,
			state: "on-track",
			asOf: "2026-03-31",
			pace: { expected: 0.7, gap: 0.1, basis: "milestones" },
		});
		expect(standing({ kind: "milestone", milestones }, day("2026-12-31")).asOf).toBe("2026-12-31");
		expect(standing({ kind: "milestone", milestones }, day("2026-12-30")).asOf).toBe("2026-03-31");
	});

	test("without a reading, and with a fault, the state is unknown and says why", () => {
		expect(standing({})).toEqual({
			id: "KR-1",
			state: "unknown",
			missing: ["reading"],
			travel: { direction: "unclear", slopePerDay: null, pValue: null },
		});
		expect(standing({ kind: "maintain", low: 1, high: 2 }).missing).toEqual(["reading"]);
		const faulty = standing({ target: 0, checkIns: [checkIn("2026-06-30", 1)] });
		expect(faulty).toMatchObject({ state: "unknown", fault: { code: "no-distance", path: "target" } });
		expect(faulty.fault?.message).toMatch(/baseline/);
		expect(faulty.missing).toBeUndefined();
	});

	test("readings after the day are not seen", () => {
		const checkIns = [checkIn("2026-07-03", 90), checkIn("2026-07-02", 50), checkIn("2026-07-01", 10)];
		expect(standing({ checkIns })).toMatchObject({ progress: 0.5, asOf: "2026-07-02" });
	});
});

describe("direction of travel", () => {
	const direction = (more: Partial<KeyResult>) =>
		standing({ checkIns: monthly(10, 20, 30, 40, 50, 60), ...more }).travel;
	test("is read by the kind: which way is better", () => {
		expect(direction({})).toMatchObject({ direction: "towards" });
		expect(direction({})?.slopePerDay).toBeCloseTo(0.33, 2);
		expect(direction({})?.pValue).toBeCloseTo(0.00853, 5);
		expect(direction({ kind: "reduce", baseline: 100, target: 0 })?.direction).toBe("away");
		expect(direction({ kind: "threshold", low: 80 })?.direction).toBe("towards");
		expect(direction({ kind: "threshold", high: 80 })?.direction).toBe("away");
		expect(direction({ kind: "threshold", high: 80, low: null })?.direction).toBe("away");
		const zones = [0, 50, 100].map((at) => ({ at, progress: at / 100 }));
		expect(direction({ kind: "ordinal", zones })?.direction).toBe("towards");
		expect(direction({ checkIns: [...monthly(10, 20, 30, 40), checkIn("2026-05-01", Number.NaN)] })).toEqual(
			direction({ checkIns: monthly(10, 20, 30, 40) }),
		);
	});
	test("is not told where there is no way to go", () => {
		for (const more of [
			{ kind: "threshold", low: 1, high: 2 },
			{ kind: "threshold" },
			{ kind: "maintain", low: 1, high: 2 },
			{ kind: "maintain", low: 1 },
			{ kind: "binary" },
			{ kind: "milestone" },
			{ kind: "ordinal" },
			{ kind: "ordinal", zones: [] },
			{
				kind: "ordinal",
				zones: [
					{ at: 1, progress: 0 },
					{ at: 1, progress: 1 },
				],
			},
		] as const)
			expect(direction(more), JSON.stringify(more)).toBeUndefined();
	});
	test("is told even where progress is not, and by readings up to the day only", () => {
		expect(direction({ baseline: null })?.direction).toBe("towards");
		expect(standing({ checkIns: monthly(10, 20, 30, 40) }, day("2026-04-14")).travel?.direction).toBe("unclear");
		expect(standing({ checkIns: [checkIn("2026-01-01", Number.NaN)] }).travel?.slopePerDay).toBeNull();
	});
});

describe("confidence", () => {
	test("is a series of its own, with its last change as the decimals say it", () => {
		const checkIns = [
			checkIn("2026-03-01", 3, { confidence: 0.7 }),
			checkIn("2026-01-01", 1, { confidence: 0.9 }),
			checkIn("2026-02-01", 2),
			checkIn("2026-02-15", 2, { confidence: 7 }),
			checkIn("2026-04-01", 4, { confidence: 0.4 }),
		];
		expect(standing({ checkIns }).confidence).toEqual({
			of: "confidence",
			latest: 0.4,
			asOf: "2026-04-01",
			change: -0.3,
			series: [
				{ date: "2026-01-01", confidence: 0.9 },
				{ date: "2026-03-01", confidence: 0.7 },
				{ date: "2026-04-01", confidence: 0.4 },
			],
			unreadable: ["2026-02-15"],
		});
	});
	test("takes both ends of 0 to 1 and nothing beyond; one statement has no change; none is no confidence", () => {
		const of = (confidence: number) => standing({ checkIns: [checkIn("2026-01-01", 1, { confidence })] }).confidence;
		expect(of(0)).toEqual({
			of: "confidence",
			latest: 0,
			asOf: "2026-01-01",
			series: [{ date: "2026-01-01", confidence: 0 }],
			unreadable: [],
		});
		expect(of(1)?.latest).toBe(1);
		for (const x of [-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY]) expect(of(x)).toBeUndefined();
		expect(standing({ checkIns: [checkIn("2026-01-01", 1)] }).confidence).toBeUndefined();
	});
	test("is no number that could slip into a mean with progress or score", () => {
		const { confidence, final, progress } = standing(
			{ checkIns: [checkIn("2026-01-01", 1, { confidence: 0.5 })] },
			day("2027-01-01"),
		);
		// @ts-expect-error confidence is an object of its own kind
		expect(typeof ((progress ?? 0) + confidence)).toBe("string");
		// @ts-expect-error and so is the final score
		expect(typeof ((progress ?? 0) + final)).toBe("string");
	});
});

describe("values", () => {
	const mark = (value: string, m: "yes" | "concern", note?: string) => ({ value, mark: m, ...(note ? { note } : {}) });
	test("are counted by value, in the order in which they were first marked, with the newest mark", () => {
		const checkIns = [
			checkIn("2026-03-01", 3, { values: [mark("care", "concern", "Two families were moved twice")] }),
			checkIn("2026-01-01", 1, { values: [mark("open", "yes"), mark("care", "yes")] }),
			checkIn("2026-02-01", 2, { values: [mark("care", "yes")] }),
		];
		expect(standing({ checkIns }).values).toStrictEqual([
			{ value: "open", yes: 1, concern: 0, latest: { date: "2026-01-01", mark: "yes" } },
			{
				value: "care",
				yes: 2,
				concern: 1,
				latest: { date: "2026-03-01", mark: "concern", note: "Two families were moved twice" },
			},
		]);
		expect(standing({ checkIns: [checkIn("2026-01-01", 1)] }).values).toBeUndefined();
	});

	test("never move progress, band, state, pace, direction, confidence or score", () => {
		const marks = fc.array(
			fc.tuple(fc.constantFrom("open", "care"), fc.constantFrom("yes" as const, "concern" as const)),
		);
		const readings = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: -50, max: 150 }), marks));
		const kinds = fc.constantFrom("increase", "maintain", "threshold", "ordinal");
		fc.assert(
			fc.property(readings, kinds, fc.constantFrom(MIDYEAR, day("2027-02-01")), (given, kind, on) => {
				const plain = given.map(([d, value]) =>
					checkIn(`2026-05-${String(d).padStart(2, "0")}`, value, { confidence: 0.5 }),
				);
				const marked = plain.map(
					(c, i): CheckIn => ({ ...c, values: (given[i]?.[2] ?? []).map(([v, m]) => mark(v, m)) }),
				);
				const zones = [
					{ at: 0, progress: 0 },
					{ at: 100, progress: 1 },
				];
				const base = { kind, low: 20, high: 80, zones } as const;
				const without = assessKeyResult(kr({ ...base, checkIns: plain }), YEAR, on);
				const { values: _, ...withMarks } = assessKeyResult(kr({ ...base, checkIns: marked }), YEAR, on).standing;
				expect(withMarks).toEqual(without.standing);
			}),
		);
	});
});
