/** What shows the item; where its badge goes differs from kind to kind. */
export type CardKind = "board-card" | "backlog-row" | "issue-header" | "list-row" | "plan-row";

/** Where a badge goes: into `parent`, right after its child `after`, or last where there is none. */
export interface Slot {
	readonly parent: Element;
	readonly after?: Element;
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
	/** Distinct keys of links anywhere outside people's own writing. */
	readonly linkKeys: number;
	/** Distinct keys that containers carry in an attribute or tell screen readers. */
	readonly attributeKeys: number;
	/** Distinct keys that at least two witnesses of one container agree on. */
	readonly agreed: number;
	readonly containers: number;
	/** Selectors that hit nothing on a route where they should. */
	readonly silent: readonly string[];
	/** False where there is work to see and most of it is not understood. */
	readonly recognised: boolean;
}

export type Route = "board" | "backlog" | "issue" | "other";

/** One host: pure functions over a document. Nobody else knows its markup or its addresses. */
export interface HostAdapter {
	detect(doc: Document, url: URL): boolean;
	/** Where the site's own paths begin on its origin: a context path or an organisation, without a slash at its end. */
	base(doc: Document, url: URL): string;
	/** The reads that the page makes for us, as `METHOD /path` below the base, and no others. */
	readonly reads: RegExp;
	route(url: URL): Route;
	/** The container an element lies in, or is. */
	containerOf(element: Element): Element | null;
	containersIn(root: ParentNode): Iterable<Element>;
	/** The container's card, or `undefined` where fewer than two witnesses agree, or there is no place for a badge. */
	card(container: Element): HostCard | undefined;
	sighting(root: ParentNode, route: Route): Sighting;
	/** The host's own theme, where it says one. */
	theme(doc: Document): "light" | "dark" | undefined;
	/** Attributes of the root or body element that carry the theme: a change of them changes every badge. */
	readonly themeAttributes: readonly string[];
	/** Attributes in which a re-used card can change its key without a node being added. */
	readonly keyAttributes: readonly string[];
}
