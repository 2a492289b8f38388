import * as z from "zod/mini";
import { REGISTER_DOCUMENT, readDocument, saveDocument } from "../../shared/store/documents.ts";
import { changeHost, readHosts } from "../../shared/store/hosts.ts";
import type { Store } from "../../shared/store/open-store.ts";
import { currentSites, readSites, updateSite } from "../../shared/store/sites.ts";
import type { Context } from "./context.ts";

const connection = z.object({
	partition: z.string(),
	site: z.string(),
	account: z.string(),
	accountName: z.optional(z.string()),
	scope: z.string(),
	seenAt: z.optional(z.string()),
});
const shape = z.object({
	version: z.literal(1),
	register: z.string(),
	hosts: z.array(z.object({ site: z.string(), kind: z.string() })),
	connections: z.array(connection),
});

/**
 * What the user has set, kept a second time apart from the store: a browser short of room takes a database away as a whole.
 * Work items are not in it; they are read again.
 */
export async function keepSettings(store: Store, settings: Context["settings"]): Promise<void> {
	const { text } = await readDocument(store, REGISTER_DOCUMENT);
	// Where content scripts could read the copy it does without objectives and money: a page is no place for them.
	const register = (await settings.isPrivate()) ? text : "";
	const connections = (await currentSites(store)).flatMap((row) => {
		const read = z.safeParse(connection, row);
		return read.success ? [read.data] : [];
	});
	const hosts = await readHosts(store);
	const isEmpty = register === "" && hosts.length === 0 && connections.length === 0;
	await settings.write(isEmpty ? undefined : JSON.stringify({ version: 1, register, hosts, connections }));
}

/** Puts the settings into a store that has none: true where it did. What is in a store already is never written over. */
export async function restoreSettings(store: Store, settings: Context["settings"]): Promise<boolean> {
	const isFresh = (await store.count("documents")) === 0 && (await readSites(store)).length === 0;
	const kept = isFresh ? copyIn(await settings.read()) : undefined;
	if (!kept) return false;
	if (kept.register !== "") await saveDocument(store, REGISTER_DOCUMENT, kept.register, 0);
	for (const { site, kind } of kept.hosts) await changeHost(store, site, kind);
	for (const row of kept.connections) await updateSite(store, row.partition, (there) => there ?? row);
	return true;
}

function copyIn(text: string | undefined): z.infer<typeof shape> | undefined {
	try {
		const read = z.safeParse(shape, JSON.parse(text ?? ""));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}
