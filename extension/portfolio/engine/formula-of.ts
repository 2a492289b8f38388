import { inputName } from "../../../shared/domain/prioritisation/score-names.ts";
import {
	CD3_INPUTS,
	ICE_INPUTS,
	RICE_INPUTS,
	type ScoringModel,
	WSJF_INPUTS,
} from "../../../shared/domain/prioritisation/scoring-model.ts";

const called = (id: string): string => {
	const name = inputName(id) ?? id;
	return name.includes(" ") ? `[${name}]` : name;
};

/** What a named model computes, written as a formula to begin from; nothing where it is no formula of plain inputs. */
export function formulaOf(model: ScoringModel | undefined): string {
	switch (model?.kind) {
		case "formula":
			return model.expression;
		case "wsjf": {
			const [value, time, risk, size] = WSJF_INPUTS.map(called);
			return `(${value} + ${time} + ${risk}) ÷ ${size}`;
		}
		case "rice": {
			const [reach, impact, confidence, effort] = RICE_INPUTS.map(called);
			return `${reach} × ${impact} × ${confidence} ÷ ${effort}`;
		}
		case "ice":
			return ICE_INPUTS.map(called).join(" × ");
		case "cd3":
			return CD3_INPUTS.map(called).join(" ÷ ");
		default:
			return "";
	}
}
