import * as z from "zod/mini";
import type { Store } from "./open-store.ts";
import { type SiteRow, siteRow } from "./rows.ts";
import { written } from "./written.ts";

/** What is known of each site; a row that cannot be read is left out, since a new sync writes it again. */
export async function readSites(store: Store): Promise<SiteRow[]> {
	const rows = await store.getAll("sites");
	return rows.map((row) => z.safeParse(siteRow, row)).flatMap((r) => (r.success ? [r.data] : []));
}

/** Of several accounts on one site, the one signed in last: what another may see is not shown to this one. */
export async function currentSites(store: Store): Promise<SiteRow[]> {
	const bySite = new Map<string, SiteRow>();
	for (const row of await readSites(store)) {
		const other = bySite.get(row.site);
		if (!other || (row.seenAt ?? "") >= (other.seenAt ?? "")) bySite.set(row.site, row);
	}
	return [...bySite.values()];
}

export async function readSite(store: Store, partition: string): Promise<SiteRow | undefined> {
	const row = z.safeParse(siteRow, await store.get("sites", partition));
	return row.success ? row.data : undefined;
}

export async function writeSite(store: Store, row: SiteRow): Promise<void> {
	await store.put("sites", row);
}

/** Changes a row over what is stored at this moment, in one transaction: no other writer's change in between is lost. */
export async function updateSite(
	store: Store,
	partition: string,
	change: (row: SiteRow | undefined) => SiteRow | undefined,
): Promise<void> {
	const tx = store.transaction("sites", "readwrite");
	const stored = z.safeParse(siteRow, await tx.store.get(partition));
	const next = change(stored.success ? stored.data : undefined);
	await written(tx, [next && tx.store.put(next)]);
}
