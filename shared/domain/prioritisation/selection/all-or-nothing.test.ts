import fc from "fast-check";
import { expect, test } from "vitest";
import { allOrNothing } from "./all-or-nothing.ts";

const graph = fc.integer({ min: 0, max: 9 }).chain((n) =>
	fc.array(
		fc.array(fc.nat(Math.max(0, n - 1)), { maxLength: 3 }).map((list) => (n === 0 ? [] : list)),
		{ minLength: n, maxLength: n },
	),
);

/** Slow and obvious: two nodes belong together where each reaches the other. */
function twin(needs: readonly (readonly number[])[]): number[][] {
	const reaches = needs.map((_, from) => {
		const seen = new Set([from]);
		for (const node of seen) for (const next of needs[node] ?? []) seen.add(next);
		return seen;
	});
	const groups = needs.map((_, a) => [...needs.keys()].filter((b) => reaches[a]?.has(b) && reaches[b]?.has(a)));
	return groups.filter((group, a) => group[0] === a);
}

test("groups what needs each other, in the order of first members", () => {
	expect(allOrNothing([[1], [0], [0]])).toEqual([[0, 1], [2]]);
	expect(allOrNothing([[2], [], [0], [1, 3]])).toEqual([[0, 2], [1], [3]]);
	expect(allOrNothing([])).toEqual([]);
	fc.assert(
		fc.property(graph, (needs) => {
			expect(allOrNothing(needs)).toEqual(twin(needs));
		}),
	);
});

test("a chain and a circle of ten thousand do not overflow", () => {
	const n = 10_000;
	expect(allOrNothing(Array.from({ length: n }, (_, i) => (i > 0 ? [i - 1] : [])))).toHaveLength(n);
	expect(allOrNothing(Array.from({ length: n }, (_, i) => [(i + 1) % n]))).toEqual([
		Array.from({ length: n }, (_, i) => i),
	]);
});
