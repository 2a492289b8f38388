import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact, toNumber } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import { appraise } from "./appraise.ts";
import { appraiseInitiative } from "./appraise-initiative.ts";
import type { DatedFlow } from "./cash-flows.ts";
import { datedMirr, datedPayback, datedProfitabilityIndex } from "./dated-measures.ts";
import type { InitiativeAppraisal } from "./initiative-appraisal.ts";
import { mirr } from "./mirr.ts";

const PUBLISHED = [-1000, 300, 400, 500, 200];
const YEARS = ["2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2024-12-31"];
const yearly = (amounts: readonly number[]) =>
	amounts.map((amount, i) => ({ date: YEARS[i], amount })) as unknown as DatedFlow[];
const told = <T>(answer: Answer<T>): T => {
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
};
const codes = ({ reasons }: InitiativeAppraisal) => reasons.map((r) => r.code);
const by = (cashflows: readonly number[], rate = 0.1) => told(appraiseInitiative({ rate, cashflows }));
const at = (...pairs: readonly (readonly [number, number])[]) =>
	pairs.map(([day, amount]) => ({ at: day, amount: exact(amount) ?? expect.fail() }));
const rate = (x: number) => exact(x) ?? expect.fail();

describe("an initiative's appraisal", () => {
	test("holds every measure of flows by period", () => {
		expect(by(PUBLISHED)).toEqual({
			timing: "by-period",
			npv: 115.56587664776995,
			rates: [0.1532213787718154],
			mirr: 0.13048938949712272,
			profitabilityIndex: 1.11556587664777,
			roi: 0.4,
			payback: 2.6,
			discountedPayback: 3.154,
			reasons: [{ code: "excel-npv-differs", values: { npv: 115.56587664776995, excel: 105.05988786160906 } }],
		});
	});

	test("holds the same measures of flows a year of 365 days apart", () => {
		const { timing, reasons, ...dated } = told(appraiseInitiative({ rate: 0.1, flows: yearly(PUBLISHED) }));
		const { timing: other, reasons: rest, ...period } = by(PUBLISHED);
		expect([timing, other, reasons, rest.length]).toEqual(["by-day", "by-period", [], 1]);
		expect(dated).toEqual(period);
	});

	test("takes its own finance and reinvestment rates for the modified rate", () => {
		const rates = { rate: 0.1, financeRate: 0.1, reinvestRate: 0.12 };
		expect(told(appraiseInitiative({ ...rates, cashflows: PUBLISHED })).mirr).toBe(0.13903326473274155);
		expect(told(appraiseInitiative({ ...rates, flows: yearly(PUBLISHED) })).mirr).toBe(0.13903326473274155);
		const turned = { rate: 0.1, financeRate: 0.3, reinvestRate: null };
		expect(told(appraiseInitiative({ ...turned, cashflows: [-1, -1, 5] })).mirr).toBe(
			told(mirr({ cashflows: [-1, -1, 5], financeRate: 0.3, reinvestRate: 0.1 })),
		);
	});

	test("shows several rates, then the modified one, and says not to rank by them", () => {
		const answer = by([-1000, 2500, -1540]);
		expect([answer.rates, answer.npv]).toEqual([[0.1, 0.4], 0]);
		expect(codes(answer)).toEqual(["several-rates", "rate-not-for-ranking", "never-pays-back"]);
		expect(answer.reasons[0]?.values).toEqual({ count: 2, lowest: 0.1, highest: 0.4, mirr: answer.mirr });
		expect(answer.reasons[1]?.values).toEqual({ signChanges: 2 });
	});

	test("says not to rank by one rate of flows that turn twice, or that begin with money coming in", () => {
		// The other root, −99.9995 %, lies below the range.
		expect(by([-100, 200, -0.001]).rates.length).toBe(1);
		expect(codes(by([-100, 200, -0.001]))).toEqual(["excel-npv-differs", "rate-not-for-ranking"]);
		const loan = by([1000, 0, -1210], 0);
		expect([loan.rates, codes(loan)]).toEqual([
			[0.1],
			["first-flow-not-negative", "rate-not-for-ranking", "never-pays-back"],
		]);
		expect(loan.reasons[1]?.values).toEqual({ signChanges: 1 });
		expect(codes(by([-1000, 0, 0, 1331]))).toEqual([]);
	});

	test("has no rate without a sign change, and says what else is lacking", () => {
		expect(codes(by([100, 200], 0))).toEqual(["no-outflow", "no-sign-change"]);
		expect(codes(by([-100, -200], 0))).toEqual(["no-sign-change", "never-pays-back"]);
		expect(codes(by([0, 0]))).toEqual(["no-outflow", "no-sign-change"]);
		const none = by([100, -100, 100], 0);
		expect([none.rates, codes(none)]).toEqual([[], ["first-flow-not-negative", "no-rate"]]);
		expect(none.reasons[1]?.values).toEqual({ mirr: none.mirr });
		expect(by([100, 200]).mirr).toBeNull();
	});

	test("takes a first flow of 0 for no outflow", () => {
		const late = by([0, -100, 150], 0);
		expect([late.profitabilityIndex, codes(late)]).toEqual([null, ["first-flow-not-negative"]]);
	});

	test("tells a payback that only discounting prevents from none at all", () => {
		const late = by([-1000, 500, 500]);
		expect(codes(late)).toEqual(["excel-npv-differs", "never-pays-back-discounted"]);
		expect(late.reasons[1]?.values).toEqual({ payback: 2 });
		expect(codes(by([-1000, 500]))).toContain("never-pays-back");
	});

	test("answers days in any order, and says that they were not in order", () => {
		const ordered = yearly(PUBLISHED);
		const [a, b, c, d, e] = ordered as [DatedFlow, DatedFlow, DatedFlow, DatedFlow, DatedFlow];
		const given = told(appraiseInitiative({ rate: 0.1, flows: [a, c, b, e, d] }));
		expect(given.reasons).toEqual([{ code: "dates-out-of-order", values: { date: "2022-01-01" } }]);
		expect({ ...given, reasons: [] }).toEqual(told(appraiseInitiative({ rate: 0.1, flows: ordered })));
		expect(codes(told(appraiseInitiative({ rate: 0.1, flows: [a, b, { ...b }, c] })))).not.toContain(
			"dates-out-of-order",
		);
	});

	test("asks for what is missing instead of guessing", () => {
		expect(appraiseInitiative({ cashflows: [-1000, null, 5] })).toEqual({
			kind: "missing",
			missing: ["rate", "cashflows[1]"],
		});
		expect(appraiseInitiative({ rate: 0.1 })).toEqual({ kind: "missing", missing: ["cashflows"] });
		expect(appraiseInitiative({ rate: 0.1, flows: [{ date: "2026-01-01", amount: null }] })).toEqual({
			kind: "missing",
			missing: ["flows[0].amount"],
		});
	});

	test("refuses what cannot be right, and says where", () => {
		const refused = (input: object) => {
			const answer = appraiseInitiative(input);
			if (answer.kind !== "fault") throw new Error(JSON.stringify(answer));
			expect(answer.message).toMatch(/^[A-Z].{8,}\.$/);
			return [answer.code, answer.path];
		};
		expect(refused({ rate: -1, cashflows: [1] })).toEqual(["out-of-range", "rate"]);
		expect(refused({ rate: 0, cashflows: [1], flows: yearly([1]) })).toEqual(["shape", "flows"]);
		expect(refused({ rate: 0, cashflows: [] })).toEqual(["empty", "cashflows"]);
		expect(refused({ rate: 0, flows: [] })).toEqual(["empty", "flows"]);
		expect(refused({ rate: 0, flows: [{ date: "2026-02-30", amount: 1 }] })).toEqual(["bad-date", "flows[0].date"]);
		expect(refused({ rate: 0, cashflows: [1], financeRate: -1 })).toEqual(["out-of-range", "financeRate"]);
		expect(refused({ rate: 0, cashflows: [1], reinvestRate: -2 })).toEqual(["out-of-range", "reinvestRate"]);
	});
});

