import type { CardKind, HostCard, Slot } from "../host-card.ts";
import { agreedKey, type Testimony } from "../testimony.ts";

/** How one Jira's containers are looked at. */
interface Looks<A extends { readonly kind: CardKind }> {
	anatomyOf(container: Element): A | undefined;
	testimony(container: Element, anatomy: A): Testimony;
	slotOf(container: Element, anatomy: A): Slot | undefined;
}

/** A container's card: where two witnesses agree, and there is a place for a badge. */
export const cardWith =
	<A extends { readonly kind: CardKind }>({ anatomyOf, testimony, slotOf }: Looks<A>) =>
	(element: Element): HostCard | undefined => {
		const anatomy = anatomyOf(element);
		const key = anatomy && agreedKey(testimony(element, anatomy));
		const slot = key === undefined ? undefined : anatomy && slotOf(element, anatomy);
		return anatomy && key && slot ? { element, key, kind: anatomy.kind, slot } : undefined;
	};

/** True where a page says of itself that it is Jira, in the cloud or not. */
export const isJira = (doc: Document): boolean =>
	doc.querySelector('meta[name="application-name"]')?.getAttribute("content") === "JIRA";

/** The theme as both Jiras mark it; `undefined` where they do not. */
export function colourMode(doc: Document): "light" | "dark" | undefined {
	const mode = doc.documentElement.getAttribute("data-color-mode");
	if (mode === "dark" || mode === "light" || mode === null) return mode ?? undefined;
	// "auto": the host leaves it to the system.
	return doc.defaultView?.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
