import * as z from "zod/mini";
import type { Store } from "../../shared/store/open-store.ts";
import { segmentRow } from "../../shared/store/rows.ts";
import type { SiteStatus } from "../messages.ts";

export interface SiteUse {
	readonly site: string;
	readonly items: number;
	readonly bytes: number;
}

/** How much each site takes: characters of its segments, which are one byte each but for letters beyond ASCII. */
export async function siteUse(store: Store, sites: readonly SiteStatus[]): Promise<SiteUse[]> {
	const bytes = new Map<string, number>();
	for (let cursor = await store.transaction("segments").store.openCursor(); cursor; cursor = await cursor.continue()) {
		const row = z.safeParse(segmentRow, cursor.value);
		if (!row.success) continue;
		const site = row.data.partition.split("|")[0] ?? "";
		bytes.set(site, (bytes.get(site) ?? 0) + row.data.body.length);
	}
	const names = new Set([...sites.map((s) => s.site), ...bytes.keys()]);
	return [...names].map((site) => ({
		site,
		items: sites.find((s) => s.site === site)?.items ?? 0,
		bytes: bytes.get(site) ?? 0,
	}));
}
