import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clampToOne, type Exact, exact, exactText, greatest, least, sum, toNumber, ZERO } from "./exact.ts";
import { roundText } from "./round-text.ts";

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 25 }));
const write = ([digits, places]: [bigint, number]) => {
	const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, "0");
	const at = text.length - places;
	return `${digits < 0n ? "-" : ""}${text.slice(0, at)}${places ? `.${text.slice(at)}` : ""}`;
};

const read = (text: string): Exact => exact(text) ?? ZERO;

describe("exact", () => {
	test.each([
		[0.1, "1/10"],
		[0.35, "7/20"],
		[1e-7, "1/10000000"],
		[1.5e300, `15${"0".repeat(299)}`],
		["26/8", "13/4"],
		["-6/4", "-3/2"],
		["007", "7"],
	])("reads %s as the decimal it is written as", (input, text) => {
		const x = exact(input);
		expect(x && exactText(x)).toBe(text);
	});

	test.each([Number.NaN, Number.POSITIVE_INFINITY, "1/0", "", "1e99999", "0x10", "1,5", "__proto__"])(
		"has no number for %s",
		(input) => expect(exact(input)).toBeUndefined(),
	);

	test("toNumber gives back every double", () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
				const back = exact(x);
				return back !== undefined && toNumber(back) === (x === 0 ? 0 : x);
			}),
			{ numRuns: 5000 },
		);
	});

	test("toNumber of any decimal is what the language reads it as", () => {
		fc.assert(
			fc.property(decimal, (d) => {
				const x = exact(write(d));
				return x !== undefined && toNumber(x) === Number(write(d)) + 0;
			}),
			{ numRuns: 5000 },
		);
	});

	test("is beyond a double's range as infinity, and below it as nothing", () => {
		expect(toNumber(read(`1${"0".repeat(400)}`))).toBe(Number.POSITIVE_INFINITY);
		expect(toNumber(read(`1/1${"0".repeat(400)}`))).toBe(0);
		expect(toNumber(read(`3/2${"0".repeat(323)}`))).toBe(1.5e-323);
	});
});

test.each([
	["1/2", "3/4"],
	["-1", "0"],
])("of %s and %s the first is the least, whichever comes first", (low, high) => {
	const [a, b] = [read(low), read(high)];
	expect([least(a, b), least(b, a), greatest(a, b), greatest(b, a)].map(exactText)).toEqual([low, low, high, high]);
	expect([read("-1/9"), read("1/9"), read("10/9")].map((x) => exactText(clampToOne(x)))).toEqual(["0", "1/9", "1"]);
	expect(exactText(sum([a, b, a]))).toBe(exactText(a.add(b).add(a)));
});

test("what is no number is not rounded: the caller is told so", () => {
	expect(() => roundText("n/a", 1)).toThrow('"n/a" is no number');
	expect(() => roundText(Number.NaN, 1)).toThrow("is no number");
});

describe("roundText", () => {
	test.each([
		[0.35, 1, "0.4"],
		[0.65, 1, "0.7"],
		[-0.35, 1, "-0.4"],
		[1.005, 2, "1.01"],
		["-1/300", 2, "0.00"],
		["2/3", 0, "1"],
		[1e21, 0, "1000000000000000000000"],
	])("rounds %s to %i places as %s", (value, places, text) => expect(roundText(value, places)).toBe(text));

	test("equals rounding by hand on the written digits", () => {
		fc.assert(
			fc.property(decimal, fc.integer({ min: 0, max: 30 }), ([digits, places], to) => {
				const shift = 10n ** BigInt(Math.max(0, places - to));
				const size = digits < 0n ? -digits : digits;
				const kept = places <= to ? size * 10n ** BigInt(to - places) : (size + shift / 2n) / shift;
				const sign = digits < 0n && kept > 0n ? -kept : kept;
				return roundText(write([digits, places]), to) === write([sign, to]);
			}),
			{ numRuns: 3000 },
		);
	});
});
