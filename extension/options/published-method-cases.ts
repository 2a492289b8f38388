import { out, type PublishedCase, scored } from "./published-case.ts";

const SAATY = "Saaty: principal eigenvector; consistency ratio by the simulated random index";
const scale = { weight: 1, low: 0, high: 10, direction: "benefit" };

/** Ways of scoring and ranking, with the figures their authors publish. */
export const METHOD_CASES: readonly PublishedCase[] = [
	{
		fn: "cd3",
		in: { costOfDelayPerWeek: 30, weeks: 4 },
		answer: scored(7.5, "15/2"),
		source: "Black Swan Farming: cost of delay ÷ duration",
	},
	{
		fn: "ice",
		in: { impact: 8, confidence: 7, ease: 5 },
		answer: scored(280, "280"),
		source: "Impact × confidence × ease",
	},
	{
		fn: "moscow",
		in: {
			items: [
				{ id: "a", class: "must", effort: 6 },
				{ id: "b", class: "should", effort: 2 },
				{ id: "c", class: "could", effort: 2 },
			],
		},
		answer: out({ mustShare: 0.6, couldShare: 0.2, guard: "ok" }),
		source: "DSDM: no more than 60 % of the effort is a must",
	},
	{
		fn: "ahp",
		in: {
			matrix: [
				[1, 3, 5],
				[1 / 3, 1, 3],
				[1 / 5, 1 / 3, 1],
			],
		},
		answer: out({
			weights: [0.6369855717447571, 0.258284994374495, 0.10472943388074786],
			lambdaMax: 3.03851109055817,
			consistencyRatio: 0.0366654542542814,
			accepted: true,
			worstTriad: [0, 1, 2],
		}),
		source: SAATY,
	},
	{
		fn: "ahp",
		in: {
			matrix: [
				[1, 1 / 3, 2, 4],
				[3, 1, 5, 3],
				[1 / 2, 1 / 5, 1, 1 / 3],
				[1 / 4, 1 / 3, 3, 1],
			],
		},
		answer: out({
			weights: null,
			lambdaMax: 4.361737983969664,
			consistencyRatio: 0.13645364968005183,
			accepted: false,
			worstTriad: [0, 2, 3],
		}),
		source: `${SAATY}: refused above 0.10, with the worst triad`,
	},
	{
		fn: "topsis",
		in: {
			rows: [
				[250, 16, 12],
				[200, 16, 8],
				[300, 32, 16],
				[275, 32, 8],
			],
			weights: [0.25, 0.5, 0.25],
			directions: ["cost", "benefit", "benefit"],
		},
		answer: out({ closeness: [0.230905109277527, 0.21104548196560685, 0.7889545180343932, 0.6271597986577298] }),
		source: "Hwang & Yoon: closeness to the ideal; a cross-check only",
	},
	{
		fn: "stability",
		in: {
			criteria: [
				{ id: "x", ...scale },
				{ id: "y", ...scale },
			],
			rows: [
				{ id: "A", values: { x: 9, y: 3 } },
				{ id: "B", values: { x: 6, y: 7 } },
			],
			samples: 1000,
			seed: 7,
		},
		answer: out({
			items: [
				{ id: "A", rankAcceptability: [0.404, 0.596], first: 0.404, confidence: 1 },
				{ id: "B", rankAcceptability: [0.596, 0.404], first: 0.596, confidence: 1 },
			],
			pairwise: [
				[null, 0.404],
				[0.596, null],
			],
		}),
		source: "Lahdelma & Salminen: all weightings; exactly 3 in 7 here, the draws come within their error",
	},
	{
		fn: "select",
		in: {
			items: [
				{ id: "a", value: 10, cost: 6 },
				{ id: "b", value: 7, cost: 5 },
				{ id: "c", value: 6, cost: 5 },
			],
			budget: 10,
			capacity: {},
		},
		answer: out({ chosen: ["b", "c"], value: 13, cost: 10, optimal: true, gap: 0 }),
		source: "The best set is not the densest first",
	},
	{
		fn: "direction",
		in: {
			readings: [1, 2, 3, 4, 5].map((value) => ({ date: `2026-01-0${value}`, value })),
			baseline: 0,
			target: 9,
		},
		answer: out({ direction: "towards", slopePerDay: 1, pValue: 0.027486336111510346 }),
		source: "Theil–Sen slope, Mann–Kendall test",
	},
];
