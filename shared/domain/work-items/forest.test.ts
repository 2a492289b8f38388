import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "../units.ts";
import { Forest } from "./forest.ts";
import { hierarchy } from "./hierarchy.ts";
import { item } from "./item-for-tests.ts";
import type { WorkItem } from "./work-item.ts";

const K = (key: string) => key as ItemKey;
const below = (forest: Forest, ...keys: string[]) =>
	Object.fromEntries(keys.map((key) => [key, [...forest.childrenOf(K(key))]]));

describe("a forest", () => {
	test("begins as the hierarchy of what it is given", () => {
		const given = [item("B", "A"), item("A"), item("X", "GONE"), item("R", "S"), item("S", "R"), item("A")];
		const [forest, tree] = [new Forest(given), hierarchy(given)];
		expect([forest.topDown, forest.cycles, forest.inCycle, forest.duplicates, forest.missingParents]).toEqual([
			tree.topDown,
			[["R", "S"]],
			new Set(["R", "S"]),
			["A"],
			["GONE"],
		]);
		expect(below(forest, "A", "GONE", "B")).toEqual({ A: ["B"], GONE: ["X"], B: [] });
		expect(["A", "GONE", "B"].map((key) => forest.hasChildren(K(key)))).toEqual([true, true, false]);
	});

	test("gives back what was there before, and knows the item as it is now", () => {
		const before = item("A");
		const forest = new Forest([before]);
		const now = { ...before, title: "Renamed" };
		expect(forest.put(now)).toBe(before);
		expect(forest.items.get(K("A"))).toBe(now);
		expect(forest.put(item("B", "A"))).toBeUndefined();
		expect(below(forest, "A")).toEqual({ A: ["B"] });
	});

	test("moves an item from parent to parent, and forgets a parent that nothing names any more", () => {
		const forest = new Forest([item("A"), item("B"), item("C", "A"), item("D", "A")]);
		forest.put(item("C", "B"));
		expect(below(forest, "A", "B")).toEqual({ A: ["D"], B: ["C"] });
		forest.put(item("D", "GONE"));
		expect(forest.hasChildren(K("A"))).toBe(false);
		expect([below(forest, "GONE"), forest.missingParents]).toEqual([{ GONE: ["D"] }, ["GONE"]]);
		forest.put(item("D"));
		expect([below(forest, "GONE"), forest.missingParents]).toEqual([{ GONE: [] }, []]);
	});

	test("misses a parent from the day it goes until it is there", () => {
		const forest = new Forest([item("A"), item("B", "A"), item("C")]);
		forest.remove(K("A"));
		expect([forest.missingParents, forest.hasChildren(K("A")), forest.items.has(K("A"))]).toEqual([["A"], true, false]);
		forest.put(item("A"));
		expect([forest.missingParents, below(forest, "A")]).toEqual([[], { A: ["B"] }]);
		forest.remove(K("B"));
		forest.remove(K("C"));
		forest.remove(K("Z"));
		expect([forest.missingParents, [...forest.items.keys()]]).toEqual([[], ["A"]]);
	});

	test("tells where walking up from an item comes back to it, and ends where it meets another circle", () => {
		const forest = new Forest([
			item("R", "S"),
			item("S", "R"),
			item("T", "R"),
			item("A"),
			item("B", "A"),
			item("X", "GONE"),
		]);
		const closes = ["R", "S", "T", "A", "B", "X", "GONE"].map((key) => forest.closesCycle(K(key)));
		expect(closes).toEqual([true, true, false, false, false, false, false]);
		expect(new Forest([item("A", "A")]).closesCycle(K("A"))).toBe(true);
	});

	test("after any changes is what it would be if built of what is left", () => {
		const parent = fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined });
		const change = fc.record({ n: fc.integer({ min: 0, max: 6 }), parent, isGone: fc.boolean() });
		fc.assert(
			fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
				const forest = new Forest([]);
				const left = new Map<ItemKey, WorkItem>();
				for (const { n, parent, isGone } of changes) {
					const one = item(`K-${n}`, parent === undefined ? undefined : `K-${parent}`);
					if (isGone) forest.remove(one.key);
					else forest.put(one);
					if (isGone) left.delete(one.key);
					else left.set(one.key, one);
				}
				const anew = new Forest([...left.values()]);
				expect(new Map(forest.items)).toEqual(left);
				expect([...forest.missingParents].sort()).toEqual([...anew.missingParents].sort());
				for (let n = 0; n < 8; n++) {
					expect([...forest.childrenOf(K(`K-${n}`))].sort()).toEqual([...anew.childrenOf(K(`K-${n}`))].sort());
					expect(forest.hasChildren(K(`K-${n}`))).toBe(anew.hasChildren(K(`K-${n}`)));
				}
			}),
			{ numRuns: 300 },
		);
	});
});
