import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { issueInAddress } from "./route.ts";
import { SELECTORS, testId, WRITING } from "./selectors.ts";

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const BROWSE = /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?:[/?#]|$)/;
const LEADING = /^([A-Z][A-Z0-9_]+-\d+)(?=[\s,.:]|$)/;

/** Independent ways a page says which item a container shows. Each may be wrong or gone; two that agree are believed. */
export interface Testimony {
	/** L0: the page's address, of the issue view alone. It supports the others; on its way to another page it may lag. */
	readonly address: string | undefined;
	/** L1: where its link leads. */
	readonly link: string | undefined;
	/** L2: what its id or test id ends in. */
	readonly attribute: string | undefined;
	/** L3: what it tells screen readers. */
	readonly label: string | undefined;
	/** L4: what the known place of its key shows. */
	readonly text: string | undefined;
}

const NOBODY: Testimony = {
	address: undefined,
	link: undefined,
	attribute: undefined,
	label: undefined,
	text: undefined,
};

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

/**
 * The key that at least two witnesses name and none denies. A card that is being re-used may for a moment carry the link
 * of one item and the label of another: then nobody is believed.
 */
export function agreedKey({ address, link, attribute, label, text }: Testimony): string | undefined {
	const said = [link, attribute, label, text].filter((k) => k !== undefined);
	const [first] = said;
	if (first === undefined || said.some((k) => k !== first)) return undefined;
	return said.length + (address === first ? 1 : 0) >= 2 ? first : undefined;
}
