import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, sum, ZERO } from "../exact.ts";
import { story } from "../work-items/item-for-tests.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { leafCosts } from "./leaf-costs.ts";

const costsOf = (items: readonly WorkItem[]) =>
	Object.fromEntries([...leafCosts(items).costs].map(([key, cost]) => [key, exactText(cost)]));
const toldOf = (items: readonly WorkItem[]) => {
	const { sharedOut, differences, unplaced } = leafCosts(items);
	return {
		sharedOut: sharedOut.map((s) => [s.from, exactText(s.amount), s.by, s.over, s.without]),
		differences: differences.map((d) => [d.parent, exactText(d.stated), exactText(d.below), exactText(d.difference)]),
		unplaced,
	};
};

describe("what leaves cost", () => {
	test("is a parent's cost by their effort, however deep they lie, and says from whom", () => {
		const items = [
			story("E", { cost: 90 }),
			story("F", { parent: "E" }),
			story("A", { parent: "F", estimate: 2 }),
			story("B", { parent: "E", estimate: 1 }),
		];
		expect(costsOf(items)).toEqual({ A: "60", B: "30" });
		expect(toldOf(items)).toEqual({
			sharedOut: [["E", "90", "effort", 2, 0]],
			differences: [],
			unplaced: [],
		});
	});

	test("is shared equally where none has an effort; where some have, the others stay unknown", () => {
		const equal = [story("E", { cost: 10 }), ...["A", "B", "C", "D"].map((k) => story(k, { parent: "E" }))];
		expect(costsOf(equal)).toEqual({ A: "5/2", B: "5/2", C: "5/2", D: "5/2" });
		expect(toldOf(equal).sharedOut).toEqual([["E", "10", "equal", 4, 0]]);
		const odd = [
			story("E", { cost: 10 }),
			story("A", { parent: "E", estimate: 4 }),
			story("B", { parent: "E", estimate: 0 }),
			story("C", { parent: "E", estimate: -2 }),
			story("D", { parent: "E", estimate: Number.NaN }),
			story("F", { parent: "E" }),
		];
		expect(costsOf(odd)).toEqual({ A: "10" });
		expect(toldOf(odd).sharedOut).toEqual([["E", "10", "effort", 1, 4]]);
		expect(costsOf([story("E", { cost: 0 }), story("A", { parent: "E" })])).toEqual({ A: "0" });
	});

	test("counts costed children only, and tells what the parent stated beyond them", () => {
		const items = [
			story("I", { cost: 100 }),
			story("E", { parent: "I", cost: 60 }),
			story("A", { parent: "E", estimate: 1 }),
			story("B", { parent: "I", estimate: 9 }),
			story("F", { parent: "I", cost: 5 }),
		];
		expect(costsOf(items)).toEqual({ A: "60", F: "5" });
		expect(toldOf(items)).toEqual({
			sharedOut: [["E", "60", "effort", 1, 0]],
			differences: [["I", "100", "65", "35"]],
			unplaced: [],
		});
	});

	test("tells no difference where there is none, also where the parent states less", () => {
		const two = (cost: number) => [story("E", { cost }), story("A", { parent: "E", cost: 5 })];
		expect(toldOf(two(5)).differences).toEqual([]);
		expect(toldOf(two(4)).differences).toEqual([["E", "4", "5", "-1"]]);
		expect(toldOf(two(6)).differences).toEqual([["E", "6", "5", "1"]]);
		expect(toldOf(two(6)).sharedOut).toEqual([]);
	});

	test("is not known where nobody wrote one, and what is no number is none", () => {
		expect(costsOf([story("E"), story("A", { parent: "E", cost: Number.NaN }), story("B", { parent: "X" })])).toEqual(
			{},
		);
		expect(costsOf([story("E", { cost: Number.POSITIVE_INFINITY }), story("A", { parent: "E" })])).toEqual({});
		expect(toldOf([])).toEqual({ sharedOut: [], differences: [], unplaced: [] });
	});

	test("leaves out circles of parents and says so, and goes on below them", () => {
		const items = [
			story("X", { parent: "Y", cost: 7 }),
			story("Y", { parent: "X" }),
			story("E", { parent: "X", cost: 4 }),
			story("A", { parent: "E" }),
		];
		expect(costsOf(items)).toEqual({ A: "4" });
		expect(toldOf(items)).toEqual({ sharedOut: [["E", "4", "equal", 1, 0]], differences: [], unplaced: ["X"] });
	});
});

describe("whatever the tree", () => {
	const tree = fc.array(
		fc.record({
			up: fc.option(fc.nat(12), { nil: undefined }),
			cost: fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined }),
			estimate: fc.option(fc.integer({ min: 0, max: 13 }), { nil: undefined }),
		}),
		{ minLength: 1, maxLength: 30 },
	);
	const itemsOf = (
		rows: readonly { up?: number | undefined; cost?: number | undefined; estimate?: number | undefined }[],
	) =>
		rows.map(({ up, cost, estimate }, i) =>
			story(`K-${i}`, {
				// A parent stands before its child, so that there is no circle.
				...(up === undefined || i === 0 ? {} : { parent: `K-${up % i}` }),
				...(cost === undefined ? {} : { cost: cost / 100 }),
				...(estimate === undefined ? {} : { estimate }),
			}),
		);
	/** The slow twin: a stated cost counts where nothing below it, at any depth, states one. */
	const lowestStated = (items: readonly WorkItem[]) => {
		const above = (i: WorkItem | undefined): readonly WorkItem[] => {
			const parent = items.find((p) => p.key === i?.parent);
			return parent ? [parent, ...above(parent)] : [];
		};
		const covered = new Set(items.filter((i) => i.cost !== undefined).flatMap((i) => above(i).map((a) => a.key)));
		return items.filter((i) => i.cost !== undefined && !covered.has(i.key));
	};

	test("the leaves come to exactly the lowest costs stated, and only leaves have one", () => {
		fc.assert(
			fc.property(tree, (rows) => {
				const items = itemsOf(rows);
				const { costs, sharedOut, differences } = leafCosts(items);
				const lowest = lowestStated(items);
				const cents = lowest.reduce((all, i) => all + Math.round((i.cost ?? 0) * 100), 0);
				expect(exactText(sum([...costs.values()]).mul(100))).toBe(String(cents));
				const parents = new Set(items.map((i) => i.parent));
				expect([...costs.keys()].filter((key) => parents.has(key))).toEqual([]);
				expect(sharedOut.map((s) => s.from).sort()).toEqual(
					lowest
						.map((i) => i.key)
						.filter((key) => parents.has(key))
						.sort(),
				);
				for (const { stated, below, difference } of differences) {
					expect(exactText(below.add(difference))).toBe(exactText(stated));
					expect(difference.compare(ZERO)).not.toBe(0);
				}
			}),
			{ numRuns: 300 },
		);
	});
});
