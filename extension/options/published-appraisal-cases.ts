import { out, type PublishedCase } from "./published-case.ts";

const FIVE_YEARS = [-1000, 300, 400, 500, 200];
/** Microsoft's own example of XIRR and XNPV. */
const DATED = [
	{ date: "2008-01-01", amount: -10_000 },
	{ date: "2008-03-01", amount: 2750 },
	{ date: "2008-10-30", amount: 4250 },
	{ date: "2009-02-15", amount: 3250 },
	{ date: "2009-04-01", amount: 2750 },
];

/** Investment appraisal, with the figures that textbooks and spreadsheets give. */
export const APPRAISAL_CASES: readonly PublishedCase[] = [
	{
		fn: "npv",
		in: { rate: 0.1, cashflows: [-1000, 400, 400, 400] },
		answer: out({ npv: -5.259203606311044 }),
		source: "The first flow is now; Excel’s NPV discounts it by a period (−4.7811)",
	},
	{
		fn: "xnpv",
		in: { rate: 0.09, flows: DATED },
		answer: out({ npv: 2086.6476020315367 }),
		source: "Excel’s example of XNPV",
	},
	{
		fn: "irr",
		in: { cashflows: [-1000, 2500, -1540] },
		answer: out({ rates: [0.1, 0.4] }),
		source: "Two rates: 10 % and 40 %; a spreadsheet shows one of them",
	},
	{
		fn: "xirr",
		in: { flows: DATED },
		answer: out({ rates: [0.37336253351883153] }),
		source: "Excel’s example of XIRR",
	},
	{
		fn: "mirr",
		in: { cashflows: FIVE_YEARS, financeRate: 0.1, reinvestRate: 0.12 },
		answer: out({ mirr: 0.13903326473274155 }),
		source: "(Future value of what comes in ÷ present value of what goes out)^(1/n) − 1",
	},
	{ fn: "payback", in: { cashflows: FIVE_YEARS }, answer: out({ periods: 2.6 }), source: "Linear within a period" },
	{
		fn: "appraise",
		in: { cashflows: FIVE_YEARS, rate: 0.1 },
		answer: out({
			npv: 115.56587664776995,
			profitabilityIndex: 1.11556587664777,
			roi: 0.4,
			payback: 2.6,
			discountedPayback: 3.154,
		}),
		source: "All measures of one list of flows",
	},
];
