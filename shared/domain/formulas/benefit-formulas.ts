import { benefitRealisation } from "../benefits/benefit-realisation.ts";
import { realisationWindow } from "../benefits/realisation-window.ts";
import { type Formulas, shaped } from "./formula.ts";
import { jsonNumber } from "./json-number.ts";

export const BENEFIT_FORMULAS: Formulas = {
	benefit: (input) =>
		shaped(benefitRealisation(input), ({ realised, unclamped }) => ({
			realised: jsonNumber(realised),
			unclamped: jsonNumber(unclamped),
		})),
	window: (input) =>
		shaped(realisationWindow(input), ({ opens, closes, state, due, missed }) => ({
			opens,
			closes,
			state,
			due,
			missed,
		})),
};
