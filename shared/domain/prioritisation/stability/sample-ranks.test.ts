import { describe, expect, test } from "vitest";
import { clampToOne, type Exact, exact, sum, toNumber } from "../../exact.ts";
import { seededLuck } from "../../luck.ts";
import { describeItems, describePairs } from "./describe-sample.ts";
import type { CutLine, PlacedItem } from "./placed-portfolio.ts";
import { type SamplePlan, sampleRanks } from "./sample-ranks.ts";
import { samplingError } from "./sampling-error.ts";
import { weightSampler } from "./weight-sampler.ts";
import { type WeightSpace, weightSpace } from "./weight-space.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const eighths = (n: number): Exact => of(n).div(8);

/** Places in eighths of the scale; a pair is anywhere between the two. */
const item = (id: string, ...places: (number | readonly [number, number])[]): PlacedItem => ({
	id,
	places: places
		.map((p) => (typeof p === "number" ? [p, p] : p))
		.map(([a, b]) => ({ from: eighths(a), to: eighths(b) })),
});

function spaceOf(lows: (number | string)[], highs: (number | string)[], order: number[] = []): WeightSpace {
	const space = weightSpace(lows.map(of), highs.map(of), order);
	if ("because" in space) throw new Error(space.because);
	return space;
}

/** The same numbers, drawn again, as one list of scores by item for each draw. */
function draws({
	items,
	space,
	samples,
	seed,
}: SamplePlan): { weights: number[]; scores: (w: number[]) => number[] }[] {
	const luck = seededLuck(seed);
	const draw = weightSampler(space, seededLuck(0x51ed)).start(luck);
	return Array.from({ length: samples }, () => {
		const into = new Float64Array(space.low.length);
		draw(into);
		const rows = items.map(({ places }) => {
			const isCertain = places.every((p) => p.from.equals(p.to));
			const settled = places.map((p, j) => clampToOne(p.from).mul(space.low[j] as Exact));
			const base = isCertain ? toNumber(sum(settled.filter((_, j) => !space.free.includes(j)))) : 0;
			const at = places.map(({ from, to }, j) => {
				if (from.equals(to)) return isCertain && !space.free.includes(j) ? 0 : toNumber(clampToOne(from));
				return Math.min(1, Math.max(0, toNumber(from) + luck() * toNumber(to.sub(from))));
			});
			return { base, at };
		});
		const scores = (w: number[]) => rows.map(({ base, at }) => at.reduce((s, x, j) => s + x * (w[j] as number), base));
		return { weights: [...into], scores };
	});
}

const ahead = (scores: readonly number[], i: number): number => scores.filter((s) => s > (scores[i] as number)).length;
const level = (scores: readonly number[], i: number): number => scores.filter((s) => s === scores[i]).length;

/** How much of an item stands above the line in one draw. */
function above(cut: CutLine, scores: readonly number[], i: number): number {
	const [before, among] = [ahead(scores, i), level(scores, i)];
	if (cut.kind === "top") return Math.min(1, Math.max(0, (cut.count - before) / among));
	const spent = sum(cut.costs.filter((_, k) => (scores[k] as number) >= (scores[i] as number)));
	return spent.compare(cut.budget) <= 0 ? 1 : 0;
}

/** Draw by draw and item by item: slow and obvious. */
function check(plan: SamplePlan & { cut: CutLine }): void {
	const { items, cut, samples } = plan;
	const sampled = sampleRanks(plan);
	const found = describeItems(plan, sampled);
	const pairs = describePairs(items, sampled);
	const all = draws(plan);
	const near = (a: number | undefined, b: number) => expect(a).toBeCloseTo(b, 10);
	found.forEach((of, i) => {
		const worlds = all.map(({ weights, scores }) => ({ weights, scores: scores(weights) }));
		const mean = (share: (scores: number[]) => number) =>
			worlds.reduce((total, w) => total + share(w.scores), 0) / samples;
		const shareOf = (r: number) => (scores: number[]) => {
			const place = r - ahead(scores, i);
			return place >= 0 && place < level(scores, i) ? 1 / level(scores, i) : 0;
		};
		expect(of.id).toBe(items[i]?.id);
		expect(of.rankAcceptability).toHaveLength(items.length);
		items.forEach((_, r) => {
			near(of.rankAcceptability?.[r], mean(shareOf(r)));
		});
		near(of.first, mean(shareOf(0)));
		near(
			of.aboveCut,
			mean((scores) => above(cut, scores, i)),
		);
		near(
			of.meanRank,
			mean((scores) => ahead(scores, i) + (level(scores, i) + 1) / 2),
		);
		expect(of.bestRank).toBe(1 + Math.min(...worlds.map((w) => ahead(w.scores, i))));
		expect(of.worstRank).toBe(Math.max(...worlds.map((w) => ahead(w.scores, i) + level(w.scores, i))));
		expect(of.error).toEqual({
			first: samplingError(of.first, samples),
			aboveCut: samplingError(of.aboveCut ?? 9, samples),
		});
		items.forEach((_, j) => {
			if (i === j) expect(pairs[i]?.[j]).toBeNull();
			else
				near(
					pairs[i]?.[j] ?? 9,
					mean((scores) => (1 + Math.sign((scores[i] as number) - (scores[j] as number))) / 2),
				);
		});
		const firsts = worlds.map((w) => shareOf(0)(w.scores));
		const total = firsts.reduce((a, b) => a + b, 0);
		if (total === 0) {
			expect([of.centralWeights, of.confidence]).toEqual([null, null]);
			return;
		}
		const central = of.centralWeights ?? [];
		expect(central).toHaveLength(plan.space.low.length);
		central.forEach((w, k) => {
			near(w, worlds.reduce((s, { weights }, d) => s + (weights[k] as number) * (firsts[d] as number), 0) / total);
		});
		near(of.confidence ?? 9, all.reduce((s, { scores }) => s + shareOf(0)(scores([...central])), 0) / samples);
	});
}

