/** The inputs of WSJF and RICE as people call them, on every surface. */
const INPUTS: Readonly<Record<string, string>> = {
	userBusinessValue: "Business value",
	timeCriticality: "Time criticality",
	riskReduction: "Risk reduction",
	jobSize: "Job size",
	reach: "Reach",
	impact: "Impact",
	confidence: "Confidence",
	effort: "Effort",
};

/** The name of an input; `undefined` for a criterion of somebody's own. */
export const inputName = (id: string): string | undefined => INPUTS[id];

const MODELS: Readonly<Record<string, string>> = { wsjf: "WSJF", rice: "RICE", weighted: "Weighted" };

/** What people call a model; one of a register's own goes by its id. */
export const modelName = (id: string): string => MODELS[id] ?? id;
