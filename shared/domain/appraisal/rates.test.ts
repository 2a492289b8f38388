import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, ONE, ZERO } from "../exact.ts";
import { seededLuck } from "../luck.ts";
import type { Answer } from "../outcome.ts";
import type { DatedFlow } from "./cash-flows.ts";
import { irr } from "./irr.ts";
import { xirr } from "./xirr.ts";

const told = <T>(answer: Answer<T>): T => {
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
};
const rates = (answer: Answer<readonly number[]>) => (answer.kind === "value" ? answer.value : []);
const of = (x: number | string): Exact => exact(x) as Exact;

/** The slow obvious sum. */
const worth = (cashflows: readonly number[], rate: Exact) =>
	cashflows.reduce((sum, x, t) => sum.add(of(x).div(rate.add(ONE).pow(t) as Exact)), ZERO);

/** Flows worth nothing at just these rates: ∏ (1 − (1 + r)·z) in hundredths. */
const flowsOf = (hundredths: readonly number[]) =>
	hundredths.reduce<number[]>((p, r) => p.concat(0).map((x, i) => x * 100 - (100 + r) * (p[i - 1] ?? 0)), [1]);

const date = (day: number) => {
	const year = 2001 + Math.floor(day / 365);
	const inYear = day % 365;
	const months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
	let [month, left] = [0, inYear];
	for (; left >= (months[month] ?? 31); month++) left -= months[month] ?? 31;
	return `${year}-${String(month + 1).padStart(2, "0")}-${String(left + 1).padStart(2, "0")}`;
};
const dated = (amounts: readonly number[], days: (i: number) => number) =>
	amounts.map((amount, i) => ({ date: date(days(i)), amount })) as unknown as DatedFlow[];

describe("internal rates of return", () => {
	test("of the docstring", () => {
		expect(irr({ cashflows: [-1000, 2500, -1540] })).toEqual({ kind: "value", value: [0.1, 0.4] });
		expect(xirr({ flows: dated([-100, 110], (i) => 365 * i) })).toEqual({ kind: "value", value: [0.1] });
		expect(irr({ cashflows: [100, -210, 110] })).toEqual({ kind: "value", value: [0, 0.1] });
		expect(irr({ cashflows: [100, -190, 90] })).toEqual({ kind: "value", value: [-0.1, 0] });
	});

	test("by day are of the days' sums, in whatever order the flows come", () => {
		const flows = [
			{ date: "2027-01-01", amount: 60 },
			{ date: "2026-01-01", amount: -70 },
			{ date: "2027-01-01", amount: 50 },
			{ date: "2026-01-01", amount: -30 },
		] as unknown as DatedFlow[];
		expect(xirr({ flows })).toEqual({ kind: "value", value: [0.1] });
	});

	test("are all that the flows were made of, each once, as the doubles they are written as", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -95, max: 300 }), { minLength: 1, maxLength: 5 }), (hundredths) => {
				const expected = [...new Set(hundredths)].sort((a, b) => a - b).map((h) => h / 100);
				expect(rates(irr({ cashflows: flowsOf(hundredths) }))).toEqual(expected);
			}),
		);
	});

	test("are the nearest doubles: the value turns between the neighbours on either side", () => {
		const amounts = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2000 }), amounts, (cost, more) => {
				const cashflows = [-cost, ...more];
				for (const rate of rates(irr({ cashflows }))) {
					if (Math.abs(rate) < 1e-3 || worth(cashflows, of(rate)).equals(0)) continue;
					const [below, above] = [rate - Math.abs(rate) * 2 ** -51, rate + Math.abs(rate) * 2 ** -51];
					expect(worth(cashflows, of(below)).s).not.toBe(worth(cashflows, of(above)).s);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test("by day of flows a year of 365 days apart are those by period", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 3 }), (amounts) => {
				const [byDay, byPeriod] = [xirr({ flows: dated(amounts, (i) => 365 * i) }), irr({ cashflows: amounts })];
				// 2004 is a leap year; the first three years have 365 days.
				expect({ ...byDay, path: "", message: "" }).toEqual({ ...byPeriod, path: "", message: "" });
			}),
		);
	});

	test("refuse with a reason in words", () => {
		for (const answer of [irr({ cashflows: [1, 2] }), irr({ cashflows: [0, 0] }), xirr({ flows: [] })])
			expect(answer).toMatchObject({ kind: "fault", message: expect.stringMatching(/^[A-Z].{10,}\.$/) });
		expect(irr({ cashflows: [0] })).toMatchObject({ code: "no-flows", path: "cashflows" });
		expect(xirr({ flows: dated([5, 6], (i) => i) })).toMatchObject({ code: "no-rate", path: "flows" });
	});
});

describe("long lists", () => {
	const luck = seededLuck(11);
	const monthly = Array.from({ length: 360 }, (_, i) => (i === 0 ? -100_000 : 713.27));

	test("of 360 months with one and with three sign changes are answered", () => {
		const [rate = 0] = told(irr({ cashflows: monthly }));
		expect(rate).toBeGreaterThan(0.0064);
		expect(rate).toBeLessThan(0.0065);
		const withRepairs = monthly.map((x, i) => (i === 200 ? -50_000 : x));
		expect(told(irr({ cashflows: withRepairs })).length).toBe(1);
		expect(told(xirr({ flows: dated(monthly, (i) => 30 * i) })).length).toBe(1);
	});

	test("of 2,000 flows with a thousand sign changes do not hang", () => {
		const cashflows = Array.from({ length: 2000 }, () => Math.round((luck() - 0.5) * 2000));
		for (const rate of told(irr({ cashflows }))) expect(rate).toBeGreaterThan(-1);
		expect(irr({ cashflows: Array.from({ length: 2000 }, (_, i) => (i % 2 ? 1 : -1)) })).toEqual({
			kind: "value",
			value: [0],
		});
	});
});
