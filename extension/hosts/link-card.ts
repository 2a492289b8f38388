import type { HostCard } from "./host-card.ts";
import { agreedKey, NOBODY, undeniedKey } from "./testimony.ts";

/** What shows one item of many, by what it tells screen readers or by what it is. */
const ROW = '[role="row"],[role="listitem"],[role="option"],tr,li,article,[draggable="true"],h1,h2';
const ELSEWHERE = 'nav,[role="navigation"],[role="menu"],[role="tooltip"],[role="banner"],footer';

/** What one host's links are judged with. */
export interface LinkLook {
	readonly links: string;
	/** Inside it are people's own words. */
	readonly writing: string;
	/** Further things that show one item: those that carry a key. */
	readonly rows: string;
	keyOfLink(link: Element): string | undefined;
	/** The key that an element carries in an attribute. */
	attribute(element: Element): string | undefined;
	label(element: Element): string | undefined;
	text(link: Element): string | undefined;
	/** The link's text is the item's title, which can bear out a link that stands alone. */
	readonly isTitled?: true;
}

/**
 * The card of a link in a row of which nothing else is known: the badge stands beside the link. Two witnesses are needed
 * here as everywhere, and a row that carries another key denies the link. Each item once in a row.
 */
export function linkCard(link: Element, look: LinkLook): HostCard | undefined {
	const parent = link.parentElement;
	const row = link.closest(`${ROW},${look.rows}`);
	if (!parent || !row || link.closest(`${look.writing},${ELSEWHERE}`)) return undefined;
	const seen = {
		...NOBODY,
		link: look.keyOfLink(link),
		attribute: between(link, row, look.attribute),
		label: between(link, row, look.label),
		text: look.text(link),
	};
	const sure = agreedKey(seen);
	const title = look.isTitled ? (link.textContent ?? "").trim() : "";
	const key = sure ?? (title === "" ? undefined : undeniedKey(seen));
	if (key === undefined || seen.link !== key) return undefined;
	const first = [...row.querySelectorAll(look.links)].find((other) => look.keyOfLink(other) === key);
	if (first !== link) return undefined;
	const card: HostCard = { element: parent, key, kind: "link", slot: { parent, after: link } };
	return sure === undefined ? { ...card, title } : card;
}

/** What the first of a link and those around it says, as far as its row. */
function between(link: Element, row: Element, ask: (element: Element) => string | undefined): string | undefined {
	for (let at: Element | null = link; at; at = at === row ? null : at.parentElement) {
		const said = ask(at);
		if (said !== undefined) return said;
	}
	return undefined;
}
