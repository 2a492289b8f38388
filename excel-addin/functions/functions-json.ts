import { FUNCTIONS } from "./functions.ts";

/**
 * `functions.json`, from which Excel learns names, parameters and help before any code runs. Every value is of type
 * `any`: of a number Excel would make 0 out of a blank cell, and blank is unknown here.
 */
export function functionsJson() {
	return {
		$schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
		allowCustomDataForDataTypeAny: true,
		allowErrorForDataTypeAny: true,
		functions: FUNCTIONS.map((f) => ({
			id: f.id,
			name: f.id,
			description: f.text,
			parameters: f.parameters.map((p) => ({
				name: p.name,
				description: p.text,
				type: "any",
				dimensionality: p.block ? "matrix" : "scalar",
				...(p.optional ? { optional: true } : {}),
			})),
			result:
				f.result === "block" ? { type: "any", dimensionality: "matrix" } : { type: "number", dimensionality: "scalar" },
		})),
	};
}
