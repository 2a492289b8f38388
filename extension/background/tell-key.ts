import { KEY_NAMES } from "../page-keys.ts";

/** Tells the page in front that a key was pressed which the browser itself keeps for us. */
export async function tellKey(
	tabs: {
		query(what: { active: true; currentWindow: true }): Promise<readonly { id?: number | undefined }[]>;
		sendMessage(tabId: number, message: unknown): Promise<unknown>;
	},
	name: string,
	tabId: number | undefined,
): Promise<void> {
	if (!KEY_NAMES.some((known) => known === name)) return;
	// Older browsers do not say in which tab.
	const id = tabId ?? (await tabs.query({ active: true, currentWindow: true }))[0]?.id;
	// A page without our script has nothing to do with the key.
	if (id !== undefined) await tabs.sendMessage(id, { type: "keys/pressed", name }).catch(() => undefined);
}
