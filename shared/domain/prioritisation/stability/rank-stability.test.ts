import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { value } from "../../outcome.ts";
import { rankStability, type StabilityInput, type StabilityRow, TABLES_UP_TO } from "./rank-stability.ts";
import { samplingError } from "./sampling-error.ts";
import { smaa } from "./smaa.ts";
import type { Stability } from "./stability.ts";

const criterion = (id: string, direction: "benefit" | "cost" = "benefit") => ({ id, low: 0, high: 10, direction });
const XYZ = ["x", "y", "z"].map((id) => criterion(id));
const row = (id: string, x: number, y: number, z: number): StabilityRow => ({ id, values: { x, y, z } });
const ABC = [row("A", 9, 3, 6), row("B", 6, 7, 6), row("C", 5, 8, 4)];
const BASE: StabilityInput = { criteria: XYZ, rows: ABC, samples: 10_000, seed: 1 };

function answerTo(input: StabilityInput): Stability {
	const answer = rankStability(input);
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}
const firsts = (s: Stability) => s.items.map((i) => i.first);

describe("the published example", () => {
	test("is exact: one wins, another never loses", () => {
		const { method, sampler, largestError, samples, seed, items, pairwise } = answerTo(BASE);
		expect({ method, sampler, largestError, samples, seed }).toEqual({
			method: "exact",
			sampler: "none",
			largestError: 0,
			samples: 10_000,
			seed: 1,
		});
		expect(items.map((i) => i.rankAcceptability)).toEqual([
			[3 / 7, 11 / 63, 25 / 63],
			[17 / 42, 25 / 42, 0],
			[1 / 6, 29 / 126, 38 / 63],
		]);
		expect(items[1]).toEqual({
			id: "B",
			first: 17 / 42,
			rankAcceptability: [17 / 42, 25 / 42, 0],
			centralWeights: [143 / 714, 803 / 2142, 65 / 153],
			confidence: 1,
			meanRank: 67 / 42,
			bestRank: 1,
			worstRank: 2,
			error: { first: 0 },
		});
		expect(pairwise).toEqual([
			[null, 3 / 7, 38 / 63],
			[4 / 7, null, 5 / 6],
			[25 / 63, 1 / 6, null],
		]);
	});

	test("is the same by sampling, within four standard errors", () => {
		const exact = answerTo(BASE);
		const sampled = smaa({ ...BASE, samples: 40_000 });
		if (sampled.kind !== "value") throw new Error("no answer");
		for (const [i, item] of sampled.value.items.entries())
			for (const [r, share] of item.rankAcceptability.entries())
				expect(Math.abs(share - (exact.items[i]?.rankAcceptability?.[r] ?? 9))).toBeLessThanOrEqual(
					4 * samplingError(share, 40_000),
				);
	});

	test("above a line after two: by the sum of the first two ranks", () => {
		const items = answerTo({ ...BASE, cut: { top: 2 } }).items;
		expect(items.map((i) => i.aboveCut)).toEqual([38 / 63, 1, 25 / 63]);
		expect(items[0]?.error).toEqual({ first: 0, aboveCut: 0 });
		expect(answerTo({ ...BASE, cut: { top: 9 } }).items.map((i) => i.aboveCut)).toEqual([1, 1, 1]);
	});
});

/** Portfolios on coarse scales, so that ties and equal items are common, with bounds and an order of importance. */
const portfolio = fc.record({
	criteria: fc.integer({ min: 2, max: 3 }),
	rows: fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }), {
		minLength: 2,
		maxLength: 5,
	}),
	order: fc.constantFrom<number[]>([], [0, 1], [1, 0]),
	low: fc.constantFrom(0, 0.1, 0.3),
	high: fc.constantFrom(1, 0.7, 0.5),
});

