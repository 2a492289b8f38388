import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, toNumber } from "../exact.ts";
import type { Answer } from "../outcome.ts";
import { roundText } from "../round-text.ts";
import { topsis } from "./methods/topsis.ts";
import { rankScores } from "./rank.ts";
import { type RiceImportance, type RiceInput, rice } from "./rice.ts";
import type { Score } from "./score.ts";
import { weighted } from "./weighted.ts";
import { wsjf } from "./wsjf.ts";

/** What other tools were seen to do (reference, section 4), each beside what this engine answers. */

const scoreOf = (answer: Answer<Score>) => (answer.kind === "value" ? answer.value.score : null);
const orderOf = (scores: readonly number[]) =>
	[...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number)).join();

describe("fault a: a missing value counts as zero (a WSJF extension)", () => {
	const theirs = (v = 0, t = 0, r = 0, size = 0) => (size > 0 ? (v + t + r) / size : 0);

	test("forgetting the time criticality silently lowers their score; ours is missing", () => {
		expect([theirs(8, 5, 3, 8), theirs(8, undefined, 3, 8)]).toEqual([2, 1.375]);
		expect(wsjf({ userBusinessValue: 8, riskReduction: 3, jobSize: 8 })).toEqual({
			kind: "missing",
			missing: ["timeCriticality"],
		});
	});

	test("their best item ranks last for want of an estimate; ours is not ranked, and no one is ranked by it", () => {
		const best = { userBusinessValue: 13, timeCriticality: 13, riskReduction: 13 };
		const poor = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 13 };
		expect(orderOf([theirs(13, 13, 13), theirs(1, 1, 1, 13)])).toBe("1,0");
		expect(rankScores([best, poor].map((input) => scoreOf(wsjf(input))))).toEqual([null, 1]);
	});
});

describe("fault c: weights as constant factors inside a product cannot re-rank (a priority scoring tool)", () => {
	const items: RiceInput[] = [
		{ reach: 900, impact: 1, confidence: 0.8, effort: 2 },
		{ reach: 100, impact: 3, confidence: 1, effort: 1 },
		{ reach: 400, impact: 2, confidence: 0.5, effort: 3 },
	];
	const settings = [1, 2, 3, 4, 5];

	test("all 625 settings of theirs give one order", () => {
		const orders = new Set<string>();
		for (const r of settings)
			for (const i of settings)
				for (const c of settings)
					for (const e of settings)
						orders.add(
							orderOf(
								items.map(
									(x) =>
										(Number(x.reach) * r * Number(x.impact) * i * Number(x.confidence) * c) / (Number(x.effort) * e),
								),
							),
						);
		expect([...orders]).toEqual(["0,1,2"]);
	});

	test("our importance is an exponent, and turns the order", () => {
		const order = (importance: RiceImportance) =>
			orderOf(items.map((item) => toNumber(scoreOf(rice({ ...item, importance })) ?? fail())));
		expect(order({})).toBe("0,1,2");
		expect(order({ impact: 2 })).toBe("1,0,2");
		expect(order({ reach: 0.5 })).toBe("1,0,2");
		expect(order({ impact: 3, effort: 0, reach: 1 })).toBe("1,2,0");
	});
});

const fail = (): never => {
	throw new Error("a score is expected here");
};

describe("fault d: normalising over the ideas present lets an unrelated idea turn an order (a discovery tool)", () => {
	const theirs = (rows: readonly (readonly [number, number])[]) => {
		const most = [0, 1].map((j) => Math.max(...rows.map((row) => row[j] as number)));
		return rows.map(([x, y]) => 50 * (x / (most[0] as number) + y / (most[1] as number)));
	};
	const [a, b, c] = [
		[9, 3],
		[5, 8],
		[1, 20],
	] as const;
	const ours = ([value, reach]: readonly [number, number]) => {
		const criteria = [
			{ id: "value", weight: 1, low: 0, high: 10, direction: "benefit" as const },
			{ id: "reach", weight: 1, low: 0, high: 20, direction: "benefit" as const },
		];
		return scoreOf(weighted({ criteria, values: { value, reach } })) ?? fail();
	};

	test("theirs: B leads A, until C arrives", () => {
		expect(theirs([a, b]).map((x) => roundText(x, 1))).toEqual(["68.8", "77.8"]);
		expect(
			theirs([a, b, c])
				.slice(0, 2)
				.map((x) => roundText(x, 1)),
		).toEqual(["57.5", "47.8"]);
	});

	test("ours: the scale is published, so that a score has nothing to do with who else is there", () => {
		expect([a, b, c].map((row) => exactText(ours(row)))).toEqual(["21/40", "9/20", "11/20"]);
		const rank = (rows: readonly (readonly [number, number])[]) => rankScores(rows.map(ours));
		expect(rank([a, b])).toEqual([1, 2]);
		expect(rank([a, b, c])).toEqual([2, 3, 1]);
	});

	test("TOPSIS does the same as theirs, which is why it never ranks alone", () => {
		const close = (rows: readonly (readonly number[])[]) => {
			const answer = topsis({ rows, weights: [0.5, 0.3, 0.2], directions: ["benefit", "benefit", "benefit"] });
			return answer.kind === "value" ? answer.value.closeness.map(toNumber) : fail();
		};
		const [first, second, third, fourth] = [
			[5, 2, 7],
			[4, 7, 3],
			[1, 6, 6],
			[9, 5, 2],
		] as const;
		expect(orderOf(close([first, second, third, fourth]).slice(0, 2))).toBe("0,1");
		expect(orderOf(close([first, second, third]).slice(0, 2))).toBe("1,0");
	});
});

describe("fault g: floats invent an order among true ties, and print one value in two ways (any JavaScript tool)", () => {
	test("0.35 prints as 0.3 or 0.4 by idiom; here by one rounding", () => {
		expect([(0.35).toFixed(1), String(Math.round(3.5) / 10)]).toEqual(["0.3", "0.4"]);
		expect([roundText(0.35, 1), roundText("7/20", 1)]).toEqual(["0.4", "0.4"]);
	});

	test("ratings of 1 to 5 on four criteria: theirs has more floats than values, ours has one rank per value", () => {
		const weights = [0.1, 0.2, 0.3, 0.4];
		const criteria = weights.map((weight, i) => ({
			id: `c${i}`,
			weight,
			low: 0,
			high: 1,
			direction: "benefit" as const,
		}));
		const floats = new Map<string, Set<number>>();
		const ratings = [1, 2, 3, 4, 5];
		for (const p of ratings)
			for (const q of ratings)
				for (const r of ratings)
					for (const s of ratings) {
						const sum = [p, q, r, s].reduce((all, x, i) => all + x * (weights[i] as number), 0);
						const value = String(p + 2 * q + 3 * r + 4 * s);
						floats.set(value, (floats.get(value) ?? new Set()).add(sum));
					}
		expect([floats.size, [...floats.values()].filter((f) => f.size > 1).length]).toEqual([41, 25]);
		const fifth = (x: number) => x / 5;
		const share = fc.constantFrom(...ratings);
		fc.assert(
			fc.property(fc.array(fc.tuple(share, share, share, share), { minLength: 2, maxLength: 12 }), (rows) => {
				const values = rows.map(([p, q, r, s]) => p + 2 * q + 3 * r + 4 * s);
				const scores = rows.map((row) =>
					scoreOf(weighted({ criteria, values: Object.fromEntries(row.map((x, i) => [`c${i}`, fifth(x)])) })),
				);
				expect(rankScores(scores)).toEqual(values.map((v) => 1 + values.filter((w) => w > v).length));
			}),
		);
	});
});
