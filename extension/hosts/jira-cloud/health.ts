import type { HostCard, Route, Sighting } from "../host-card.ts";
import { keyOfLink, leadingKey, shownKey } from "../jira/issue-keys.ts";
import { type LinkLook, linkCard } from "../link-card.ts";
import { type Look, seePage } from "../see-page.ts";
import type { Selector } from "../selector.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { keyOfAttributes, testimony } from "./witnesses.ts";

const S = SELECTORS;
const LOOK: Look = {
	containers: CONTAINERS,
	links: S.browseLink.css,
	writing: WRITING,
	expected: {
		board: [S.boardCard, S.boardKey, S.boardFocus],
		backlog: [S.backlogRow, S.backlogKey, S.backlogFocus],
		issue: [S.issueHeader],
		other: [],
	},
	testimony,
	keyOfLink: (link) => keyOfLink(link.getAttribute("href")),
};

/** A business board has cards of its own. */
const BUSINESS: Look = { ...LOOK, expected: { ...LOOK.expected, board: [S.businessCard] } };

export function sighting(root: ParentNode, on: Route): Sighting {
	const has = ({ css }: Selector) => root.querySelector(css) !== null;
	const seen = seePage(root, on, on === "board" && !has(S.boardCard) && has(S.businessCard) ? BUSINESS : LOOK);
	// The panel over a board or beside a backlog opens on no route of its own.
	const isOpen = has(S.panel) && !has(S.issueHeader) && on !== "issue";
	return isOpen ? { ...seen, silent: [...seen.silent, S.issueHeader.id] } : seen;
}

const LINK: LinkLook = {
	links: S.browseLink.css,
	writing: WRITING,
	rows: '[id^="card-"]',
	keyOfLink: LOOK.keyOfLink,
	attribute: keyOfAttributes,
	label: (element) => leadingKey(element.getAttribute("aria-label")),
	text: shownKey,
};
export const cardOfLink = (link: Element): HostCard | undefined => linkCard(link, LINK);
