import * as z from "zod/mini";
import type { Store } from "./open-store.ts";
import { documentRow } from "./rows.ts";
import { written } from "./written.ts";

export interface Document {
	readonly text: string;
	/** 0 before anything was saved. */
	readonly revision: number;
}

export type Saved =
	| { readonly ok: true; readonly revision: number }
	| { readonly ok: false; readonly current: Document };

/** A text by its id; empty at revision 0 where there is none. */
export async function readDocument(store: Store, id: string): Promise<Document> {
	const row = await store.get("documents", id);
	return row === undefined ? { text: "", revision: 0 } : z.parse(documentRow, row);
}

/**
 * Saves a text only where nobody else saved since `basedOn` was read; else gives what stands there now. So two tabs can
 * both record a decision and neither is lost.
 */
export async function saveDocument(store: Store, id: string, text: string, basedOn: number): Promise<Saved> {
	const tx = store.transaction("documents", "readwrite");
	const row = await tx.store.get(id);
	const current: Document = row === undefined ? { text: "", revision: 0 } : z.parse(documentRow, row);
	if (current.revision !== basedOn) {
		await tx.done;
		return { ok: false, current };
	}
	const revision = basedOn + 1;
	await written(tx, [tx.store.put({ id, revision, text })]);
	return { ok: true, revision };
}

/** Reads, changes and saves, again and again until nobody came in between. `change` may run more than once. */
export async function updateDocument(store: Store, id: string, change: (text: string) => string): Promise<Document> {
	let basis = await readDocument(store, id);
	for (;;) {
		const text = change(basis.text);
		const saved = await saveDocument(store, id, text, basis.revision);
		if (saved.ok) return { text, revision: saved.revision };
		basis = saved.current;
	}
}

/** The ids in use. */
export const REGISTER_DOCUMENT = "register";
export const ROLLUP_DOCUMENT = "rollup";
/** What was entered on the selection section: budget, musts, exclusions, capacities. */
export const SELECTION_DOCUMENT = "selection";
