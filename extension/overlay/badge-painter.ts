import type { BadgeView } from "../messages.ts";
import { badgeSheet } from "./badge-sheet.ts";
import { BENEFIT_MARKS, badgeLabel, badgeText, rankText } from "./words.ts";

/** The attribute that marks a badge as ours; its value is the key it stands for. */
export const MARK = "data-sightline";

/** What each badge shows now, as one text: the same text needs no new paint. */
const painted = new WeakMap<Element, string>();
const signature = (v: BadgeView): string =>
	`${v.key} ${v.state} ${v.targets.join()} ${v.decided} ${v.benefit ?? ""} ${v.rank ?? ""}/${v.of ?? ""} ${v.score ?? ""} ${v.firmness?.above ?? ""}/${v.firmness?.cut ?? ""}`;

/**
 * Makes a badge, or changes one to show another view: a plain element with a shadow root, and in it a button with text.
 * Nothing is read from the layout, and a badge that already shows the view is left alone.
 */
export function paintBadge(doc: Document, before: Element | undefined, view: BadgeView): Element {
	const wanted = signature(view);
	if (before && painted.get(before) === wanted) return before;
	const host = before ?? emptyBadge(doc);
	const button = host.shadowRoot?.firstElementChild as HTMLButtonElement;
	button.className = view.decided ? `${view.state} decided` : view.state;
	button.textContent = badgeText(view);
	button.ariaLabel = badgeLabel(view);
	if (view.rank !== undefined) button.append(part(doc, "i", rankText(view.rank, view.firmness)));
	if (view.benefit !== undefined) button.append(part(doc, "b", BENEFIT_MARKS[view.benefit], view.benefit));
	host.setAttribute(MARK, view.key);
	painted.set(host, wanted);
	return host;
}

let blank: HTMLElement | undefined;

/** A copy of one badge with nothing in it: copying a host with its root is half the work of making them. */
function emptyBadge(doc: Document): HTMLElement {
	if (blank?.ownerDocument !== doc) blank = makeBlank(doc);
	const host = blank.cloneNode(true) as HTMLElement;
	// Browsers older than clonable roots (2024) copy the host alone.
	const root = host.shadowRoot ?? fill(host, doc);
	const view = doc.defaultView;
	if (view) root.adoptedStyleSheets = [badgeSheet(view)];
	return host;
}

function makeBlank(doc: Document): HTMLElement {
	const host = doc.createElement("span");
	fill(host, doc);
	return host;
}

function fill(host: HTMLElement, doc: Document): ShadowRoot {
	// Open: a closed root hides nothing from the page for certain, and tests and assistive tools can look in.
	const root = host.attachShadow({ mode: "open", clonable: true });
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
