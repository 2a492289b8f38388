import type { Route, Sighting } from "./host-card.ts";
import { agreedKey, type Testimony } from "./testimony.ts";

/** Looked at, at most: a page shows fifty cards; one that shows thousands is judged by these. */
const MOST = 500;

/** What one host's pages are looked at with. */
export interface Look {
	readonly containers: string;
	readonly links: string;
	/** Inside it are people's own words: a link there is a mention. */
	readonly writing: string;
	/** Selectors that hit on a route where they should: id and CSS. */
	readonly expected: Readonly<Record<Route, readonly { readonly id: string; readonly css: string }[]>>;
	testimony(container: Element): Testimony;
	keyOfLink(link: Element): string | undefined;
	/** The key that is believed of what the witnesses say; by default two must agree. */
	readonly agreed?: (seen: Testimony) => string | undefined;
}

/**
 * Compares the witnesses of a page. Links to work but no container, or containers whose witnesses mostly do not agree:
 * the page is not recognised. A page that has no work on it is as it should be.
 */
export function seePage(root: ParentNode, on: Route, look: Look): Sighting {
	const links = new Set<string>();
	const attributes = new Set<string>();
	const agreed = new Set<string>();
	let understood = 0;
	const containers = [...root.querySelectorAll(look.containers)].slice(0, MOST);
	for (const container of containers) {
		const seen = look.testimony(container);
		const carried = seen.attribute ?? seen.label;
		if (carried !== undefined) attributes.add(carried);
		const key = (look.agreed ?? agreedKey)(seen);
		if (key === undefined) continue;
		agreed.add(key);
		understood++;
	}
	for (const link of [...root.querySelectorAll(look.links)].slice(0, 4 * MOST)) {
		const key = look.keyOfLink(link);
		if (key !== undefined && !link.closest(look.writing)) links.add(key);
	}
	const nothing = on !== "other" && links.size > 0 && containers.length === 0;
	const silent = look.expected[on].filter(({ css }) => root.querySelector(css) === null);
	return {
		linkKeys: links.size,
		attributeKeys: attributes.size,
		agreed: agreed.size,
		containers: containers.length,
		silent: silent.map(({ id }) => id),
		recognised: !nothing && understood * 2 >= containers.length,
	};
}
