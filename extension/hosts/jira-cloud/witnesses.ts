import { issueInAddress, keyOfLink, leadingKey, shownKey, wholeKey } from "../jira/issue-keys.ts";
import { NOBODY, type Testimony } from "../testimony.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { SELECTORS, testId, WRITING } from "./selectors.ts";

export function testimony(container: Element, anatomy = anatomyOf(container)): Testimony {
	if (!anatomy || container.closest(WRITING)) return NOBODY;
	const link = ownLink(container, anatomy);
	// A plan's row also has its item's number: one that is being re-used may have the link of another.
	const number = container.getAttribute("data-issue");
	if (number !== null && link?.id !== `issue-link-${number}`) return NOBODY;
	const focus = anatomy.focus === undefined ? null : container.querySelector(anatomy.focus);
	return {
		address: anatomy.namedByAddress ? issueInAddress(container.ownerDocument.location?.href) : undefined,
		link: keyOfLink(link?.getAttribute("href")),
		attribute: keyOfAttributes(container),
		label: leadingKey(focus?.getAttribute("aria-label")) ?? leadingKey(link?.getAttribute("aria-label")),
		text: shownKey(link) ?? (anatomy.badge === "over" ? shownInside(link) : undefined),
	};
}

/** Of a card that is itself a link: the key that one of its parts shows. */
const shownInside = (link: Element | undefined): string | undefined =>
	[...(link?.querySelectorAll("*") ?? [])].map((e) => wholeKey(e.textContent)).find((key) => key !== undefined);

/** The link in the place where the container shows its key, wherever it leads there; other links on a card lead to other items. */
export function ownLink(container: Element, { keyPlace }: Anatomy): Element | undefined {
	const place = keyPlace === undefined ? container : container.querySelector(keyPlace);
	const link = place?.matches("a")
		? place
		: place?.querySelector(keyPlace === undefined ? SELECTORS.browseLink.css : "a");
	return link && !link.closest(WRITING) ? link : undefined;
}

/** The key that an element's id or test id ends in. */
export function keyOfAttributes(container: Element): string | undefined {
	const id = testId(container);
	const tail = container.id.startsWith("card-") ? container.id.slice(5) : id.slice(id.lastIndexOf(".") + 1);
	return wholeKey(tail);
}
