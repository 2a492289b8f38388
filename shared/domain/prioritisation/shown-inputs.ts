import type { ItemScore } from "../assessment.ts";
import { inputsOf } from "./inputs-of.ts";
import { inputAt } from "./score-by.ts";
import { inputNameIn } from "./score-names.ts";
import type { ScoringModel } from "./scoring-model.ts";

/** An input as it stands: what it is called, its value, and since when. */
export interface ShownInput {
	readonly name: string;
	/** Absent where nothing was entered. */
	readonly value?: number | string;
	readonly on?: string;
	readonly by?: string;
	/** It lay off the published scale and was held at its end. */
	readonly held?: boolean;
}

/**
 * All that a score was made of, in the order of its formula, with what is missing among it.
 * @example shownInputs(iceModel, { inputs: { impact: 8 }, stamps: { impact: { on: "2026-01-31" } }, … })[0]
 * //=> { name: "Impact", value: 8, on: "2026-01-31" }
 */
export const shownInputs = (
	model: ScoringModel,
	{ inputs = {}, stamps = {}, clamped }: Pick<ItemScore, "inputs" | "stamps" | "clamped">,
): ShownInput[] =>
	inputsOf(model).map((id) => {
		const given = inputAt(inputs, id);
		const { on, by } = (Object.hasOwn(stamps, id) ? stamps[id] : undefined) ?? {};
		return {
			name: inputNameIn(model, id) ?? id,
			...(given === undefined ? {} : { value: typeof given === "number" ? given : String(given) }),
			...(on ? { on } : {}),
			...(by ? { by } : {}),
			...(clamped?.includes(id) ? { held: true } : {}),
		};
	});
