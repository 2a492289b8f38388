import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, sum } from "../../exact.ts";
import { balanceOf } from "./balance.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const entry = (value: number, cost: number, parts: Record<string, number | string> = {}) => ({
	value: of(value),
	cost: of(cost),
	parts: Object.entries(parts).map(([key, share]) => ({ key, share: of(share) })),
});

function shares(entries: Parameters<typeof balanceOf>[0]) {
	const answer = balanceOf(entries);
	if (answer.kind !== "value") throw new Error("no balance");
	const text = (x: Exact | null) => x && exactText(x);
	return answer.value.map((p) => [p.key, text(p.valueShare), text(p.costShare), text(p.countShare)]);
}

test("shares value, cost and number by part, in the order first met, the unknown last", () => {
	expect(
		shares([
			entry(3, 1),
			entry(6, 1, { "O-2": 1 }),
			entry(3, 2, { "O-1": "1/3", "O-2": "1/3" }),
			entry(0, 0, { "O-1": 1 }),
		]),
	).toEqual([
		["O-2", "7/12", "5/12", "1/3"],
		["O-1", "1/12", "1/6", "1/3"],
		[null, "1/3", "5/12", "1/3"],
	]);
});

test("has no unknown part where all is known, and no share of nothing", () => {
	expect(shares([entry(0, 5, { short: 1 })])).toEqual([["short", null, "1", "1"]]);
	expect(shares([entry(-1, 0, { short: 1 })])).toEqual([["short", null, null, "1"]]);
	expect(shares([])).toEqual([]);
});

test("counts negative values as they are", () => {
	expect(shares([entry(3, 1, { low: 1 }), entry(-1, 1, { high: 1 })])).toEqual([
		["low", "3/2", "1/2", "1/2"],
		["high", "-1/2", "1/2", "1/2"],
	]);
});

test("refuses shares below 0 or beyond 1", () => {
	expect(balanceOf([entry(1, 1), entry(1, 1, { a: 1, b: -0.1 })])).toMatchObject({
		code: "out-of-range",
		path: "[1].parts[1].share",
		message: "A share may not be negative.",
	});
	expect(balanceOf([entry(1, 1, { a: 0.6, b: 0.5 })])).toMatchObject({ code: "out-of-range", path: "[0].parts" });
	expect(balanceOf([entry(1, 1, { a: 0.5, b: 0.5 })]).kind).toBe("value");
});

test("each kind of share adds up to exactly 1", () => {
	const part = fc.tuple(
		fc.constantFrom("a", "b", "c"),
		fc.integer({ min: 0, max: 7 }).map((p) => `${p}/21`),
	);
	const one = fc.tuple(
		fc.integer({ min: 1, max: 99 }),
		fc.integer({ min: 1, max: 99 }),
		fc.array(part, { maxLength: 3 }),
	);
	fc.assert(
		fc.property(fc.array(one, { minLength: 1, maxLength: 9 }), (list) => {
			const answer = balanceOf(list.map(([v, c, parts]) => entry(v, c, Object.fromEntries(parts))));
			if (answer.kind !== "value") throw new Error("no balance");
			for (const kind of ["valueShare", "costShare", "countShare"] as const)
				expect(exactText(sum(answer.value.map((p) => p[kind] ?? ONE)))).toBe("1");
		}),
	);
});
