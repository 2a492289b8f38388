import type { FormulaInput } from "../../../shared/domain/prioritisation/expression/formula-input.ts";

/** What somebody typed about an input, as it stands in the fields. */
export interface SaidInput {
	readonly name?: string | undefined;
	readonly unit: string;
	readonly low: string;
	readonly high: string;
}
/** By the input's id. */
export type SaidInputs = Readonly<Record<string, SaidInput>>;

export const NOTHING_SAID: SaidInput = { unit: "", low: "", high: "" };

/** An input's declaration as it stands in the fields. */
export const saidOf = ({ name, unit = "", low, high }: FormulaInput): SaidInput => ({
	name,
	unit,
	low: low === undefined ? "" : String(low),
	high: high === undefined ? "" : String(high),
});

/** An end of a scale; `undefined` where nothing is typed, `null` where it is no number. */
export function readEnd(text: string): number | undefined | null {
	const typed = text.trim().replace("−", "-");
	if (typed === "") return undefined;
	return /^-?\d{1,15}(\.\d{1,15})?$/.test(typed) ? Number(typed) : null;
}

/** The declarations that what was typed makes; an end that is no number is left out, and its field says so. */
export function declaredInputs(said: SaidInputs): FormulaInput[] {
	return Object.entries(said).map(([id, { name, unit, low, high }]) => {
		const [from, to] = [readEnd(low), readEnd(high)];
		return {
			id,
			...(name === undefined ? {} : { name }),
			...(unit.trim() === "" ? {} : { unit: unit.trim() }),
			...(typeof from === "number" ? { low: from } : {}),
			...(typeof to === "number" ? { high: to } : {}),
		};
	});
}
