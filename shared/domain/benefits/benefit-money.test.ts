import { describe, expect, test } from "vitest";
import { benefitOf, month } from "./benefit-for-tests.ts";
import { benefitMoney } from "./benefit-money.ts";

const money = (id: string, part: object) => benefitOf({ id, ...part });
const harm = { type: "dis-benefit" };

describe("benefitMoney", () => {
	test("counts benefits and dis-benefits apart and nets what agrees in currency and period", () => {
		const found = benefitMoney([
			money("B-1", { financialProfile: [month(1, { plan: 0.1, forecast: 1, actual: 90 })] }),
			money("B-2", { financialProfile: [month(1, { plan: 0.2, forecast: 2, actual: 10 })] }),
			money("B-3", { ...harm, financialProfile: [month(1, { plan: 0.1, forecast: -4, actual: 30 })] }),
		]);
		expect(found.counts).toEqual({ benefits: 2, disBenefits: 1 });
		expect(found.periods).toEqual([
			{
				currency: "",
				starts: "2026-01-01",
				ends: "2026-01-31",
				plan: { benefits: 0.3, disBenefits: -0.1, net: 0.2, missing: [] },
				forecast: { benefits: 3, disBenefits: -4, net: -1, missing: [] },
				actual: { benefits: 100, disBenefits: -30, net: 70, missing: [] },
			},
		]);
	});

	test("nets nothing across currencies or periods, and orders both", () => {
		const found = benefitMoney([
			money("B-3", { ...harm, currency: "GBP", financialProfile: [{ ...month(2, { plan: 3 }), ends: "2026-03-31" }] }),
			money("B-1", { currency: "gbp ", financialProfile: [month(2, { plan: 10 }), month(1, { plan: 5 })] }),
			money("B-2", { ...harm, currency: "EUR", financialProfile: [month(3, { plan: 4 }), month(1, { plan: 3 })] }),
			money("B-4", { currency: "USD", financialProfile: [month(1, { plan: 1 })] }),
		]);
		expect(found.periods.map((p) => [p.currency, p.starts, p.ends, p.plan])).toEqual([
			["EUR", "2026-01-01", "2026-01-31", { disBenefits: -3, missing: [] }],
			["EUR", "2026-03-01", "2026-03-31", { disBenefits: -4, missing: [] }],
			["GBP", "2026-01-01", "2026-01-31", { benefits: 5, missing: [] }],
			["GBP", "2026-02-01", "2026-02-28", { benefits: 10, missing: [] }],
			["GBP", "2026-02-01", "2026-03-31", { disBenefits: -3, missing: [] }],
			["USD", "2026-01-01", "2026-01-31", { benefits: 1, missing: [] }],
		]);
	});

	test("a figure that is not said is missing: no net is made without it", () => {
		const [period] = benefitMoney([
			money("B-1", { financialProfile: [month(1, { plan: 10, actual: null })] }),
			money("B-2", { financialProfile: [month(1, { plan: null, actual: 4 })] }),
			money("B-3", { ...harm, financialProfile: [month(1, { plan: 3, actual: 1 })] }),
		]).periods;
		expect(period?.plan).toEqual({ benefits: 10, disBenefits: -3, missing: ["B-2"] });
		expect(period?.actual).toEqual({ benefits: 4, disBenefits: -1, missing: ["B-1"] });
		expect(period?.forecast).toEqual({ missing: ["B-1", "B-2", "B-3"] });
	});

	test("keeps whole-life values apart by currency and side, and names those without a profile", () => {
		const found = benefitMoney([
			money("B-1", { financialValue: 100, currency: "GBP" }),
			money("B-2", { financialValue: 50, currency: "GBP", financialProfile: [month(1, { plan: 50 })] }),
			money("B-3", { ...harm, financialValue: 30, currency: "GBP" }),
			money("B-4", { ...harm, financialValue: -7 }),
			money("B-5", { financialValue: null }),
			money("B-6", { financialValue: 0, financialProfile: [] }),
			money("B-7", { currency: "USD" }),
			money("B-8", { currency: "EUR", financialValue: 1, financialProfile: [month(1)] }),
		]);
		expect(found.wholeLife).toEqual([
			{ currency: "", gains: 0, losses: -7 },
			{ currency: "EUR", gains: 1 },
			{ currency: "GBP", gains: 150, losses: -30 },
		]);
		expect(found.withoutProfile).toEqual(["B-1", "B-3", "B-4", "B-6"]);
	});

	test("a lapsed benefit brings nothing and is not counted", () => {
		expect(
			benefitMoney([
				money("B-1", { status: "lapsed", financialValue: 9, financialProfile: [month(1, { plan: 9 })] }),
				money("B-2", { status: "closed" }),
			]),
		).toEqual({ counts: { benefits: 1, disBenefits: 0 }, periods: [], wholeLife: [], withoutProfile: [] });
		expect(benefitMoney([])).toMatchObject({ counts: { benefits: 0, disBenefits: 0 } });
	});

	test("one benefit with two entries for a period is named once where it misses a figure", () => {
		const found = benefitMoney([money("B-1", { financialProfile: [month(1), month(1, { plan: 2 }), month(1)] })]);
		expect(found.periods[0]?.plan).toEqual({ benefits: 2, missing: ["B-1"] });
	});
});
