import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, ONE, toNumber, ZERO } from "../../exact.ts";
import { exactOf } from "../../real/real.ts";
import { Curve } from "./curve.ts";
import { curveRoots } from "./curve-roots.ts";
import { estimate, estimatedSign } from "./estimate.ts";
import { evaluate } from "./evaluate.ts";
import { judgeStretch } from "./judge-stretch.ts";
import { inverse, leading, normal, normalOf, times, timesItself } from "./normal.ts";
import { around, centre, isBelow, refineRoot } from "./refine-root.ts";

const of = (text: string | number): Exact => exact(text) as Exact;
const curve = (...factors: readonly (number | bigint)[]) =>
	Curve.of(factors.map((factor, power) => ({ power, factor: BigInt(factor) })));
const LOW = 2 ** -21;
const HIGH = 2 ** 17;
const roots = (c: Curve, low = LOW, high = HIGH) => curveRoots(c, low, high).map((r) => toNumber(exactOf(centre(r))));

/** ∏ (z − root), over whole numbers. */
const withRoots = (...at: readonly number[]) =>
	at
		.reduce<bigint[]>(
			(p, root) => [0n].concat(p).map((x, i) => x * 100n - BigInt(Math.round(root * 100)) * (p[i] ?? 0n)),
			[1n],
		)
		.map((factor, power) => ({ factor, power }));

/** The slow obvious way to a curve's value. */
const slow = (terms: readonly { factor: bigint; power: number }[], z: Exact) =>
	terms.reduce((sum, { factor, power }) => sum.add((z.pow(power) as Exact).mul(factor)), ZERO);

const terms = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -500, max: 500 })), { minLength: 2, maxLength: 12 })
	.map((steps) => {
		let power = 0;
		return steps.map(([step, factor]) => {
			power += step;
			return { power, factor: BigInt(factor) };
		});
	});

describe("numbers of the working precision", () => {
	test("multiply, invert and come back as doubles", () => {
		expect([normal(1n).m, normal(1n).e]).toEqual([2n ** 319n, -319]);
		expect(normal(2n ** 400n).m).toBe(2n ** 319n);
		const double = fc.double({ min: 2 ** -21, max: 2 ** 17, noNaN: true });
		fc.assert(
			fc.property(double, double, (a, b) => {
				const [x, y] = [normalOf(a), normalOf(b)];
				expect(toNumber(exactOf(x))).toBe(a);
				const product = times(x, y);
				expect(product.m >> 319n).toBe(1n);
				expect(exactOf(product).equals(exactOf(x).mul(exactOf(y)))).toBe(true);
				expect(
					toNumber(
						exactOf(times(x, inverse(x)))
							.sub(ONE)
							.abs(),
					),
				).toBeLessThan(1e-90);
				expect(leading(x)[0] * 2 ** leading(x)[1]).toBe(a);
				expect(isBelow(x, y)).toBe(a < b);
			}),
		);
		expect(exactOf(timesItself(normal(3n), 13)).equals(3 ** 13)).toBe(true);
		expect(exactOf(timesItself(normal(3n), 0)).equals(1)).toBe(true);
	});
});

