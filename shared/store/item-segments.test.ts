import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ItemKey } from "../domain/units.ts";
import type { WorkItem } from "../domain/work/work-item.ts";
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
					if (s.do === "compact") await compact(db, partition, true);
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
