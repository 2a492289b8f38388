import { NOBODY, type Testimony } from "../testimony.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { issueInAddress } from "./route.ts";
import { SELECTORS, testId, WRITING } from "./selectors.ts";

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const BROWSE = /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?:[/?#]|$)/;
const LEADING = /^([A-Z][A-Z0-9_]+-\d+)(?=[\s,.:]|$)/;

/** The key in an address of an item, if it is one. */
export const keyOfLink = (href: string | null | undefined): string | undefined => BROWSE.exec(href ?? "")?.[1];

export function testimony(container: Element, anatomy = anatomyOf(container)): Testimony {
	if (!anatomy || container.closest(WRITING)) return NOBODY;
	const link = ownLink(container, anatomy);
	const focus = anatomy.focus === undefined ? null : container.querySelector(anatomy.focus);
	return {
		address: anatomy.namedByAddress ? issueInAddress(container.ownerDocument.location?.href) : undefined,
		link: keyOfLink(link?.getAttribute("href")),
		attribute: keyOfAttributes(container),
		label: leading(focus?.getAttribute("aria-label")) ?? leading(link?.getAttribute("aria-label")),
		text: shownKey(link),
	};
}

/** The link in the place where the container shows its key; other links on a card lead to other items. */
export function ownLink(container: Element, { keyPlace }: Anatomy): Element | undefined {
	const place = keyPlace === undefined ? container : container.querySelector(keyPlace);
	const link = place?.matches("a") ? place : place?.querySelector(SELECTORS.browseLink.css);
	return link && !link.closest(WRITING) ? link : undefined;
}

function keyOfAttributes(container: Element): string | undefined {
	const id = testId(container);
	const tail = container.id.startsWith("card-") ? container.id.slice(5) : id.slice(id.lastIndexOf(".") + 1);
	return KEY.test(tail) ? tail : undefined;
}

const leading = (text: string | null | undefined): string | undefined => LEADING.exec((text ?? "").trim())?.[1];

/** The key as shown: the link's own text, or that of its first part (a row's link also holds the summary). */
function shownKey(link: Element | undefined): string | undefined {
	const whole = link?.textContent?.trim();
	return whole !== undefined && KEY.test(whole) ? whole : leading(link?.firstChild?.textContent);
}
