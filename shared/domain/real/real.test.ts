import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, toNumber } from "../exact.ts";
import { bitLength } from "./bit-length.ts";
import { exactRoot } from "./exact-root.ts";
import { exp } from "./exponential.ts";
import { ln, lnTwo } from "./logarithm.ts";
import { nearestDouble, settled } from "./nearest-double.ts";
import { power } from "./power.ts";
import { absolute, add, divide, exactOf, keepBits, multiply, negate, type Real, realOf } from "./real.ts";

const BITS = 256;
const of = (text: string | number): Exact => exact(text) as Exact;
const number = (x: Real): number => toNumber(exactOf(x));
const whole = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
const real = fc.record({ m: whole, e: fc.integer({ min: -400, max: 400 }) });
/** Above 0, from far below 1 to far above. */
const above = fc
	.tuple(fc.bigInt({ min: 1n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
	.map(([n, d]) => of(`${n}/${d}`));
const exponent = fc
	.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: 1, max: 365 }))
	.map(([p, q]) => of(`${p}/${q}`));

/** |a − b| in units of b's last of so many bits. */
function distance(a: Exact, b: Exact, bits: number): number {
	if (a.equals(b)) return 0;
	return toNumber(
		a
			.sub(b)
			.abs()
			.div(b.abs())
			.mul(2n ** BigInt(bits)),
	);
}

describe("numbers of many bits", () => {
	test("count their bits as the binary text does", () => {
		expect([0n, 1n, -1n, 7n, 8n, 15n, 16n, -256n].map(bitLength)).toEqual([0, 1, 1, 3, 4, 4, 5, 9]);
		fc.assert(
			fc.property(whole, (x) => {
				expect(bitLength(x)).toBe(x === 0n ? 0 : x.toString(2).replace("-", "").length);
			}),
		);
	});

	test("keep their leading bits, and all where there are no more", () => {
		expect(keepBits({ m: 0b10110n, e: 3 }, 3)).toEqual({ m: 0b101n, e: 5 });
		expect(keepBits({ m: 0b101n, e: 3 }, 3)).toEqual({ m: 0b101n, e: 3 });
		expect(realOf(of("3/4"), 8)).toEqual({ m: 192n, e: -8 });
		expect(exactText(exactOf({ m: 5n, e: 2 }))).toBe("20");
		expect(exactText(exactOf({ m: -5n, e: -2 }))).toBe("-5/4");
		expect(exactText(exactOf({ m: 5n, e: 0 }))).toBe("5");
	});

	test("come within the last bit of what exact numbers give", () => {
		fc.assert(
			fc.property(real, real, (a, b) => {
				const [x, y] = [exactOf(a), exactOf(b)];
				expect(distance(exactOf(multiply(a, b, BITS)), x.mul(y), BITS)).toBeLessThanOrEqual(2);
				if (b.m !== 0n) expect(distance(exactOf(divide(a, b, BITS)), x.div(y), BITS)).toBeLessThanOrEqual(4);
				// A sum may lose its leading bits; its error is measured by what went in.
				const error = exactOf(add(a, b, BITS))
					.sub(x.add(y))
					.abs();
				const unit = x
					.abs()
					.add(y.abs())
					.div(2n ** BigInt(BITS - 1));
				expect(error.compare(unit)).toBeLessThanOrEqual(0);
			}),
		);
	});

	test("stand for an exact number to as many bits as asked", () => {
		fc.assert(
			fc.property(above, fc.constantFrom(1, -1), (size, sign) => {
				const x = size.mul(sign);
				expect(distance(exactOf(realOf(x, BITS)), x, BITS)).toBeLessThanOrEqual(2);
			}),
		);
	});

	test("add what is far smaller as nothing, and nothing as itself", () => {
		const [one, tiny, none]: [Real, Real, Real] = [
			{ m: 1n, e: 0 },
			{ m: 1n, e: -100_000_000 },
			{ m: 0n, e: 5 },
		];
		expect(add(one, tiny, 64)).toEqual(one);
		expect(add(tiny, one, 64)).toEqual(one);
		expect(add(one, none, 64)).toEqual(one);
		expect(add(none, tiny, 64)).toEqual(tiny);
		expect(add(one, { m: 1n, e: -40 }, 64)).toEqual({ m: 2n ** 40n + 1n, e: -40 });
	});

	test("turn their sign", () => {
		expect(negate({ m: 3n, e: 1 })).toEqual({ m: -3n, e: 1 });
		expect([absolute({ m: -3n, e: 1 }), absolute({ m: 3n, e: 1 })]).toEqual([
			{ m: 3n, e: 1 },
			{ m: 3n, e: 1 },
		]);
	});
});

