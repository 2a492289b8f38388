import { BENEFIT_FAMILY } from "./benefit-family.ts";
import { type CatalogueEntry, entriesOf } from "./check.ts";
import type { Rule } from "./rule.ts";

/** Every rule of the product with its examples, ready to be run. */
export const CATALOGUE: readonly CatalogueEntry[] = [...entriesOf(BENEFIT_FAMILY)];

/** Every rule of the product, by id. A finding names one of these and nothing else. */
export const RULES: readonly Rule[] = CATALOGUE.map((entry) => entry.rule);
