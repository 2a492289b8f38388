import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, toNumber } from "../../exact.ts";
import type { IsoDate } from "../../units.ts";
import { directionOfTravel, MOST_DAYS, type Travel, travel } from "./direction-of-travel.ts";
import { mannKendall } from "./mann-kendall.ts";
import { twoSidedTail } from "./normal-tail.ts";
import { type Point, theilSen } from "./theil-sen.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

describe("theilSen", () => {
	/** Every slope as a fraction, sorted. */
	function slow(points: readonly Point[]): string {
		const slopes: Exact[] = [];
		for (const [i, a] of points.entries())
			for (const b of points.slice(i + 1)) slopes.push(of(`${b.value - a.value}/${b.at - a.at}`));
		slopes.sort((x, y) => x.compare(y));
		const low = slopes[Math.ceil(slopes.length / 2) - 1] as Exact;
		return exactText(low.add(slopes[Math.floor(slopes.length / 2)] as Exact).div(2));
	}

	const points = (value: fc.Arbitrary<bigint>, most: number) =>
		fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), value), { minLength: 2, maxLength: most }).map((steps) => {
			const days = steps.map(([step]) => step);
			return steps.map(([, v], i): Point => ({ at: days.slice(0, i).reduce((a, b) => a + b, 0), value: v }));
		});

	test("is the median of all slopes, where many are equal", () => {
		fc.assert(fc.property(points(fc.bigInt(-3n, 3n), 16), (p) => void expect(exactText(theilSen(p))).toBe(slow(p))));
	});

	test("is the median of all slopes, where doubles cannot tell them apart", () => {
		const near = fc.bigInt(0n, 40n).map((d) => 2n ** 53n - 20n + d);
		const far = fc.bigInt(-(10n ** 400n), 10n ** 400n);
		const mixed = fc.oneof(near, far, fc.bigInt(0n, 9n), fc.bigInt(2n ** 60n, 2n ** 60n + 9n));
		fc.assert(fc.property(points(near, 12), (p) => void expect(exactText(theilSen(p))).toBe(slow(p))));
		fc.assert(
			fc.property(points(mixed, 12), (p) => void expect(exactText(theilSen(p))).toBe(slow(p))),
			{ numRuns: 300 },
		);
	});

	test("takes the middle one of an odd number, and the mean of the middle two of an even one", () => {
		const p = (...values: bigint[]) => values.map((value, at) => ({ at, value }));
		expect(exactText(theilSen([...p(0n, 1n), { at: 3, value: 1n }]))).toBe("1/3");
		expect(exactText(theilSen(p(0n, 1n, 5n, 6n)))).toBe("9/4");
		expect(exactText(theilSen(p(4n, 1n)))).toBe("-3");
	});
});

describe("twoSidedTail", () => {
	test.each([
		["0", 1],
		["1/1000000", 0.9992021155721779],
		["1", 0.3173105078629141],
		["9604/2500", 0.04999579029644087],
		["36", 1.973175290075396e-9],
		["100", 1.523970604832105e-23],
	])("of z² = %s is the nearest double to the published tail", (zSquared, p) => {
		expect(twoSidedTail(of(zSquared))).toBe(p);
	});

	test("reaches down to the smallest double, and is 0 beyond it", () => {
		expect(twoSidedTail(of(1480))).toBeGreaterThan(0);
		expect(twoSidedTail(of(1491))).toBe(0);
		expect(twoSidedTail(of(1492))).toBe(0);
		expect(twoSidedTail(of("1000000000000"))).toBe(0);
	});

	test("falls as z grows", () => {
		const z = fc.integer({ min: 0, max: 12_000 });
		fc.assert(
			fc.property(z, z, (a, b) => {
				const [near, far] = [twoSidedTail(of(`${Math.min(a, b)}/10`)), twoSidedTail(of(`${Math.max(a, b)}/10`))];
				expect(near).toBeGreaterThanOrEqual(far);
				if (a !== b) expect(near).toBeGreaterThan(far);
			}),
			{ numRuns: 60 },
		);
	});
});

describe("mannKendall", () => {
	test("counts pairs that rise less pairs that fall", () => {
		fc.assert(
			fc.property(fc.array(fc.bigInt(-4n, 4n), { minLength: 1, maxLength: 15 }), (values) => {
				const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => (b > a ? 1 : b < a ? -1 : 0)));
				expect(mannKendall(values).s).toBe(pairs.reduce<number>((x, y) => x + y, 0));
			}),
		);
	});

	test("has p 1 where S is −1, 0 or 1, or nothing varies", () => {
		for (const values of [[1n, 2n], [2n, 1n], [1n, 2n, 1n], [5n, 5n, 5n, 5n], [1n]])
			expect(mannKendall(values).pValue).toBe(1);
		expect(mannKendall([1n, 2n, 3n]).pValue).toBeLessThan(1);
	});

	test("corrects the variance for each group of ties", () => {
		// n = 8, groups of 2, 2, 3: Var S = (8·7·21 − 2·(2·1·9) − 3·2·11) / 18 = 1074 / 18, S = 23.
		expect(mannKendall([1n, 1n, 2n, 2n, 3n, 3n, 3n, 4n])).toEqual({ s: 23, pValue: twoSidedTail(of("8712/1074")) });
	});

	test("is the same read backwards, but for the sign of S", () => {
		fc.assert(
			fc.property(fc.array(fc.bigInt(0n, 5n), { minLength: 2, maxLength: 12 }), (values) => {
				const [there, back] = [mannKendall(values), mannKendall([...values].reverse())];
				expect(back.pValue).toBe(there.pValue);
				expect(back.s + there.s).toBe(0);
			}),
		);
	});
});

