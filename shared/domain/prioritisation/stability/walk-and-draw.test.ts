import { describe, expect, test } from "vitest";
import { type Exact, exact, ONE, sum, toNumber } from "../../exact.ts";
import { type Luck, seededLuck } from "../../luck.ts";
import { hitAndRun } from "./hit-and-run.ts";
import { weightSampler } from "./weight-sampler.ts";
import { type WeightSpace, weightSpace } from "./weight-space.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
function spaceOf(lows: (number | string)[], highs: (number | string)[], order: number[] = []): WeightSpace {
	const space = weightSpace(lows.map(of), highs.map(of), order);
	if ("because" in space) throw new Error(space.because);
	return space;
}
const gap = (w: readonly number[], j: number, k: number): number => (w[j] as number) - (w[k] as number);

/** Each rule of a space as an amount that must not fall below 0. */
function rules({ low, high, order, free }: WeightSpace): ((w: readonly number[]) => number)[] {
	const ordered = order.filter((j) => free.includes(j));
	return [
		...free.map((j) => (w: readonly number[]) => (w[j] as number) - toNumber(low[j] as Exact)),
		...free.map((j) => (w: readonly number[]) => toNumber(high[j] as Exact) - (w[j] as number)),
		...ordered.slice(1).map((j, k) => (w: readonly number[]) => gap(w, ordered[k] as number, j)),
	];
}

/** One step of the walk, by asking each rule how far it lets the weights go either way. */
function step(space: WeightSpace, at: readonly number[], luck: Luck): number[] {
	const { free } = space;
	const first = Math.floor(luck() * free.length);
	const others = free.filter((_, k) => k !== first);
	const [i, j] = [free[first] as number, others[Math.floor(luck() * others.length)] as number];
	const moved = (by: number) => at.map((w, k) => (k === i ? w + by : k === j ? w - by : w));
	let [least, most] = [-9, 9];
	for (const rule of rules(space)) {
		const slope = rule(moved(1)) - rule(moved(0));
		const end = -rule(at) / slope;
		if (slope > 0.5) least = Math.max(least, end);
		if (slope < -0.5) most = Math.min(most, end);
	}
	return moved(least + luck() * Math.max(0, most - least));
}

/** From the line between all lows and all highs; fifty draws to warm up, twenty steps for each pair of free weights between draws. */
function walked(space: WeightSpace, luck: Luck, draws: number): number[][] {
	const along = ONE.sub(sum(space.low)).div(sum(space.high).sub(sum(space.low)));
	let at = space.low.map((l, j) => toNumber(l.add((space.high[j] as Exact).sub(l).mul(along))));
	const steps = (20 * space.free.length * (space.free.length - 1)) / 2;
	const all: number[][] = [];
	for (let d = -50; d < draws; d++) {
		for (let k = 0; k < steps; k++) at = step(space, at, luck);
		all.push(at);
	}
	return all.slice(-draws);
}

function drawn(draw: (into: Float64Array) => void, criteria: number, draws: number): number[][] {
	const into = new Float64Array(criteria);
	return Array.from({ length: draws }, () => {
		draw(into);
		return [...into];
	});
}
function near(found: readonly number[][], expected: readonly number[][]): void {
	expect(found).toHaveLength(expected.length);
	found.forEach((w, d) => {
		expect(w).toHaveLength(expected[d]?.length ?? 0);
		w.forEach((x, j) => {
			expect(x).toBeCloseTo(expected[d]?.[j] ?? 9, 9);
		});
	});
}

describe("the walk", () => {
	test.each([
		["without bounds", spaceOf([0, 0, 0], [1, 1, 1])],
		["within bounds", spaceOf([0.1, 0.2, 0, 0.05], [0.4, 0.5, 0.3, 1])],
		["in an order", spaceOf([0, 0, 0, 0], [1, 1, 1, 1], [2, 0, 3, 1])],
		["in part of an order, within bounds", spaceOf([0.05, 0, 0.1, 0], [0.6, 0.5, 0.4, 0.35], [3, 1])],
		["of two neighbours in the order", spaceOf([0, 0], [1, 1], [1, 0])],
		["with a weight that is settled in the middle of the order", spaceOf([0, 0.2, 0, 0], [1, 0.2, 1, 1], [0, 1, 2])],
	])("%s goes step by step as the rules let it", (_, space) => {
		const m = space.low.length;
		near(drawn(hitAndRun(space, seededLuck(21)), m, 12), walked(space, seededLuck(21), 12));
	});
});

