import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, sum, ZERO } from "../../exact.ts";
import { exactRanks } from "./exact-ranks.ts";
import type { PlacedItem } from "./placed-portfolio.ts";
import { affine, massOf, type Polygon, point, sideOf, split } from "./polygon.ts";
import { type WeightSpace, weightSpace } from "./weight-space.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
function spaceOf(lows: (number | string)[], highs: (number | string)[], order: number[] = []): WeightSpace {
	const space = weightSpace(lows.map(of), highs.map(of), order);
	if ("because" in space) throw new Error(space.because);
	return space;
}
const item = (id: string, ...places: number[]): PlacedItem => ({
	id,
	places: places.map((p) => ({ from: of(p).div(4), to: of(p).div(4) })),
});
const texts = (xs: readonly Exact[] | undefined) => xs?.map(exactText);

/** Two weights, w and 1 − w: between two ties the order stands, so each stretch is looked at in its middle. */
function slowly(items: readonly PlacedItem[], low: Exact, high: Exact) {
	const scoreAt = (w: Exact) =>
		items.map(({ places: [x, y] }) => w.mul(x?.from ?? ZERO).add(ONE.sub(w).mul(y?.from ?? ZERO)));
	const ties = items.flatMap(({ places: [a, b] }) =>
		items.flatMap(({ places: [c, d] }) => {
			const [dx, dy] = [(a?.from ?? ZERO).sub(c?.from ?? ZERO), (b?.from ?? ZERO).sub(d?.from ?? ZERO)];
			return dx.equals(dy) ? [] : [dy.div(dy.sub(dx))];
		}),
	);
	const ends = [low, ...ties.filter((t) => t.compare(low) > 0 && t.compare(high) < 0), high].sort((a, b) =>
		a.compare(b),
	);
	const stretches = ends.slice(1).map((to, k) => {
		const from = ends[k] as Exact;
		const scores = scoreAt(from.add(to).div(2));
		return { length: to.sub(from).div(high.sub(low)), middle: from.add(to).div(2), scores };
	});
	return items.map((_, i) => {
		const at = stretches.map(({ length, middle, scores }) => {
			const mine = scores[i] as Exact;
			const ahead = scores.filter((s) => s.compare(mine) > 0).length;
			return { length, middle, ahead, level: scores.filter((s) => s.equals(mine)).length, scores };
		});
		const share = (r: number) =>
			sum(at.map(({ length, ahead, level }) => (r >= ahead && r < ahead + level ? length.div(level) : ZERO)));
		const beats = (j: number) =>
			sum(
				at.map(({ length, scores }) => {
					const side = (scores[i] as Exact).compare(scores[j] as Exact);
					return side > 0 ? length : side === 0 ? length.div(2) : ZERO;
				}),
			);
		const firsts = at.filter(({ ahead }) => ahead === 0);
		const first = sum(firsts.map(({ length }) => length));
		const central = first.equals(0)
			? undefined
			: sum(firsts.map(({ length, middle }) => length.mul(middle))).div(first);
		const there = central && scoreAt(central);
		const level = there?.filter((s) => s.equals(there[i] as Exact)).length ?? 0;
		return {
			ranks: items.map((_, r) => exactText(share(r))),
			pairs: items.map((_, j) => (i === j ? null : exactText(beats(j)))),
			central: central && [exactText(central), exactText(ONE.sub(central))],
			confidence: level > 0 ? exactText(ONE.div(level)) : undefined,
		};
	});
}