describe("directionOfTravel", () => {
	const reading = (i: number, value: number) => ({ date: `2026-01-${String(i).padStart(2, "0")}`, value });
	const rising = [1, 2, 3, 4, 5].map((v) => reading(v, v));
	const found = (input: object): Travel => {
		const answer = directionOfTravel(input);
		if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
		return answer.value;
	};

	test("is towards the target or away from it, by the side on which it lies", () => {
		const up = found({ readings: rising, baseline: 0, target: 9 });
		expect(up.direction).toBe("towards");
		expect(toNumber(up.slopePerDay as Exact)).toBe(1);
		expect(up.pValue).toBeCloseTo(0.0274863361, 9);
		expect(found({ readings: rising, baseline: 9, target: 0 }).direction).toBe("away");
	});

	test("is unclear on a noisy flat series, whichever way the target lies", () => {
		const noisy = [5, 7, 4, 6, 5, 7, 4, 6].map((v, i) => reading(i + 1, v));
		for (const target of [0, 100]) expect(found({ readings: noisy, baseline: 50, target }).direction).toBe("unclear");
	});

	test("turns round when every reading is mirrored, and keeps its p", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 20 }), (values) => {
				const there = found({ readings: values.map((v, i) => reading(i + 1, v)), baseline: 0, target: 1 });
				const back = found({ readings: values.map((v, i) => reading(i + 1, -v)), baseline: 0, target: 1 });
				const turned = { towards: "away", away: "towards", unclear: "unclear" } as const;
				expect(back.direction).toBe(turned[there.direction]);
				expect(back.pValue).toBe(there.pValue);
				expect(exactText((back.slopePerDay as Exact).neg())).toBe(exactText(there.slopePerDay as Exact));
			}),
		);
	});

	test("does not depend on the order in which readings come", () => {
		const shuffled = fc.shuffledSubarray([...rising, reading(3, 9), reading(7, 2)], { minLength: 7 });
		fc.assert(
			fc.property(shuffled, (readings) => {
				const { slopePerDay, pValue } = found({ readings, baseline: 0, target: 9 });
				expect([exactText(slopePerDay as Exact), pValue]).toEqual(["1", 0.5660902618168498]);
			}),
			{ numRuns: 30 },
		);
	});

	test("calls a sign wrong on noisy series no more often than its p allows", () => {
		let wrong = 0;
		let right = 0;
		for (let seed = 0; seed < 200; seed++) {
			const noise = (i: number) => ((((seed + 1) * 7919 + i * 104_729) % 1000) - 500) / 100;
			const readings = Array.from({ length: 20 }, (_, i) => reading(i + 1, 0.3 * i + noise(i)));
			const { direction } = found({ readings, baseline: 0, target: 10 });
			if (direction === "away") wrong++;
			if (direction === "towards") right++;
		}
		expect(wrong).toBe(0);
		expect(right).toBeGreaterThan(40);
	});

	test("refuses more days than any key result has, and takes as many as that", () => {
		const days = Array.from({ length: MOST_DAYS + 1 }, (_, i) => ({
			date: `${2000 + Math.floor(i / 336)}-${String(1 + (Math.floor(i / 28) % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
			value: i,
		}));
		expect(directionOfTravel({ readings: days, baseline: 0, target: 1 })).toMatchObject({
			kind: "fault",
			code: "out-of-range",
			path: "readings",
			message: expect.stringContaining("4000"),
		});
	});

	test("says where an input cannot be right, in words", () => {
		expect(directionOfTravel({ readings: rising, baseline: 3, target: 3 })).toMatchObject({
			code: "no-distance",
			path: "target",
			message: expect.stringMatching(/\w+ \w+/),
		});
		expect(directionOfTravel({})).toEqual({ kind: "missing", missing: ["readings", "baseline", "target"] });
	});
});

test("travel takes the way from the caller, and three days are too few", () => {
	const days = (n: number) =>
		Array.from({ length: n }, (_, i) => ({ date: `2026-01-0${i + 1}` as IsoDate, value: of(i * i) }));
	expect(travel(days(5), 1).direction).toBe("towards");
	expect(travel(days(5), -1).direction).toBe("away");
	expect(travel(days(3), 1)).toMatchObject({ direction: "unclear", pValue: 0.29626987148428635 });
	expect(travel(days(1), 1)).toEqual({ direction: "unclear", slopePerDay: null, pValue: null });
});
