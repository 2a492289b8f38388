import type { Context } from "./context.ts";

interface Area {
	get(key: string): Promise<Record<string, unknown>>;
	set(values: Record<string, unknown>): Promise<void>;
	remove(key: string): Promise<void>;
}
interface ShutArea {
	setAccessLevel?(level: { accessLevel: "TRUSTED_CONTEXTS" }): Promise<void>;
}

const SETTINGS = "settings";

/**
 * Shuts the extension's `storage.local` to content scripts, which may read it otherwise: true where the browser can do that.
 * Chromium can; Firefox cannot, as of version 140.
 */
export async function shutStorage(
	local = (globalThis as { chrome?: { storage?: { local?: ShutArea } } }).chrome?.storage?.local,
): Promise<boolean> {
	if (local?.setAccessLevel === undefined) return false;
	await local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" });
	return true;
}

/** Where the browser keeps what it does not take away with the database. Nothing is written before it is shut. */
export const keptApart = (local: Area, shut: Promise<boolean>): Context["settings"] => ({
	isPrivate: () => shut,
	async read() {
		const { [SETTINGS]: text } = await local.get(SETTINGS);
		return typeof text === "string" ? text : undefined;
	},
	async write(text) {
		await shut;
		await (text === undefined ? local.remove(SETTINGS) : local.set({ [SETTINGS]: text }));
	},
});
