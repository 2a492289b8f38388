import { rememberFor } from "../../remember.ts";
import type { FormulaModel } from "../scoring-model.ts";
import { compileFormula } from "./compile-formula.ts";

/** A model's formula, read once: a portfolio asks for it with every item. */
export const compiledFormula = rememberFor((model: FormulaModel) => compileFormula(model.expression, model.inputs));