const any = spaceOf([0, 0, 0], [1, 1, 1]);
const top = (count: number): CutLine => ({ kind: "top", count });

describe("what is counted over the draws is what every draw says, item by item", () => {
	test("for known items, equal ones among them", () => {
		const items = [item("a", 7, 1, 4), item("b", 2, 6, 5), item("c", 2, 6, 5), item("d", 5, 5, 3), item("e", 1, 1, 1)];
		check({ items, space: any, cut: top(2), samples: 131, seed: 5, tables: true });
		check({ items: [...items, item("f", 2, 6, 5)], space: any, cut: top(3), samples: 128, seed: 6, tables: true });
	});

	test("for inputs that are not known, some of them held at an end of the scale", () => {
		const items = [
			item("top", 8, 4, 8),
			item("open", [6, 12], 4, 8),
			item("other", 8, 4, [7, 9]),
			item("low", [-6, 2], [-3, -1], 0),
			item("bottom", 0, 0, 0),
			item("wide", [0, 8], [8, 0], [2, 3]),
		];
		check({ items, space: any, cut: top(1), samples: 257, seed: 7, tables: true });
		check({ items: items.slice(3), space: any, cut: top(2), samples: 64, seed: 8, tables: true });
	});

	test("for more items than are sorted in one run, in an order of importance and within bounds", () => {
		const items = Array.from({ length: 21 }, (_, i) => item(`i${i}`, (i * 5) % 9, (i * 7) % 8, (i * 3) % 7));
		check({ items, space: spaceOf([0, 0, 0.1], [0.6, 1, 1], [0, 1]), cut: top(8), samples: 90, seed: 9, tables: true });
	});

	test("for a weight that is settled, which parts no true tie", () => {
		const items = [
			item("a", 3, 7, 2),
			item("b", 7, 3, 2),
			item("c", 5, 5, 2),
			item("d", 3, 7, 1),
			item("e", [2, 4], 7, 2),
		];
		const space = spaceOf([0.1, 0.1, 0], [0.1, 0.4, 1]);
		check({ items, space, cut: top(1), samples: 77, seed: 10, tables: true });
		const fixed = spaceOf(["1/3", "1/3", "1/3"], [1, 1, 1]);
		check({ items, space: fixed, cut: top(4), samples: 9, seed: 11, tables: true });
	});

	test("for a budget, spent from the top down to the last penny", () => {
		const items = [item("a", 7, 1, 4), item("b", 2, 6, 5), item("c", 2, 6, 5), item("d", 5, 5, 3), item("e", 4, 2, 7)];
		const costs = ["0.1", "0.2", "0.3", "1/3", "0"].map(of);
		for (const budget of ["0.6", "0.5", "0", "14/15", "2"])
			check({
				items,
				space: any,
				cut: { kind: "budget", budget: of(budget), costs },
				samples: 60,
				seed: 12,
				tables: true,
			});
	});
});

test("without tables the same is counted, less the ranks and the pairs", () => {
	const items = [item("a", 7, 1, 4), item("b", 2, 6, 5), item("c", [2, 9], 6, 5)];
	const plan = { items, space: any, samples: 50, seed: 13, cut: top(1) };
	const [full, less] = [true, false].map((tables) => {
		const whole = { ...plan, tables };
		return describeItems(whole, sampleRanks(whole));
	});
	expect(less).toEqual(full?.map(({ rankAcceptability: _, ...rest }) => rest));
	expect(less?.[0]).not.toHaveProperty("rankAcceptability");
	const { tally, sampler } = sampleRanks({ ...plan, tables: false });
	expect([tally.pairs, tally.draws, sampler]).toEqual([undefined, 50, "spacings"]);
	const lineless = { ...plan, cut: undefined, tables: false };
	expect(describeItems(lineless, sampleRanks(lineless))[0]).not.toHaveProperty("aboveCut");
	expect(describeItems(lineless, sampleRanks(lineless))[0]?.error).not.toHaveProperty("aboveCut");
});
