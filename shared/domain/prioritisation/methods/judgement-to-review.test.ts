import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import { judge } from "./ahp.ts";
import { timesOf } from "./judged-pairs.ts";
import type { Matrix } from "./judgement-matrix.ts";
import { judgementToReview } from "./judgement-to-review.ts";

/** Steps above the diagonal, row by row. */
function matrixOf(n: number, steps: readonly number[]): Matrix {
	let next = 0;
	const upper = new Map<string, number>();
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) upper.set(`${i} ${j}`, steps[next++] ?? 0);
	const row = (i: number) =>
		Array.from({ length: n }, (_, j) =>
			i === j
				? timesOf(0)
				: i < j
					? timesOf(upper.get(`${i} ${j}`) ?? 0)
					: timesOf(upper.get(`${j} ${i}`) ?? 0).inverse(),
		);
	return Array.from({ length: n }, (_, i) => row(i));
}

describe("the judgement to look at first", () => {
	test("is the one that the fewest steps make acceptable", () => {
		// x over y 5, y over z 3, but z over x 2: if z is 4 over y, the three agree well enough.
		const found = judgementToReview(matrixOf(3, [4, -1, 2]));
		expect(found && [found.pair, exactText(found.from), exactText(found.to), found.steps, found.accepted]).toEqual([
			[1, 2],
			"3",
			"1/4",
			5,
			true,
		]);
	});

	test("is none of judgements that are accepted, or of two criteria", () => {
		expect(judgementToReview(matrixOf(3, [1, 3, 1]))).toBeNull();
		expect(judgementToReview(matrixOf(3, [2, 4, 2]))).toBeNull();
		expect(judgementToReview(matrixOf(2, [5]))).toBeNull();
		expect(judgementToReview(matrixOf(1, []))).toBeNull();
	});

	test("can leave too much of a contradiction, and says so", () => {
		const matrix = matrixOf(4, [8, -8, 8, 8, -8, 8]);
		const found = judgementToReview(matrix);
		expect(found?.accepted).toBe(false);
		expect(found?.ratio.compare(judge(matrix).consistencyRatio)).toBe(-1);
	});

	test("is, of three criteria, what a search of every step finds", () => {
		const step = fc.integer({ min: -8, max: 8 });
		fc.assert(
			fc.property(fc.array(step, { minLength: 3, maxLength: 3 }), (steps) => {
				const matrix = matrixOf(3, steps);
				const found = judgementToReview(matrix);
				if (judge(matrix).accepted) {
					expect(found).toBeNull();
					return;
				}
				// One judgement can always settle three: the fewest steps of any of them, either way.
				const enough = [0, 1, 2].flatMap((at) =>
					Array.from({ length: 17 }, (_, i) => i - 8).flatMap((other) => {
						const changed = steps.map((s, i) => (i === at ? other : s));
						return judge(matrixOf(3, changed)).accepted ? [Math.abs(other - (steps[at] ?? 0))] : [];
					}),
				);
				expect(found?.accepted).toBe(enough.length > 0);
				if (enough.length > 0) expect(found?.steps).toBe(Math.min(...enough));
			}),
			{ numRuns: 40 },
		);
	});
});
