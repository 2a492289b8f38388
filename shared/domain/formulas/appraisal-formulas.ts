import type { Formulas } from "./formula.ts";

export const APPRAISAL_FORMULAS: Formulas = {};
