import * as z from "zod/mini";
import type { OutsideLink, WorkItem } from "../domain/work-items/work-item.ts";
import { readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

/** What the remote links of one item said, and the item's own instant of change when they were read. */
export interface ReadLinks {
	readonly changed: string;
	/** When they were read, by our clock. */
	readonly at: string;
	readonly links: readonly OutsideLink[];
}

export type LinksByKey = ReadonlyMap<string, ReadLinks>;

const link = z.object({
	key: z.string(),
	site: z.string(),
	by: z.enum(["remote-link", "hyperlink", "field"]),
	says: z.optional(z.enum(["above", "below"])),
});
const kept = z.record(z.string(), z.object({ changed: z.string(), at: z.string(), links: z.array(link) }));

/**
 * Remote links are asked for item by item and come with no search, so they are kept beside the items: what a search gives
 * anew must not forget them.
 */
const documentOf = (partition: string): string => `outside-links|${partition}`;

/** None where nothing was read, or where what lies there cannot be read: it is asked for again. */
export async function readOutsideLinks(store: Store, partition: string): Promise<LinksByKey> {
	return linksIn((await readDocument(store, documentOf(partition))).text);
}

export async function putOutsideLinks(store: Store, partition: string, read: LinksByKey): Promise<void> {
	await updateDocument(store, documentOf(partition), (text) =>
		JSON.stringify(Object.fromEntries([...linksIn(text), ...read])),
	);
}

function linksIn(text: string): Map<string, ReadLinks> {
	try {
		const read = z.safeParse(kept, JSON.parse(text || "{}"));
		return new Map(read.success ? (Object.entries(read.data) as unknown as [string, ReadLinks][]) : []);
	} catch {
		return new Map();
	}
}

/** An item with the links that were read of it; itself where there are none. */
export function withOutsideLinks(item: WorkItem, read: LinksByKey | undefined): WorkItem {
	const links = read?.get(item.key)?.links ?? [];
	return links.length === 0 ? item : { ...item, elsewhere: [...(item.elsewhere ?? []), ...links] };
}
