import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Exact } from "../../exact.ts";
import { scoreBy } from "../score-by.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { estimateReadings } from "./estimate-readings.ts";
import { estimateStability } from "./estimate-stability.ts";
import { readingsOf } from "./step-scale.ts";

const named = { id: "m", name: "M", version: 1 };
const wsjf: ScoringModel = { ...named, kind: "wsjf" };
const cd3: ScoringModel = { ...named, kind: "cd3" };
const run = { top: 1, samples: 4000, seed: 1 };

const wsjfItem = (id: string, v: number, t: number, r: number, s: number | null) => ({
	id,
	inputs: { userBusinessValue: v, timeCriticality: t, riskReduction: r, jobSize: s },
});
const cd3Item = (id: string, costOfDelayPerWeek: number, weeks: number) => ({
	id,
	inputs: { costOfDelayPerWeek, weeks },
});

/** Every reading of every item against every other: the slow and obvious way. */
function slowly(items: readonly ReturnType<typeof cd3Item>[], top: number) {
	const scores = items.map(({ inputs }) => {
		const each = Object.entries(inputs).map(([id, given]) => readingsOf(cd3, id, given) as number[]);
		const [costs = [], weeks = []] = each;
		return costs.flatMap((c) =>
			weeks.map((w): Exact => {
				const answer = scoreBy(cd3, { costOfDelayPerWeek: c, weeks: w });
				if (answer.kind !== "value") throw new Error("a score was expected");
				return answer.value.score;
			}),
		);
	});
	const worlds = scores.reduce<Exact[][]>((all, list) => all.flatMap((w) => list.map((s) => [...w, s])), [[]]);
	const ranks = items.map(() => items.map(() => 0));
	const beats = items.map(() => items.map(() => 0));
	for (const world of worlds)
		world.forEach((own, i) => {
			const ahead = world.filter((s) => s.compare(own) > 0).length;
			const level = world.filter((s) => s.compare(own) === 0).length;
			for (let r = ahead; r < ahead + level; r++) (ranks[i] as number[])[r] = (ranks[i]?.[r] ?? 0) + 1 / level;
			world.forEach((other, j) => {
				const won = Math.sign(own.compare(other));
				(beats[i] as number[])[j] = (beats[i]?.[j] ?? 0) + (won + 1) / 2;
			});
		});
	const share = (x: number) => x / worlds.length;
	return items.map(({ id }, i) => ({
		id,
		ranks: (ranks[i] ?? []).map(share),
		above: share((ranks[i] ?? []).slice(0, top).reduce((a, b) => a + b, 0)),
		best: (ranks[i] ?? []).findIndex((n) => n > 0) + 1,
		worst: (ranks[i] ?? []).findLastIndex((n) => n > 0) + 1,
		beats: (beats[i] ?? []).map(share),
	}));
}

const someItems = fc
	.array(fc.tuple(fc.integer({ min: -3, max: 12 }), fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 3 })
	.map((list) => list.map(([cost, weeks], i) => cd3Item(`I${i}`, cost, weeks)));

test("counts what every combination of readings gives, and the range of ranks exactly", () => {
	fc.assert(
		fc.property(someItems, fc.integer({ min: 1, max: 3 }), (items, top) => {
			const twin = slowly(items, top);
			const found = estimateStability(cd3, items, { ...run, top });
			for (const [i, item] of found.items.entries()) {
				const { ranks, above, best, worst, beats } = twin[i] as (typeof twin)[number];
				expect([item.id, item.bestRank, item.worstRank]).toEqual([items[i]?.id, best, worst]);
				item.rankAcceptability?.forEach((share, r) => {
					expect(Math.abs(share - (ranks[r] ?? 0))).toBeLessThan(0.045);
				});
				expect(Math.abs(item.first - (ranks[0] ?? 0))).toBeLessThan(0.045);
				expect(Math.abs((item.aboveCut ?? 9) - above)).toBeLessThan(0.045);
				const mean = ranks.reduce((sum, share, r) => sum + share * (r + 1), 0);
				expect(Math.abs(item.meanRank - mean)).toBeLessThan(0.1);
				found.pairwise?.[i]?.forEach((chance, j) => {
					if (i === j) expect(chance).toBeNull();
					else expect(Math.abs((chance ?? 9) - (beats[j] ?? 0))).toBeLessThan(0.045);
				});
			}
		}),
		{ numRuns: 40 },
	);
});

