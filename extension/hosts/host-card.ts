import type { HostKind } from "../page-settings.ts";

import type { Selector } from "./selector.ts";

/** What shows the item; where its badge goes differs from kind to kind. */
export type CardKind = "board-card" | "backlog-row" | "issue-header" | "list-row" | "plan-row" | "link";

/**
 * Where a badge goes: into `parent`, right after its child `after`, or last where there is none. `over`: it lies over the
 * end of what it stands after, and takes no room of its own.
 */
export interface Slot {
	readonly parent: Element;
	readonly after?: Element;
	readonly over?: true;
}

/** A place on a host page that shows one work item, with the key that at least two independent witnesses agree on. */
export interface HostCard {
	readonly element: Element;
	readonly key: string;
	readonly kind: CardKind;
	readonly slot: Slot;
	/** Only one witness names the key: it is believed where the item that has it is called just this. */
	readonly title?: string;
}

/** What was seen on a page, for its health: counts and selector ids only. */
export interface Sighting {
	/** Distinct keys that links or containers name, outside people's own writing. */
	readonly keys: number;
	/** Distinct keys that at least two witnesses of one container agree on. */
	readonly agreed: number;
	readonly containers: number;
	/** Containers of which no key is believed: none is named, or two are. */
	readonly keyless: number;
	/** Distinct keys of links that lie in no container. */
	readonly loose: number;
	/** How many rows the host itself says its lists have, also those that are not in the page now. */
	readonly counted?: number;
	/** Selectors that hit nothing on a route where they should. */
	readonly silent: readonly string[];
	/** False where there is work to see and most of it is not understood. */
	readonly recognised: boolean;
}

export type Route = "board" | "backlog" | "issue" | "other";

/** One host: pure functions over a document. Nobody else knows its markup or its addresses. */
export interface HostAdapter {
	readonly id: HostKind;
	/** The host's markup as data: a report says how often each hits. */
	readonly selectors: readonly Selector[];
	/** Inside it are people's own words. */
	readonly writing: string;
	detect(doc: Document, url: URL): boolean;
	/** Where the site's own paths begin on its origin: a context path or an organisation, without a slash at its end. */
	base(doc: Document, url: URL): string;
	/** The reads that the page makes for us, as `METHOD /path` below the base, and no others. */
	readonly reads: RegExp;
	/** The writes of one field of one item, in the same form, and no others. */
	readonly writes: RegExp;
	route(url: URL): Route;
	/** The container an element lies in, or is. */
	containerOf(element: Element): Element | null;
	containersIn(root: ParentNode): Iterable<Element>;
	/** The container's card, or `undefined` where fewer than two witnesses agree, or there is no place for a badge. */
	card(container: Element): HostCard | undefined;
	sighting(root: ParentNode, route: Route): Sighting;
	/** Links that may lead to an item. */
	readonly links: string;
	/** A link's own card, for a page whose containers are not known: the badge stands beside the link. */
	linkCard(link: Element): HostCard | undefined;
	/** The host's own theme, where it says one. */
	theme(doc: Document): "light" | "dark" | undefined;
	/** Attributes of the root or body element that carry the theme: a change of them changes every badge. */
	readonly themeAttributes: readonly string[];
	/** Attributes in which a re-used card can change its key without a node being added. */
	readonly keyAttributes: readonly string[];
	/** Some page of it writes the next item over the last one by its text alone: then text is watched, which costs. */
	readonly rewritesText?: true;
}
