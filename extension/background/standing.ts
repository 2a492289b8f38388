import type { Assessment } from "../../shared/domain/assessment.ts";
import type { StoredPortfolio } from "../../shared/store/stored-portfolio.ts";

/**
 * The portfolio as it stands, and what it amounts to. Rebuilt from the store when the worker woke up; while it lives, its
 * items are the same maps, brought up to date.
 */
export interface Standing extends StoredPortfolio {
	readonly assessment: Assessment;
}
