import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { sumsAreExact, wholeNumbers } from "./whole-numbers.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

test.each([
	[["1/2", "3/4"], "2 3", "4"],
	[[40, 100], "2 5", "1/20"],
	[[0.1, -0.25, 0], "2 -5 0", "20"],
	[[0, 0], "0 0", "1"],
	[[], "", "1"],
])("%j are %s of a unit", (amounts, whole, per) => {
	const found = wholeNumbers((amounts as (number | string)[]).map(of));
	expect(found.whole.join(" ")).toBe(whole);
	expect(exactText(found.per)).toBe(per);
});

test("whole ÷ per gives back every amount", () => {
	const amount = fc
		.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 12 }))
		.map(([p, q]) => of(`${p}/${q}`));
	fc.assert(
		fc.property(fc.array(amount, { maxLength: 8 }), (amounts) => {
			const { whole, per } = wholeNumbers(amounts);
			expect(whole.map((x) => exactText(of(`${x}`).div(per)))).toEqual(amounts.map(exactText));
		}),
	);
});

test("sums are exact up to 2^53 − 1 of absolute total", () => {
	expect(sumsAreExact([BigInt(Number.MAX_SAFE_INTEGER)])).toBe(true);
	expect(sumsAreExact([BigInt(Number.MAX_SAFE_INTEGER), 1n])).toBe(false);
	expect(sumsAreExact([BigInt(Number.MAX_SAFE_INTEGER), -1n])).toBe(false);
	expect(sumsAreExact([])).toBe(true);
});
