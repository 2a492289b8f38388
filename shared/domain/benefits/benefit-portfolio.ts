import type { BenefitMoney } from "./benefit-money.ts";
import type { BenefitsMap } from "./benefits-map.ts";
import type { OpenAtClosure } from "./closure-guard.ts";

/** All benefits of a register together: their money, the map to the objectives, and what was closed around open ones. */
export interface BenefitPortfolio {
	readonly money: BenefitMoney;
	readonly map: BenefitsMap;
	readonly openAtClosure: readonly OpenAtClosure[];
}
