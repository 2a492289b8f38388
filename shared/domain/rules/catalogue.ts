import { BENEFIT_FAMILY } from "./benefit-family.ts";
import { type CatalogueEntry, entriesOf } from "./check.ts";
import { KEY_RESULT_FAMILY, KPI_FAMILY, OBJECTIVE_FAMILY } from "./okr-families.ts";
import type { Rule } from "./rule.ts";

/** Every rule of the product with its examples, ready to be run. */
export const CATALOGUE: readonly CatalogueEntry[] = [
	...entriesOf(OBJECTIVE_FAMILY),
	...entriesOf(KEY_RESULT_FAMILY),
	...entriesOf(KPI_FAMILY),
	...entriesOf(BENEFIT_FAMILY),
];

/** Every rule of the product, by id. A finding names one of these and nothing else. */
export const RULES: readonly Rule[] = CATALOGUE.map((entry) => entry.rule);
