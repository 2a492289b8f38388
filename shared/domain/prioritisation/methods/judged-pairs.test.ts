import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, toNumber } from "../../exact.ts";
import { FURTHEST_STEP, matrixOfPairs, nearestStep, stepBetween, timesOf } from "./judged-pairs.ts";

const of = (text: string): Exact => exact(text) as Exact;

describe("judged pairs", () => {
	test.each([
		[0, "1"],
		[1, "2"],
		[-1, "1/2"],
		[8, "9"],
		[-8, "1/9"],
	])("a step of %i is %s times", (step, times) => expect(exactText(timesOf(step))).toBe(times));

	test("make a reciprocal matrix, whichever way round each was judged", () => {
		const matrix = matrixOfPairs(
			["x", "y", "z"],
			[
				{ a: "y", b: "x", step: 2 },
				{ a: "y", b: "z", step: -4 },
				{ a: "x", b: "z", step: 0 },
				{ a: "x", b: "gone", step: 5 },
			],
		);
		expect(matrix?.map((row) => row.map(exactText))).toEqual([
			["1", "1/3", "1"],
			["3", "1", "1/5"],
			["1", "5", "1"],
		]);
	});

	test("make none while one is not judged, or judged off the scale", () => {
		expect(matrixOfPairs(["x", "y"], [])).toBeUndefined();
		expect(matrixOfPairs(["x", "y"], [{ a: "x", b: "y", step: 9 }])).toBeUndefined();
		expect(matrixOfPairs(["x", "y"], [{ a: "x", b: "y", step: 0.5 }])).toBeUndefined();
		expect(matrixOfPairs(["x"], [])?.map((row) => row.map(exactText))).toEqual([["1"]]);
		expect(matrixOfPairs([], [])).toEqual([]);
	});

	test("are found either way round", () => {
		const pairs = [{ a: "x", b: "y", step: 3 }];
		expect([stepBetween(pairs, "x", "y"), stepBetween(pairs, "y", "x"), stepBetween(pairs, "x", "z")]).toEqual([
			3,
			-3,
			undefined,
		]);
		expect(Object.is(stepBetween([{ a: "x", b: "y", step: 0 }], "y", "x"), 0)).toBe(true);
	});
});

describe("the nearest step", () => {
	test.each([
		["1", 0],
		["15", 8],
		["1/40", -8],
		["9/4", 1],
		["5/2", 2],
		["2/5", -2],
		["4/3", 0],
		["3/2", 1],
	])("of %s is %i", (ratio, step) => expect(nearestStep(of(ratio))).toBe(step));

	test("is the one whose logarithm is nearest", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }), (n, d) => {
				const found = nearestStep(of(`${n}/${d}`));
				const off = (step: number) => Math.abs(Math.log(n / d) - Math.log(toNumber(timesOf(step))));
				for (let step = -FURTHEST_STEP; step <= FURTHEST_STEP; step++)
					expect(off(found)).toBeLessThanOrEqual(off(step) + 1e-12);
			}),
		);
	});

	test("is nearer to alike where two are as near", () => {
		// Between 1 and 4 in ratio lies 2; 2 and 8 are as far from 4, but 4 is a step. 1.5 lies nearer to 2 than to 1.
		expect(nearestStep(of("1414213562373/1000000000000"))).toBe(0);
		expect(nearestStep(of("1414213562374/1000000000000"))).toBe(1);
		expect(nearestStep(of("1000000000000/1414213562373"))).toBe(0);
	});
});
