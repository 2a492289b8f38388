import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, sum, toNumber, ZERO } from "../../exact.ts";
import { seededLuck } from "../../luck.ts";
import { exactRanks } from "./exact-ranks.ts";
import { hitAndRun } from "./hit-and-run.ts";
import { type WeightDraw, weightSampler } from "./weight-sampler.ts";
import { type WeightSpace, weightSpace } from "./weight-space.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
function spaceOf(lows: (number | string)[], highs: (number | string)[], order: number[] = []): WeightSpace {
	const space = weightSpace(lows.map(of), highs.map(of), order);
	if ("because" in space) throw new Error(space.because);
	return space;
}

/** The centre of a space of three weights, exactly: an item alone is always first, so its central weights are it. */
function centreOf(space: WeightSpace): number[] {
	const one = { id: "only", places: space.low.map(() => ({ from: ONE, to: ONE })) };
	return exactRanks([one], space)?.items[0]?.centralWeights?.map(toNumber) ?? [];
}

/** How often, over so many draws, each weight is below each tenth of its range; and the mean of each. */
function study(draw: WeightDraw, m: number, draws: number) {
	const w = new Float64Array(m);
	const mean = new Float64Array(m);
	const all: number[][] = [];
	for (let d = 0; d < draws; d++) {
		draw(w);
		all.push([...w]);
		for (let j = 0; j < m; j++) mean[j] = (mean[j] as number) + (w[j] as number) / draws;
	}
	return { mean: [...mean], all };
}

function expectInside(space: WeightSpace, all: readonly number[][]): void {
	const low = space.low.map(toNumber);
	const high = space.high.map(toNumber);
	const isOutside = (w: readonly number[]): boolean =>
		Math.abs(w.reduce((a, b) => a + b, 0) - 1) > 1e-9 ||
		w.some((x, j) => x < (low[j] as number) - 1e-9 || x > (high[j] as number) + 1e-9) ||
		space.order.slice(1).some((j, k) => (w[j] as number) > (w[space.order[k] as number] as number) + 1e-9);
	expect(all.filter(isOutside)).toEqual([]);
}

describe("a weight space", () => {
	test("bounds tighten each other", () => {
		const { low, high, free, freeSum } = spaceOf([0.5, 0, 0.1], [1, 1, 1]);
		expect(low.map(exactText)).toEqual(["1/2", "0", "1/10"]);
		expect(high.map(exactText)).toEqual(["9/10", "2/5", "1/2"]);
		expect(free).toEqual([0, 1, 2]);
		expect(exactText(freeSum)).toBe("1");
		expect(spaceOf([0, 0], [0.7, 0.8]).low.map(exactText)).toEqual(["1/5", "3/10"]);
	});

	test("what the bounds settle is not free", () => {
		const { low, free, freeSum } = spaceOf([0.2, 0, 0], [0.2, 1, 1]);
		expect(free).toEqual([1, 2]);
		expect(exactText(freeSum)).toBe("4/5");
		expect(exactText(low[0] as Exact)).toBe("1/5");
		expect(spaceOf([0], [1])).toMatchObject({ free: [] });
		expect(spaceOf([0, 0, 0], ["1/3", 1, 1], [0, 1, 2]).free).toEqual([]);
		expect(spaceOf([0.25, 0.75], [1, 1]).free).toEqual([]);
		expect(spaceOf([0.25, 0.75], [1, 1]).high.map(exactText)).toEqual(["1/4", "3/4"]);
	});

	test("the order passes highs down and lows up", () => {
		const { low, high } = spaceOf([0, 0, 0.2], [0.4, 1, 1], [0, 1, 2]);
		expect(low.map(exactText)).toEqual(["1/5", "1/5", "1/5"]);
		expect(high.map(exactText)).toEqual(["2/5", "2/5", "2/5"]);
		expect(spaceOf([0, 0, 0.2], [0.4, 1, 1], [2, 1]).low.map(exactText)).toEqual(["0", "0", "1/5"]);
	});

	test("says why it is empty", () => {
		const empty = (lows: number[], highs: number[], order: number[] = []) =>
			weightSpace(lows.map(of), highs.map(of), order);
		expect(empty([0.6, 0.5], [1, 1])).toEqual({ because: "lows-above-one" });
		expect(empty([0, 0], [0.4, 0.5])).toEqual({ because: "highs-below-one" });
		expect(empty([0, 0.5], [0.4, 1], [0, 1])).toEqual({ criterion: 0, because: "ends-cross" });
		expect(empty([0.5, 0.5], [1, 1])).toMatchObject({ free: [] });
		expect(empty([0, 0], [0.5, 0.5])).toMatchObject({ free: [] });
	});

	test("is empty just when no grid point keeps to it", () => {
		const tenth = fc.integer({ min: 0, max: 10 });
		fc.assert(
			fc.property(
				fc.tuple(tenth, tenth, tenth),
				fc.tuple(tenth, tenth, tenth),
				fc.constantFrom([], [0, 1], [2, 0], [1, 0, 2]),
				(lows, highs, order) => {
					// With ends in tenths and a total of 1, a space that is not empty holds a point of thirtieths or sixtieths.
					let found = false;
					for (let a = 0; a <= 60 && !found; a++)
						for (let b = 0; a + b <= 60 && !found; b++) {
							const w = [a, b, 60 - a - b];
							found =
								w.every((x, j) => x >= 6 * (lows[j] as number) && x <= 6 * (highs[j] as number)) &&
								order.slice(1).every((j, k) => (w[j] as number) <= (w[order[k] as number] as number));
						}
					const space = weightSpace(
						lows.map((x) => of(x).div(10)),
						highs.map((x) => of(x).div(10)),
						order,
					);
					expect("because" in space).toBe(!found);
				},
			),
			{ numRuns: 120 },
		);
	});
});

