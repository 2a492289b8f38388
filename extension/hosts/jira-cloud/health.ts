import type { Route, Sighting } from "../host-card.ts";
import { CONTAINERS, SELECTORS, WRITING } from "./selectors.ts";
import { agreedKey, keyOfLink, testimony } from "./witnesses.ts";

/** Looked at, at most: a page shows fifty cards; one that shows thousands is judged by these. */
const MOST = 500;

const EXPECTED: Readonly<Record<Route, readonly (keyof typeof SELECTORS)[]>> = {
	board: ["boardCard", "boardKey", "boardFocus"],
	backlog: ["backlogRow", "backlogKey", "backlogFocus"],
	issue: ["issueHeader"],
	other: [],
};

/**
 * Compares the witnesses of a page. Links to work but no container, or containers whose witnesses mostly do not agree:
 * the page is not recognised. A page that has no work on it is as it should be.
 */
export function sighting(root: ParentNode, on: Route): Sighting {
	const links = new Set<string>();
	const attributes = new Set<string>();
	const agreed = new Set<string>();
	let understood = 0;
	const containers = [...root.querySelectorAll(CONTAINERS)].slice(0, MOST);
	for (const container of containers) {
		const seen = testimony(container);
		const carried = seen.attribute ?? seen.label;
		if (carried !== undefined) attributes.add(carried);
		const key = agreedKey(seen);
		if (key === undefined) continue;
		agreed.add(key);
		understood++;
	}
	for (const link of [...root.querySelectorAll(SELECTORS.browseLink.css)].slice(0, 4 * MOST)) {
		const key = keyOfLink(link.getAttribute("href"));
		if (key !== undefined && !link.closest(WRITING)) links.add(key);
	}
	const nothing = on !== "other" && links.size > 0 && containers.length === 0;
	const silent = EXPECTED[on].filter((name) => root.querySelector(SELECTORS[name].css) === null);
	return {
		linkKeys: links.size,
		attributeKeys: attributes.size,
		agreed: agreed.size,
		containers: containers.length,
		silent: silent.map((name) => SELECTORS[name].id),
		recognised: !nothing && understood * 2 >= containers.length,
	};
}