describe("a curve", () => {
	test("leaves out what is 0 and counts its sign changes", () => {
		const c = curve(-5, 0, 3, 0, 2, -1);
		expect([c.powers, c.signs, c.turns, c.span]).toEqual([[0, 2, 4, 5], [-1, 1, 1, -1], [0, 2], 5]);
		expect([curve(0, 1).turns, curve().span]).toEqual([[], 0]);
	});

	test("has a derived curve with one sign change fewer, whose roots part its own", () => {
		fc.assert(
			fc.property(terms, (all) => {
				const c = Curve.of(all);
				fc.pre(c.turns.length > 0);
				expect(c.derived).toBe(c.derived);
				expect(c.derived.turns.length).toBe(c.turns.length - 1);
				const own = roots(c);
				const parting = roots(c.derived);
				for (const [i, root] of own.slice(1).entries())
					expect(parting.some((p) => p >= (own[i] ?? 0) && p <= root)).toBe(true);
			}),
		);
	});

	test("has the sign, value and slope of the slow sum", () => {
		fc.assert(
			fc.property(terms, fc.integer({ min: 1, max: 400 }), (all, n) => {
				const c = Curve.of(all);
				fc.pre(c.powers.length > 0);
				const z = n / 128;
				const at = evaluate(c, normalOf(z));
				const value = slow(all, of(z));
				const slope = slow(
					all.map(({ power, factor }) => ({ power, factor: factor * BigInt(power) })),
					of(z),
				);
				expect(at.sign).toBe(value.compare(0));
				expect([0, at.sign]).toContain(estimatedSign(c, z));
				if (Math.abs(toNumber(value)) > 1e-3 * 500 * z ** 108 + 1) expect(estimatedSign(c, z)).toBe(at.sign);
				if (at.sign !== 0 && !slope.equals(0)) {
					const ratio = toNumber(of(`${at.slope}/1`).div(of(`${at.value}/1`)));
					expect(ratio / toNumber(slope.div(value))).toBeCloseTo(1, 9);
				}
			}),
		);
	});

	test("vanishes where terms cancel, and does not where the least is left", () => {
		expect(evaluate(curve(-1, 1), normalOf(1)).sign).toBe(0);
		expect(evaluate(curve(-1, 1), normal(2n ** 238n + 1n, -238)).sign).toBe(1);
		expect(evaluate(curve(-1, 1), normal(2n ** 239n + 1n, -239)).sign).toBe(0);
		expect(evaluate(curve(-1, 0, 1n << 500n), normalOf(2 ** -21)).sign).toBe(1);
	});

	test("is estimated without overflow, however large its powers", () => {
		const c = Curve.of([
			{ power: 3, factor: -1n },
			{ power: 100_003, factor: 1n },
		]);
		expect([2 ** -21, 0.999, 1.001, 2 ** 17].map((z) => estimatedSign(c, z))).toEqual([-1, -1, 1, 1]);
		expect(estimatedSign(c, 1)).toBe(0);
		const { mantissas, exponents } = estimate(curve(3, 5), 0.5);
		expect([...mantissas]).toEqual([1.5, 1.25]);
		expect([...exponents]).toEqual([1, 1]);
	});
});

describe("a stretch", () => {
	const judge = (c: Curve, low: number, high: number) => judgeStretch(c, estimate(c, low), estimate(c, high));

	test("without a root, with one, and with what cannot be said", () => {
		const c = curve(2, -3, 1); // roots 1 and 2
		expect(judge(c, 0.1, 0.5)).toBe("none");
		expect(judge(c, 0.95, 1.05)).toBe("monotone");
		expect(judge(c, 1.2, 1.3)).toBe("none");
		expect(judge(c, 1.95, 2.1)).toBe("monotone");
		expect(judge(c, 2.5, 3)).toBe("none");
		expect(judge(c, 0.5, 3)).toBe("unclear");
		expect(judge(curve(1, -2, 1), 0.9, 1.1)).toBe("unclear");
		expect(judge(curve(-1, 2, -1), 0.9, 1.1)).toBe("unclear");
	});

	test("is judged short of what its value could be, never beyond it", () => {
		fc.assert(
			fc.property(terms, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 40 }), (all, start, width) => {
				const c = Curve.of(all);
				fc.pre(c.turns.length > 0);
				const low = 1.02 ** start;
				const high = low * (1 + width / 200);
				const verdict = judge(c, low, high);
				const found = roots(c, low, high).length;
				if (verdict === "none") expect(found).toBe(0);
				if (verdict === "monotone") expect(found).toBeLessThanOrEqual(1);
			}),
			{ numRuns: 400 },
		);
	});

	test("is always clear where it is short enough and no two roots are in it", () => {
		fc.assert(
			fc.property(fc.integer({ min: 10, max: 400 }), (n) => {
				const c = Curve.of(withRoots(0.5, 1, 1.5, 2, 2.5));
				expect(judge(c, n / 100, n / 100 + 0.0001)).not.toBe("unclear");
			}),
		);
	});
});

