import { APPRAISAL_CASES } from "./published-appraisal-cases.ts";
import { out, type PublishedCase, scored } from "./published-case.ts";
import { METHOD_CASES } from "./published-method-cases.ts";

const SAFE = "SAFe: cost of delay ÷ job size";
const RICE = "Intercom: reach × impact × confidence ÷ effort";
const BANDS = "Google's playbook: red to 0.3, amber 0.4 to 0.6, green from 0.7, judged at one decimal";
const ROUNDING = "Half away from zero, on the decimal value";
const DOERR = "Plain average of the key results’ progress";
const PROGRESS = "(now − baseline) ÷ (target − baseline)";
const FIXED = "Weighted sum on fixed scales";
const MSP = "Benefit realised: (actual − baseline) ÷ (target − baseline)";
const WINDOW = "Realisation six to twelve months after go-live, day kept inside the month";

const wsjf = (userBusinessValue: number, timeCriticality: number | null, riskReduction: number, jobSize: number) => ({
	userBusinessValue,
	timeCriticality,
	riskReduction,
	jobSize,
});
const rice = (reach: number, impact: number, confidence: number, effort: number) => ({
	reach,
	impact,
	confidence,
	effort,
});
const criteria = [
	{ id: "value", weight: 1, low: 0, high: 10, direction: "benefit" },
	{ id: "risk", weight: 3, low: 1, high: 5, direction: "cost" },
];
const windowOf = (today: string) => ({
	goLive: "2025-08-31",
	fromMonths: 6,
	toMonths: 12,
	today,
	readings: [{ date: "2026-03-10", value: 4 }],
	cadenceMonths: 3,
});
const dated = (state: string, missed: string[]) =>
	out({ opens: "2026-02-28", closes: "2026-08-31", state, due: ["2026-02-28", "2026-05-31", "2026-08-31"], missed });

export const PUBLISHED_CASES: readonly PublishedCase[] = [
	{ fn: "wsjf", in: wsjf(8, 5, 3, 8), answer: scored(2, "2"), source: SAFE },
	{ fn: "wsjf", in: wsjf(13, 8, 5, 5), answer: scored(5.2, "26/5"), source: SAFE },
	{ fn: "wsjf", in: wsjf(8, 13, 8, 13), answer: scored(29 / 13, "29/13"), source: SAFE },
	{
		fn: "wsjf",
		in: wsjf(8, null, 3, 8),
		answer: { missing: ["timeCriticality"] },
		source: "A missing input is not nought",
	},
	{ fn: "rice", in: rice(5000, 2, 0.8, 2), answer: scored(4000, "4000"), source: RICE },
	{ fn: "rice", in: rice(500, 0.5, 0.5, 4), answer: scored(31.25, "125/4"), source: RICE },
	{
		fn: "weighted",
		in: { criteria, values: { value: 9, risk: 2 } },
		answer: out({ score: 0.7875, exact: "63/80", clamped: [] }),
		source: FIXED,
	},
	{
		fn: "weighted",
		in: { criteria, values: { value: 9, risk: null } },
		answer: { missing: ["risk"], interval: [0.225, 0.975] },
		source: FIXED,
	},
	{
		fn: "rank",
		in: {
			scores: [
				{ id: "a", score: "26/5" },
				{ id: "b", score: 2 },
				{ id: "c", score: 2 },
				{ id: "d", score: null },
				{ id: "e", score: 1 },
			],
		},
		answer: out({
			ranks: [
				{ id: "a", rank: 1 },
				{ id: "b", rank: 2 },
				{ id: "c", rank: 2 },
				{ id: "d", rank: null },
				{ id: "e", rank: 4 },
			],
		}),
		source: "True ties share a rank; what has no score has none",
	},
	{
		fn: "keyResult",
		in: { kind: "reduce", baseline: 100, target: 50, current: 40 },
		answer: out({ progress: 1, unclamped: 1.2, band: "green" }),
		source: PROGRESS,
	},
	{
		fn: "keyResult",
		in: { kind: "increase", baseline: 0, target: 10, current: -2 },
		answer: out({ progress: 0, unclamped: -0.2, band: "red" }),
		source: PROGRESS,
	},
	{
		fn: "objective",
		in: { keyResults: [{ progress: 0.4 }, { progress: 0.5 }, { progress: 0.9 }] },
		answer: out({ score: 0.6, band: "amber" }),
		source: DOERR,
	},
	{
		fn: "objective",
		in: { keyResults: [{ progress: 0.5 }, { progress: null }] },
		answer: { missing: ["keyResults[1].progress"], interval: [0.25, 0.75] },
		source: DOERR,
	},
	{ fn: "band", in: { score: 0.35 }, answer: out({ band: "amber" }), source: BANDS },
	{ fn: "band", in: { score: 0.65 }, answer: out({ band: "green" }), source: BANDS },
	{ fn: "band", in: { score: 0.34 }, answer: out({ band: "red" }), source: BANDS },
	{ fn: "round", in: { value: 0.35, places: 1 }, answer: out({ text: "0.4" }), source: ROUNDING },
	{ fn: "round", in: { value: 1.005, places: 2 }, answer: out({ text: "1.01" }), source: ROUNDING },
	{ fn: "round", in: { value: -2.5, places: 0 }, answer: out({ text: "-3" }), source: ROUNDING },
	{
		fn: "benefit",
		in: { baseline: 100, target: 60, actual: 80 },
		answer: out({ realised: 0.5, unclamped: 0.5 }),
		source: MSP,
	},
	{ fn: "window", in: windowOf("2026-06-15"), answer: dated("open", ["2026-05-31"]), source: WINDOW },
	{ fn: "window", in: windowOf("2026-02-27"), answer: dated("before", []), source: WINDOW },
	...METHOD_CASES,
	...APPRAISAL_CASES,
];

/** The request of a case as the interface takes it, and the answer as it must come back. */
export const requestLine = (c: PublishedCase, i: number): string => JSON.stringify({ id: i + 1, fn: c.fn, in: c.in });
export const answerText = (c: PublishedCase, i: number): string => JSON.stringify({ id: i + 1, ...c.answer });
