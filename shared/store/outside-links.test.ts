import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { ItemKey } from "../domain/units.ts";
import { item } from "../domain/work-items/item-for-tests.ts";
import { updateDocument } from "./documents.ts";
import { openStore } from "./open-store.ts";
import { putOutsideLinks, type ReadLinks, readOutsideLinks, withOutsideLinks } from "./outside-links.ts";

const read = (key: string): ReadLinks => ({
	changed: "2026-11-01",
	at: "2026-11-02T10:00:00Z",
	links: [{ key: key as ItemKey, site: "https://dev.azure.com/contoso", by: "remote-link" }],
});

test("links are kept by partition and key, the newest of each", async () => {
	const store = await openStore({}, `links-${Math.random()}`);
	await putOutsideLinks(
		store,
		"a|1",
		new Map([
			["PS-1", read("contoso#1")],
			["PS-2", read("contoso#2")],
		]),
	);
	await putOutsideLinks(store, "a|1", new Map([["PS-2", read("contoso#3")]]));
	expect(await readOutsideLinks(store, "a|1")).toEqual(
		new Map([
			["PS-1", read("contoso#1")],
			["PS-2", read("contoso#3")],
		]),
	);
	expect(await readOutsideLinks(store, "a|2")).toEqual(new Map());
	await updateDocument(store, "outside-links|a|1", () => "nonsense");
	expect(await readOutsideLinks(store, "a|1")).toEqual(new Map());
});

test("an item has its own links and those that were read of it, and is itself where there are none", () => {
	const own = { ...item("PS-1"), elsewhere: read("contoso#9").links };
	const links = new Map([["PS-1", read("contoso#1")]]);
	expect(withOutsideLinks(own, links).elsewhere?.map((l) => l.key)).toEqual(["contoso#9", "contoso#1"]);
	expect(withOutsideLinks(own, new Map())).toBe(own);
	expect(withOutsideLinks(own, undefined)).toBe(own);
});
