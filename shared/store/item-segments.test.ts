import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ItemKey } from "../domain/units.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import { allItems, compact, itemsOf, partitionOf, putDelta, putItems } from "./item-segments.ts";
import { openStore, type Store } from "./open-store.ts";

const partition = partitionOf("https://acme.atlassian.net", "ana");
const item = (key: string, title = key): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: "https://acme.atlassian.net",
	title,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
});
const many = (n: number) => Array.from({ length: n }, (_, i) => item(`K-${i}`));

let store: Store;
let name = "";
let count = 0;
beforeEach(async () => {
	name = `items-${count++}`;
	store = await openStore({}, name);
});
afterEach(() => store.close());

const titles = async () => Object.fromEntries((await allItems(store, partition)).items.map((i) => [i.key, i.title]));

describe("item segments", () => {
	test("give back 2,500 items from three segments", async () => {
		await putItems(store, partition, many(2500));
		expect(await store.count("segments")).toBe(3);
		expect((await allItems(store, partition)).items).toHaveLength(2500);
	});

	test("are found by key without reading the others, also after the database was closed", async () => {
		await putItems(store, partition, many(2500));
		await putDelta(store, partition, [item("K-7", "changed")], ["K-8"]);
		store.close();
		store = await openStore({}, name);
		const found = await itemsOf(store, partition, ["K-7", "K-8", "K-2499", "NONE-1"]);
		expect([...found].map(([k, i]) => [k, i.title]).sort()).toEqual([
			["K-2499", "K-2499"],
			["K-7", "changed"],
		]);
	});

	test("of one account are not seen by another", async () => {
		await putItems(store, partition, many(3));
		expect((await allItems(store, partitionOf("https://acme.atlassian.net", "bob"))).items).toEqual([]);
	});

	test("with a flipped bit are found out, and only their keys are lost", async () => {
		await putItems(store, partition, many(2000));
		const row = (await store.get("segments", 1)) as { body: string };
		await store.put("segments", { ...row, body: row.body.replace("K-5", "K-6") });
		const { items, damaged } = await allItems(store, partition);
		expect(items).toHaveLength(1000);
		expect(damaged.map((d) => [d.id, d.keys.length, d.keys[5]])).toEqual([[1, 1000, "K-5"]]);
		expect((await itemsOf(store, partition, ["K-5", "K-1500"])).size).toBe(1);
	});

	test("with a damaged delta do not show the older version that it replaced", async () => {
		await putItems(store, partition, many(10));
		await putDelta(store, partition, [item("K-3", "new")], ["K-4"]);
		const row = (await store.get("segments", 2)) as { gone: string[] };
		await store.put("segments", { ...row, gone: ["K-5"] });
		const { items, damaged } = await allItems(store, partition);
		expect(items.map((i) => i.key)).not.toContain("K-3");
		expect(items).toHaveLength(8);
		expect(damaged).toEqual([{ id: 2, keys: ["K-3", "K-4"] }]);
		expect((await itemsOf(store, partition, ["K-3", "K-6"])).size).toBe(1);
	});

	test("one malformed row loses itself alone, is not forgotten by compaction, and heals when its keys are given anew", async () => {
		await putItems(store, partition, many(1500));
		await store.put("segments", { id: 2, partition, kind: "base", body: 5 });
		expect((await allItems(store, partition)).damaged[0]?.keys).toHaveLength(500);
		expect((await itemsOf(store, partition, ["K-1", "K-1200"])).size).toBe(1);
		expect(await compact(store, partition, { force: true })).toBe(true);
		expect((await allItems(store, partition)).damaged[0]?.keys).toHaveLength(500);
		await putDelta(store, partition, many(1500).slice(1000));
		expect(await allItems(store, partition)).toMatchObject({ damaged: [] });
		expect((await allItems(store, partition)).items).toHaveLength(1500);
	});

	test("a damaged row whose keys are lost too is told until everything was given anew", async () => {
		await putItems(store, partition, many(3));
		await store.put("segments", { id: 1, partition, kind: "base" });
		await store.delete("segmentKeys", 1);
		expect((await allItems(store, partition)).damaged).toEqual([{ id: 1, keys: [] }]);
		await putDelta(store, partition, many(3));
		expect((await allItems(store, partition)).damaged).toEqual([{ id: 1, keys: [] }]);
		expect(await compact(store, partition, { whole: true })).toBe(true);
		expect(await allItems(store, partition)).toMatchObject({ damaged: [] });
		expect((await allItems(store, partition)).items).toHaveLength(3);
	});

	test("written while a compaction is under way are kept: the compaction gives way", async () => {
		await putItems(store, partition, many(3));
		const [compacted] = await Promise.all([
			compact(store, partition, { force: true }),
			putDelta(store, partition, [item("K-1", "late")]),
		]);
		expect((await titles())["K-1"]).toBe("late");
		expect(compacted).toBe(false);
		expect(await compact(store, partition, { force: true })).toBe(true);
		expect((await titles())["K-1"]).toBe("late");
	});

	test("compact to the same items in fewer segments, once there are many deltas", async () => {
		await putItems(store, partition, many(1000));
		for (let i = 0; i < 20; i++) await putDelta(store, partition, [item(`K-${i}`, "new")], [`K-${900 + i}`]);
		const before = await titles();
		expect(await compact(store, partition)).toBe(true);
		expect(await titles()).toEqual(before);
		expect(await store.count("segments")).toBe(1);
		expect(await compact(store, partition)).toBe(false);
	});

	test("hold what a plain map holds after any run of writes, removals, compactions and reopenings", async () => {
		const key = fc.integer({ min: 0, max: 12 }).map((n) => `K-${n}`);
		const step = fc.oneof(
			fc.record({ do: fc.constant("put" as const), keys: fc.array(key, { maxLength: 5 }) }),
			fc.record({
				do: fc.constant("delta" as const),
				keys: fc.array(key, { maxLength: 4 }),
				gone: fc.array(key, { maxLength: 3 }),
			}),
			fc.record({ do: fc.constant("compact" as const) }),
			fc.record({ do: fc.constant("reopen" as const) }),
		);
		let run = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
				const own = `model-${count}-${run++}`;
				let db = await openStore({}, own);
				const model = new Map<string, string>();
				let version = 0;
				for (const s of steps) {
					const title = `v${version++}`;
					if (s.do === "put")
						await putItems(
							db,
							partition,
							s.keys.map((k) => item(k, title)),
						);
					if (s.do === "delta")
						await putDelta(
							db,
							partition,
							s.keys.map((k) => item(k, title)),
							s.gone,
						);
					if (s.do === "compact") await compact(db, partition, { force: true });
					if (s.do === "reopen") {
						db.close();
						db = await openStore({}, own);
					}
					if (s.do === "put" || s.do === "delta") for (const k of s.keys) model.set(k, title);
					if (s.do === "delta") for (const k of s.gone) model.delete(k);
				}
				const { items } = await allItems(db, partition);
				expect(Object.fromEntries(items.map((i) => [i.key, i.title]))).toEqual(Object.fromEntries(model));
				const looked = await itemsOf(
					db,
					partition,
					[...Array(13).keys()].map((n) => `K-${n}`),
				);
				expect(looked.size).toBe(model.size);
				db.close();
			}),
			{ numRuns: 60 },
		);
	});
});
