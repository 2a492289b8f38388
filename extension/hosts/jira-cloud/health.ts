import type { HostCard, Route, Sighting } from "../host-card.ts";
import { keyOfLink, leadingKey, shownKey } from "../jira/issue-keys.ts";
import { type LinkLook, linkCard } from "../link-card.ts";
import { type Look, seePage } from "../see-page.ts";
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

export const sighting = (root: ParentNode, on: Route): Sighting => seePage(root, on, LOOK);

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
