import type { HostAdapter } from "../host-card.ts";
import { keyOfLink, leadingKey, shownKey } from "../jira/issue-keys.ts";
import { cardWith, colourMode, isJira } from "../jira/jira-page.ts";
import { type LinkLook, linkCard } from "../link-card.ts";
import { type Look, seePage } from "../see-page.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { baseOf, route } from "./route.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { slotOf } from "./slot.ts";
import { KEY_ATTRIBUTES, keyOfAttributes, testimony } from "./witnesses.ts";

const S = SELECTORS;
const LOOK: Look = {
	containers: CONTAINERS,
	links: S.browseLink.css,
	writing: WRITING,
	expected: { board: [S.boardCard, S.cardKey], backlog: [S.backlogRow], issue: [S.issueKey, S.issueHeader], other: [] },
	testimony,
	keyOfLink: (link) => keyOfLink(link.getAttribute("href")),
};

const LINK: LinkLook = {
	links: S.browseLink.css,
	writing: WRITING,
	rows: KEY_ATTRIBUTES.map((name) => `[${name}]`).join(","),
	keyOfLink: LOOK.keyOfLink,
	attribute: keyOfAttributes,
	label: (element) => leadingKey(element.getAttribute("aria-label")),
	text: shownKey,
};

/** Jira Data Center and Server, below any context path: board, backlog, issue view, lists, and the panel beside a board. */
export const jiraDataCenter: HostAdapter = {
	id: "jira-data-center",
	selectors: Object.values(S),
	writing: WRITING,
	detect: (doc, { protocol, hostname }) =>
		protocol === "https:" && !hostname.endsWith(".atlassian.net") && isJira(doc) && doc.body.id === "jira",
	base: baseOf,
	reads:
		/^GET \/rest\/(api\/2\/(search|field|my(self|permissions)|serverInfo|issue\/[\w-]+\/remotelink)|agile\/1\.0\/board(\/\d+\/(configuration|sprint))?)$/,
	writes: /^PUT \/rest\/api\/2\/issue\/[A-Z][A-Z0-9_]*-\d+$/,
	route,
	containerOf: (element) => element.closest(CONTAINERS),
	containersIn: (root) => root.querySelectorAll(CONTAINERS),
	card: cardWith<Anatomy>({ anatomyOf, testimony, slotOf }),
	sighting: (root, on) => seePage(root, on, LOOK),
	links: LINK.links,
	linkCard: (link) => linkCard(link, LINK),
	// Before it had themes, it was light.
	theme: (doc) => colourMode(doc) ?? "light",
	themeAttributes: ["data-color-mode"],
	keyAttributes: ["href", "aria-label", ...KEY_ATTRIBUTES],
};
