/** One piece of a host's markup, as data: a report names it by its id. */
export interface Selector {
	readonly id: string;
	readonly css: string;
}

/** Whence a selector is known, and how long it has held. */
export interface Seen {
	readonly firstSeen: string;
	readonly lastVerified: string;
	/** Who saw it, in words. */
	readonly source: string;
}

/** By the name of the selector: the compiler asks for one of each. Apart from the selectors, because the page needs none of it. */
export type SelectorHistory<S extends Readonly<Record<string, Selector>>> = Readonly<Record<keyof S, Seen>>;
