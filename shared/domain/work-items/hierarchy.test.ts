import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "../units.ts";
import { hierarchy, pathUp } from "./hierarchy.ts";
import type { WorkItem } from "./work-item.ts";

const item = (key: string, parent?: string, updated?: string): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: "https://acme.atlassian.net",
	title: key,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
	...(parent === undefined ? {} : { parent: parent as ItemKey }),
	...(updated === undefined ? {} : { updated: updated as never }),
});

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

	test("keeps the newest of two items with one key, and says so", () => {
		const tree = hierarchy([item("A-1", "A-2", "2026-05-02"), item("A-1", "A-3", "2026-05-01")]);
		expect(tree.duplicates).toEqual(["A-1"]);
		expect(tree.items.get("A-1" as ItemKey)?.parent).toBe("A-2");
	});

	test("walks a chain of 100,000 levels", () => {
		const chain = Array.from({ length: 100_000 }, (_, i) => item(`L-${i}`, i === 0 ? undefined : `L-${i - 1}`));
		const tree = hierarchy(chain.reverse());
		expect(tree.topDown[0]).toBe("L-0");
		expect(pathUp("L-99999" as ItemKey, tree.items)).toHaveLength(100_000);
	});
});
