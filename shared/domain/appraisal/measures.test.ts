import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, toNumber, ZERO } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import { appraise } from "./appraise.ts";
import { balances, presentValue } from "./balances.ts";
import { datedValue, isWorthNothing } from "./dated-value.ts";
import { excelNpvDifference } from "./excel-npv-difference.ts";
import { mirr } from "./mirr.ts";
import { npv } from "./npv.ts";
import { payback } from "./payback.ts";
import { wholeAmounts } from "./whole-amounts.ts";
import { xnpv } from "./xnpv.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const told = <T>(answer: Answer<T>): T => {
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
};
const text = (answer: Answer<Exact | null>) => {
	const x = told(answer);
	return x && exactText(x);
};
const amounts = fc
	.array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 1, maxLength: 10 })
	.map((cents) => cents.map((c) => c / 100));
const rate = fc.integer({ min: -99, max: 300 }).map((n) => n / 100);
const discounted = (cashflows: readonly number[], r: number) =>
	cashflows.map((x, t) => of(x).div(of(r).add(ONE).pow(t) as Exact));
const sumOf = (xs: readonly Exact[]) => xs.reduce((a, b) => a.add(b), ZERO);
const PUBLISHED = [-1000, 300, 400, 500, 200];

describe("present value", () => {
	test("of the docstrings", () => {
		expect(text(npv({ rate: 0.1, cashflows: [-1000, 1100] }))).toBe("0");
		expect(text(npv({ rate: 0.1, cashflows: [-1000, 400, 400, 400] }))).toBe("-7000/1331");
		expect(balances([of(-1000), of(1100)], of(0.1)).numerators).toEqual([-1000n, 0n]);
		expect(wholeAmounts([of(0.5), of(2.25)])).toEqual({ amounts: [2n, 9n], scale: 4n });
		expect(exactText(presentValue([], of(0.1)))).toBe("0");
	});

	test("is the sum of the discounted amounts", () => {
		fc.assert(
			fc.property(amounts, rate, (cashflows, r) => {
				expect(text(npv({ rate: r, cashflows }))).toBe(exactText(sumOf(discounted(cashflows, r))));
			}),
		);
	});

	test("differs from Excel's NPV() by one period, which both figures show", () => {
		const beside = told(excelNpvDifference({ rate: 0.1, cashflows: [-1000, 400, 400, 400] }));
		expect([exactText(beside.npv), exactText(beside.excel), beside.code]).toEqual([
			"-7000/1331",
			"-70000/14641",
			"first-flow-discounted",
		]);
		expect(toNumber(beside.excel)).toBe(-4.781094187555495);
		expect(told(excelNpvDifference({ rate: 0, cashflows: [-1, 5] })).code).toBe("same");
		expect(told(excelNpvDifference({ rate: 0.1, cashflows: [-1000, 1100] })).code).toBe("same");
		expect(excelNpvDifference({ cashflows: [1] })).toEqual({ kind: "missing", missing: ["rate"] });
		expect(excelNpvDifference({ rate: -1, cashflows: [1] })).toMatchObject({ code: "out-of-range", path: "rate" });
	});

	test("is what Excel's own way of writing it gives: the first value + NPV of the rest", () => {
		fc.assert(
			fc.property(amounts, rate, (cashflows, r) => {
				const [first = 0, ...rest] = cashflows;
				const excel = rest.length > 0 ? told(excelNpvDifference({ rate: r, cashflows: rest })).excel : ZERO;
				expect(exactText(of(first).add(excel))).toBe(text(npv({ rate: r, cashflows })));
			}),
		);
	});
});

