import type { KeyName } from "../page-keys.ts";
import { MARK } from "./badge-painter.ts";
import type { Page } from "./define-feature.ts";

const FIELDS =
	'input:not([type="checkbox"],[type="radio"],[type="button"],[type="submit"],[type="reset"]),textarea,select,[contenteditable]:not([contenteditable="false"]),[role="textbox"],[role="combobox"],[role="searchbox"]';

/** The element that has the focus, also inside of shadow roots that can be looked into. */
function focused(doc: Document): Element | null {
	let at = doc.activeElement;
	while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
	return at;
}

/** True while somebody types: then a key is a letter, whatever else it may be. */
export const isTyping = (doc: Document): boolean => focused(doc)?.closest(FIELDS) != null;

/** Does what a key asks for: with the card that has the focus or that the pointer is over, or for the page. False: nothing. */
export function pressKey({ document: doc, bus, shared }: Page, name: KeyName): boolean {
	const { parts } = shared.settings;
	if (isTyping(doc) || (name !== "why" && !parts[name])) return false;
	if (name === "filter") {
		bus.emit("filter", {});
		return true;
	}
	const active = doc.activeElement;
	const hovered = [...doc.querySelectorAll(":hover")].at(-1);
	const anchor =
		(active && (active.closest(`[${MARK}]`) ?? shared.badgeAt(active))) || (hovered && shared.badgeAt(hovered));
	const key = anchor?.getAttribute(MARK);
	if (!anchor || key == null) return false;
	bus.emit(name, { key, anchor });
	return true;
}
