import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rankItems, scoreItem } from "./prioritisation/score-item.ts";
import type { MoscowModel, ScoringModel } from "./prioritisation/scoring-model.ts";
import { Ranking } from "./ranking.ts";
import type { IsoDate, ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const CD3: ScoringModel = { kind: "cd3", id: "cd3", name: "CD3", version: 1 };
const MOSCOW: MoscowModel = { kind: "moscow", id: "m", name: "M", version: 1, within: CD3 as MoscowModel["within"] };
const TODAY = "2026-11-24" as IsoDate;

const item = (key: string, inputs: Record<string, number | null>, more: Partial<WorkItem> = {}): WorkItem => ({
	key: key as ItemKey,
	source: "sheet",
	site: "book",
	title: key,
	level: 0,
	typeName: "Project",
	links: [],
	statusCategory: "new",
	labels: [],
	inputs,
	...more,
});
const ranksOf = (ranking: Ranking, keys: readonly string[]) =>
	keys.map((key) => {
		const { rank, of } = ranking.scoreOf(key as ItemKey) ?? {};
		return rank === undefined ? null : `${rank}/${of}`;
	});

describe("Ranking by MoSCoW", () => {
	test("goes by class first; an item without a score stands before every lower class, unranked", () => {
		const ranking = new Ranking(MOSCOW, TODAY);
		const put = (key: string, moscow: number | null, cost: number | null) =>
			ranking.put(item(key, { moscow, costOfDelayPerWeek: cost, weeks: 1 }), undefined);
		put("could", 3, 99);
		put("must", 1, 5);
		put("better must", 1, 7);
		put("should", 2, 5);
		put("open must", 1, null);
		put("no class", null, 50);
		put("wont", 4, 100);
		ranking.settle();
		const keys = ["better must", "must", "open must", "should", "could", "wont", "no class"];
		expect(ranksOf(ranking, keys)).toEqual(["1/6", "2/6", null, "4/6", "5/6", "6/6", null]);
		ranking.remove("open must" as ItemKey);
		ranking.settle();
		expect(ranksOf(ranking, keys)).toEqual(["1/5", "2/5", null, "3/5", "4/5", "5/5", null]);
	});

	test("equal scores of two classes are no tie; of one class they are", () => {
		const ranking = new Ranking(MOSCOW, TODAY);
		for (const [key, moscow] of [
			["a", 2],
			["b", 1],
			["c", 2],
		] as const)
			ranking.put(item(key, { moscow, costOfDelayPerWeek: 4, weeks: 2 }), undefined);
		ranking.settle();
		expect(ranksOf(ranking, ["a", "b", "c"])).toEqual(["2/3", "1/3", "2/3"]);
	});

	test("agrees with ranking all scores at once, as items come and go", () => {
		const amount = fc.oneof(
			{ weight: 1, arbitrary: fc.constant(null) },
			{ weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(amount, amount, amount), { maxLength: 12 }), fc.nat(11), (rows, gone) => {
				const items = rows.map(([moscow, costOfDelayPerWeek, weeks], i) =>
					item(`I${i}`, { moscow, costOfDelayPerWeek, weeks }),
				);
				const ranking = new Ranking(MOSCOW, TODAY);
				for (const one of items) ranking.put(one, undefined);
				ranking.settle();
				ranking.remove(`I${gone}` as ItemKey);
				ranking.settle();
				const left = items.filter((_, i) => i !== gone);
				const expected = rankItems(left.map((i) => scoreItem(MOSCOW, i.inputs ?? {})));
				expect(left.map(({ key }) => ranking.scoreOf(key))).toEqual(expected);
			}),
			{ numRuns: 200 },
		);
	});
});

test("an input's age is looked at again when only that changed, and an expired score keeps its rank", () => {
	const ranking = new Ranking({ ...CD3, validForMonths: 6 }, TODAY);
	const dated = (on: string) => ({
		inputStamps: { weeks: { on: on as IsoDate }, costOfDelayPerWeek: { on: on as IsoDate } },
	});
	const inputs = { costOfDelayPerWeek: 3, weeks: 2 };
	const old = item("A", inputs, dated("2026-05-23"));
	ranking.put(old, undefined);
	ranking.settle();
	expect(ranking.scoreOf(old.key)).toMatchObject({
		expiresOn: "2026-11-23",
		expired: true,
		rank: 1,
		of: 1,
		value: 1.5,
	});
	const fresh = item("A", inputs, dated("2026-05-24"));
	ranking.put(fresh, old);
	ranking.settle();
	expect(ranking.scoreOf(old.key)).toMatchObject({ expiresOn: "2026-11-24", expired: false, rank: 1 });
	const kept = ranking.scoreOf(old.key);
	ranking.put(item("A", inputs, dated("2026-05-24")), fresh);
	expect(ranking.scoreOf(old.key)).toBe(kept);
	ranking.put(item("A", inputs), fresh);
	expect(ranking.scoreOf(old.key)).toMatchObject({ undated: ["costOfDelayPerWeek", "weeks"] });
	expect(ranking.scoreOf(old.key)).not.toHaveProperty("expired");
});
