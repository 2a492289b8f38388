import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ONE, sum, ZERO } from "../../exact.ts";
import { cutFlip } from "./cut-flip.ts";
import { rankingFlips } from "./ranking-flips.ts";
import { flipWeight, smallestFlip } from "./weight-flips.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const all = (...xs: (number | string)[]) => xs.map(of);

/** The lead of a over b when one weight is t and the others keep their proportions. */
function lead(weights: readonly Exact[], a: readonly Exact[], b: readonly Exact[], j: number, t: Exact): Exact {
	const others = ONE.sub(t).div(ONE.sub(weights[j] ?? ZERO));
	return sum(weights.map((w, k) => (k === j ? t : w.mul(others)).mul((a[k] ?? ZERO).sub(b[k] ?? ZERO))));
}

describe("the weight that turns a pair", () => {
	test("in closed form", () => {
		const flip = flipWeight(all("1/2", "1/2"), all(1, 0), all(0, "3/4"), 1);
		expect(flip && [flip.from, flip.to, flip.change].map(exactText)).toEqual(["1/2", "4/7", "1/14"]);
		const other = flipWeight(all("1/2", "1/2"), all(1, 0), all(0, "3/4"), 0);
		expect(other && [other.from, other.to, other.change].map(exactText)).toEqual(["1/2", "3/7", "-1/14"]);
	});

	test("is none where one is better in everything, where the lead never changes, and where a tie is only at the end", () => {
		expect(smallestFlip(all("1/2", "1/2"), all(1, 1), all(0, 0))).toBeUndefined();
		expect(flipWeight(all("1/2", "1/2"), all(1, 1), all("1/2", "1/2"), 0)).toBeUndefined();
		expect(flipWeight(all("1/2", "1/2"), all(1, 0), all(0, 0), 1)).toBeUndefined();
		expect(flipWeight(all("1/2", "1/2"), all(1, 0), all(0, 0), 0)).toBeUndefined();
		expect(flipWeight(all(1, 0), all(1, 0), all(0, 1), 0)).toBeUndefined();
		expect(flipWeight(all(1, 0), all(1, 0), all(0, 1), 1)?.to.equals("1/2")).toBe(true);
	});

	test("is the present one where they tie now and nowhere else, at the end of the scale too", () => {
		expect(flipWeight(all("1/2", "1/2"), all(1, 0), all(0, 1), 0)?.change.equals(0)).toBe(true);
		expect(flipWeight(all(0, 1), all(0, 0), all(1, 0), 0)?.change.equals(0)).toBe(true);
		expect(flipWeight(all(0, 1), all(1, 0), all(0, 0), 0)).toBeUndefined();
		expect(flipWeight(all("1/2", "1/2"), all(1, 0), all(1, 0), 0)).toBeUndefined();
	});

	test("is found by the closed form just where a fine grid finds the order turned", () => {
		const grid = fc.integer({ min: 0, max: 5 });
		const list = fc.array(grid, { minLength: 3, maxLength: 3 });
		fc.assert(
			fc.property(list, list, list, fc.nat(2), (w, x, y, j) => {
				const total = w.reduce((s, v) => s + v, 0);
				fc.pre(total > 0 && w[j] !== total);
				const weights = w.map((v) => of(v).div(total));
				const [a, b] = [x, y].map((v) => v.map((p) => of(p).div(5))) as [Exact[], Exact[]];
				const now = Math.sign(lead(weights, a, b, j, weights[j] ?? ZERO).compare(0));
				fc.pre(now !== 0);
				const flip = flipWeight(weights, a, b, j);
				const signs = Array.from({ length: 61 }, (_, k) => ({
					t: of(k).div(60),
					at: lead(weights, a, b, j, of(k).div(60)).compare(0),
				}));
				const turned = signs.filter(({ at }) => at * now < 0);
				expect(turned.length > 0).toBe(flip !== undefined);
				if (!flip) return;
				expect(lead(weights, a, b, j, flip.to).equals(0)).toBe(true);
				expect(flip.to.compare(0) * flip.to.compare(1)).toBe(-1);
				for (const { t, at } of signs) {
					const beyond = t.sub(flip.to).compare(0) * flip.change.compare(0);
					expect(at * now + beyond).toBeCloseTo(0, 12);
				}
			}),
			{ numRuns: 60 },
		);
	});
});