describe("logarithm, exponential and power", () => {
	test("are the doubles that the built-in functions give or a neighbour", () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-30, max: 1e30, noNaN: true }), (x) => {
				const near = number(ln(realOf(of(x), BITS), BITS));
				expect(Math.abs(near - Math.log(x))).toBeLessThanOrEqual(Math.abs(near) * 1e-14);
			}),
		);
		fc.assert(
			fc.property(fc.integer({ min: -20_000, max: 20_000 }), (n) => {
				const x = n / 64;
				const near = number(exp(realOf(of(x), BITS), BITS));
				expect(Math.abs(near - Math.exp(x))).toBeLessThanOrEqual(near * 1e-14);
			}),
		);
		fc.assert(
			fc.property(fc.double({ min: 1e-5, max: 1e6, noNaN: true }), fc.integer({ min: -3650, max: 3650 }), (x, days) => {
				const near = number(power(of(x), of(`${days}/365`), BITS));
				expect(Math.abs(near - x ** (days / 365))).toBeLessThanOrEqual(near * 1e-13);
			}),
		);
	});

	test("know e, ln 2, ln 10 and √2", () => {
		expect(number(exp({ m: 1n, e: 0 }, 64))).toBe(Math.E);
		expect(number(exp({ m: -1n, e: 0 }, 64))).toBe(0.36787944117144233);
		expect(exp({ m: 0n, e: 0 }, 64).m).toBe(2n ** 63n);
		expect(number({ m: lnTwo(128), e: -128 })).toBe(Math.LN2);
		expect(lnTwo(128)).toBe(lnTwo(128));
		expect(number(ln(realOf(of(10), 64), 64))).toBe(Math.LN10);
		expect(number(power(of(2), of("1/2"), 64))).toBe(Math.SQRT2);
		expect(ln(realOf(ONE, 64), 64).m).toBe(0n);
		expect(power(ONE, of("1/3"), 64)).toEqual({ m: 1n, e: 0 });
		expect(power(of("7/2"), of(0), 64)).toEqual({ m: 1n, e: 0 });
	});

	test("undo each other to the last bits", () => {
		fc.assert(
			fc.property(above, (x) => {
				const back = exp(ln(realOf(x, BITS + 16), BITS + 16), BITS);
				expect(distance(exactOf(back), x, BITS)).toBeLessThanOrEqual(4);
			}),
		);
	});

	test("keep all their bits close to 1, where the logarithm is small", () => {
		fc.assert(
			fc.property(fc.integer({ min: 5, max: 60 }), fc.boolean(), (n, isBelow) => {
				const x = ONE.add(ONE.div(10n ** BigInt(n)).mul(isBelow ? -1 : 1));
				const found = exactOf(ln(realOf(x, 1000), BITS));
				// ln(1 + d) = d − d²/2 + d³/3 …, of which enough terms are exact to the bits asked.
				const d = x.sub(ONE);
				const slow = Array.from(
					{ length: Math.ceil(80 / n) + 1 },
					(_, i) => d.pow(i + 1)?.div(i % 2 === 0 ? i + 1 : -i - 1) as Exact,
				);
				expect(
					distance(
						found,
						slow.reduce((a, b) => a.add(b)),
						BITS,
					),
				).toBeLessThanOrEqual(4);
			}),
			{ numRuns: 20 },
		);
	});

	test("multiply where exponents add", () => {
		fc.assert(
			fc.property(above, exponent, exponent, (a, b, c) => {
				const product = multiply(power(a, b, BITS), power(a, c, BITS), BITS);
				expect(distance(exactOf(product), exactOf(power(a, b.add(c), BITS)), BITS)).toBeLessThanOrEqual(8);
			}),
			{ numRuns: 60 },
		);
	});

	test("are the exact power for a whole exponent", () => {
		fc.assert(
			fc.property(above, fc.integer({ min: -40, max: 40 }), (x, n) => {
				expect(distance(exactOf(power(x, of(n), BITS)), x.pow(n) as Exact, BITS)).toBeLessThanOrEqual(4);
			}),
			{ numRuns: 60 },
		);
	});

	test("give the same leading bits whatever the precision", () => {
		const at = (bits: number) => keepBits(power(of("11/10"), of("59/365"), bits), 100);
		expect(at(128)).toEqual(at(512));
	});
});

describe("a root that is rational", () => {
	test("is found", () => {
		expect(exactText(exactRoot(of("16/81"), 4) as Exact)).toBe("2/3");
		expect(exactText(exactRoot(of("1.61051"), 5) as Exact)).toBe("11/10");
		expect(exactText(exactRoot(of("7/3"), 1) as Exact)).toBe("7/3");
		expect(exactText(exactRoot(ONE, 365) as Exact)).toBe("1");
		expect(exactText(exactRoot(of(`1${"0".repeat(400)}`), 400) as Exact)).toBe("10");
	});

	test("is told from one that is not, however near", () => {
		expect(exactRoot(of(2), 2)).toBeUndefined();
		expect(exactRoot(of("2/9"), 2)).toBeUndefined();
		expect(exactRoot(of("9/2"), 2)).toBeUndefined();
		expect(exactRoot(of(`1${"0".repeat(99)}1`), 10)).toBeUndefined();
	});

	test("is the number that was raised", () => {
		fc.assert(
			fc.property(above, fc.integer({ min: 1, max: 12 }), (x, n) => {
				expect(exactText(exactRoot(x.pow(n) as Exact, n) as Exact)).toBe(exactText(x));
			}),
		);
	});
});

describe("the nearest double", () => {
	test("is settled where both ends of the error round to it", () => {
		const value = { m: 3n, e: -1 };
		expect(settled({ value, size: value }, 60)).toBe(1.5);
		expect(settled({ value, size: value }, 40)).toBeUndefined();
	});

	test("is found with more bits where a few do not settle it", () => {
		const asked: number[] = [];
		// Half-way between two doubles, and a third of a unit of the 300th bit more.
		const x = of("9007199254740993").add(of(1).div(3n * 2n ** 300n));
		const found = nearestDouble((bits) => {
			asked.push(bits);
			const value = realOf(x, bits + 8);
			return { value, size: value };
		});
		expect(found).toBe(9007199254740994);
		expect(asked).toEqual([256, 512]);
	});

	test("of a rational number in the middle of two doubles is asked for by mistake", () => {
		const value = { m: 2n ** 53n + 1n, e: 0 };
		expect(() => nearestDouble(() => ({ value, size: value }))).toThrow(/answer rational numbers exactly/);
	});

	test("is infinite beyond the range", () => {
		const value = { m: 1n, e: 2000 };
		expect(nearestDouble(() => ({ value, size: value }))).toBe(Number.POSITIVE_INFINITY);
	});
});