describe("roots", () => {
	test("are those the curve was made of, each once, however often it has them", () => {
		const given = fc.array(fc.integer({ min: 5, max: 900 }), { minLength: 1, maxLength: 7 });
		fc.assert(
			fc.property(given, fc.boolean(), (hundredths, isWidened) => {
				const made = withRoots(...hundredths.map((h) => h / 100));
				// z² + z + 1 has no real root and brings further sign changes.
				const all = isWidened
					? [0, 1, 2].flatMap((n) => made.map(({ factor, power }) => ({ factor, power: power + n })))
					: made;
				const sums = Array.from({ length: made.length + 2 }, (_, power) => ({
					power,
					factor: all.filter((t) => t.power === power).reduce((sum, t) => sum + t.factor, 0n),
				}));
				const expected = [...new Set(hundredths)].sort((a, b) => a - b).map((h) => h / 100);
				expect(roots(Curve.of(sums))).toEqual(expected);
			}),
		);
	});

	test("part every sign change of a slow walk along the curve", () => {
		fc.assert(
			fc.property(terms, (all) => {
				const c = Curve.of(all);
				fc.pre(c.turns.length > 0);
				const walk = Array.from({ length: 300 }, (_, i) => 0.2 * 1.015 ** i);
				const found = roots(c, walk[0], walk.at(-1));
				for (const [i, z] of walk.slice(1).entries()) {
					const before = walk[i] ?? z;
					const [a, b] = [evaluate(c, normalOf(before)).sign, evaluate(c, normalOf(z)).sign];
					if (a * b < 0) expect(found.filter((r) => r >= before && r <= z).length % 2).toBe(1);
				}
			}),
			{ numRuns: 40 },
		);
	});

	test("of many sign changes are found stretch by stretch, also at a seam", () => {
		// 1 − z + z² … − z^41 = (1 − z^42) ÷ (1 + z): 41 sign changes, one root.
		expect(roots(curve(...Array.from({ length: 42 }, (_, i) => (i % 2 ? -1 : 1))))).toEqual([1]);
		expect(roots(curve(...Array.from({ length: 42 }, (_, i) => (i % 2 ? -1 : 1))), 2 ** -6, 2 ** 6)).toEqual([1]);
		const fifteen = Array.from({ length: 15 }, (_, i) => (i + 2) / 4);
		expect(roots(Curve.of(withRoots(...fifteen)))).toEqual(fifteen);
		expect(roots(Curve.of(withRoots(...Array.from({ length: 14 }, () => 0.5))))).toEqual([0.5]);
	});

	test("at the ends of the search count", () => {
		expect(roots(Curve.of(withRoots(1, 2)), 1, 2)).toEqual([1, 2]);
		expect(roots(Curve.of(withRoots(1, 2)), 1.25, 1.75)).toEqual([]);
		expect(roots(curve(1, 2, 3))).toEqual([]);
		expect(roots(curve(1, -1), 2, 3)).toEqual([]);
	});

	test("are enclosed on both sides, and refined where doubles cannot tell the ends apart", () => {
		const c = curve(-2, 0, 1);
		const { low, high } = refineRoot(c, normalOf(1), normalOf(2), -1);
		expect(evaluate(c, low).sign).toBe(-1);
		expect(evaluate(c, high).sign).toBe(1);
		expect(toNumber(exactOf(low))).toBe(Math.SQRT2);
		const near = { low: normal(low.m - 2n ** 200n, low.e), high: normal(high.m + 2n ** 201n, high.e) };
		expect(toNumber(exactOf(centre(refineRoot(c, near.low, near.high, -1))))).toBe(Math.SQRT2);
		const here = around(normalOf(3));
		expect([isBelow(here.low, normalOf(3)), isBelow(normalOf(3), here.high)]).toEqual([true, true]);
		expect(toNumber(exactOf(here.high).sub(exactOf(here.low)))).toBe(6 * 2 ** -150);
	});
});
