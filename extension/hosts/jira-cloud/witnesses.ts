import { SELECTORS, testId, WRITING } from "./selectors.ts";

const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;
const BROWSE = /\/browse\/([A-Z][A-Z0-9_]+-\d+)(?:[/?#]|$)/;
const LEADING = /^([A-Z][A-Z0-9_]+-\d+)(?=\s|$)/;

/** Independent ways a page says which item it shows. Each may be wrong or gone; two that agree are believed. */
export interface Testimony {
	/** Where its link leads. */
	readonly link: string | undefined;
	/** What its id or test id ends in. */
	readonly attribute: string | undefined;
	/** What it tells screen readers. */
	readonly label: string | undefined;
	/** What it shows. */
	readonly text: string | undefined;
}

const KEY_PLACES = [SELECTORS.boardKey, SELECTORS.backlogKey, SELECTORS.listKey].map((k) => k.css).join(",");

/** The link in the place where the container shows its key; other links on a card lead to other items. */
function ownLink(container: Element): Element | undefined {
	const place = container.querySelector(KEY_PLACES) ?? container;
	for (const link of place.querySelectorAll('a[href*="/browse/"]')) if (!link.closest(WRITING)) return link;
	return undefined;
}

const leading = (text: string | null | undefined): string | undefined => LEADING.exec((text ?? "").trim())?.[1];

export function testimony(container: Element): Testimony {
	const link = ownLink(container);
	const id = testId(container);
	const tail = id.slice(id.lastIndexOf(".") + 1);
	const fromId = container.id.startsWith("card-") ? container.id.slice(5) : tail;
	const focus = container.querySelector(`${SELECTORS.boardFocus.css},${SELECTORS.backlogFocus.css}`);
	return {
		link: BROWSE.exec(link?.getAttribute("href") ?? "")?.[1],
		attribute: KEY.test(fromId) ? fromId : undefined,
		label: leading(focus?.getAttribute("aria-label")) ?? leading(link?.getAttribute("aria-label")),
		text: shownKey(link),
	};
}

/** The key as shown: the link's own text, or that of its first part (a row's link also holds the summary). */
function shownKey(link: Element | undefined): string | undefined {
	const whole = link?.textContent?.trim();
	if (whole !== undefined && KEY.test(whole)) return whole;
	return leading(link?.firstChild?.textContent);
}

/**
 * The key that at least two witnesses name and none denies. A card that is being re-used may for a moment carry the link
 * of one item and the label of another: then nobody is believed.
 */
export function agreedKey({ link, attribute, label, text }: Testimony): string | undefined {
	const said = [link, attribute, label, text].filter((k) => k !== undefined);
	return said.length >= 2 && said.every((k) => k === said[0]) ? said[0] : undefined;
}
