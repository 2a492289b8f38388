import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sum } from "../exact.ts";
import { EMPTY_REGISTER, type Register } from "../register.ts";
import type { ItemKey, ObjectiveId } from "../units.ts";
import { hierarchy } from "../work-items/hierarchy.ts";
import { story } from "../work-items/item-for-tests.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import type { LineState } from "./line-of-sight.ts";
import { linesOfSight } from "./lines-of-sight.ts";

const register: Register = {
	...EMPTY_REGISTER,
	objectives: ["O-1", "O-2", "O-3"].map((id) => ({ id: id as ObjectiveId, title: `Title ${id}` })),
};
const labels = fc.subarray(["okr:O-1", "OKR:o-2", "okr:O-3", "okr:O-9", "bau", "ux"], { maxLength: 3 });
const forest = fc
	.integer({ min: 1, max: 25 })
	.chain((n) =>
		fc.array(fc.record({ parent: fc.option(fc.integer({ min: 0, max: n + 1 }), { nil: undefined }), labels }), {
			minLength: n,
			maxLength: n,
		}),
	)
	.map((rows) =>
		rows.map(
			({ parent, labels }, i): WorkItem =>
				story(`K-${i}`, { labels, ...(parent === undefined ? {} : { parent: `K-${parent}` }) }),
		),
	);

/** The slow twin: walks up from the item each time, and reads the rules one after the other. */
function slowly(start: WorkItem, items: readonly WorkItem[]): { state: LineState; targets: string[] } {
	const find = (key: ItemKey | undefined) => items.find((i) => i.key === key);
	let at: WorkItem | undefined = start;
	for (let steps = 0; at && steps <= items.length; steps++) {
		const named: string[] = at.labels.filter((l) => /^okr:/i.test(l)).map((l) => l.slice(4).toUpperCase());
		const targets = named.filter((id) => register.objectives.some((o) => o.id === id));
		if (targets.length > 0) return { state: at === start ? "aligned" : "inherited", targets };
		if (named.length > 0) return { state: "unknown", targets: [] };
		if (at.labels.includes("bau")) return { state: "exempt", targets: [] };
		if (at.parent === undefined) return { state: "unaligned", targets: [] };
		// An item of a circle stands above and below itself: nothing is passed on within it.
		if (inCircle(at, items)) return { state: "unknown", targets: [] };
		const above = find(at.parent);
		if (!above) return { state: "unknown", targets: [] };
		at = above;
	}
	return { state: "unknown", targets: [] };
}

function inCircle(item: WorkItem, items: readonly WorkItem[]): boolean {
	let at = items.find((i) => i.key === item.parent);
	for (let steps = 0; at && steps <= items.length; steps++) {
		if (at === item) return true;
		const { parent }: WorkItem = at;
		at = items.find((i) => i.key === parent);
	}
	return false;
}

test("one pass gives each item the line that walking up from it gives, and shares that sum to exactly one", () => {
	fc.assert(
		fc.property(forest, (items) => {
			const lines = linesOfSight(register, hierarchy(items));
			for (const item of items) {
				const line = lines.get(item.key);
				expect({ state: line?.state, targets: line?.links.map((l) => l.target) }).toEqual(slowly(item, items));
				const shares = line?.links.map((l) => exact(l.share) ?? sum([])) ?? [];
				expect(shares.length === 0 || sum(shares).equals(1)).toBe(true);
			}
		}),
		{ numRuns: 2000 },
	);
});
