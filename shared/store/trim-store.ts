import * as z from "zod/mini";
import { allItems, compact } from "./item-segments.ts";
import type { Store } from "./open-store.ts";
import { type SiteRow, segmentRow } from "./rows.ts";
import { currentSites, readSites, updateSite } from "./sites.ts";
import { written } from "./written.ts";

/** Characters of what is stored of each partition. */
async function sizes(store: Store): Promise<Map<string, number>> {
	const found = new Map<string, number>();
	for (let cursor = await store.transaction("segments").store.openCursor(); cursor; cursor = await cursor.continue()) {
		const row = z.safeParse(segmentRow, cursor.value);
		if (!row.success) continue;
		found.set(row.data.partition, (found.get(row.data.partition) ?? 0) + row.data.body.length);
	}
	return found;
}

/** How much of the store nobody would miss: what accounts no longer signed in have read, and versions that are replaced. */
export async function trimmable(store: Store): Promise<number> {
	const shown = new Set((await currentSites(store)).map((row) => row.partition));
	let bytes = 0;
	for (const [partition, size] of await sizes(store)) {
		const live = shown.has(partition) ? JSON.stringify((await allItems(store, partition)).items).length : 0;
		bytes += Math.max(0, size - live);
	}
	return bytes;
}

/** Gives that room free, beginning with what needs none itself. */
export async function trimStore(store: Store): Promise<void> {
	const shown = new Set((await currentSites(store)).map((row) => row.partition));
	const known = [...(await sizes(store)).keys(), ...(await readSites(store)).map((row) => row.partition)];
	const others = [...new Set(known)].filter((partition) => !shown.has(partition));
	for (const partition of others) {
		await dropItems(store, partition);
		await store.delete("sites", partition);
	}
	for (const partition of shown) await compact(store, partition, { force: true });
}

/** Forgets the work items of a site; its scope stays, and the next sync reads all of it. */
export async function forgetItems(store: Store, site: string): Promise<void> {
	for (const { partition } of (await readSites(store)).filter((row) => row.site === site)) {
		await dropItems(store, partition);
		await updateSite(store, partition, (row) => row && unread(row));
	}
}

/** A row as before anything was read. */
const unread = ({ partition, site, account, accountName, scope, seenAt }: SiteRow): SiteRow => ({
	partition,
	site,
	account,
	...(accountName === undefined ? {} : { accountName }),
	...(scope === undefined ? {} : { scope }),
	...(seenAt === undefined ? {} : { seenAt }),
});

async function dropItems(store: Store, partition: string): Promise<void> {
	const tx = store.transaction(["segments", "segmentKeys"], "readwrite");
	const [segments, keys] = [tx.objectStore("segments"), tx.objectStore("segmentKeys")];
	const ids = await segments.index("partition").getAllKeys(partition);
	await written(
		tx,
		ids.flatMap((id) => [segments.delete(id), keys.delete(id)]),
	);
}
