import { NOBODY, type Testimony } from "../testimony.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { idIn, organisationOf } from "./route.ts";
import { SELECTORS, WRITING } from "./selectors.ts";

const NUMBER = /^\d{1,10}$/;

/** The key of a number on this page: numbers count within their organisation. */
export const keyOf = (container: Element, id: string | undefined): string | undefined => {
	const href = container.ownerDocument.location?.href;
	return id === undefined || href === undefined ? undefined : `${organisationOf(new URL(href))}#${id}`;
};

export function testimony(container: Element, anatomy = anatomyOf(container)): Testimony {
	if (!anatomy || container.closest(WRITING)) return NOBODY;
	const key = (id: string | undefined) => keyOf(container, id);
	return {
		address: anatomy.namedByAddress ? key(idIn(container.ownerDocument.location?.href)) : undefined,
		link: key(idIn(ownLink(container, anatomy)?.getAttribute("href"))),
		attribute: key(number(container.getAttribute("data-itemid"))),
		label: undefined,
		text: key(shownId(container, anatomy)),
	};
}

/** The first link to an item in its place: what comes after it may be a child or a parent. */
export function ownLink(container: Element, { linkPlace }: Anatomy): Element | undefined {
	const place = linkPlace === undefined ? container : container.querySelector(linkPlace);
	const link = place?.querySelector(SELECTORS.itemLink.css);
	return link && !link.closest(WRITING) ? link : undefined;
}

/** A text that is a number and nothing else. */
export const number = (text: string | null | undefined): string | undefined => {
	const found = text?.trim() ?? "";
	return NUMBER.test(found) ? found : undefined;
};

/** The number shown by itself: of a row, in one of its cells, if exactly one cell holds a number that the link has too. */
function shownId(container: Element, anatomy: Anatomy): string | undefined {
	const { kind, shownId: place } = anatomy;
	if (place === undefined) return undefined;
	if (kind !== "list-row") return number(container.querySelector(place)?.textContent);
	const linked = idIn(ownLink(container, anatomy)?.getAttribute("href"));
	// Other columns hold numbers as well (order, effort): a cell is a witness only where it repeats the link's number.
	return [...container.querySelectorAll(place)].map((cell) => number(cell.textContent)).find((n) => n === linked);
}

/** The title as it is shown. Of an edit field, what stands in it. */
export function titleOf(container: Element, { title }: Anatomy): string | undefined {
	const place = container.querySelector(title);
	const text = place && "value" in place ? String(place.value) : (place?.textContent ?? "");
	return text.trim() === "" ? undefined : text;
}
