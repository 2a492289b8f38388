import type { IsoDate } from "../units.ts";

/** One of the few ways in which a vision is to be reached. Objectives name it. */
export interface Strategy {
	readonly id: string;
	readonly title: string;
	readonly owner?: string;
	/** Any scale; compared with shares of money and effort. */
	readonly weight?: number;
}

/**
 * What the organisation set out to become, as it stood from a day on. A change of strategy is a further version, so that
 * an old quarter opens with the strategy in force then. Strategies that live on keep their id from version to version.
 */
export interface StrategyVersion {
	readonly id: string;
	/** In force from this day until the next version's. */
	readonly from: IsoDate;
	readonly vision: string;
	/** The years the vision speaks of, usually two to three. */
	readonly horizon?: { readonly starts: IsoDate; readonly ends: IsoDate };
	readonly strategies: readonly Strategy[];
}
