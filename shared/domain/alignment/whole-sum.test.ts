import fc from "fast-check";
import { expect, test } from "vitest";
import { addWhole, wholeSum } from "./whole-sum.ts";

const whole = fc.oneof(
	fc.integer({ min: -1000, max: 1000 }),
	fc.maxSafeInteger(),
	fc.constantFrom(2 ** 52, -(2 ** 52), 2 ** 52 - 1, 2 ** 53, 2 ** 70, -(2 ** 80), 3 * 2 ** 60),
);

test("is the sum of whole numbers in unbounded arithmetic, to the nearest double", () => {
	fc.assert(
		fc.property(fc.array(whole, { maxLength: 30 }), (numbers) => {
			const sums = new Float64Array(3);
			for (const x of numbers) addWhole(sums, 1, x);
			expect(wholeSum(sums, 1)).toBe(Number(numbers.reduce((sum, x) => sum + BigInt(x), 0n)));
			expect(sums[0]).toBe(0);
		}),
		{ numRuns: 1000 },
	);
});

test("what is taken away again leaves nothing behind, where a double alone would", () => {
	const numbers = [2 ** 53, 1, 1, 2 ** 60 + 2 ** 10];
	const sums = new Float64Array(2);
	for (const x of numbers) addWhole(sums, 0, x);
	for (const x of numbers) addWhole(sums, 0, -x);
	expect([...sums].map(Math.abs)).toEqual([0, 0]);
	expect(numbers.reduce((a, b) => a + b) - 2 ** 60 - 2 ** 10 - 2 ** 53).not.toBe(2);
});

const HALF = 2 ** 52;
test.each([
	["below the half", [HALF - 1], [HALF - 1, 0]],
	["at the half", [HALF], [0, 1]],
	["one above", [HALF + 1], [1, 1]],
	["that comes to the half", [HALF - 1, 1], [0, 1]],
	["that goes past it", [HALF - 1, 5], [4, 1]],
	["that stays below", [HALF - 2, 1], [HALF - 1, 0]],
	["of both", [3 * HALF + 2, HALF - 1], [1, 4]],
])("a sum %s is kept in two places, and so is its opposite", (_, numbers, places) => {
	const sums = new Float64Array(2);
	for (const x of numbers) addWhole(sums, 0, x);
	expect([...sums]).toEqual(places);
	const opposite = new Float64Array(2);
	for (const x of numbers) addWhole(opposite, 0, -x);
	expect([...opposite].map((x) => 0 - x)).toEqual(places);
	expect(wholeSum(opposite, 0)).toBe(-wholeSum(sums, 0));
});