describe("exact ranks", () => {
	const place = fc.integer({ min: 0, max: 4 });
	test("of two weights are what the stretches between the ties say", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 7 }),
				fc.constantFrom<[string, string, number[]]>(
					["0", "1", []],
					["1/10", "1/2", []],
					["1/3", "1", []],
					["1/2", "1", [0, 1]],
					["0", "1/2", [1, 0]],
				),
				(rows, [low, high, order]) => {
					const items = rows.map(([x, y], i) => item(`i${i}`, x, y));
					const space = order.length > 0 ? spaceOf([0, 0], [1, 1], order) : spaceOf([low, 0], [high, 1]);
					const found = exactRanks(items, space);
					const twin = slowly(items, of(low), of(high));
					expect(found?.items.map((i) => texts(i.rankAcceptability))).toEqual(twin.map((t) => t.ranks));
					expect(found?.pairwise.map((row) => row.map((x) => x && exactText(x)))).toEqual(twin.map((t) => t.pairs));
					expect(found?.items.map((i) => texts(i.centralWeights))).toEqual(twin.map((t) => t.central));
					expect(found?.items.map((i) => i.confidence && exactText(i.confidence))).toEqual(
						twin.map((t) => t.confidence),
					);
				},
			),
			{ numRuns: 150 },
		);
	});

	test("of three weights each best in one are a third each, and bounds and an order cut the triangle", () => {
		const items = [item("x", 4, 0, 0), item("y", 0, 4, 0), item("z", 0, 0, 4)];
		const ranks = (space: WeightSpace) => exactRanks(items, space)?.items.map((i) => texts(i.rankAcceptability));
		expect(ranks(spaceOf([0, 0, 0], [1, 1, 1]))).toEqual(Array(3).fill(["1/3", "1/3", "1/3"]));
		expect(ranks(spaceOf([0, 0, 0], [1, 1, 1], [1, 2, 0]))).toEqual([
			["0", "0", "1"],
			["1", "0", "0"],
			["0", "1", "0"],
		]);
		expect(ranks(spaceOf([0, 0, 0], [1, 1, 1], [0, 1]))).toEqual([
			["2/3", "1/3", "0"],
			["0", "1/3", "2/3"],
			["1/3", "1/3", "1/3"],
		]);
		// x at least a half is first but for the edge, and y and z share the rest.
		expect(ranks(spaceOf([0.5, 0, 0], [1, 1, 1]))).toEqual([
			["1", "0", "0"],
			["0", "1/2", "1/2"],
			["0", "1/2", "1/2"],
		]);
		const third = exactRanks(items, spaceOf([0, 0, 0], [1, 1, 1], [1, 2, 0]))?.items[1];
		expect([texts(third?.centralWeights), third?.confidence && exactText(third.confidence)]).toEqual([
			["1/9", "11/18", "5/18"],
			"1",
		]);
	});

	test("count equal items as one group that shares its ranks", () => {
		const items = [item("a", 4, 0), item("b", 4, 0), item("c", 0, 4)];
		const found = exactRanks(items, spaceOf([0, 0], [1, 1]));
		expect(found?.items.map((i) => texts(i.rankAcceptability))).toEqual([
			["1/4", "1/2", "1/4"],
			["1/4", "1/2", "1/4"],
			["1/2", "0", "1/2"],
		]);
		expect(found?.pairwise[0]?.map((x) => x && exactText(x))).toEqual([null, "1/2", "1/2"]);
		expect(found?.items.map((i) => i.confidence && exactText(i.confidence))).toEqual(["1/2", "1/2", "1"]);
	});

	test("of settled weights are one ranking", () => {
		const items = [item("a", 4, 0), item("b", 0, 4), item("c", 3, 3)];
		const found = exactRanks(items, spaceOf(["1/4", "3/4"], [1, 1]));
		expect(found?.items.map((i) => texts(i.rankAcceptability))).toEqual([
			["0", "0", "1"],
			["1/2", "1/2", "0"],
			["1/2", "1/2", "0"],
		]);
		expect(texts(found?.items[1]?.centralWeights)).toEqual(["1/4", "3/4"]);
		expect(found?.items[0]?.centralWeights).toBeUndefined();
		expect(found?.items[0]?.confidence).toBeUndefined();
	});

	test("are none where an input is not known or more than three weights are free", () => {
		const open: PlacedItem = { id: "o", places: [{ from: ZERO, to: ONE }, ...item("", 1).places] };
		expect(exactRanks([open], spaceOf([0, 0], [1, 1]))).toBeUndefined();
		expect(exactRanks([item("a", 1, 2, 3, 4)], spaceOf([0, 0, 0, 0], [1, 1, 1, 1]))).toBeUndefined();
		expect(exactRanks([item("a", 1, 2, 3, 4)], spaceOf([0.1, 0, 0, 0], [0.1, 1, 1, 1]))?.items[0]).toMatchObject({
			rankAcceptability: [ONE],
			centralWeights: [of(0.1), of(0.3), of(0.3), of(0.3)],
		});
	});
});

describe("a polygon", () => {
	const square: Polygon = [point(ZERO, ZERO), point(ONE, ZERO), point(ONE, ONE), point(ZERO, ONE)];
	const line = (c: string, x: string, y: string) => affine(of(c), of(x), of(y));
	const corners = (p: Polygon) => p.map(({ x, y }) => `${exactText(x)},${exactText(y)}`);

	test("is cut along a line, whose crossings belong to both sides", () => {
		const { above, below } = split(square, line("-1/4", "1", "0"));
		expect(corners(above)).toEqual(["1/4,0", "1,0", "1,1", "1/4,1"]);
		expect(corners(below)).toEqual(["0,0", "1/4,0", "1/4,1", "0,1"]);
		expect(above[0]?.near).toEqual([0.25, 0]);
	});

	test("is cut through its corners without any of them twice", () => {
		const { above, below } = split(square, line("0", "1", "-1"));
		expect(corners(above)).toEqual(["0,0", "1,0", "1,1"]);
		expect(corners(below)).toEqual(["0,0", "1,1", "0,1"]);
	});

	test("is whole on one side where the line only touches it, or misses it", () => {
		expect(split(square, line("0", "1", "0"))).toEqual({ above: square, below: [] });
		expect(split(square, line("0", "-1", "0"))).toEqual({ above: [], below: square });
		expect(split(square, line("2", "1", "1"))).toEqual({ above: square, below: [] });
		expect(split(square, line("-3", "1", "1"))).toEqual({ above: [], below: square });
	});

	test("has a side for each point, exact where doubles leave a doubt", () => {
		const third = line("-1/3", "1", "0");
		const at = (x: string) => sideOf(third, point(of(x), ZERO));
		expect([at("1/3"), at("1/2"), at("0")]).toEqual([0, 1, -1]);
		expect(at("33333333333333333333333/100000000000000000000000")).toBe(-1);
		expect(at("33333333333333333333334/100000000000000000000000")).toBe(1);
		expect(sideOf(line("0", "0", "1"), point(ONE, of("-1/2")))).toBe(-1);
	});

	test("has its area and moments whichever way round it goes", () => {
		const mass = (p: Polygon) => Object.values(massOf(p)).map(exactText);
		const triangle = [point(ZERO, ZERO), point(of(3), ZERO), point(ZERO, of(6))];
		expect(mass(square)).toEqual(["1", "1/2", "1/2"]);
		expect(mass(triangle)).toEqual(["9", "9", "18"]);
		expect(mass([...triangle].reverse())).toEqual(["9", "9", "18"]);
		expect(mass([])).toEqual(["0", "0", "0"]);
		expect(mass(square.slice(0, 2))).toEqual(["0", "0", "0"]);
	});
});
