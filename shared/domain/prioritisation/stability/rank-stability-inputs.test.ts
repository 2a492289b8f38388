import { describe, expect, test } from "vitest";
import { rankStability, type StabilityInput, type StabilityRow } from "./rank-stability.ts";
import { samplingError } from "./sampling-error.ts";
import { smaa } from "./smaa.ts";
import type { Stability } from "./stability.ts";

const criterion = (id: string) => ({ id, low: 0, high: 10, direction: "benefit" as const });
const XYZ = ["x", "y", "z"].map(criterion);
const row = (id: string, x: number, y: number, z: number): StabilityRow => ({ id, values: { x, y, z } });
const ABC = [row("A", 9, 3, 6), row("B", 6, 7, 6), row("C", 5, 8, 4)];
const BASE: StabilityInput = { criteria: XYZ, rows: ABC, samples: 10_000, seed: 1 };

function answerTo(input: StabilityInput): Stability {
	const answer = rankStability(input);
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}
const firsts = (s: Stability) => s.items.map((i) => i.first);

describe("inputs", () => {
	test("anywhere within their interval, held at the ends of the scale", () => {
		const rows = [
			{ id: "known", values: { x: 5 } },
			{ id: "open", values: {}, intervals: { x: { low: 4, high: 8 } } },
			{ id: "beyond", values: {}, intervals: { x: { low: 12, high: 20 } } },
		];
		const s = answerTo({ criteria: [criterion("x")], rows, samples: 10_000, seed: 2 });
		expect(s.method).toBe("sampled");
		expect(firsts(s)).toEqual([0, 0, 1]);
		expect(Math.abs((s.pairwise?.[1]?.[0] ?? 0) - 0.75)).toBeLessThan(0.02);
		expect(s.items[0]?.bestRank).toBe(2);
		expect(s.items[0]?.worstRank).toBe(3);
	});

	test("that stick at the end of the scale tie there", () => {
		const half = { x: { low: 8, high: 12 } };
		const rows = [
			{ id: "a", values: { x: 10 } },
			{ id: "b", values: {}, intervals: half },
		];
		const s = answerTo({ criteria: [criterion("x")], rows, samples: 4000, seed: 2, cut: { top: 1 } });
		// In half the draws b is held at 10 and ties: a is first three times in four.
		expect(Math.abs((s.items[0]?.first ?? 0) - 0.75)).toBeLessThan(0.03);
		expect(s.items[0]?.rankAcceptability?.[1]).toBeCloseTo(1 - (s.items[0]?.first ?? 0), 12);
		expect(s.items[0]?.aboveCut).toBe(s.items[0]?.first);
		expect(s.pairwise?.[0]?.[1]).toBeCloseTo(s.items[0]?.first ?? 0, 12);
		expect((s.pairwise?.[0]?.[1] ?? 0) + (s.pairwise?.[1]?.[0] ?? 0)).toBeCloseTo(1, 12);
		expect(s.items[0]?.confidence).toBeCloseTo(s.items[0]?.first ?? 0, 12);
		expect(s.items[0]?.meanRank).toBeCloseTo(2 - (s.items[0]?.first ?? 0), 12);
	});

	test("that cannot be right are refused where they stand", () => {
		const at = (r: object, more: object = {}) => {
			const answer = rankStability({ ...BASE, ...more, rows: [{ id: "A", values: {}, ...r }] });
			return answer.kind === "fault" ? [answer.code, answer.path] : answer.kind === "missing" ? answer.missing : [];
		};
		expect(at({ intervals: { x: { low: 2, high: 1 } } })).toEqual(["out-of-range", "rows[0].intervals.x.high"]);
		expect(at({ intervals: { x: { low: 1, high: 1 } } })).toEqual([]);
		expect(at({ intervals: { q: { low: 2, high: 1 } } })).toEqual(["unknown-id", "rows[0].intervals.q"]);
		expect(at({ intervals: { x: 5 } })).toEqual(["bad-type", "rows[0].intervals.x"]);
		expect(at({ intervals: { x: { low: 1 } } })).toEqual(["rows[0].intervals.x.high"]);
		expect(at({ values: { x: 1 }, intervals: { x: { low: 0, high: 1 } } })).toEqual(["shape", "rows[0].intervals.x"]);
		expect(at({ values: { x: Number.NaN } })).toEqual(["out-of-range", "rows[0].values.x"]);
		expect(at({}, { cut: {} })).toEqual(["shape", "cut"]);
		expect(at({}, { cut: { top: 1, budget: 2 } })).toEqual(["shape", "cut"]);
		expect(at({}, { cut: { top: 0 } })).toEqual(["out-of-range", "cut.top"]);
		expect(at({}, { cut: { top: 1.5 } })).toEqual(["out-of-range", "cut.top"]);
		expect(at({}, { cut: { budget: -1 } })).toEqual(["out-of-range", "cut.budget"]);
		expect(at({}, { cut: { budget: 1 } })).toEqual(["rows[0].cost"]);
		expect(at({ cost: -1 }, { cut: { budget: 1 } })).toEqual(["out-of-range", "rows[0].cost"]);
		expect(at({}, { bounds: { x: { low: 0.5, high: 0.4 } } })).toEqual(["out-of-range", "bounds.x.high"]);
		expect(at({}, { bounds: { x: { low: -0.1 } } })).toEqual(["out-of-range", "bounds.x.low"]);
		expect(at({}, { bounds: { x: { high: 1.1 } } })).toEqual(["out-of-range", "bounds.x.high"]);
		expect(at({}, { bounds: { q: {} } })).toEqual(["unknown-id", "bounds.q"]);
		expect(at({}, { order: ["x", "q"] })).toEqual(["unknown-id", "order[1]"]);
		expect(at({}, { order: ["x", "x"] })).toEqual(["duplicate-id", "order[1]"]);
		expect(at({ id: null, values: { x: 1 } })).toEqual(["rows[0].id"]);
		expect(rankStability({ ...BASE, rows: [ABC[0], ABC[1], ABC[0]] })).toEqual({
			kind: "fault",
			code: "duplicate-id",
			path: "rows[2].id",
			message: 'Two items are called "A".',
		});
		expect(at({}, { samples: 0 })).toEqual(["out-of-range", "samples"]);
		expect(rankStability({ ...BASE, rows: [] })).toMatchObject({ code: "empty", path: "rows" });
		expect(rankStability({})).toEqual({ kind: "missing", missing: ["criteria", "rows", "samples", "seed"] });
	});
});

