import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, ZERO } from "../../exact.ts";
import { root } from "./root.ts";

const of = (text: string): Exact => exact(text) as Exact;

describe("a root", () => {
	test("is exact where it is rational", () => {
		expect(root(of("9/4"), 2)).toEqual({ value: of("3/2"), isExact: true });
		expect(root(of("7/3"), 1)).toEqual({ value: of("7/3"), isExact: true });
		expect(root(ZERO, 3)).toEqual({ value: ZERO, isExact: true });
		expect(root(ONE, 5)).toEqual({ value: ONE, isExact: true });
	});

	test("keeps 67 digits where it is irrational, and says so", () => {
		const { value, isExact } = root(of("2"), 2);
		expect(isExact).toBe(false);
		const digits = (value.n * 10n ** 64n) / value.d;
		expect(digits).toBe(14142135623730950488016887242096980785696718753769480731766797379n);
	});

	test("raised again gives the number back, to sixty digits", () => {
		const ratio = fc.tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }));
		fc.assert(
			fc.property(ratio, fc.integer({ min: 2, max: 7 }), ([p, q], degree) => {
				const x = of(`${p}/${q}`);
				const off = root(x, degree).value.pow(degree).div(x).sub(1).abs();
				expect(off.compare(of(`1/${10n ** 60n}`))).toBeLessThan(0);
			}),
			{ numRuns: 60 },
		);
	});

	test("of a power is its base", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 9999 }),
				fc.integer({ min: 1, max: 99 }),
				fc.integer({ min: 1, max: 9 }),
				(p, q, n) => {
					const base = of(`${p}/${q}`);
					expect(exactText(root(base.pow(n), n).value)).toBe(exactText(base));
				},
			),
			{ numRuns: 60 },
		);
	});
});
