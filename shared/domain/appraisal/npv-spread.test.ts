import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import { appraiseCase, CASE_DRAWS, CASE_SEED } from "./appraise-case.ts";
import { appraiseInitiative } from "./appraise-initiative.ts";
import { type BusinessCase, type CaseFlow, isByDay } from "./business-case.ts";
import { datedValue } from "./dated-value.ts";
import { barsOf } from "./npv-bars.ts";
import { npvDistribution } from "./npv-distribution.ts";
import { type NpvSpread, npvSpread } from "./npv-spread.ts";

const told = <T>(answer: Answer<T>): T => {
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
};
const flow = (low: number, amount: number, high: number): CaseFlow => ({ low, amount, high });
const FLOWS = [flow(-1200, -1000, -950), flow(100, 300, 450), flow(200, 400, 900), { amount: 500 }];
const ask = { rate: 0.1, flows: FLOWS, draws: 2000, seed: 7 };
const dated = (flows: readonly CaseFlow[], ...dates: string[]) =>
	flows.map((f, i) => ({ ...f, date: dates[i] })) as unknown as readonly CaseFlow[];

describe("bars of draws", () => {
	test("count each draw once, in equal steps of 1, 2 or 5 times a power of ten, with 0 between two of them", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -1e7, max: 1e7 }), { minLength: 1, maxLength: 40 }),
				fc.constantFrom(1, 1000, 0.125, 1e12),
				(whole, scale) => {
					const values = whole.map((x) => x * scale);
					const bars = barsOf(Float64Array.from(values));
					expect(bars.length).toBeGreaterThan(0);
					expect(bars.length).toBeLessThanOrEqual(24);
					expect(bars.reduce((sum, b) => sum + b.count, 0)).toBe(values.length);
					for (const { from, to, count } of bars) {
						expect(values.filter((x) => from <= x && x < to).length).toBe(count);
						expect(from < 0 && to > 0).toBe(false);
					}
					expect([bars[0]?.count, bars.at(-1)?.count]).not.toContain(0);
				},
			),
		);
	});

	test("take the smallest step of which 24 are enough", () => {
		expect(barsOf(Float64Array.of(-3, 2, 9)).map((b) => b.from)).toEqual(Array.from({ length: 13 }, (_, i) => i - 3));
		const steps = (...values: number[]) => {
			const [first] = barsOf(Float64Array.from(values));
			return first && first.to - first.from;
		};
		expect(steps(0, 23.5)).toBe(1);
		expect(steps(0, 24)).toBe(2);
		expect(steps(0, 48)).toBe(5);
		expect(steps(0, 120)).toBe(10);
		expect(steps(-100, 20)).toBe(10);
		expect(steps(0, 2.3)).toBe(0.1);
		expect(steps(0, 1e15)).toBe(5e13);
	});

	test("of one value are one bar, and of values without number none", () => {
		expect(barsOf(Float64Array.of(7, 7))).toEqual([{ from: 7, to: 8, count: 2 }]);
		expect(barsOf(Float64Array.of(0))).toEqual([{ from: 0, to: 1, count: 1 }]);
		expect(barsOf(Float64Array.of(-1e300))).toHaveLength(1);
		expect(barsOf(Float64Array.of(1, Number.POSITIVE_INFINITY))).toEqual([]);
		expect(barsOf(Float64Array.of(Number.NEGATIVE_INFINITY, 1))).toEqual([]);
	});
});

