import { BENEFIT_CHECKS } from "../benefits/benefit-checks.ts";
import type { Rule } from "./rule.ts";

/** Every rule of the product, by id. A finding names one of these and nothing else. */
export const RULES: readonly Rule[] = BENEFIT_CHECKS.map((check) => check.rule);
