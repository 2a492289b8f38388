import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact } from "../exact.ts";
import { rankScores } from "./rank.ts";
import { rankItems, scoreItem } from "./score-item.ts";
import type { ScoringModel } from "./scoring-model.ts";

const WSJF: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const of = (text: string): Exact => exact(text) as Exact;
/** Ratios that lie close together and often tie, whole ones and some beyond a double. */
const ratio = fc
	.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom("", "0".repeat(400)))
	.map(([p, q, zeros]) => of(`${p}${zeros}/${q}`));
const scores = fc.array(fc.option(ratio, { nil: null }), { maxLength: 40 });

describe("ranks", () => {
	test("are one more than the number of better scores, whatever the scores", () => {
		fc.assert(
			fc.property(scores, (all) => {
				const better = (x: Exact) => all.filter((y) => y !== null && y.compare(x) > 0).length;
				expect(rankScores(all)).toEqual(all.map((x) => (x === null ? null : 1 + better(x))));
			}),
		);
	});

	test("do not depend on the order in which the scores come", () => {
		fc.assert(
			fc.property(
				scores.chain((all) =>
					fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length })),
				),
				([all, order]) => {
					const ranks = rankScores(all);
					expect(rankScores(order.map((i) => all[i] as Exact | null))).toEqual(order.map((i) => ranks[i]));
				},
			),
		);
	});

	test("tell scores apart that are the same double, and join those that are written differently", () => {
		const [a, b] = [of("10000000000000000000001/1"), of("10000000000000000000000/1")];
		expect(rankScores([b, a, of("2/4"), of("1/2")])).toEqual([2, 1, 3, 3]);
		expect(rankScores([])).toEqual([]);
		expect(rankScores([null, null])).toEqual([null, null]);
	});
});

test("an unrelated idea never turns the order of two others", () => {
	const inputs = fc.record({
		userBusinessValue: fc.integer({ min: 1, max: 20 }),
		timeCriticality: fc.integer({ min: 1, max: 20 }),
		riskReduction: fc.integer({ min: 1, max: 20 }),
		jobSize: fc.option(fc.integer({ min: 1, max: 20 }), { nil: null }),
	});
	fc.assert(
		fc.property(fc.array(inputs, { minLength: 2, maxLength: 20 }), inputs, (portfolio, idea) => {
			const rank = (all: typeof portfolio) => rankItems(all.map((i) => scoreItem(WSJF, i))).map((s) => s.rank);
			const before = rank(portfolio);
			const after = rank([...portfolio, idea]);
			for (const [i, a] of before.entries())
				for (const [j, b] of before.entries())
					if (a !== undefined && b !== undefined)
						expect(Math.sign(a - b)).toBe(Math.sign((after[i] as number) - (after[j] as number)));
		}),
	);
});
