/** What a key on a host page can ask for. */
export const KEY_NAMES = ["why", "panel", "filter"] as const;
export type KeyName = (typeof KEY_NAMES)[number];

/** The keys that a page of a host answers, by the place of the key: what it types differs between keyboards. */
export const PAGE_KEYS: Readonly<
	Record<KeyName, { readonly code: string; readonly shift: boolean; readonly shown: string }>
> = {
	why: { code: "KeyW", shift: false, shown: "Alt+W" },
	panel: { code: "KeyW", shift: true, shown: "Alt+Shift+W" },
	filter: { code: "KeyF", shift: true, shown: "Alt+Shift+F" },
};

/** What is pressed, if it is one of them. */
export function keyNameOf(
	event: Pick<KeyboardEvent, "code" | "altKey" | "shiftKey" | "ctrlKey" | "metaKey">,
): KeyName | undefined {
	if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
	return KEY_NAMES.find((name) => PAGE_KEYS[name].code === event.code && PAGE_KEYS[name].shift === event.shiftKey);
}
