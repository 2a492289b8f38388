import { select } from "../prioritisation/selection/select.ts";
import { type Formulas, shaped } from "./formula.ts";
import { jsonNumber } from "./json-number.ts";

export const SELECTION_FORMULAS: Formulas = {
	select: (input) =>
		shaped(select(input), ({ chosen, value, cost, optimal, gap }) => ({
			chosen,
			value: jsonNumber(value),
			cost: jsonNumber(cost),
			optimal,
			gap: jsonNumber(gap),
		})),
};