describe("draws", () => {
	const cases: [string, WeightSpace, string][] = [
		["the whole simplex", spaceOf([0, 0, 0], [1, 1, 1]), "spacings"],
		["lows only", spaceOf([0.3, 0.1, 0], [1, 1, 1]), "spacings"],
		["highs", spaceOf([0, 0, 0], [0.5, 0.6, 1]), "rejection"],
		["an order", spaceOf([0, 0, 0], [1, 1, 1], [2, 0, 1]), "spacings"],
		["part of an order", spaceOf([0, 0, 0], [1, 1, 1], [1, 2]), "spacings"],
		["an order with bounds", spaceOf([0, 0, 0.05], [0.6, 1, 1], [0, 1]), "rejection"],
		["a narrow corner", spaceOf([0.3, 0.33, 0], [0.31, 0.34, 1], [2, 1]), "hit-and-run"],
		["one weight settled", spaceOf([0.2, 0, 0], [0.2, 1, 1]), "spacings"],
		["all settled", spaceOf([0.2, 0.3, 0.5], [1, 1, 1]), "fixed"],
	];
	test.each(cases)("%s: inside, and centred where geometry says", (_, space, name) => {
		const sampler = weightSampler(space, seededLuck(5));
		expect(sampler.name).toBe(name);
		const { mean, all } = study(sampler.start(seededLuck(11)), 3, 4000);
		expectInside(space, all);
		centreOf(space).forEach((x, j) => {
			expect(Math.abs(x - (mean[j] as number))).toBeLessThan(0.017);
		});
	});

	test("one draw of m weights takes m − 1 numbers, as gaps between them in order", () => {
		const numbers = [0.7, 0.2, 0.4];
		const luck = () => numbers.shift() ?? 0.5;
		const w = new Float64Array(4);
		weightSampler(spaceOf([0, 0, 0, 0], [1, 1, 1, 1]), seededLuck(1)).start(luck)(w);
		expect([...w]).toEqual([0.2, 0.2, 0.7 - 0.4, 1 - 0.7]);
		expect(numbers).toEqual([]);
	});

	test("the walk is uniform: each share of the space gets its share of the draws", () => {
		const space = spaceOf([0, 0, 0], [1, 1, 1], [0, 1]);
		const { all, mean } = study(hitAndRun(space, seededLuck(3)), 3, 4000);
		expectInside(space, all);
		centreOf(space).forEach((x, j) => {
			expect(Math.abs(x - (mean[j] as number))).toBeLessThan(0.02);
		});
		// Within the triangle w0 ≥ w1, a third of the area has w2 above both, by symmetry.
		expect(Math.abs(all.filter((w) => (w[2] as number) > (w[0] as number)).length / 4000 - 1 / 3)).toBeLessThan(0.03);
		expect(Math.abs(all.filter((w) => (w[2] as number) > 0.5).length / 4000 - 1 / 4)).toBeLessThan(0.03);
	});

	test("the walk keeps to a long order with bounds", () => {
		const m = 6;
		const lows = Array(m).fill(0.02);
		const space = spaceOf(lows, Array(m).fill(0.3), [5, 4, 3, 2, 1, 0]);
		const sampler = weightSampler(space, seededLuck(2));
		const walk = study(hitAndRun(space, seededLuck(9)), m, 1500);
		const thrown = study(sampler.start(seededLuck(9)), m, 1500);
		expect(sampler.name).not.toBe("fixed");
		expectInside(space, walk.all);
		expectInside(space, thrown.all);
		walk.mean.forEach((x, j) => {
			expect(Math.abs(x - (thrown.mean[j] as number))).toBeLessThan(0.01);
		});
	});

	test("a space in which all sums are exact has a start", () => {
		const space = spaceOf([0.1, 0.1, 0.1], [0.8, 0.3, 0.9], [2, 0]);
		expect(sum(space.low).compare(1)).toBe(-1);
		expect(space.low.every((l) => l.compare(ZERO) > 0)).toBe(true);
		expectInside(space, study(hitAndRun(space, seededLuck(1)), 3, 50).all);
	});
});
