import fc from "fast-check";
import { expect, test } from "vitest";
import { spread } from "./spread.ts";

test("leaves wishes that are apart, and shares out those that are not", () => {
	expect(spread([10, 10], 4)).toEqual([8, 12]);
	expect(spread([0, 10, 20], 4)).toEqual([0, 10, 20]);
	expect(spread([5, 5, 5], 10)).toEqual([-5, 5, 15]);
	expect(spread([], 4)).toEqual([]);
});

test("keeps order and distance, and nothing can move alone to come nearer to its wish", () => {
	const wishes = fc.array(fc.integer({ min: -200, max: 200 }), { maxLength: 12 });
	fc.assert(
		fc.property(wishes, (list) => {
			const places = spread(list, 10);
			const cost = (at: readonly number[]) => at.reduce((sum, x, i) => sum + (x - (list[i] ?? 0)) ** 2, 0);
			for (const [i, x] of places.entries()) {
				if (i > 0) expect(x - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(10 - 1e-9);
				// Any run that can be pushed, up or down, without touching what is beyond it would have been pushed.
				for (let j = i; j < places.length; j++)
					for (const by of [-0.5, 0.5]) {
						const pushed = places.map((p, k) => (k >= i && k <= j ? p + by : p));
						const fits = pushed.every((p, k) => k === 0 || p - (pushed[k - 1] ?? 0) >= 10 - 1e-9);
						if (fits) expect(cost(pushed)).toBeGreaterThanOrEqual(cost(places) - 1e-6);
					}
			}
		}),
	);
});
