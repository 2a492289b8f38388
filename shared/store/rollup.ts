import type { Summary } from "../domain/assessment.ts";
import { ROLLUP_DOCUMENT, readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

export interface RollupSite {
	readonly site: string;
	readonly items: number;
	readonly quarantined: number;
	readonly lastSync?: string;
	readonly problem?: { readonly code: string; readonly until?: string; readonly detail?: string };
}

/** Everything the popup shows, in one record that it reads once. */
export interface StoredRollup {
	readonly summary?: Summary;
	readonly register: "empty" | "ready";
	readonly registerName: string;
	readonly sites: readonly RollupSite[];
	readonly health: readonly {
		readonly site: string;
		readonly recognised: boolean;
		readonly route: string;
		readonly at: string;
	}[];
	readonly writtenAt: string;
}

/** `undefined` before the first one was written. */
export async function readRollup(store: Store): Promise<StoredRollup | undefined> {
	const { text } = await readDocument(store, ROLLUP_DOCUMENT);
	// Written by ourselves alone, whole, in one transaction.
	return text === "" ? undefined : (JSON.parse(text) as StoredRollup);
}

/** Changes parts of the rollup and keeps the others. */
export async function writeRollup(store: Store, part: Partial<StoredRollup> & { writtenAt: string }): Promise<void> {
	await updateDocument(store, ROLLUP_DOCUMENT, (text) => {
		const before: StoredRollup = text
			? JSON.parse(text)
			: { register: "empty", registerName: "", sites: [], health: [], writtenAt: "" };
		return JSON.stringify({ ...before, ...part });
	});
}