const criterion = (id: string, weight: number) => ({ id, weight, low: 0, high: 10, direction: "benefit" as const });
const row = (id: string, ...v: number[]) => ({
	id,
	values: Object.fromEntries(v.map((x, j) => ["xyz"[j] as string, x])),
});

describe("a ranking's flips", () => {
	test("the example: neighbours, the nearest of them, and the cut-line", () => {
		const answer = rankingFlips({
			criteria: [criterion("x", 2), criterion("y", 2)],
			rows: [row("b", 0, 7.5), row("a", 10, 0), row("c", 0, 1)],
			top: 1,
		});
		if (answer.kind !== "value") throw new Error("no answer");
		const { neighbours, nearest, cut } = answer.value;
		expect(
			neighbours.map(({ ahead, behind, tied, flip }) => [
				ahead,
				behind,
				tied,
				flip?.criterion,
				flip && exactText(flip.to),
			]),
		).toEqual([
			["a", "b", false, "x", "3/7"],
			["b", "c", false, undefined, undefined],
		]);
		expect(nearest).toEqual(neighbours[0]);
		expect(cut).toMatchObject({ ahead: "a", behind: "b", tied: false });
		expect(cut?.flip && exactText(cut.flip.change)).toBe("-1/14");
		expect(cut?.flip && exactText(cut.flip.from)).toBe("1/2");
	});

	test("ties are said, in the order given, and are the nearest flip", () => {
		const answer = rankingFlips({
			criteria: [criterion("x", 1), criterion("y", 1)],
			rows: [row("a", 2, 4), row("b", 4, 2), row("c", 9, 9)],
		});
		expect(answer.kind === "value" && answer.value.neighbours.map((n) => [n.ahead, n.behind, n.tied])).toEqual([
			["c", "a", false],
			["a", "b", true],
		]);
		expect(answer.kind === "value" && answer.value.nearest?.flip?.change.equals(0)).toBe(true);
		expect(answer.kind === "value" && answer.value.cut).toBe(undefined);
	});

	test("the nearest is that of all neighbours, the first of those as near, and the line's is that across it", () => {
		const answer = rankingFlips({
			criteria: [criterion("x", 1), criterion("y", 1), criterion("z", 2)],
			rows: [row("a", 10, 2, 8), row("b", 2, 9, 8), row("c", 9, 1, 5), row("d", 1, 8, 5), row("e", 4, 1, 1)],
			top: 2,
		});
		if (answer.kind !== "value") throw new Error("no answer");
		const told = (p: (typeof answer.value.neighbours)[number] | undefined) =>
			p && [
				p.ahead,
				p.behind,
				p.tied,
				p.flip && `${p.flip.criterion} ${exactText(p.flip.from)} ${exactText(p.flip.to)}`,
			];
		expect(answer.value.neighbours.map(told)).toEqual([
			["a", "b", false, "x 1/4 7/31"],
			["b", "c", false, "x 1/4 2/5"],
			["c", "d", false, "x 1/4 7/31"],
			["d", "e", false, "x 1/4 5/8"],
		]);
		expect(told(answer.value.nearest)).toEqual(["a", "b", false, "x 1/4 7/31"]);
		expect(told(answer.value.cut)).toEqual(["b", "c", false, "x 1/4 2/5"]);
	});

	test("a line below which nothing stands, or above all, is crossed by nothing", () => {
		const input = { criteria: [criterion("x", 1), criterion("y", 1)], rows: [row("a", 5, 0), row("b", 0, 4)] };
		const cut = (top: number) => {
			const answer = rankingFlips({ ...input, top });
			return answer.kind === "value" && answer.value.cut;
		};
		expect([cut(2), cut(3)]).toEqual([undefined, undefined]);
		expect(cut(1)).toMatchObject({ ahead: "a", behind: "b" });
	});

	test("nothing to flip: one item, one criterion, or all below no line", () => {
		const of1 = rankingFlips({ criteria: [criterion("x", 1)], rows: [row("a", 2), row("b", 3)], top: 1 });
		expect(of1.kind === "value" && [of1.value.nearest, of1.value.cut, of1.value.neighbours[0]?.flip]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		const one = rankingFlips({ criteria: [criterion("x", 1), criterion("y", 1)], rows: [row("a", 2, 3)], top: 1 });
		expect(one).toEqual({ kind: "value", value: { neighbours: [] } });
	});

	test("a missing value is missing, and what weighted scoring refuses is refused", () => {
		const criteria = [criterion("x", 1), criterion("y", 1)];
		expect(rankingFlips({ criteria, rows: [row("a", 2, 3), row("b", 1)] })).toEqual({
			kind: "missing",
			missing: ["rows[1].values.y"],
		});
		expect(rankingFlips({ criteria, rows: [{ values: { x: 1, y: 2 } }, row("b", 1)] })).toEqual({
			kind: "missing",
			missing: ["rows[0].id", "rows[1].values.y"],
		});
		expect(rankingFlips({ criteria: [criterion("x", 0)], rows: [row("a", 2)] })).toMatchObject({
			code: "empty",
			path: "criteria",
		});
		expect(rankingFlips({ criteria, rows: [] })).toMatchObject({ code: "empty", path: "rows" });
		expect(rankingFlips({ criteria, rows: [row("a", 2, 3)], top: 0 })).toMatchObject({
			code: "out-of-range",
			path: "top",
		});
		expect(rankingFlips({ criteria, rows: [row("a", 2, 3)], top: 1.5 })).toMatchObject({
			code: "out-of-range",
			path: "top",
		});
		expect(rankingFlips({})).toEqual({ kind: "missing", missing: ["criteria", "rows"] });
	});
});

test("of equal items the first one crosses a cut-line, and of two crossings as near the lower weight", () => {
	const [half, rivals] = [all("1/2", "1/2"), [all("9/10", 0), all(0, "9/10")] as const];
	const places = [all("1/2", "1/2"), all("1/2", "1/2"), rivals[0], rivals[0], rivals[1], rivals[1]];
	const found = cutFlip(half, places, [0, 1], [2, 3, 4, 5], 0);
	expect(found && [exactText(found.change), exactText(found.to), found.falls, found.rises]).toEqual([
		"-1/18",
		"4/9",
		0,
		4,
	]);
	const up = cutFlip(half, places, [0, 1], [2, 3], 0);
	expect(up && [exactText(up.change), up.falls, up.rises]).toEqual(["1/18", 0, 2]);
	expect(cutFlip(all(1, 0), places, [0], [2], 0)).toBeUndefined();
	expect(cutFlip(half, places, [], [2], 0)).toBeUndefined();
	expect(cutFlip(half, places, [0], [], 0)).toBeUndefined();
});

test("the first crossing of a cut-line is that of the nearest of all pairs across it", () => {
	const place = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 });
	fc.assert(
		fc.property(
			fc.array(place, { minLength: 2, maxLength: 7 }),
			fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
			fc.nat(5),
			fc.nat(2),
			(rows, w, cutAt, j) => {
				const total = w.reduce((s, v) => s + v, 0);
				const weights = w.map((v) => of(v).div(total));
				const places = rows.map((r) => r.map((p) => of(p).div(6)));
				const score = (i: number) => sum(weights.map((v, k) => v.mul(places[i]?.[k] ?? ZERO)));
				const order = [...rows.keys()].sort((a, b) => score(b).compare(score(a)) || a - b);
				const k = 1 + (cutAt % (rows.length - 1));
				const [above, below] = [order.slice(0, k), order.slice(k)];
				const pairs = above.flatMap((a) =>
					below.flatMap((b) => flipWeight(weights, places[a] ?? [], places[b] ?? [], j) ?? []),
				);
				const least = pairs.map((f) => f.change.abs()).sort((a, b) => a.compare(b))[0];
				const found = cutFlip(weights, places, above, below, j);
				expect(found?.change.abs().toFraction()).toBe(least?.toFraction());
				if (found) expect(above.includes(found.falls) && below.includes(found.rises)).toBe(true);
			},
		),
		{ numRuns: 100 },
	);
});
