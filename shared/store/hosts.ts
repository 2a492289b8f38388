import * as z from "zod/mini";
import { readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

/** A site of one's own company, read by a permission that its user gave for that one address. */
export interface GrantedHost {
	readonly site: string;
	readonly kind: string;
}

const HOSTS_DOCUMENT = "hosts";
const shape = z.array(z.object({ site: z.string(), kind: z.string() }));

function parse(text: string): GrantedHost[] {
	if (text === "") return [];
	try {
		const read = z.safeParse(shape, JSON.parse(text));
		return read.success ? read.data : [];
	} catch {
		return [];
	}
}

export async function readHosts(store: Store): Promise<GrantedHost[]> {
	return parse((await readDocument(store, HOSTS_DOCUMENT)).text);
}

/** Adds a host, or changes what is said of it; with `kind` absent it is taken away. */
export async function changeHost(store: Store, site: string, kind?: string): Promise<void> {
	await updateDocument(store, HOSTS_DOCUMENT, (text) => {
		const others = parse(text).filter((h) => h.site !== site);
		return JSON.stringify(kind === undefined ? others : [...others, { site, kind }]);
	});
}
