import { MARK } from "./badge-painter.ts";
import type { Page } from "./define-feature.ts";

const BUSY = ["pointerdown", "pointerup", "mousedown", "mouseup", "dragstart", "keydown", "keyup", "click", "dblclick"];

/** What can be pressed while the pointer is over a card, or it has the focus. */
const KEYS = "Alt+W: why. Alt+Shift+W: all about it";

/**
 * One set of listeners for all badges, before the host's own: a click on a badge must neither open the card nor begin a
 * drag. "Why?" is one key away: Alt+W for the card that has the focus, or that the pointer is over; Alt+Shift+W for all about
 * it, in a window of ours. Only real input counts; a page can forge events, but not trusted ones.
 */
export function pressesOf(
	{ document: doc, signal }: Page,
	badgeAt: (element: Element) => Element | undefined,
	press: (badge: Element) => void,
	more: (badge: Element) => void,
): void {
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

	function onShortcut(event: KeyboardEvent): void {
		if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.code !== "KeyW") return;
		const hovered = [...doc.querySelectorAll(":hover")].at(-1);
		const badge =
			(doc.activeElement && (doc.activeElement.closest(`[${MARK}]`) ?? badgeAt(doc.activeElement))) ||
			(hovered && badgeAt(hovered));
		if (!badge) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (!event.shiftKey) press(badge);
		else if (!event.repeat) more(badge);
	}
	doc.addEventListener("keydown", onShortcut, capture);

	// The tooltip is the label, given when it may be wanted: 5,000 of them up front would cost for nothing.
	doc.addEventListener(
		"pointerover",
		(event) => {
			const button = marked(event)?.shadowRoot?.querySelector("button");
			const hint = `${button?.ariaLabel ?? ""}. ${KEYS}`;
			if (button && button.title !== hint) button.title = hint;
		},
		{ passive: true, ...capture },
	);
}