describe("present value of dated flows", () => {
	const at = (...pairs: readonly (readonly [number, number | string])[]) =>
		pairs.map(([day, amount]) => ({ at: day, amount: of(amount) }));

	test("is the exact one by period where days are whole years", () => {
		fc.assert(
			fc.property(amounts, rate, (cashflows, r) => {
				const days = cashflows.map((x, i) => ({ at: 365 * i, amount: of(x) }));
				expect(datedValue(days, of(r))).toBe(toNumber(sumOf(discounted(cashflows, r))));
			}),
		);
	});

	test("is close to the built-in power", () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(9000), fc.integer({ min: -1000, max: 1000 }))), rate, (pairs, r) => {
				const terms = pairs.map(([day, x]) => x * (1 + r) ** (-day / 365));
				const size = terms.reduce((sum, x) => sum + Math.abs(x), 0);
				const near = terms.reduce((sum, x) => sum + x, 0);
				expect(Math.abs(datedValue(at(...pairs), of(r)) - near)).toBeLessThanOrEqual(size * 1e-11);
			}),
		);
	});

	test("is exactly 0 where the roots cancel, and only there", () => {
		const growth = of("1.61051"); // 1.1 to the power of 5
		expect(datedValue(at([0, -100], [73, 110]), growth.sub(ONE))).toBe(0);
		expect(isWorthNothing(at([0, -100], [73, 110]), growth.sub(ONE))).toBe(true);
		expect(isWorthNothing(at([0, -100], [73, 110]), of("0.61052"))).toBe(false);
		const seventyThird = (of("1.1").pow(73) as Exact).sub(ONE);
		expect(datedValue(at([0, -100], [5, 110]), seventyThird)).toBe(0);
		expect(isWorthNothing(at([5, -100], [10, 110]), seventyThird)).toBe(true);
		const both = (of("1.1").pow(365) as Exact).sub(ONE);
		expect(datedValue(at([0, -121], [1, 0], [2, 146.41]), both)).toBe(0);
		expect(isWorthNothing(at([0, 1], [0, -1]), of(0.5))).toBe(true);
		expect(isWorthNothing(at([7, 1], [9, -1]), ZERO)).toBe(true);
		expect(isWorthNothing(at([7, 1], [8, -1]), of(0.1))).toBe(false);
	});

	test("goes to the even double where it is half-way, and to the nearer one by the least rest", () => {
		expect(datedValue(at([0, 9007199254740992], [9, 1]), ZERO)).toBe(9007199254740992);
		expect(datedValue(at([0, 9007199254740992], [9, 3]), ZERO)).toBe(9007199254740996);
		// Half-way, and an irrational rest far below the first precision.
		const tiny = `1/${10n ** 90n}`;
		expect(datedValue(at([0, "9007199254740993/1"], [9, tiny]), of(0.1))).toBe(9007199254740994);
		expect(datedValue(at([0, "9007199254740993/1"], [9, `-${tiny}`]), of(0.1))).toBe(9007199254740992);
		// The rest is above 0 only because the later amount is discounted for longer.
		const more = `-10001/${10n ** 94n}`;
		expect(datedValue(at([0, "9007199254740993/1"], [9, tiny], [18, more]), of(0.1))).toBe(9007199254740994);
	});

	test("of the docstring", () => {
		const flows = [
			{ date: "2026-01-01", amount: -100 },
			{ date: "2027-01-01", amount: 110 },
		];
		expect(xnpv({ rate: 0.1, flows })).toEqual({ kind: "value", value: 0 });
	});
});

describe("payback", () => {
	/** From the definition: the last moment at which the balance, drawn as straight lines, is below 0. */
	const slow = (cashflows: readonly number[], r: number): Exact | null => {
		const flows = discounted(cashflows, r);
		const balance = flows.map((_, t) => sumOf(flows.slice(0, t + 1)));
		if (balance.every((b) => b.compare(0) >= 0)) return ZERO;
		let last = balance.length - 1;
		if ((balance[last] ?? ZERO).compare(0) < 0) return null;
		while ((balance[last] ?? ZERO).compare(0) >= 0) last--;
		const [a, b] = [balance[last] ?? ZERO, balance[last + 1] ?? ZERO];
		return ONE.mul(last).add(a.neg().div(b.sub(a)));
	};

	test("is what the definition says", () => {
		fc.assert(
			fc.property(amounts, fc.option(rate, { nil: null }), (cashflows, r) => {
				const expected = slow(cashflows, r ?? 0);
				expect(text(payback({ cashflows, rate: r }))).toBe(expected && exactText(expected));
			}),
			{ numRuns: 300 },
		);
		expect(text(payback({ cashflows: PUBLISHED }))).toBe("13/5");
	});
});

describe("the modified rate", () => {
	test("makes the outflows grow to what has come in", () => {
		fc.assert(
			fc.property(amounts, rate, rate, (cashflows, financeRate, reinvestRate) => {
				const answer = mirr({ cashflows, financeRate, reinvestRate });
				const [out, back] = [-1, 1].map((sign) => cashflows.map((x) => (x * sign > 0 ? Math.abs(x) : 0)));
				if (!out?.some((x) => x > 0) || !back?.some((x) => x > 0)) {
					expect(answer).toMatchObject({ code: "no-rate", path: "cashflows" });
					return;
				}
				const n = cashflows.length - 1;
				const paid = toNumber(sumOf(discounted(out, financeRate)));
				const earned = toNumber(sumOf(discounted(back, reinvestRate)).mul(of(reinvestRate).add(ONE).pow(n) as Exact));
				const growth = told(answer) + 1;
				expect(Math.abs(growth ** n / (earned / paid) - 1)).toBeLessThan(1e-9);
			}),
		);
	});

	test("does not take nothing for money that goes out or comes in", () => {
		for (const cashflows of [
			[100, 0, 200],
			[-100, 0, -200],
		])
			expect(mirr({ cashflows, financeRate: 0.1, reinvestRate: 0.1 })).toMatchObject({ code: "no-rate" });
	});

	test("of the docstring", () => {
		expect(mirr({ cashflows: PUBLISHED, financeRate: 0.1, reinvestRate: 0.12 })).toEqual({
			kind: "value",
			value: 0.13903326473274155,
		});
	});
});

describe("an appraisal", () => {
	test("holds the published measures, exactly", () => {
		const {
			npv: worth,
			profitabilityIndex,
			roi,
			payback: back,
			discountedPayback,
		} = told(appraise({ cashflows: PUBLISHED, rate: 0.1 }));
		expect([worth, profitabilityIndex, roi, back, discountedPayback].map((x) => x && exactText(x))).toEqual([
			"1692000/14641",
			"16333/14641",
			"2/5",
			"13/5",
			"1577/500",
		]);
	});
});
