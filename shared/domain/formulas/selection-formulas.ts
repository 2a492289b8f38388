import type { Formulas } from "./formula.ts";

export const SELECTION_FORMULAS: Formulas = {};
