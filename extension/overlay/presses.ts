import { PAGE_KEYS } from "../page-keys.ts";
import { MARK } from "./badge-painter.ts";
import type { Page } from "./define-feature.ts";

const BUSY = ["pointerdown", "pointerup", "mousedown", "mouseup", "dragstart", "keydown", "keyup", "click", "dblclick"];

/** What can be pressed while the pointer is over a card, or it has the focus. */
function keysNow({ shared }: Page): string {
	const { keys, panel } = shared.settings.parts;
	if (!keys) return "";
	return `. ${PAGE_KEYS.why.shown}: why${panel ? `. ${PAGE_KEYS.panel.shown}: all about it` : ""}`;
}

/**
 * One set of listeners for all badges, before the host's own: a click on a badge must neither open the card nor begin a
 * drag. Only real input counts; a page can forge events, but not trusted ones.
 */
export function pressesOf(page: Page, press: (badge: Element) => void): void {
	const { document: doc, signal } = page;
	const capture = { capture: true, signal };
	const marked = (event: Event) => (event.target as Element | null)?.closest?.(`[${MARK}]`) ?? undefined;
	function onBadge(event: Event): void {
		const badge = marked(event);
		if (!badge) return;
		if (event instanceof KeyboardEvent) {
			if (event.key !== "Enter" && event.key !== " ") return;
			event.preventDefault();
			if (event.isTrusted && event.type === "keydown" && !event.repeat) press(badge);
		} else if (event.isTrusted && event.type === "click") press(badge);
		if (event.type === "dragstart") event.preventDefault();
		event.stopImmediatePropagation();
	}
	for (const type of BUSY) doc.addEventListener(type, onBadge, capture);

	// The tooltip is the label, given when it may be wanted: 5,000 of them up front would cost for nothing.
	doc.addEventListener(
		"pointerover",
		(event) => {
			const button = marked(event)?.shadowRoot?.querySelector("button");
			const hint = `${button?.ariaLabel ?? ""}${keysNow(page)}`;
			if (button && button.title !== hint) button.title = hint;
		},
		{ passive: true, ...capture },
	);
}
