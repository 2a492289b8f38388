import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { partitionOf, putItems } from "../../shared/store/item-segments.ts";
import { openStore } from "../../shared/store/open-store.ts";
import { siteUse } from "./site-use.ts";

const SITE = "https://acme.atlassian.net";

it("adds up what each site's segments take, over its accounts", async () => {
	const store = await openStore({}, "use-1");
	const item = { key: "PS-1", title: "A bench", links: [], labels: [] } as unknown as WorkItem;
	await putItems(store, partitionOf(SITE, "a"), [item]);
	await putItems(store, partitionOf(SITE, "b"), [item]);
	const status = { site: SITE, state: "ready", items: 2, quarantined: 0 } as const;
	const [use, ...rest] = await siteUse(store, [status]);
	expect(rest).toEqual([]);
	expect(use?.items).toBe(2);
	expect(use?.bytes).toBe(2 * JSON.stringify([item]).length);
});

it("lists a site that is connected and holds nothing yet", async () => {
	const store = await openStore({}, "use-2");
	const status = { site: SITE, state: "never", items: 0, quarantined: 0 } as const;
	expect(await siteUse(store, [status])).toEqual([{ site: SITE, items: 0, bytes: 0 }]);
});
