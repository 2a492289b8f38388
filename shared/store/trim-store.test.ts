import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { ItemKey } from "../domain/units.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import { allItems, partitionOf, putDelta, putItems } from "./item-segments.ts";
import { openStore } from "./open-store.ts";
import { readSites, writeSite } from "./sites.ts";
import { forgetItems, trimmable, trimStore } from "./trim-store.ts";

const SITE = "https://acme.atlassian.net";
const item = (key: string, title = key): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: SITE,
	title,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
});
const [ana, bob] = [partitionOf(SITE, "ana"), partitionOf(SITE, "bob")];

test("trimming takes what another account read and what was replaced, and nothing that is shown", async () => {
	const store = await openStore({}, "trim-1");
	await writeSite(store, { partition: bob, site: SITE, account: "bob", seenAt: "2026-11-01T00:00:00Z" });
	await writeSite(store, { partition: ana, site: SITE, account: "ana", seenAt: "2026-11-02T00:00:00Z" });
	await putItems(store, bob, [item("PS-1"), item("PS-9")]);
	await putItems(store, ana, [item("PS-1"), item("PS-2")]);
	await putDelta(store, ana, [item("PS-1", "newer")], ["PS-2"]);
	const others = JSON.stringify([item("PS-1"), item("PS-9")]).length;
	const replaced = JSON.stringify([item("PS-1"), item("PS-2")]).length;
	expect(await trimmable(store)).toBe(others + replaced);
	await trimStore(store);
	expect(await trimmable(store)).toBe(0);
	expect(await allItems(store, ana)).toEqual({ items: [item("PS-1", "newer")], damaged: [] });
	expect(await allItems(store, bob)).toEqual({ items: [], damaged: [] });
	expect((await readSites(store)).map((row) => row.account)).toEqual(["ana"]);
	expect(await store.count("segments")).toBe(1);
	expect(await store.count("segmentKeys")).toBe(1);
});

test("forgetting a site's items keeps its scope and every other site", async () => {
	const store = await openStore({}, "trim-2");
	const other = partitionOf("https://b.example", "x");
	const scope = "project = PS";
	await writeSite(store, { partition: ana, site: SITE, account: "ana", scope, watermark: "2026-11-01", lastSync: "x" });
	await writeSite(store, { partition: other, site: "https://b.example", account: "x", lastSync: "y" });
	await putItems(store, ana, [item("PS-1")]);
	await putItems(store, other, [item("B-1")]);
	await forgetItems(store, SITE);
	expect(await readSites(store)).toEqual([
		{ partition: ana, site: SITE, account: "ana", scope },
		{ partition: other, site: "https://b.example", account: "x", lastSync: "y" },
	]);
	expect((await allItems(store, ana)).items).toEqual([]);
	expect((await allItems(store, other)).items).toHaveLength(1);
});
