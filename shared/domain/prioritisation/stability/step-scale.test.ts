import { describe, expect, it } from "vitest";
import type { ScoringModel } from "../scoring-model.ts";
import { readingsOf, stepFrom, stepScale } from "./step-scale.ts";

const named = { id: "m", name: "M", version: 1 };
const wsjf: ScoringModel = { ...named, kind: "wsjf" };
const rice: ScoringModel = { ...named, kind: "rice" };
const cd3: ScoringModel = { ...named, kind: "cd3" };
const moscow: ScoringModel = { ...named, kind: "moscow", within: { ...named, kind: "ice" } };
const weighted = (low: number, high: number): ScoringModel => ({
	...named,
	kind: "weighted",
	criteria: [{ id: "fit", weight: 1, low, high, direction: "benefit" }],
});
const formula = (ends: { low?: number; high?: number }): ScoringModel => ({
	...named,
	kind: "formula",
	expression: "x",
	inputs: [{ id: "x", ...ends }],
});

describe("the steps of an input", () => {
	it("are the rungs of a published scale", () => {
		expect(stepScale(wsjf, "jobSize")).toEqual({ kind: "ladder", rungs: [1, 2, 3, 5, 8, 13, 20] });
		expect(stepScale(moscow, "ease")).toEqual({ kind: "ladder", rungs: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
		expect(stepScale(rice, "impact")).toEqual({ kind: "ladder", rungs: [0.25, 0.5, 1, 2, 3] });
		expect(stepScale(rice, "confidence")).toEqual({ kind: "ladder", rungs: [0.5, 0.8, 1] });
		expect(stepScale(rice, "effort")).toEqual({
			kind: "ladder",
			rungs: [0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
		});
	});
	it("are a fifth of the value where no scale is published", () => {
		expect(stepScale(cd3, "weeks")).toEqual({ kind: "share", share: 0.2 });
		expect(stepScale(rice, "reach")).toEqual({ kind: "share", share: 0.2 });
		expect(stepScale(weighted(1, 5), "other")).toEqual({ kind: "share", share: 0.2 });
		expect(stepScale(formula({ low: 1 }), "x")).toEqual({ kind: "share", share: 0.2, low: 1 });
		expect(stepScale(formula({ high: 9 }), "x")).toEqual({ kind: "share", share: 0.2, high: 9 });
		expect(stepScale(formula({}), "y")).toEqual({ kind: "share", share: 0.2 });
	});
	it("of a criterion are whole numbers, or tenths of its scale where there would be more than 21", () => {
		expect(stepScale(weighted(1, 5), "fit")).toEqual({ kind: "ladder", rungs: [1, 2, 3, 4, 5] });
		expect(stepScale(weighted(0, 20), "fit")).toMatchObject({ rungs: { length: 21 } });
		expect(stepScale(weighted(0, 21), "fit")).toMatchObject({ rungs: { length: 11, 1: 2.1, 10: 21 } });
		expect(stepScale(weighted(0, 0.5), "fit")).toMatchObject({ rungs: { length: 11, 1: 0.05, 10: 0.5 } });
		expect(stepScale(weighted(0.5, 5), "fit")).toMatchObject({ rungs: { length: 11, 0: 0.5, 10: 5 } });
	});
});

describe("what an input may turn out to be", () => {
	it("is one step less, as given, and one step more", () => {
		expect(readingsOf(wsjf, "jobSize", 8)).toEqual([5, 8, 13]);
		expect(readingsOf(cd3, "weeks", 3)).toEqual([2.4, 3, 3.6]);
		expect(readingsOf(cd3, "costOfDelayPerWeek", -10)).toEqual([-12, -10, -8]);
		expect(readingsOf(cd3, "costOfDelayPerWeek", 0)).toEqual([0, 0, 0]);
	});
	it("between two rungs is the rung below and the rung above", () => {
		expect(readingsOf(wsjf, "jobSize", 10)).toEqual([8, 10, 13]);
	});
	it("never leaves the scale, nor is it pulled back onto it", () => {
		expect(readingsOf(wsjf, "jobSize", 20)).toEqual([13, 20, 20]);
		expect(readingsOf(wsjf, "jobSize", 1)).toEqual([1, 1, 2]);
		expect(readingsOf(wsjf, "jobSize", 40)).toEqual([20, 40, 40]);
		expect(readingsOf(wsjf, "jobSize", 0.5)).toEqual([0.5, 0.5, 1]);
		expect(readingsOf(formula({ low: 9, high: 11 }), "x", 10)).toEqual([9, 10, 11]);
		expect(readingsOf(formula({ low: 9, high: 11 }), "x", 5)).toEqual([5, 5, 6]);
		expect(readingsOf(formula({ low: 9, high: 11 }), "x", 20)).toEqual([16, 20, 20]);
	});
	it("is anything on the scale where it is missing", () => {
		expect(readingsOf(wsjf, "jobSize", undefined)).toEqual([1, 2, 3, 5, 8, 13, 20]);
		expect(readingsOf(cd3, "weeks", undefined)).toEqual([1, 3.25, 5.5, 7.75, 10]);
		expect(readingsOf(cd3, "weeks", undefined, new Map([["weeks", { low: 2, high: 6 }]]))).toEqual([2, 3, 4, 5, 6]);
	});
	it("is left as it is where it is no number", () => {
		expect(readingsOf(wsjf, "jobSize", "big")).toEqual(["big"]);
		expect(readingsOf(wsjf, "jobSize", Number.NaN)).toEqual([Number.NaN]);
	});
	it("for a MoSCoW class is the decision itself, or any of the four where nobody decided", () => {
		expect(readingsOf(moscow, "moscow", 2)).toEqual([2]);
		expect(readingsOf(moscow, "moscow", undefined)).toEqual(["must", "should", "could", "wont"]);
	});
});

it("a step stays where it is at either end", () => {
	const scale = stepScale(wsjf, "jobSize");
	expect([stepFrom(scale, 1, -1), stepFrom(scale, 1, 1), stepFrom(scale, 20, -1), stepFrom(scale, 20, 1)]).toEqual([
		1, 2, 13, 20,
	]);
});
