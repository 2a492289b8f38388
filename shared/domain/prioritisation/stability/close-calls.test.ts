import { expect, test } from "vitest";
import { evenOdds, overlappingRanges } from "./close-calls.ts";
import { samplingError } from "./sampling-error.ts";

test("a pair is too close to call within the band, its ends included, and is named once", () => {
	const chance = (p: number) =>
		evenOdds(
			["A", "B"],
			[
				[null, p],
				[1 - p, null],
			],
		);
	expect(chance(0.43)).toEqual([{ a: "A", b: "B", because: "even-odds", chance: 0.43 }]);
	expect(chance(0.4)).toHaveLength(1);
	expect(chance(0.6)).toHaveLength(1);
	expect(chance(0.399)).toEqual([]);
	expect(chance(0.601)).toEqual([]);
	expect(chance(Number.NaN)).toEqual([]);
	expect(
		evenOdds(
			["A", "B"],
			[
				[null, 0.3],
				[0.7, null],
			],
			{ low: 0.3, high: 0.5 },
		),
	).toHaveLength(1);
	expect(
		evenOdds(
			["A", "B", "C"],
			[
				[null, 0.5, 0.9],
				[0.5, null, 0.45],
				[0.1, 0.55, null],
			],
		).map((c) => c.a + c.b),
	).toEqual(["AB", "BC"]);
	expect(evenOdds([], [])).toEqual([]);
	expect(evenOdds(["A", "B"], [])).toEqual([]);
});

test("ranges that have more than an end in common may turn out either way", () => {
	const range = (id: string, low: number, high = low) => ({ id, low, high });
	const pairs = (...ranges: Parameters<typeof overlappingRanges>[0]) => overlappingRanges(ranges).map((c) => c.a + c.b);
	expect(overlappingRanges([range("A", 0.2, 0.6), range("B", 0.5)])).toEqual([
		{ a: "A", b: "B", because: "intervals-overlap" },
	]);
	expect(pairs(range("A", 0.2, 0.5), range("B", 0.5, 0.9))).toEqual([]);
	expect(pairs(range("A", 0.5, 0.9), range("B", 0.2, 0.5))).toEqual([]);
	expect(pairs(range("A", 0.5), range("B", 0.5))).toEqual([]);
	expect(pairs(range("A", 0, 1), range("B", Number.NaN, 1), range("C", 0.1, 0.2))).toEqual(["AC"]);
	expect(pairs(range("A", 0, Number.POSITIVE_INFINITY), range("B", 0, 1))).toEqual([]);
});

test("a standard error says that what never happened may still", () => {
	expect(samplingError(0.5, 9996)).toBe(0.005);
	expect(samplingError(0, 10_000)).toBeGreaterThan(0);
	expect(samplingError(0, 10_000)).toBeCloseTo(samplingError(1, 10_000), 12);
	expect(samplingError(0.25, 96)).toBeCloseTo(Math.sqrt(0.26 * 0.74) / 10, 14);
});
