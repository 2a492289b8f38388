import { describe, expect, test } from "vitest";
import { seededLuck } from "../../luck.ts";
import { PairCounts } from "./pair-counts.ts";
import { ScoreOrder } from "./score-order.ts";

describe("the order of scores", () => {
	test("is the highest first, equal ones as they stood before, for every size and from every order", () => {
		const luck = seededLuck(1);
		for (const size of [0, 1, 2, 7, 8, 9, 15, 16, 17, 24, 25, 33, 64, 65, 100]) {
			const order = new ScoreOrder(size);
			let stood = Array.from({ length: size }, (_, g) => g);
			for (let round = 0; round < 6; round++) {
				// Few different scores in some rounds, so that there are ties within a run and between runs.
				const scores = Float64Array.from({ length: size }, () => (round % 2 ? Math.floor(luck() * 5) : luck()));
				order.sort(scores);
				stood = stood.sort((a, b) => (scores[b] as number) - (scores[a] as number));
				expect([...order.groups]).toEqual(stood);
				expect([...order.scores]).toEqual(stood.map((g) => scores[g]));
			}
		}
	});
});

describe("counts of pairs", () => {
	/** Counts the same draws one by one. */
	function counted(groups: number, draws: readonly (readonly number[])[]) {
		const pairs = new PairCounts(groups, 0x7fff);
		for (const positions of draws) {
			positions.forEach((p, g) => {
				pairs.stand(g, p);
			});
			positions.forEach((p, g) => {
				positions.forEach((q, h) => {
					if (g < h && p === q) pairs.tie(g, h);
				});
			});
			pairs.endDraw();
		}
		return (a: number, b: number) => pairs.share(a, b, draws.length);
	}

	test("are those of every draw, a tie one half, whatever the number of draws", () => {
		const luck = seededLuck(2);
		for (const count of [1, 2, 3, 127, 128, 129, 256, 300]) {
			const draws = Array.from({ length: count }, () => Array.from({ length: 4 }, () => Math.floor(luck() * 4)));
			const share = counted(4, draws);
			for (let a = 0; a < 4; a++)
				for (let b = 0; b < 4; b++) {
					if (a === b) continue;
					const won = draws.reduce((n, d) => n + (1 + Math.sign((d[b] as number) - (d[a] as number))) / 2, 0);
					expect(share(a, b)).toBe(won / count);
				}
		}
	});

	test("tell the greatest position from the one before it, at either half of a word", () => {
		const [last, before] = [0x7ffe, 0x7ffd];
		const share = counted(2, [
			[before, last],
			[last, before],
			[before, last],
			[0, last],
			[last, last],
		]);
		expect([share(0, 1), share(1, 0)]).toEqual([3.5 / 5, 1.5 / 5]);
	});

	test("may be asked for in between", () => {
		const pairs = new PairCounts(2, 2);
		const draw = (a: number, b: number) => {
			pairs.stand(0, a);
			pairs.stand(1, b);
			pairs.endDraw();
		};
		draw(0, 1);
		expect(pairs.share(0, 1, 1)).toBe(1);
		draw(1, 0);
		draw(1, 0);
		expect(pairs.share(0, 1, 3)).toBe(1 / 3);
		expect(pairs.share(1, 0, 3)).toBe(2 / 3);
	});

	test("are kept for as many items as fit half a word, and not for more", () => {
		expect(() => new PairCounts(1, 0x7fff)).not.toThrow();
		expect(() => new PairCounts(1, 0x8000)).toThrow("32768 positions");
	});
});
