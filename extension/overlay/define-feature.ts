import type { HostAdapter } from "../hosts/host-card.ts";
import type { BadgeView } from "../messages.ts";
import type { Bus } from "./bus.ts";

/** What every feature gets: the page it is on, and the signal that ends all it attached. */
export interface Page {
	readonly host: HostAdapter;
	readonly document: Document;
	readonly bus: Bus;
	/** The cards that carry a badge now, with what it shows. */
	drawn: () => readonly (readonly [Element, BadgeView])[];
	readonly signal: AbortSignal;
}

/** One feature, one file, one id. */
export interface Feature {
	readonly id: string;
	attach(page: Page): void;
}

export const defineFeature = (feature: Feature): Feature => feature;
