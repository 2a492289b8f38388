import type { Formulas } from "./formula.ts";

export const STABILITY_FORMULAS: Formulas = {};
