import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";
import { latestReading } from "./latest-reading.ts";
import { realisedToDate } from "./realised-to-date.ts";

const told = (part: object, today: string) => {
	const answer = realisedToDate(benefitOf(part), day(today));
	if (answer.kind !== "value") return answer;
	const { realised, unclamped, actual, against, asOf } = answer.value;
	return [realised, unclamped, actual, against].map(exactText).concat(asOf as never);
};
const read = (date: string, value: number) => ({ date, value });

describe("latestReading", () => {
	test("takes the newest by today, of one day the last entered, and the reading before the period's actual", () => {
		const readings = [read("2026-02-28", 7), read("2026-01-31", 1), read("2026-02-28", 8), read("2026-03-02", 9)];
		expect(latestReading(benefitOf({ readings }), day("2026-03-01"))).toEqual(read("2026-02-28", 8));
		expect(latestReading(benefitOf({ readings }), day("2026-03-02"))).toEqual(read("2026-03-02", 9));
		const periods = [month(2, { actual: 5 }), month(3, { actual: 6 }), month(4, { actual: null }), month(5)];
		expect(latestReading(benefitOf({ readings, periods }), day("2026-03-01"))).toEqual(read("2026-02-28", 8));
		expect(latestReading(benefitOf({ readings, periods }), day("2026-12-01"))).toEqual(read("2026-03-31", 6));
		expect(latestReading(benefitOf({ readings }), day("2026-01-01"))).toBeUndefined();
	});
});

describe("realisedToDate of a level", () => {
	test("is (actual − baseline) ÷ (target − baseline) by the newest reading", () => {
		const part = { baseline: 40, target: 20, readings: [read("2026-02-01", 30), read("2026-03-01", 25)] };
		expect(told(part, "2026-03-01")).toEqual(["3/4", "3/4", "25", "20", "2026-03-01"]);
		expect(told(part, "2026-02-28")).toEqual(["1/2", "1/2", "30", "20", "2026-02-01"]);
	});

	test("goes below 0 and above 1 unclamped only", () => {
		const of = (value: number) =>
			told({ baseline: 40, target: 20, readings: [read("2026-02-01", value)] }, "2026-03-01");
		expect(of(50)).toEqual(["0", "-1/2", "50", "20", "2026-02-01"]);
		expect(of(10)).toEqual(["1", "3/2", "10", "20", "2026-02-01"]);
	});

	test("names what is missing in order, the actual as a reading", () => {
		expect(told({}, "2026-03-01")).toEqual({ kind: "missing", missing: ["baseline", "target", "reading"] });
		expect(told({ baseline: 0, target: 1 }, "2026-03-01")).toEqual({ kind: "missing", missing: ["reading"] });
	});

	test("refuses a target equal to the baseline", () => {
		expect(told({ baseline: 0.3, target: 0.3, readings: [read("2026-02-01", 1)] }, "2026-03-01")).toMatchObject({
			kind: "fault",
			code: "no-distance",
			path: "target",
			message: expect.stringMatching(/equals the baseline/),
		});
	});
});

describe("realisedToDate of a flow", () => {
	const flow = (...periods: object[]) => ({ nature: "cumulative", periods });

	test("is Σ actual ÷ Σ plan over the ended periods up to the last actual", () => {
		const part = flow(
			month(1, { plan: 0.1, actual: 0.1 }),
			month(2, { plan: 0.2, actual: 0.1 }),
			month(3, { plan: 5 }),
		);
		expect(told(part, "2026-06-01")).toEqual(["2/3", "2/3", "1/5", "3/10", "2026-02-28"]);
		expect(told(part, "2026-02-28")).toEqual(["2/3", "2/3", "1/5", "3/10", "2026-02-28"]);
		expect(told(part, "2026-02-27")).toEqual(["1", "1", "1/10", "1/10", "2026-01-31"]);
	});

	test("leaves a period that is still running out, whatever it says already", () => {
		expect(told(flow(month(1, { plan: 10, actual: 9 })), "2026-01-30")).toEqual({
			kind: "missing",
			missing: ["reading"],
		});
	});

	test("a gap before the last actual is missing, never nothing, by its place in the profile", () => {
		const part = flow(month(3, { plan: 1, actual: 1 }), month(1, { actual: 1 }), month(2, { plan: 1, actual: null }));
		expect(told(part, "2026-06-01")).toEqual({
			kind: "missing",
			missing: ["periods[1].plan", "periods[2].actual"],
		});
	});

	test("nothing read counts when it is said: an actual of 0", () => {
		expect(told(flow(month(1, { plan: 10, actual: 0 })), "2026-02-01")).toEqual(["0", "0", "0", "10", "2026-01-31"]);
	});

	test("asks for periods, and refuses a plan of nothing", () => {
		expect(told({ nature: "cumulative" }, "2026-02-01")).toEqual({ kind: "missing", missing: ["periods"] });
		const answer = told(flow(month(1, { plan: 0, actual: 3 })), "2026-02-01");
		expect(answer).toMatchObject({ kind: "fault", code: "no-distance", path: "periods" });
		expect("message" in answer && answer.message.length).toBeGreaterThan(10);
	});
});

test("a share does not change with the unit it is measured in", () => {
	const decimal = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 100);
	const power = fc.constantFrom(0.001, 0.01, 10, 100, 1000);
	const scaled = (x: number, by: number) => Number((x * by).toPrecision(15));
	fc.assert(
		fc.property(decimal, decimal, decimal, power, (baseline, target, value, by) => {
			const [b, t, v] = [baseline, target, value].map((x) => scaled(x, by));
			const share = (part: object) => {
				const told = realisedToDate(benefitOf(part), day("2026-03-01"));
				return told.kind === "value" ? exactText(told.value.unclamped) : told.kind;
			};
			expect(share({ baseline: b, target: t, readings: [read("2026-01-01", v ?? 0)] })).toBe(
				share({ baseline, target, readings: [read("2026-01-01", value)] }),
			);
			expect(share({ nature: "cumulative", periods: [month(1, { plan: t ?? 0, actual: v ?? 0 })] })).toBe(
				share({ nature: "cumulative", periods: [month(1, { plan: target, actual: value })] }),
			);
		}),
	);
});
