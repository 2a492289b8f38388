import type { HostAdapter } from "../host-card.ts";
import { cardWith, colourMode, isJira } from "../jira/jira-page.ts";
import { type Anatomy, anatomyOf } from "./anatomy.ts";
import { cardOfLink, sighting } from "./health.ts";
import { route } from "./route.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { slotOf } from "./slot.ts";
import { testimony } from "./witnesses.ts";

/** Jira Cloud: boards, backlog, issue view, panel, lists, linked items, plans, ideas. */
export const jiraCloud: HostAdapter = {
	id: "jira-cloud",
	selectors: Object.values(SELECTORS),
	writing: WRITING,
	detect: (doc, url) => url.protocol === "https:" && url.hostname.endsWith(".atlassian.net") && isJira(doc),
	base: () => "",
	reads:
		/^(GET \/rest\/(api\/3\/(search\/jql|field|my(self|permissions)|serverInfo|issue\/[\w-]+\/(remotelink|changelog))|agile\/1\.0\/board(\/\d+\/(configuration|sprint))?)|POST \/rest\/api\/3\/(issue\/bulkfetch|search\/approximate-count))$/,
	writes: /^PUT \/rest\/api\/3\/issue\/[A-Z][A-Z0-9_]*-\d+$/,
	route,
	containerOf: (element) => element.closest(CONTAINERS),
	containersIn: (root) => root.querySelectorAll(CONTAINERS),
	card: cardWith<Anatomy>({ anatomyOf, testimony, slotOf }),
	sighting,
	links: SELECTORS.browseLink.css,
	linkCard: cardOfLink,
	theme: colourMode,
	themeAttributes: ["data-color-mode"],
	keyAttributes: ["href", "id", "data-testid", "data-issue", "aria-label"],
};
