import { issueInAddress, keyOfLink, leadingKey, shownKey, wholeKey } from "../jira/issue-keys.ts";
import { NOBODY, type Testimony } from "../testimony.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { SELECTORS, WRITING } from "./selectors.ts";

/** Attributes in which one or the other of its pages keeps a key. */
export const KEY_ATTRIBUTES = ["data-issue-key", "data-issuekey", "data-key"] as const;

export function testimony(container: Element, anatomy = anatomyOf(container)): Testimony {
	if (!anatomy || container.closest(WRITING)) return NOBODY;
	const link = ownLink(container, anatomy);
	return {
		address: anatomy.namedByAddress ? issueInAddress(container.ownerDocument.location?.href) : undefined,
		link: keyOfLink(link?.getAttribute("href")),
		attribute: keyOfAttributes(container) ?? keyOfAttributes(link),
		label: leadingKey(container.getAttribute("aria-label")),
		text: shownKey(link) ?? leadingKey(link?.firstElementChild?.textContent),
	};
}

/** The link in the place where the container shows its key. In a list, the summary of a sub-task begins with its parent's. */
export function ownLink(container: Element, { keyPlaces }: Anatomy): Element | undefined {
	const places = keyPlaces.map((css) => container.querySelector(css)).filter((place) => place !== null);
	const place = places[0] ?? container;
	// Where its address is none that is known, it still shows the key.
	const link =
		place.querySelector(`${SELECTORS.browseLink.css}:not(.parentIssue)`) ?? place.querySelector("a:not(.parentIssue)");
	return link && !link.closest(WRITING) ? link : undefined;
}

export function keyOfAttributes(element: Element | undefined): string | undefined {
	return KEY_ATTRIBUTES.map((name) => wholeKey(element?.getAttribute(name))).find((key) => key !== undefined);
}