describe("stability under estimates that may be off", () => {
	it("gives two equal items even odds, and either rank", () => {
		const [a, b] = estimateStability(wsjf, [wsjfItem("A", 8, 8, 8, 8), wsjfItem("B", 8, 8, 8, 8)], run).items;
		expect(a).toMatchObject({ id: "A", bestRank: 1, worstRank: 2 });
		expect(a?.first).toBeGreaterThan(0.46);
		expect(a?.first).toBeLessThan(0.54);
		expect((a?.first ?? 0) + (b?.first ?? 0)).toBeCloseTo(1, 12);
		expect(a?.aboveCut).toBe(a?.first);
	});
	it("lets items that are level whatever is read share their ranks", () => {
		const found = estimateStability(cd3, [cd3Item("A", 0, 2), cd3Item("B", 0, 3), cd3Item("C", -5, 1)], run);
		expect(found.items.map((i) => [i.first, i.meanRank, i.bestRank, i.worstRank])).toEqual([
			[0.5, 1.5, 1, 2],
			[0.5, 1.5, 1, 2],
			[0, 3, 3, 3],
		]);
	});
	it("lets an item be level with one that it only reaches at its best", () => {
		// 10 may come to 12, and 15 to 12: at most level.
		const found = estimateStability(cd3, [cd3Item("A", 10, 1), cd3Item("B", 15, 1)], run);
		expect(found.items.map((i) => [i.bestRank, i.worstRank])).toEqual([
			[1, 2],
			[1, 2],
		]);
	});
	it("is certain where no step reaches", () => {
		const found = estimateStability(wsjf, [wsjfItem("A", 20, 20, 20, 1), wsjfItem("B", 1, 1, 1, 20)], run);
		expect(found.items).toMatchObject([
			{ id: "A", first: 1, aboveCut: 1, rankAcceptability: [1, 0], meanRank: 1, bestRank: 1, worstRank: 1 },
			{ id: "B", first: 0, aboveCut: 0, rankAcceptability: [0, 1], meanRank: 2, bestRank: 2, worstRank: 2 },
		]);
		expect(found.pairwise).toEqual([
			[null, 1],
			[0, null],
		]);
		expect(found.items[0]?.error.first).toBeGreaterThan(0);
		expect(found.items[0]?.error.first).toBeLessThan(0.001);
	});
	it("lets an item with a missing input stand anywhere its scale allows, and never counts it as 0", () => {
		const items = [wsjfItem("A", 8, 8, 8, 5), wsjfItem("B", 20, 20, 20, null), wsjfItem("C", 1, 1, 1, 20)];
		const found = estimateStability(wsjf, items, run);
		expect(found.items[1]).toMatchObject({ id: "B", bestRank: 1, worstRank: 2 });
		expect(found.items[1]?.first).toBeGreaterThan(0.3);
	});
	it("names the items that no reading gives a score", () => {
		const bad = { id: "X", inputs: { costOfDelayPerWeek: 5, weeks: "long" } };
		const found = estimateStability(cd3, [cd3Item("A", 5, 2), bad], run);
		expect(found.items.map((i) => i.id)).toEqual(["A"]);
		expect(found.items[0]).toMatchObject({ first: 1, worstRank: 1 });
		expect(found.without).toEqual(["X"]);
	});
	it("says how it was counted, and counts the same again", () => {
		const items = [cd3Item("A", 5, 2), cd3Item("B", 6, 2)];
		const found = estimateStability(cd3, items, { top: 1, samples: 9996, seed: 7 });
		expect(found).toMatchObject({ samples: 9996, seed: 7, largestError: 0.005, without: [] });
		expect(estimateStability(cd3, items, { top: 1, samples: 9996, seed: 7 })).toEqual(found);
		expect(estimateStability(cd3, items, { top: 1, samples: 9996, seed: 8 })).not.toEqual(found);
	});
	it("keeps a class before any score", () => {
		const moscow: ScoringModel = { ...named, kind: "moscow", within: { ...named, kind: "cd3" } };
		const items = [
			{ id: "could", inputs: { moscow: "could", costOfDelayPerWeek: 900, weeks: 1 } },
			{ id: "must", inputs: { moscow: "must", costOfDelayPerWeek: 1, weeks: 9 } },
		];
		const found = estimateStability(moscow, items, run);
		expect(found.items.map((i) => [i.id, i.first, i.bestRank])).toEqual([
			["could", 0, 2],
			["must", 1, 1],
		]);
	});
	it("counts only first, line and range where a portfolio is too large for every rank and every pair", () => {
		const items = Array.from({ length: 501 }, (_, i) => cd3Item(`I${i}`, 1000 - i, 2));
		const found = estimateStability(cd3, items, { top: 10, samples: 20, seed: 1 });
		expect(found.pairwise).toBeUndefined();
		expect(found.items[0]).not.toHaveProperty("rankAcceptability");
		expect(found.items.reduce((sum, i) => sum + (i.aboveCut ?? 0), 0)).toBeCloseTo(10, 9);
		expect(estimateStability(cd3, items.slice(1), { top: 10, samples: 1, seed: 1 }).pairwise).toHaveLength(500);
	});
});

describe("the readings of an item", () => {
	it("are all combinations where they are few, and equal scores are equal", () => {
		const [a, b] = estimateReadings(cd3, [cd3Item("A", 5, 2), cd3Item("B", 10, 4)]);
		expect(a).toHaveLength(9);
		expect([...(a ?? [])].sort()).toEqual([...(b ?? [])].sort());
	});
	it("are drawn where there are too many, as many as the portfolio leaves room for", () => {
		const inputs = Array.from({ length: 8 }, (_, i) => ({ id: `x${i}` }));
		const model: ScoringModel = {
			...named,
			kind: "formula",
			expression: inputs.map((i) => i.id).join(" + "),
			inputs,
		};
		const item = { id: "A", inputs: Object.fromEntries(inputs.map((i) => [i.id, 10])) };
		const [readings] = estimateReadings(model, [item]);
		expect(readings).toHaveLength(2500);
		// Sums from 64 to 96 in steps of 2: the two ends come up once in 6,561 draws.
		expect(new Set(readings).size).toBeGreaterThanOrEqual(13);
		expect(new Set(readings).size).toBeLessThanOrEqual(17);
		const many = Array.from({ length: 300 }, (_, i) => ({ ...item, id: `I${i}` }));
		expect(estimateReadings(model, many)[299]).toHaveLength(666);
	});
	it("are never fewer than nine draws", () => {
		const many = Array.from({ length: 30_000 }, (_, i) => wsjfItem(`I${i}`, 8, 5, 3, 8));
		expect(estimateReadings(wsjf, many)[29_999]).toHaveLength(9);
	});
	it("leave out a reading that gives no score", () => {
		const model: ScoringModel = { ...named, kind: "formula", expression: "1 / (x - 8)", inputs: [{ id: "x" }] };
		const [readings] = estimateReadings(model, [{ id: "A", inputs: { x: 10 } }]);
		expect(readings).toHaveLength(2);
	});
});
