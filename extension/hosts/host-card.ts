/** A place on a host page that shows one work item, with the key that at least two independent witnesses agree on. */
export interface HostCard {
	readonly element: Element;
	readonly key: string;
	readonly kind: "board-card" | "backlog-row" | "issue-header" | "list-row";
	/** Where the badge goes, as its last child. */
	readonly slot: Element;
}

/** What was seen on a page, for its health: counts and selector ids only. */
export interface Sighting {
	readonly linkKeys: number;
	readonly attributeKeys: number;
	readonly agreed: number;
	readonly containers: number;
	readonly silent: readonly string[];
}

export type Route = "board" | "backlog" | "issue" | "other";

/** One host: pure functions over a document. Nobody else knows its markup or its addresses. */
export interface HostAdapter {
	detect(doc: Document, url: URL): boolean;
	route(url: URL): Route;
	/** The container an element lies in, or is. */
	containerOf(element: Element): Element | null;
	containersIn(root: ParentNode): Iterable<Element>;
	/** The container's card, or `undefined` where fewer than two witnesses agree, or there is no place for a badge. */
	card(container: Element): HostCard | undefined;
	sighting(root: ParentNode, route: Route): Sighting;
	/** The host's own theme, where it says one. */
	theme(doc: Document): "light" | "dark" | undefined;
}
