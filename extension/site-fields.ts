import { type StoredFields, storedFieldsIn } from "../shared/sources/stored-fields.ts";
import { readDocument, updateDocument } from "../shared/store/documents.ts";
import type { Store } from "../shared/store/open-store.ts";

const documentOf = (site: string): string => `fields ${site}`;

export async function readSiteFields(store: Store, site: string): Promise<StoredFields | undefined> {
	return storedFieldsIn((await readDocument(store, documentOf(site))).text);
}

export async function writeSiteFields(store: Store, site: string, fields: StoredFields): Promise<void> {
	await updateDocument(store, documentOf(site), () => JSON.stringify(fields));
}

/** How people call the fields of a site, by id; none where the site was not asked yet. */
export async function namesOfFields(store: Store, site: string): Promise<ReadonlyMap<string, string>> {
	return new Map((await readSiteFields(store, site))?.found.all.map(({ id, name }) => [id, name]));
}