test("sampling agrees with exact geometry within four standard errors, whatever the bounds and the order", () => {
	const samples = 4000;
	fc.assert(
		fc.property(portfolio, ({ criteria: m, rows, order, low, high }) => {
			const criteria = ["x", "y", "z"].slice(0, m).map((id) => ({ ...criterion(id), high: 4 }));
			const input = {
				criteria,
				rows: rows.map((r, i) => ({
					id: `i${i}`,
					values: Object.fromEntries(criteria.map((c, j) => [c.id, r[j] ?? 0])),
				})),
				samples,
				seed: 3,
				bounds: { x: { low }, y: { high } },
				order: order.map((j) => ["x", "y"][j] as string),
			};
			const exact = answerTo(input);
			// A budget that reaches for all: the one thing geometry does not answer, so that the same question is sampled.
			const sampled = answerTo({
				...input,
				rows: input.rows.map((r) => ({ ...r, cost: 0 })),
				cut: { budget: 0 },
			});
			expect([exact.method, sampled.method]).toEqual(["exact", "sampled"]);
			expect(sampled.items.map((i) => i.aboveCut)).toEqual(rows.map(() => 1));
			const near = (a: number, b: number) =>
				expect(Math.abs(a - b)).toBeLessThanOrEqual(4.5 * samplingError(b, samples));
			for (const [i, item] of sampled.items.entries()) {
				const of = exact.items[i];
				for (const [r, share] of (item.rankAcceptability ?? []).entries()) near(share, of?.rankAcceptability?.[r] ?? 9);
				for (const [j, share] of (sampled.pairwise?.[i] ?? []).entries())
					if (i !== j) near(share ?? 9, exact.pairwise?.[i]?.[j] ?? 9);
				if (item.first > 0.2)
					for (const [j, w] of (item.centralWeights ?? []).entries())
						expect(Math.abs(w - (of?.centralWeights?.[j] ?? 9))).toBeLessThan(0.05);
			}
		}),
		{ numRuns: 20, seed: 7 },
	);
});

describe("weights", () => {
	test("within bounds leave less to chance", () => {
		const s = answerTo({ ...BASE, bounds: { x: { low: 0.6 } } });
		expect(s.items.map((i) => i.first)).toEqual([1, 0, 0]);
		expect(s.items[1]?.centralWeights).toBeNull();
		expect(s.items[1]?.confidence).toBeNull();
	});

	test("settled by their bounds leave nothing, and true ties stay ties", () => {
		const half = { low: 0.5, high: 0.5 };
		const rows = [row("A", 1, 2, 9), row("B", 2, 1, 0), row("C", 1, 1, 5)];
		const s = answerTo({ ...BASE, rows, bounds: { x: half, y: half } });
		expect(firsts(s)).toEqual([0.5, 0.5, 0]);
		expect(s.items[0]?.confidence).toBe(0.5);
		const sampled = answerTo({
			...BASE,
			rows: rows.map((r) => ({ ...r, cost: 1 })),
			bounds: { x: half, y: half },
			cut: { budget: 1 },
			samples: 10,
		});
		expect(sampled.sampler).toBe("fixed");
		expect(firsts(sampled)).toEqual([0.5, 0.5, 0]);
		// Equal items stand or fall together before a budget: it reaches for one of them, not for both.
		expect(sampled.items.map((i) => i.aboveCut)).toEqual([0, 0, 0]);
	});

	test("partly settled: items that differ only where it makes no difference tie in every draw", () => {
		const criteria = ["a", "b", "c", "d", "e", "f"].map((id) => criterion(id));
		const of = (id: string, ...v: number[]) => ({
			id,
			values: Object.fromEntries(criteria.map((c, j) => [c.id, v[j] ?? 0])),
		});
		const tenth = { low: 0.1, high: 0.1 };
		const rows = [of("one", 3, 7, 2, 4, 6, 8), of("two", 7, 3, 2, 4, 6, 8), of("three", 3, 7, 3, 4, 5, 8)];
		const s = answerTo({ criteria, rows, samples: 500, seed: 4, bounds: { a: tenth, b: tenth } });
		expect(s.method).toBe("sampled");
		expect(s.pairwise?.[0]?.[1]).toBe(0.5);
		expect(s.items[0]?.rankAcceptability).toEqual(s.items[1]?.rankAcceptability);
	});

	test("in an order of importance: what is best in the first is first more often", () => {
		expect(firsts(answerTo({ ...BASE, order: ["x", "y", "z"] }))[0]).toBeGreaterThan(3 / 7);
		const two = {
			...BASE,
			criteria: XYZ.slice(0, 2),
			rows: [
				{ id: "A", values: { x: 1, y: 0 } },
				{ id: "B", values: { x: 0, y: 1 } },
			],
		};
		expect(firsts(answerTo({ ...two, order: ["x", "y"] }))).toEqual([1, 0]);
		expect(firsts(answerTo({ ...two, order: ["y", "x"] }))).toEqual([0, 1]);
		expect(firsts(answerTo(two))).toEqual([0.5, 0.5]);
	});

	test("that no weighting can have are infeasible, and the place is named", () => {
		const at = (input: Partial<StabilityInput>) => rankStability({ ...BASE, ...input });
		const infeasible = (path: string) => expect.objectContaining({ kind: "fault", code: "infeasible", path });
		expect(at({ bounds: { x: { low: 0.6 }, y: { low: 0.5 } } })).toEqual(infeasible("bounds"));
		expect(at({ bounds: { x: { high: 0.3 }, y: { high: 0.3 }, z: { high: 0.3 } } })).toEqual(infeasible("bounds"));
		expect(at({ bounds: { x: { high: 0.2 }, y: { low: 0.3 } }, order: ["x", "y"] })).toEqual(infeasible("bounds.x"));
		expect(at({ bounds: { x: { high: 0.3 } }, order: ["x", "y", "z"] })).toEqual(infeasible("bounds"));
		// On the edge there is just one weighting.
		const third = at({ bounds: { x: { low: 0.6 }, y: { low: 0.4 } } });
		expect(third.kind === "value" && third.value.items.map((i) => i.centralWeights)).toEqual([
			[0.6, 0.4, 0],
			null,
			null,
		]);
	});
});

