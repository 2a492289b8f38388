import type { BadgeView } from "../messages.ts";
import { badgeSheet } from "./badge-sheet.ts";
import { badgeLabel, badgeText } from "./words.ts";

export const MARK = "data-sightline";

/** What a badge shows, as one text: the same text needs no new paint. */
const signature = (v: BadgeView, theme: string): string =>
	`${v.key} ${v.state} ${v.targets.join()} ${v.decided} ${v.benefit ?? ""} ${v.rank ?? ""} ${theme}`;

const painted = new WeakMap<Element, string>();

/** Makes or changes the badge of one card: a plain element with a shadow root, and in it a button with text. */
export function paintBadge(slot: Element, before: Element | undefined, view: BadgeView, theme: string): Element {
	const wanted = signature(view, theme);
	if (before?.parentElement === slot && painted.get(before) === wanted) return before;
	const doc = slot.ownerDocument;
	const host = before ?? doc.createElement("span");
	const root = host.shadowRoot ?? openRoot(host, doc);
	const button = root.firstElementChild as HTMLButtonElement;
	button.className = view.decided ? `${view.state} decided` : view.state;
	button.textContent = badgeText(view);
	button.ariaLabel = badgeLabel(view);
	if (view.rank !== undefined) button.append(part(doc, "i", `#${view.rank}`));
	if (view.benefit !== undefined) button.append(part(doc, "b", "!", view.benefit));
	host.setAttribute(MARK, view.key);
	if (theme) host.setAttribute("data-theme", theme);
	if (host.parentElement !== slot) slot.append(host);
	painted.set(host, wanted);
	return host;
}

function openRoot(host: Element, doc: Document): ShadowRoot {
	// Open: a closed root hides nothing from the page, and tests and assistive tools can look in.
	const root = host.attachShadow({ mode: "open" });
	const view = doc.defaultView;
	if (view) root.adoptedStyleSheets = [badgeSheet(view)];
	const button = doc.createElement("button");
	button.type = "button";
	button.ariaHasPopup = "dialog";
	root.append(button);
	return root;
}

function part(doc: Document, tag: "i" | "b", text: string, className = ""): Element {
	const element = doc.createElement(tag);
	element.textContent = text;
	element.ariaHidden = "true";
	if (className) element.className = className;
	return element;
}