describe("measures of dated flows", () => {
	test("of the docstrings", () => {
		expect(datedPayback(at([0, -100], [365, 200]), rate(0))).toBe(0.5);
		expect(datedProfitabilityIndex(at([0, -100], [365, 121]), rate(0.1))).toBe(1.1);
		expect(datedMirr(at([0, -100], [365, 121]), rate(0), rate(0))).toBe(0.21);
	});

	test("pay back at the first day, on a day, between days or never", () => {
		expect(datedPayback(at([0, 5], [73, -5]), rate(0.1))).toBe(0);
		expect(datedPayback([], rate(0))).toBe(0);
		expect(datedPayback(at([0, -100], [73, 100]), rate(0))).toBe(0.2);
		expect(datedPayback(at([0, -100], [73, 50], [146, 100]), rate(0))).toBe(0.3);
		expect(datedPayback(at([0, -100], [73, 99.99]), rate(0))).toBeNull();
		// Decimals that no binary fraction is: three tenths are paid back on the day, not a rest of rounding later.
		expect(datedPayback(at([0, -0.3], [73, 0.1], [146, 0.1], [219, 0.1], [365, 1]), rate(0))).toBe(0.6);
		expect(datedPayback(at([0, -100], [365, 110]), rate(0.1))).toBe(1);
	});

	test("have no index without a first outflow, and a modified rate of 0 where money comes back as it went", () => {
		expect(datedProfitabilityIndex(at([0, 0], [365, 121]), rate(0.1))).toBeNull();
		expect(datedProfitabilityIndex([], rate(0.1))).toBeNull();
		expect(datedMirr(at([0, -3], [100, 1], [300, 2]), rate(0), rate(0))).toBe(0);
		expect(datedMirr(at([0, -1000], [73, 1100]), rate(0), rate(0))).toBe(0.61051);
	});

	test("agree with those by period on any yearly flows", () => {
		const cents = fc.integer({ min: -99_999, max: 99_999 });
		fc.assert(
			fc.property(
				fc.array(cents, { minLength: 2, maxLength: 5 }),
				fc.integer({ min: -50, max: 90 }),
				(all, percent) => {
					const cashflows = all.map((c) => c / 100);
					const days = at(...cashflows.map((x, i) => [365 * i, x] as const));
					const r = percent / 100;
					const period = told(appraise({ cashflows, rate: r }));
					const number = (x: typeof period.payback) => x && toNumber(x);
					expect(datedPayback(days, rate(0))).toBe(number(period.payback));
					expect(datedPayback(days, rate(r))).toBe(number(period.discountedPayback));
					expect(datedProfitabilityIndex(days, rate(r))).toBe(number(period.profitabilityIndex));
					const modified = mirr({ cashflows, financeRate: r, reinvestRate: 0.05 });
					if (modified.kind === "value") expect(datedMirr(days, rate(r), rate(0.05))).toBe(modified.value);
				},
			),
		);
	});
});
