import type { HostAdapter, HostCard } from "../host-card.ts";
import { agreedKey } from "../testimony.ts";
import { anatomyOf } from "./anatomy.ts";
import { sighting } from "./health.ts";
import { route } from "./route.ts";
import { CONTAINERS } from "./selectors.ts";
import { slotOf } from "./slot.ts";
import { testimony } from "./witnesses.ts";

/** Jira Cloud: board, backlog, issue view, lists, plans. */
export const jiraCloud: HostAdapter = {
	detect: (doc, url) =>
		url.protocol === "https:" &&
		url.hostname.endsWith(".atlassian.net") &&
		doc.querySelector('meta[name="application-name"]')?.getAttribute("content") === "JIRA",
	base: () => "",
	reads:
		/^(GET \/rest\/(api\/3\/(search\/jql|field|myself|serverInfo)|agile\/1\.0\/board(\/\d+\/configuration)?)|POST \/rest\/api\/3\/(issue\/bulkfetch|search\/approximate-count))$/,
	route,
	containerOf: (element) => element.closest(CONTAINERS),
	containersIn: (root) => root.querySelectorAll(CONTAINERS),
	card,
	sighting,
	theme(doc) {
		const mode = doc.documentElement.getAttribute("data-color-mode");
		if (mode === "dark" || mode === "light") return mode;
		// "auto": the host leaves it to the system.
		if (mode === null) return undefined;
		return doc.defaultView?.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
	},
	themeAttributes: ["data-color-mode"],
	keyAttributes: ["href", "id", "data-testid", "aria-label"],
};

function card(element: Element): HostCard | undefined {
	const anatomy = anatomyOf(element);
	const key = anatomy && agreedKey(testimony(element, anatomy));
	const slot = key === undefined ? undefined : anatomy && slotOf(element, anatomy);
	return anatomy && key && slot ? { element, key, kind: anatomy.kind, slot } : undefined;
}