describe("the spread of a present value", () => {
	test("by period is the distribution of the same draws", () => {
		const { chanceBelowZero, belowError, bars, ...distribution } = told(npvSpread(ask));
		const cashflows = FLOWS.map((f) => ({ low: f.low ?? f.amount, likely: f.amount, high: f.high ?? f.amount }));
		expect(distribution).toEqual(told(npvDistribution({ ...ask, cashflows } as never)));
		expect(chanceBelowZero + distribution.chanceAboveZero).toBeCloseTo(1, 12);
		expect(belowError).toBe(Math.sqrt((chanceBelowZero * (1 - chanceBelowZero)) / 2000));
		expect(bars.reduce((sum, b) => sum + b.count, 0)).toBe(2000);
		expect(bars.filter((b) => b.to <= 0).reduce((sum, b) => sum + b.count, 0) / 2000).toBe(chanceBelowZero);
	});

	test("of certain flows is their value, which is no loss at exactly 0", () => {
		const sure = told(npvSpread({ rate: 0, flows: [{ amount: -10 }], draws: 4, seed: 1 }));
		expect(sure).toMatchObject({
			mean: -10,
			chanceBelowZero: 1,
			belowError: 0,
			bars: [{ from: -10, to: -9, count: 4 }],
		});
		const even = told(npvSpread({ rate: 0, flows: [{ amount: -10 }, { amount: 10, low: null }], draws: 4, seed: 1 }));
		expect([even.chanceBelowZero, even.chanceAboveZero]).toEqual([0, 0]);
	});

	test("of dated flows discounts each by its days, in any order", () => {
		const flows = dated([{ amount: 121 }, { amount: -100 }], "2027-01-01", "2026-01-01");
		const certain = told(npvSpread({ rate: 0.1, flows, draws: 3, seed: 1 }));
		expect(certain.mean).toBeCloseTo(10, 9);
		const ranged = dated(FLOWS, "2026-01-01", "2026-07-15", "2027-03-01", "2028-01-01");
		const found: NpvSpread = told(npvSpread({ ...ask, flows: ranged, draws: 4000 }));
		const means = FLOWS.map((f) => ((f.low ?? f.amount ?? 0) + (f.amount ?? 0) + (f.high ?? f.amount ?? 0)) / 3);
		const at = [0, 195, 424, 730].map((days, i) => ({ at: days, amount: exact(means[i] ?? 0) ?? expect.fail() }));
		const mean = datedValue(at, exact(0.1) ?? expect.fail());
		expect(Math.abs(found.mean - mean)).toBeLessThan(4 * (found.meanError ?? 0));
	});

	test("asks for what is missing", () => {
		expect(npvSpread({})).toEqual({ kind: "missing", missing: ["rate", "flows", "draws", "seed"] });
		expect(npvSpread({ ...ask, flows: [{}, { amount: 1, low: 0 }, { amount: 1, high: 2 }] })).toEqual({
			kind: "missing",
			missing: ["flows[0].amount", "flows[1].high", "flows[2].low"],
		});
		expect(npvSpread({ ...ask, flows: [{ date: "2026-01-01", amount: 1 }, { amount: 1 }] })).toEqual({
			kind: "missing",
			missing: ["flows[1].date"],
		});
	});

	test.each([
		[{ flows: [{ amount: 1 }, flow(2, 1, 3)] }, "out-of-range", "flows[1].low"],
		[{ flows: [flow(0, 3, 2)] }, "out-of-range", "flows[0].high"],
		[{ flows: [flow(5, 1, 3), { amount: "x" }] }, "bad-type", "flows[1].amount"],
		[{ flows: [] }, "empty", "flows"],
		[{ flows: [{ date: "2026-02-30", amount: 1 }] }, "bad-date", "flows[0].date"],
		[{ rate: -1 }, "out-of-range", "rate"],
		[{ draws: 0 }, "out-of-range", "draws"],
		[{ draws: 1_000_001 }, "out-of-range", "draws"],
		[{ draws: 1.5 }, "out-of-range", "draws"],
		[{ seed: 0.5 }, "out-of-range", "seed"],
	] as const)("refuses %j: %s at %s", (change, code, path) => {
		expect(npvSpread({ ...ask, ...change } as never)).toMatchObject({
			kind: "fault",
			code,
			path,
			message: expect.stringMatching(/^[A-Z].{8,}\.$/),
		});
	});

	test("takes a range that begins or ends at its likeliest amount", () => {
		expect(npvSpread({ ...ask, flows: [flow(1, 1, 3), flow(1, 3, 3)] }).kind).toBe("value");
	});
});

describe("a business case", () => {
	const given = { rate: 0.1, flows: FLOWS };
	test("is appraised by its likeliest amounts, with their spread", () => {
		const { measures, spread } = appraiseCase(given);
		expect(measures).toEqual(appraiseInitiative({ rate: 0.1, cashflows: [-1000, 300, 400, 500] }));
		expect(spread).toEqual(npvSpread({ ...given, draws: CASE_DRAWS, seed: CASE_SEED }));
		expect([CASE_DRAWS, CASE_SEED]).toEqual([10_000, 1]);
	});

	test("of certain amounts has no spread", () => {
		const sure = { rate: 0.1, flows: [{ amount: -100 }, { amount: 121, low: null, high: null }] };
		expect(appraiseCase(sure)).toEqual({ measures: appraiseInitiative({ rate: 0.1, cashflows: [-100, 121] }) });
		expect(told(appraiseCase(sure).measures).npv).toBe(10);
		expect(Object.keys(appraiseCase({ rate: 0, flows: [{ amount: 1, low: 0 }] }))).toContain("spread");
		expect(Object.keys(appraiseCase({ rate: 0, flows: [{ amount: 1, high: 2 }] }))).toContain("spread");
	});

	test("with dates counts by day, at rates of its own", () => {
		const flows = dated([{ amount: -100 }, { amount: 121 }], "2026-01-01", "2027-01-01");
		const found = told(appraiseCase({ rate: 0.1, financeRate: 0.2, reinvestRate: 0.05, flows }).measures);
		expect([found.timing, found.npv, found.mirr]).toEqual(["by-day", 10, 0.21]);
		expect(isByDay(flows)).toBe(true);
		expect([isByDay([{ amount: 1 }]), isByDay([{ date: null }]), isByDay([null]), isByDay("x"), isByDay([1])]).toEqual([
			false,
			false,
			false,
			false,
			false,
		]);
	});

	test("names what is missing, or cannot be, by its place in the case", () => {
		const measures = (change: object) => appraiseCase({ ...given, ...change } as unknown as BusinessCase).measures;
		expect(measures({ rate: null, flows: [{ amount: 1 }, {}] })).toEqual({
			kind: "missing",
			missing: ["rate", "flows[1].amount"],
		});
		expect(measures({ rate: undefined })).toEqual({ kind: "missing", missing: ["rate"] });
		expect(measures({ flows: [] })).toMatchObject({ kind: "fault", code: "empty", path: "flows" });
		expect(measures({ flows: [{ amount: 1 }, { amount: "x" }] })).toMatchObject({ path: "flows[1].amount" });
		expect(measures({ rate: -1 })).toMatchObject({ kind: "fault", code: "out-of-range", path: "rate" });
		expect(measures({ flows: [{ date: "2026-01-01", amount: 1 }, { amount: 2 }] })).toEqual({
			kind: "missing",
			missing: ["flows[1].date"],
		});
	});
});
