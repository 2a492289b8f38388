import type { HostAdapter, HostCard, Route, Sighting } from "../host-card.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { agreedKey, testimony } from "./witnesses.ts";

/** Jira Cloud: board, backlog, issue view and lists. */
export const jiraCloud: HostAdapter = {
	detect: (doc, url) =>
		url.hostname.endsWith(".atlassian.net") &&
		doc.querySelector('meta[name="application-name"]')?.getAttribute("content") === "JIRA",
	route,
	containerOf: (element) => element.closest(CONTAINERS),
	containersIn: (root) => root.querySelectorAll(CONTAINERS),
	card,
	sighting,
	theme(doc) {
		const mode = doc.documentElement.getAttribute("data-color-mode");
		return mode === "dark" || mode === "light" ? mode : undefined;
	},
};

/** By the address alone: `selectedIssue` opens an issue over a board or backlog, which stays what it is. */
function route({ pathname }: URL): Route {
	if (/^\/browse\/[A-Z][A-Z0-9_]+-\d+/.test(pathname)) return "issue";
	if (!/\/boards\/\d+/.test(pathname)) return "other";
	return /\/boards\/\d+\/backlog/.test(pathname) ? "backlog" : "board";
}

function card(element: Element): HostCard | undefined {
	if (element.closest(WRITING)) return undefined;
	const key = agreedKey(testimony(element));
	const place = placeOf(element);
	return key && place ? { element, key, ...place } : undefined;
}

function placeOf(element: Element): Pick<HostCard, "kind" | "slot"> | undefined {
	if (element.matches(SELECTORS.issueHeader.css)) return { kind: "issue-header", slot: element };
	const [kind, within] = element.matches(SELECTORS.boardCard.css)
		? (["board-card", SELECTORS.boardKey] as const)
		: element.matches(SELECTORS.backlogRow.css)
			? (["backlog-row", SELECTORS.backlogKey] as const)
			: (["list-row", SELECTORS.listKey] as const);
	const key = element.querySelector(within.css);
	// Beside the key, in the row it stands in: that row has room, and its height is the host's.
	const slot = kind === "board-card" ? key?.parentElement : key;
	return slot ? { kind, slot } : undefined;
}

const EXPECTED: Readonly<Record<Route, readonly (keyof typeof SELECTORS)[]>> = {
	board: ["boardCard", "boardKey"],
	backlog: ["backlogRow", "backlogKey"],
	issue: ["issueHeader"],
	other: [],
};

function sighting(root: ParentNode, on: Route): Sighting {
	const links = new Set<string>();
	const attributes = new Set<string>();
	const agreed = new Set<string>();
	let containers = 0;
	for (const container of root.querySelectorAll(CONTAINERS)) {
		containers++;
		const seen = testimony(container);
		if (seen.link) links.add(seen.link);
		if (seen.attribute ?? seen.label) attributes.add(seen.attribute ?? seen.label ?? "");
		const key = agreedKey(seen);
		if (key) agreed.add(key);
	}
	const silent = EXPECTED[on].filter((name) => root.querySelector(SELECTORS[name].css) === null);
	return {
		linkKeys: links.size,
		attributeKeys: attributes.size,
		agreed: agreed.size,
		containers,
		silent: silent.map((name) => SELECTORS[name].id),
	};
}
