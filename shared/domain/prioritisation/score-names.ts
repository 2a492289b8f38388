import { MOSCOW_INPUT, type ScoringModel } from "./scoring-model.ts";

/** The inputs of the named models as people call them, on every surface. */
const INPUTS: Readonly<Record<string, string>> = {
	userBusinessValue: "Business value",
	timeCriticality: "Time criticality",
	riskReduction: "Risk reduction",
	jobSize: "Job size",
	reach: "Reach",
	impact: "Impact",
	confidence: "Confidence",
	effort: "Effort",
	costOfDelayPerWeek: "Cost of delay per week",
	weeks: "Weeks",
	ease: "Ease",
	moscow: "MoSCoW class",
	expression: "Formula",
};

const nameIn = (names: Readonly<Record<string, string>>, id: string): string | undefined =>
	Object.hasOwn(names, id) ? names[id] : undefined;

/** The name of an input; `undefined` for a criterion of somebody's own. */
export const inputName = (id: string): string | undefined => nameIn(INPUTS, id);

/** The name of a model's input: its own, where the model gives it one. */
export function inputNameIn(model: ScoringModel, id: string): string | undefined {
	if (model.kind === "moscow" && id !== MOSCOW_INPUT) return inputNameIn(model.within, id);
	const own = model.kind === "weighted" ? model.criteria : model.kind === "formula" ? model.inputs : [];
	return own.find((input) => input.id === id)?.name ?? inputName(id);
}

const MODELS: Readonly<Record<string, string>> = {
	wsjf: "WSJF",
	rice: "RICE",
	cd3: "CD3",
	ice: "ICE",
	moscow: "MoSCoW",
	weighted: "Weighted",
	formula: "Formula",
};

/** What people call a model; one of a register's own goes by its id. */
export const modelName = (id: string): string => nameIn(MODELS, id) ?? id;
