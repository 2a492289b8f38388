import type { HostAdapter, HostCard } from "../host-card.ts";
import { type LinkLook, linkCard } from "../link-card.ts";
import { type Look, seePage } from "../see-page.ts";
import { agreedKey, undeniedKey } from "../testimony.ts";
import { anatomyOf } from "./anatomy.ts";
import { baseOf, idIn, organisationOf, route } from "./route.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { slotOf } from "./slot.ts";
import { theme } from "./theme.ts";
import { keyOf, number, testimony, titleOf } from "./witnesses.ts";

const S = SELECTORS;
const LOOK: Look = {
	containers: CONTAINERS,
	links: S.itemLink.css,
	writing: WRITING,
	expected: {
		board: [{ id: "card", css: `${S.boardCard.css},${S.taskCard.css}` }],
		backlog: [S.gridRow],
		issue: [],
		other: [],
	},
	testimony,
	keyOfLink: (link) => keyOf(link, idIn(link.getAttribute("href"))),
	agreed: undeniedKey,
};

const LINK: LinkLook = {
	links: LOOK.links,
	writing: WRITING,
	rows: "[data-itemid]",
	keyOfLink: LOOK.keyOfLink,
	attribute: (element) => keyOf(element, number(element.getAttribute("data-itemid"))),
	label: () => undefined,
	text: (link) => keyOf(link, number(link.textContent)),
	isTitled: true,
};

/** Azure DevOps, Services and Server: boards, taskboards, backlogs, queries, and the work item form, new and old. */
export const azureDevOps: HostAdapter = {
	id: "azure-devops",
	selectors: Object.values(S),
	writing: WRITING,
	detect: (doc, url) =>
		(url.hostname === "dev.azure.com" || url.hostname.endsWith(".visualstudio.com") || doc.body.matches(".lwp")) &&
		organisationOf(url) !== "",
	base: (_, url) => baseOf(url),
	reads:
		/^(GET (\/[^/]+)?\/_apis\/(connectionData|projects|wit\/(fields|workitems\/\d+\/updates|workitemtypes\/[^/]+\/(states|fields)|workitemtypes)|work\/(backlogconfiguration|processconfiguration))|POST (\/[^/]+)?\/_apis\/wit\/(wiql|workitemsbatch))$/i,
	writes: /^PATCH \/_apis\/wit\/workitems\/\d+$/,
	route,
	containerOf: (element) => element.closest(CONTAINERS),
	containersIn: (root) => root.querySelectorAll(CONTAINERS),
	card,
	sighting: (root, on) => seePage(root, on, LOOK),
	links: LINK.links,
	linkCard: (link) => linkCard(link, LINK),
	theme,
	themeAttributes: ["class", "style"],
	keyAttributes: ["href", "data-itemid"],
	rewritesText: true,
};

/** A card or row often names its number only once; then its title bears it out, or there is no badge. */
function card(element: Element): HostCard | undefined {
	const anatomy = anatomyOf(element);
	if (!anatomy) return undefined;
	const seen = testimony(element, anatomy);
	const sure = agreedKey(seen);
	const key = sure ?? undeniedKey(seen);
	const slot = key === undefined ? undefined : slotOf(element, anatomy);
	if (key === undefined || !slot) return undefined;
	const found = { element, key, kind: anatomy.kind, slot };
	if (sure !== undefined) return found;
	const title = titleOf(element, anatomy);
	return title === undefined ? undefined : { ...found, title };
}
