import { compiledFormula } from "./expression/compiled-formula.ts";
import { CD3_INPUTS, ICE_INPUTS, MOSCOW_INPUT, RICE_INPUTS, type ScoringModel, WSJF_INPUTS } from "./scoring-model.ts";

/** The inputs a model asks for, in the order of its formula. A formula that cannot be read names all it declares. */
export function inputsOf(model: ScoringModel): readonly string[] {
	switch (model.kind) {
		case "wsjf":
			return WSJF_INPUTS;
		case "rice":
			return RICE_INPUTS;
		case "cd3":
			return CD3_INPUTS;
		case "ice":
			return ICE_INPUTS;
		case "weighted":
			return model.criteria.map((c) => c.id);
		case "moscow":
			return [MOSCOW_INPUT, ...inputsOf(model.within)];
		case "formula": {
			const found = compiledFormula(model);
			return found.kind === "value" ? found.value.inputs : model.inputs.map((i) => i.id);
		}
	}
}