test("the same seed gives the same answer, another seed another", () => {
	const input = { ...BASE, rows: ABC.map((r) => ({ ...r, values: { ...r.values, y: null } })), samples: 200 };
	expect(rankStability(input)).toEqual(rankStability(input));
	expect(rankStability({ ...input, seed: 2 })).not.toEqual(rankStability(input));
});

test("an all-equal portfolio is one tie", () => {
	const s = answerTo({ ...BASE, rows: ["a", "b", "c", "d"].map((id) => row(id, 1, 2, 3)), cut: { top: 1 } });
	expect(s.items.map((i) => [i.first, i.aboveCut, i.confidence, i.meanRank, i.bestRank, i.worstRank])).toEqual(
		Array(4).fill([0.25, 0.25, 0.25, 2.5, 1, 4]),
	);
	expect(answerTo({ ...BASE, rows: [row("a", 1, 2, 3)] }).items[0]?.rankAcceptability).toEqual([1]);
});

test("equal items share a top cut-line in sampling as in geometry", () => {
	const rows = [row("a", 1, 2, 3), row("b", 1, 2, 3), row("c", 9, 9, 9), { id: "d", values: {} }];
	const s = answerTo({ ...BASE, rows, cut: { top: 2 }, samples: 3000 });
	expect(s.items[0]?.aboveCut).toBe(s.items[1]?.aboveCut);
	expect(s.items.reduce((sum, i) => sum + (i.aboveCut ?? 0), 0)).toBeCloseTo(2, 12);
	expect(s.items[0]?.aboveCut).toBeCloseTo(
		(s.items[0]?.rankAcceptability ?? []).slice(0, 2).reduce((a, b) => a + b, 0),
		12,
	);
	expect(s.items[0]?.meanRank).toBeCloseTo(
		(s.items[0]?.rankAcceptability ?? []).reduce((a, b, r) => a + b * (r + 1), 0),
		12,
	);
});

test("ten thousand items get what stands by itself, and are told where the tables end", () => {
	const rows = Array.from({ length: 10_000 }, (_, i) => row(`i${i}`, i % 11, (i * 7) % 10, (i * 3) % 9));
	const s = answerTo({ ...BASE, rows, samples: 20, cut: { top: 100 } });
	expect(s.tablesUpTo).toBe(TABLES_UP_TO);
	expect(s.pairwise).toBeUndefined();
	expect(s.items[0]?.rankAcceptability).toBeUndefined();
	expect(s.items.reduce((sum, i) => sum + i.first, 0)).toBeCloseTo(1, 9);
	expect(s.items.reduce((sum, i) => sum + (i.aboveCut ?? 0), 0)).toBeCloseTo(100, 6);
	expect(s.items.reduce((sum, i) => sum + i.meanRank, 0) / 10_000).toBeCloseTo(5000.5, 6);
});

test("the tables reach as far as they say", () => {
	const of = (n: number) =>
		answerTo({ ...BASE, samples: 2, rows: Array.from({ length: n }, (_, i) => row(`i${i}`, i / 60, 1, 2)) });
	expect(of(TABLES_UP_TO).pairwise).toHaveLength(TABLES_UP_TO);
	expect(of(TABLES_UP_TO).tablesUpTo).toBeUndefined();
	expect(of(TABLES_UP_TO + 1).pairwise).toBeUndefined();
	const [twelve, thirteen] = [12, 13].map((n) => of(n).method);
	expect([twelve, thirteen]).toEqual(["exact", "sampled"]);
});

test("the example of smaa", () => {
	const rows = [
		{ id: "a", values: { x: 3 } },
		{ id: "b", values: { x: 2 } },
	];
	expect(smaa({ criteria: [criterion("x")], rows, samples: 9, seed: 1 })).toEqual(
		value({
			items: [
				{ id: "a", rankAcceptability: [1, 0], first: 1, confidence: 1 },
				{ id: "b", rankAcceptability: [0, 1], first: 0, confidence: null },
			],
			pairwise: [
				[null, 1],
				[0, null],
			],
		}),
	);
});
