import fc from "fast-check";
import { expect, test } from "vitest";
import { type Exact, exact } from "../../exact.ts";
import { kendallTau } from "./kendall-tau.ts";
import { methodAgreement } from "./method-agreement.ts";

const all = (...xs: (number | string | null)[]) => xs.map((x) => (x === null ? null : (exact(x) as Exact)));

test("the examples: one exchange of three pairs, the same order, the reverse", () => {
	expect(kendallTau(all(3, 2, 1), all(9, 7, 8))).toEqual({
		tau: 1 / 3,
		numerator: 1,
		squaredDenominator: 9n,
		items: 3,
	});
	expect(kendallTau(all(3, 2, 1), all(9, 8, 7)).tau).toBe(1);
	expect(kendallTau(all(3, 2, 1), all(1, 2, 3)).tau).toBe(-1);
});

test("ties are told from disagreement (τ-b), and compared exactly", () => {
	expect(kendallTau(all(1, 1, 2), all(1, 2, 3))).toEqual({
		tau: 2 / Math.sqrt(6),
		numerator: 2,
		squaredDenominator: 6n,
		items: 3,
	});
	expect(kendallTau(all("1/3", "2/6", 1), all("1/3", "2/6", 1)).tau).toBe(1);
});

test("without two items told apart by both there is no agreement to measure", () => {
	const none = (items: number) => ({ tau: null, numerator: 0, squaredDenominator: 0n, items });
	expect(kendallTau([], [])).toEqual(none(0));
	expect(kendallTau(all(1), all(2))).toEqual(none(1));
	expect(kendallTau(all(1, 1), all(1, 2))).toEqual(none(2));
	expect(kendallTau(all(1, null, 3), all(null, 2, 3))).toEqual(none(1));
});

test("equals counting every pair", () => {
	const score = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 8 });
	fc.assert(
		fc.property(fc.array(fc.tuple(score, score), { maxLength: 33 }), (pairs) => {
			let [numerator, apartX, apartY] = [0, 0, 0];
			const known = pairs.filter((p): p is [number, number] => p[0] !== null && p[1] !== null);
			for (const [i, [x, y]] of known.entries())
				for (const [u, v] of known.slice(0, i)) {
					numerator += Math.sign(x - u) * Math.sign(y - v);
					apartX += Math.abs(Math.sign(x - u));
					apartY += Math.abs(Math.sign(y - v));
				}
			const found = kendallTau(all(...pairs.map((p) => p[0])), all(...pairs.map((p) => p[1])));
			expect(found.items).toBe(known.length);
			expect(found.squaredDenominator).toBe(BigInt(apartX) * BigInt(apartY));
			expect(found.numerator + 0).toBe(numerator + 0);
			if (apartX * apartY > 0) expect(found.tau).toBeCloseTo(numerator / Math.sqrt(apartX * apartY), 14);
			else expect(found.tau).toBeNull();
		}),
	);
});

test("ten thousand items are no trouble", () => {
	const x = Array.from({ length: 10_000 }, (_, i) => exact(i % 977) ?? null);
	const y = Array.from({ length: 10_000 }, (_, i) => exact((i * 7919) % 10_007) ?? null);
	expect(Math.abs(kendallTau(x, y).tau ?? 9)).toBeLessThan(0.05);
	expect(kendallTau(y, y)).toMatchObject({ tau: 1, numerator: 49_995_000, squaredDenominator: 49_995_000n ** 2n });
});

test("every two methods are compared once, in the order given", () => {
	const table = methodAgreement([
		{ method: "wsjf", scores: all(3, 2, 1) },
		{ method: "rice", scores: all(9, 7, 8) },
		{ method: "topsis", scores: all("1/4", "1/2", null) },
	]);
	expect(table.map(({ a, b, tau, items }) => [a, b, tau, items])).toEqual([
		["wsjf", "rice", 1 / 3, 3],
		["wsjf", "topsis", -1, 2],
		["rice", "topsis", -1, 2],
	]);
	expect(methodAgreement([{ method: "wsjf", scores: [] }])).toEqual([]);
});
