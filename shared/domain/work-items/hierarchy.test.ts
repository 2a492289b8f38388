import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "../units.ts";
import { hierarchy, pathUp } from "./hierarchy.ts";
import { item } from "./item-for-tests.ts";
import type { WorkItem } from "./work-item.ts";

/** Any graph of up to 30 items: parents among them, absent, or not there at all. */
const graph = fc
	.integer({ min: 1, max: 30 })
	.chain((n) =>
		fc.array(fc.option(fc.integer({ min: 0, max: n + 2 }), { nil: undefined }), { minLength: n, maxLength: n }),
	)
	.map((parents) => parents.map((p, i) => item(`K-${i}`, p === undefined ? undefined : `K-${p}`)));

/** The slow twin: an item is in a cycle when walking up from it comes back to it. */
function inCycle(key: ItemKey, items: readonly WorkItem[]): boolean {
	let at = items.find((i) => i.key === key)?.parent;
	for (let steps = 0; at !== undefined && steps <= items.length; steps++) {
		if (at === key) return true;
		at = items.find((i) => i.key === at)?.parent;
	}
	return false;
}

describe("hierarchy", () => {
	test("loses no item, and puts every parent before its children unless they form a cycle", () => {
		fc.assert(
			fc.property(graph, (items) => {
				const tree = hierarchy(items);
				const place = new Map(tree.topDown.map((key, i) => [key, i]));
				expect([...tree.topDown].sort()).toEqual(items.map((i) => i.key).sort());
				for (const { key, parent } of items)
					if (parent !== undefined && tree.items.has(parent) && !tree.inCycle.has(key))
						expect(place.get(parent)).toBeLessThan(place.get(key) ?? -1);
			}),
			{ numRuns: 1000 },
		);
	});

	test("finds just the items that walking up finds again, and the parents that are not there", () => {
		fc.assert(
			fc.property(graph, (items) => {
				const tree = hierarchy(items);
				expect([...tree.inCycle].sort()).toEqual(
					items
						.map((i) => i.key)
						.filter((k) => inCycle(k, items))
						.sort(),
				);
				const absent = items.flatMap((i) => (i.parent && !items.some((o) => o.key === i.parent) ? [i.parent] : []));
				expect([...tree.missingParents].sort()).toEqual([...new Set(absent)].sort());
			}),
			{ numRuns: 1000 },
		);
	});

	test("gives each cycle once, from its smallest key, and not what merely hangs below it", () => {
		const tree = hierarchy([item("C-2", "C-3"), item("C-3", "C-1"), item("C-1", "C-2"), item("C-9", "C-1")]);
		expect(tree.cycles).toEqual([["C-1", "C-2", "C-3"]]);
		expect(tree.topDown.at(-1)).toBe("C-9");
	});

	test.each([
		["the newer, given first", "2026-05-02", "2026-05-01", "A-2"],
		["the newer, given last", "2026-05-01", "2026-05-02", "A-3"],
		["the later in the list of one day", "2026-05-01", "2026-05-01", "A-3"],
		["the dated, given first", "2026-05-01", undefined, "A-2"],
		["the dated, given last", undefined, "2026-05-01", "A-3"],
		["the later of two without a date", undefined, undefined, "A-3"],
	])("keeps of two items with one key %s, and says so", (_, first, second, parent) => {
		const tree = hierarchy([item("A-1", "A-2", first), item("B-1"), item("A-1", "A-3", second)]);
		expect(tree.duplicates).toEqual(["A-1"]);
		expect(tree.items.get("A-1" as ItemKey)?.parent).toBe(parent);
	});

	test("lists roots and those without their parent first, then level by level, and who waits for whom", () => {
		const given = [item("C", "B"), item("B", "A"), item("X", "GONE"), item("A"), item("Y", "GONE"), item("D", "X")];
		const tree = hierarchy(given);
		expect(tree.topDown).toEqual(["X", "A", "Y", "D", "B", "C"]);
		expect([...tree.waiting]).toEqual([["GONE", ["X", "Y"]]]);
		expect([tree.missingParents, tree.cycles, tree.duplicates, [...tree.inCycle]]).toEqual([["GONE"], [], [], []]);
		expect([...tree.children]).toEqual([
			["B", ["C"]],
			["A", ["B"]],
			["X", ["D"]],
		]);
	});

	test("the way up from an item ends at its root, where a parent is not there, and before it would repeat", () => {
		const { items } = hierarchy([item("A"), item("B", "A"), item("X", "GONE"), item("R", "S"), item("S", "R")]);
		const up = (key: string) => pathUp(key as ItemKey, items);
		expect([up("B"), up("X"), up("R"), up("GONE")]).toEqual([["B", "A"], ["X"], ["R", "S"], []]);
	});

	test("walks a chain of 100,000 levels", () => {
		const chain = Array.from({ length: 100_000 }, (_, i) => item(`L-${i}`, i === 0 ? undefined : `L-${i - 1}`));
		const tree = hierarchy(chain.reverse());
		expect(tree.topDown[0]).toBe("L-0");
		expect(pathUp("L-99999" as ItemKey, tree.items)).toHaveLength(100_000);
	});
});
