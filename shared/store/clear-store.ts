import type { Store } from "./open-store.ts";

/** Empties every store: nothing of the user's is left, and the database stays usable. */
export async function clearStore(store: Store): Promise<void> {
	const names = ["segments", "segmentKeys", "sites", "documents"] as const;
	const tx = store.transaction(names, "readwrite");
	await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}
