import { type Answer, fault, missing } from "../outcome.ts";
import { compiledFormula } from "./expression/compiled-formula.ts";
import { faultOfExpression } from "./expression/expression-fault-message.ts";
import { inputsOf } from "./inputs-of.ts";
import { cd3 } from "./methods/cd3.ts";
import { classOf } from "./methods/class-of.ts";
import { ice } from "./methods/ice.ts";
import { rice } from "./rice.ts";
import type { Score } from "./score.ts";
import { type FormulaModel, MOSCOW_INPUT, type MoscowModel, type ScoringModel } from "./scoring-model.ts";
import { weighted } from "./weighted.ts";
import { wsjf } from "./wsjf.ts";

/** Values by criterion id: as read; `null` or absent where nothing was entered. */
export type ScoreInputs = Readonly<Record<string, unknown>>;

/** Own members only, as formulas read them: `constructor` and its like are not inputs. `null` counts as absent. */
export const inputAt = (inputs: ScoreInputs, id: string): unknown =>
	Object.hasOwn(inputs, id) ? (inputs[id] ?? undefined) : undefined;

/** One item's score by one model: the formula itself, whatever the surface. Inputs of other models are ignored. */
export function scoreBy(model: ScoringModel, inputs: ScoreInputs): Answer<Score> {
	switch (model.kind) {
		case "wsjf":
			return wsjf(inputs);
		case "rice":
			return rice({ ...inputs, importance: model.importance ?? null });
		case "cd3":
			return cd3(inputs);
		case "ice":
			return ice(inputs);
		case "weighted": {
			const values = Object.fromEntries(inputsOf(model).map((id) => [id, inputAt(inputs, id) ?? null]));
			return weighted({ criteria: model.criteria, values });
		}
		case "moscow":
			return scoreInClass(model, inputs);
		case "formula":
			return scoreByFormula(model, inputs);
	}
}

function scoreByFormula(model: FormulaModel, inputs: ScoreInputs): Answer<Score> {
	const found = compiledFormula(model);
	if (found.kind === "value") return found.value.score(inputs);
	return found.kind === "fault" ? found : faultOfExpression(found);
}

/** The score within the class. Without a class there is no place for it, whatever it is. */
function scoreInClass(model: MoscowModel, inputs: ScoreInputs): Answer<Score> {
	const given = inputAt(inputs, MOSCOW_INPUT);
	const found = classOf(given);
	if (given !== undefined && !found)
		return fault("unknown-word", MOSCOW_INPUT, "Must be must, should, could or wont, or 1 to 4.");
	const within = scoreBy(model.within, inputs);
	if (within.kind === "value")
		return found ? { ...within, value: { ...within.value, class: found } } : missing([MOSCOW_INPUT]);
	if (within.kind !== "missing" || found) return within;
	return missing([MOSCOW_INPUT, ...within.missing]);
}
