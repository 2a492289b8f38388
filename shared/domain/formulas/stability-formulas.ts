import { smaa } from "../prioritisation/stability/smaa.ts";
import type { Formulas } from "./formula.ts";

export const STABILITY_FORMULAS: Formulas = { stability: (input) => smaa(input) };
