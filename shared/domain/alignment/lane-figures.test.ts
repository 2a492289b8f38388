import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { assess } from "../assess.ts";
import type { IsoDate, ItemKey } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { STATES } from "./coverage.ts";
import { effortShares } from "./effort-shares.ts";
import { laneFigures, objectivesOf } from "./lane-figures.ts";

const { register, items: made } = makePortfolio();
const items = new Map(made.map((item) => [item.key, item]));
const assessment = assess(register, made, "2026-11-24" as IsoDate);
const objectives = objectivesOf(register);
const figures = (keys: readonly string[]) => laneFigures(keys as ItemKey[], items, assessment, objectives);

describe("effort by state", () => {
	const none = { count: 0, estimate: 0, unestimated: 0, cost: 0, uncosted: 0 };
	const states = { aligned: none, inherited: none, unaligned: none, exempt: none, unknown: none };

	test("is by estimate where at least half has one", () => {
		const half = {
			...states,
			aligned: { ...none, count: 1, estimate: 3 },
			unaligned: { ...none, count: 1, unestimated: 1 },
		};
		expect(effortShares(half)).toEqual({
			basis: "estimate",
			shares: { aligned: 1, inherited: 0, unaligned: 0, exempt: 0, unknown: 0 },
			items: 2,
		});
	});

	test("is by count where less than half has one, or all of them are 0", () => {
		const less = {
			...states,
			aligned: { ...none, count: 1, estimate: 3 },
			unaligned: { ...none, count: 2, unestimated: 2 },
		};
		expect(effortShares(less)).toMatchObject({ basis: "count", shares: { aligned: 1 / 3, unaligned: 2 / 3 } });
		expect(effortShares({ ...states, exempt: { ...none, count: 2 } })).toMatchObject({
			basis: "count",
			shares: { exempt: 1 },
		});
	});

	test("of no work is no share of anything", () =>
		expect(effortShares(states)).toEqual({
			basis: "count",
			shares: { aligned: 0, inherited: 0, unaligned: 0, exempt: 0, unknown: 0 },
			items: 0,
		}));
});

describe("a lane", () => {
	test("without cards is empty, and keys nobody knows are counted as such", () => {
		expect(figures([])).toMatchObject({ effort: { items: 0 }, unestimated: 0, inProgress: [], unread: 0 });
		expect(figures(["PS-100", "ZZ-1", "ZZ-1", "ZZ-2"])).toMatchObject({ effort: { items: 1 }, unread: 2 });
	});

	test("counts an epic's stories and not the epic beside them, wherever in the lane it stands", () => {
		const story = made.find((i) => i.level === 0 && i.parent) as WorkItem;
		const alone = figures([story.key]);
		expect(figures([story.parent as string, story.key])).toEqual(alone);
		expect(figures([story.key, story.parent as string])).toEqual(alone);
		expect(figures([story.parent as string]).effort.items).toBe(1);
	});

	test("counts each of those whose parents form a circle", () => {
		expect(figures(["HT-30"]).effort.items).toBe(1);
		expect(figures(["HT-30", "HT-31"])).toMatchObject({ effort: { items: 2, shares: { unknown: 1 } } });
	});

	test("says for which objective its work is in progress, most first, and for none last", () => {
		const { inProgress } = figures(made.filter((i) => i.level === 0).map((i) => i.key));
		const named = inProgress.slice(0, -1);
		expect(named.map((p) => p.count)).toEqual([...named.map((p) => p.count)].sort((a, b) => b - a));
		expect(named.every((p) => p.objective?.startsWith("O-"))).toBe(true);
		expect(inProgress.at(-1)).not.toHaveProperty("objective");
	});

	test("is, over any cards, what a slow count of them gives", () => {
		const keys = made.map((i) => i.key);
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 120 }), (lane) => {
				const isAbove = (high: ItemKey, low: ItemKey) => {
					const seen = new Set<ItemKey>();
					for (let at = items.get(low)?.parent; at && !seen.has(at); at = items.get(at)?.parent) seen.add(at);
					return seen.has(high);
				};
				const counted = lane.filter((key) => !lane.some((low) => isAbove(key, low) && !isAbove(low, key)));
				const found = figures(lane);
				const lineOf = (key: ItemKey) => assessment.items.get(key)?.line;
				const estimates = counted.map((key) => items.get(key)?.estimate);
				expect(found.effort.items).toBe(counted.length);
				expect(found.unestimated).toBe(estimates.filter((e) => e === undefined).length);
				const weight = (key: ItemKey) => (found.effort.basis === "count" ? 1 : (items.get(key)?.estimate ?? 0));
				const total = counted.reduce((sum, key) => sum + weight(key), 0);
				for (const state of STATES) {
					const part = counted.filter((key) => lineOf(key)?.state === state).reduce((sum, key) => sum + weight(key), 0);
					expect(found.effort.shares[state]).toBeCloseTo(total === 0 ? 0 : part / total, 9);
				}
				const busy = counted.filter((key) => items.get(key)?.statusCategory === "indeterminate");
				for (const { objective, count } of found.inProgress)
					expect(
						busy.filter((key) => {
							const target = lineOf(key)?.links[0]?.target;
							const result = register.keyResults.find((k) => k.id === target);
							return (result ? result.objective : target) === objective;
						}).length,
					).toBe(count);
				expect(found.inProgress.reduce((sum, p) => sum + p.count, 0)).toBe(busy.length);
			}),
			{ numRuns: 60 },
		);
	});
});
