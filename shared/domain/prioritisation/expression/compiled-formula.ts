import type { FormulaModel } from "../scoring-model.ts";
import { compileFormula } from "./compile-formula.ts";

const known = new WeakMap<FormulaModel, ReturnType<typeof compileFormula>>();

/** A model's formula, read once: a portfolio asks for it with every item. */
export function compiledFormula(model: FormulaModel): ReturnType<typeof compileFormula> {
	const found = known.get(model) ?? compileFormula(model.expression, model.inputs);
	known.set(model, found);
	return found;
}