describe("a budget", () => {
	const costs = [0.1, 0.2, 0.3];
	const priced = ABC.map((r, i) => ({ ...r, cost: costs[i] as number }));
	test("is spent from the top down to the last penny, and stops at the first that does not fit", () => {
		const s = answerTo({ ...BASE, rows: priced, cut: { budget: 0.3 }, samples: 2000 });
		// A and B fit together to the penny, though 0.1 + 0.2 is more than 0.3 in doubles; C fits alone, and only at the top.
		const [a, b, c] = s.items;
		expect(c?.aboveCut).toBe(c?.first);
		expect((a?.aboveCut ?? 0) + (c?.aboveCut ?? 0)).toBeGreaterThan(s.pairwise?.[0]?.[2] ?? 1);
		expect(a?.aboveCut).toBe(s.pairwise?.[0]?.[2]);
		expect(b?.aboveCut).toBe(s.pairwise?.[1]?.[2]);
		expect(a?.error.aboveCut).toBe(samplingError(a?.aboveCut ?? 0, 2000));
		expect(a?.error.first).toBe(samplingError(a?.first ?? 0, 2000));
		expect(s.largestError).toBe(samplingError(0.5, 2000));
	});
	test("of nothing reaches for what costs nothing", () => {
		const s = answerTo({
			...BASE,
			rows: ABC.map((r) => ({ ...r, cost: r.id === "B" ? 0 : 1 })),
			cut: { budget: 0 },
			samples: 500,
		});
		expect(s.items.map((i) => i.aboveCut)).toEqual([0, s.items[1]?.first, 0]);
	});
});

test("exact areas are for so many different items: forty where at most two weights are free", () => {
	const of = (criteria: StabilityInput["criteria"], n: number, bounds: NonNullable<StabilityInput["bounds"]>) =>
		answerTo({
			criteria,
			rows: Array.from({ length: n }, (_, i) => ({
				id: `i${i}`,
				values: Object.fromEntries(criteria.map(({ id }) => [id, id === "x" ? 2 : i / 5])),
			})),
			samples: 2,
			seed: 1,
			bounds,
		}).method;
	const third = { x: { low: 0.4, high: 0.4 } };
	for (const [criteria, bounds] of [
		[XYZ.slice(1, 2), {}],
		[XYZ.slice(0, 2), {}],
		[XYZ, third],
	] as const)
		expect([of(criteria, 40, bounds), of(criteria, 41, bounds)]).toEqual(["exact", "sampled"]);
});

test("a study has a bound of draws, and smaa one of items", () => {
	const missing = { kind: "missing", missing: ["seed"] };
	const { seed: _, ...unseeded } = BASE;
	for (const study of [rankStability, smaa]) {
		expect(study({ ...unseeded, samples: 10_000_000 })).toEqual(missing);
		expect(study({ ...unseeded, samples: 10_000_001 })).toMatchObject({ code: "out-of-range", path: "samples" });
		expect(study({ ...unseeded, samples: 1 })).toEqual(missing);
		expect(study({ ...unseeded, samples: 0 })).toMatchObject({ code: "out-of-range", path: "samples" });
		expect(study({ ...unseeded, samples: 1.5 })).toMatchObject({ code: "out-of-range", path: "samples" });
		expect(study({ ...BASE, seed: 1.5 })).toMatchObject({ code: "out-of-range", path: "seed" });
	}
	const rows = (n: number) => Array.from({ length: n }, (_, i) => row(`i${i}`, 1, 1, 1));
	expect(smaa({ ...unseeded, rows: rows(2000) })).toEqual(missing);
	const tooMany = smaa({ ...BASE, rows: rows(2001) });
	expect(tooMany).toMatchObject({ code: "out-of-range", path: "rows" });
	expect(tooMany.kind === "fault" && tooMany.message).toContain("2000");
});
