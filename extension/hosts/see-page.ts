import type { Route, Sighting } from "./host-card.ts";
import type { Selector } from "./selector.ts";
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
	readonly expected: Readonly<Record<Route, readonly Selector[]>>;
	testimony(container: Element): Testimony;
	keyOfLink(link: Element): string | undefined;
	/** The key that is believed of what the witnesses say; by default two must agree. */
	readonly agreed?: (seen: Testimony) => string | undefined;
}

/**
 * Compares the witnesses of a page. Links to work but no container, containers whose witnesses mostly do not agree, or
 * rows that the host counts and nothing that names one: the page is not recognised. One with no work on it is as it should be.
 */
export function seePage(root: ParentNode, on: Route, look: Look): Sighting {
	const keys = new Set<string>();
	const loose = new Set<string>();
	const agreed = new Set<string>();
	const containers = [...root.querySelectorAll(look.containers)].slice(0, MOST);
	let keyless = 0;
	for (const container of containers) {
		const seen = look.testimony(container);
		for (const named of [seen.link, seen.attribute, seen.label, seen.text]) if (named !== undefined) keys.add(named);
		const key = (look.agreed ?? agreedKey)(seen);
		if (key === undefined) keyless++;
		else agreed.add(key);
	}
	for (const link of [...root.querySelectorAll(look.links)].slice(0, 4 * MOST)) {
		const key = look.keyOfLink(link);
		if (key === undefined || link.closest(look.writing)) continue;
		keys.add(key);
		if (!link.closest(look.containers)) loose.add(key);
	}
	const counted = countedRows(root, look);
	const isWork = on !== "other" && containers.length === 0;
	const nothing = isWork && (loose.size > 0 || (counted ?? 0) > 0);
	const silent = look.expected[on].filter(({ css }) => root.querySelector(css) === null);
	return {
		keys: keys.size,
		agreed: agreed.size,
		containers: containers.length,
		keyless,
		loose: loose.size,
		...(counted === undefined ? {} : { counted }),
		silent: silent.map(({ id }) => id),
		recognised: !nothing && keyless * 2 <= containers.length,
	};
}

/** Rows of the lists that hold work, as the host tells screen readers; the row of headings is not one of them. */
function countedRows(root: ParentNode, { containers, links }: Look): number | undefined {
	const lists = [...root.querySelectorAll("[aria-rowcount]")].flatMap((list) => {
		const said = Number(list.getAttribute("aria-rowcount"));
		const heading = list.querySelector('[role="columnheader"],th') ? 1 : 0;
		// -1: the host does not know either.
		return said >= 0
			? [{ rows: Math.max(0, said - heading), isWork: list.querySelector(`${containers},${links}`) !== null }]
			: [];
	});
	const ofWork = lists.filter((l) => l.isWork);
	const asked = ofWork.length > 0 ? ofWork : lists;
	return asked.length === 0 ? undefined : asked.reduce((sum, l) => sum + l.rows, 0);
}
