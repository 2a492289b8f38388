import type { Browser } from "webextension-polyfill";

/** As much of the browser as the panel's window takes. */
export interface WindowApi {
	readonly runtime: Pick<Browser["runtime"], "getURL">;
	readonly storage: { readonly session: Pick<Browser["storage"]["session"], "get" | "set"> };
	readonly tabs: Pick<Browser["tabs"], "update">;
	readonly windows: Pick<Browser["windows"], "create" | "update">;
}

const KEPT = "panel-tab";
const PAGE = "extension/panel/index.html";
const SIZE = { width: 440, height: 780 } as const;

/**
 * The panel's one small window: made at the first call, and shown again with another item after that. Which tab it is, is
 * kept for the session, since the worker may have died in between. No permission is needed for a window of our own.
 * @example await panelWindow(browser)("?site=https%3A%2F%2Facme.atlassian.net&key=PS-1")
 */
export function panelWindow(api: WindowApi): (query: string) => Promise<void> {
	let last: Promise<void> = Promise.resolve();

	async function show(url: string): Promise<void> {
		const id: unknown = (await api.storage.session.get(KEPT))[KEPT];
		if (typeof id === "number" && (await again(id, url))) return;
		const made = await api.windows.create({ type: "popup", url, ...SIZE });
		const tab = made.tabs?.[0]?.id;
		if (tab !== undefined) await api.storage.session.set({ [KEPT]: tab });
	}

	/** False where the window was closed. */
	async function again(tab: number, url: string): Promise<boolean> {
		try {
			const { windowId } = await api.tabs.update(tab, { url });
			if (windowId !== undefined) await api.windows.update(windowId, { focused: true });
			return true;
		} catch {
			return false;
		}
	}

	// One after the other: two presses at once would make two windows.
	return (query) => {
		const next = last.then(() => show(api.runtime.getURL(PAGE + query)));
		last = next.catch(() => undefined);
		return next;
	};
}
