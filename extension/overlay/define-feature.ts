import type { HostAdapter } from "../hosts/host-card.ts";
import type { BadgeView } from "../messages.ts";
import type { PagePart, PageSettings } from "../page-settings.ts";
import type { Bus } from "./bus.ts";

/** What features leave for each other on one page. */
export interface Shared {
	settings: PageSettings;
	/** The cards that carry a badge now, with what holds for it. */
	drawn: () => readonly (readonly [Element, BadgeView])[];
	/** The badge of the card that an element lies in. */
	badgeAt: (element: Element) => Element | undefined;
	/** Ids of features that broke here, and were switched off for it. */
	readonly broken: string[];
}

/** What every feature gets: the page it is on, and the signal that ends all it attached. */
export interface Page {
	readonly host: HostAdapter;
	readonly document: Document;
	readonly bus: Bus;
	readonly shared: Shared;
	readonly signal: AbortSignal;
	/** Takes the feature down on this page, for something that it could not do outside of a bus event. */
	readonly failed: (error: unknown) => void;
}

/** One feature, one file, one id. */
export interface Feature {
	readonly id: string;
	/** Attached only while this part of a page is switched on; without it, always. */
	readonly part?: PagePart;
	attach(page: Page): void;
}

export const defineFeature = (feature: Feature): Feature => feature;
