import type { HostAdapter } from "../hosts/host-card.ts";
import type { Bus } from "./bus.ts";

/** What every feature gets: the page it is on, and the signal that ends all it attached. */
export interface Page {
	readonly host: HostAdapter;
	readonly document: Document;
	readonly bus: Bus;
	readonly signal: AbortSignal;
}

/** One feature, one file, one id. */
export interface Feature {
	readonly id: string;
	attach(page: Page): void;
}

export const defineFeature = (feature: Feature): Feature => feature;
