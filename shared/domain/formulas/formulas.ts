import { toNumber } from "../exact.ts";
import { InputReader } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import { roundText } from "../round-text.ts";
import { APPRAISAL_FORMULAS } from "./appraisal-formulas.ts";
import { BENEFIT_FORMULAS } from "./benefit-formulas.ts";
import type { Formulas } from "./formula.ts";
import { OKR_FORMULAS } from "./okr-formulas.ts";
import { PRIORITISATION_FORMULAS } from "./prioritisation-formulas.ts";
import { SELECTION_FORMULAS } from "./selection-formulas.ts";
import { STABILITY_FORMULAS } from "./stability-formulas.ts";

function round(input: object): Answer<object> {
	const reader = InputReader.of(input);
	if (!reader.has("value")) reader.miss("value");
	const x = reader.optionalExact("value");
	const places = reader.number("places", { min: 0, max: 100, whole: true });
	return reader.given({ x, places }, ({ x, places }) => value({ text: roundText(x, toNumber(places)) }));
}

/** Every formula that answers on every surface. */
export const FORMULAS: Formulas = {
	...PRIORITISATION_FORMULAS,
	...STABILITY_FORMULAS,
	...SELECTION_FORMULAS,
	...APPRAISAL_FORMULAS,
	...OKR_FORMULAS,
	...BENEFIT_FORMULAS,
	round,
};