/** Gaps between sorted numbers, scaled into the room, sorted by importance; drawn again where a bound is passed. */
function thrown(space: WeightSpace, luck: Luck): number[] {
	const { free, order } = space;
	const [low, high] = [space.low.map(toNumber), space.high.map(toNumber)];
	const ordered = order.filter((j) => free.includes(j));
	const sorts = ordered.length > 1;
	const room = toNumber(sorts ? space.freeSum : space.freeSum.sub(sum(free.map((j) => space.low[j] as Exact))));
	for (;;) {
		const cuts = [0, ...free.slice(1).map(() => luck()), 1].sort((a, b) => a - b);
		const w = [...low];
		free.forEach((j, k) => {
			w[j] = (sorts ? 0 : (low[j] as number)) + room * ((cuts[k + 1] as number) - (cuts[k] as number));
		});
		const falling = ordered.map((j) => w[j] as number).sort((a, b) => b - a);
		if (sorts)
			ordered.forEach((j, k) => {
				w[j] = falling[k] as number;
			});
		if (
			free.every(
				(j) => (w[j] as number) >= (low[j] as number) - 1e-15 && (w[j] as number) <= (high[j] as number) + 1e-15,
			)
		)
			return w;
	}
}

describe("draws", () => {
	test.each([
		["the simplex", spaceOf([0, 0, 0], [1, 1, 1]), "spacings"],
		["lows only", spaceOf([0.3, 0.1, 0, 0], [1, 1, 1, 1]), "spacings"],
		["highs", spaceOf([0, 0, 0], [0.5, 0.6, 1]), "rejection"],
		["lows and highs", spaceOf([0.1, 0.05, 0], [0.5, 0.6, 0.7]), "rejection"],
		["an order", spaceOf([0, 0, 0, 0], [1, 1, 1, 1], [2, 0, 3, 1]), "spacings"],
		["part of an order", spaceOf([0, 0, 0, 0], [1, 1, 1, 1], [3, 1]), "spacings"],
		["an order of one says nothing", spaceOf([0, 0, 0], [1, 1, 1], [1]), "spacings"],
		["an order with a low", spaceOf([0, 0, 0.05], [1, 1, 1], [0, 1, 2]), "rejection"],
		["an order with a high", spaceOf([0, 0, 0], [0.7, 1, 1], [0, 1, 2]), "rejection"],
		["an order and a weight that is settled", spaceOf([0.2, 0, 0, 0], [0.2, 1, 1, 1], [3, 0, 1]), "rejection"],
		["a settled weight beside lows", spaceOf([0.2, 0.1, 0, 0], [0.2, 1, 1, 1]), "spacings"],
	] as const)("of %s are gaps between sorted numbers, thrown away where they pass a bound", (_, space, name) => {
		const sampler = weightSampler(space, seededLuck(5));
		expect(sampler.name).toBe(name);
		const luck = seededLuck(31);
		const expected = Array.from({ length: 60 }, () => thrown(space, luck));
		near(drawn(sampler.start(seededLuck(31)), space.low.length, 60), expected);
	});

	test("of a space that is all settled are what it is settled to", () => {
		const space = spaceOf([0.2, 0.3, 0.5], [1, 1, 1]);
		expect(drawn(weightSampler(space, seededLuck(1)).start(seededLuck(1)), 3, 2)).toEqual([
			[0.2, 0.3, 0.5],
			[0.2, 0.3, 0.5],
		]);
	});

	test("of a space that fewer than one in twenty would hit are walked, the others thrown", () => {
		// Of the triangle of three weights, 1 − (1 − h)² has the first below h: 4 % and 6 %.
		const space = (high: number) => spaceOf([0, 0, 0], [high, 1, 1]);
		const name = (high: number) => weightSampler(space(high), seededLuck(3)).name;
		expect([name(0.02), name(0.03)]).toEqual(["hit-and-run", "rejection"]);
		const narrow = space(0.02);
		near(drawn(weightSampler(narrow, seededLuck(3)).start(seededLuck(8)), 3, 9), walked(narrow, seededLuck(8), 9));
	});
});
