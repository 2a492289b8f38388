import { type Exact, toNumber } from "../../exact.ts";
import type { InputReader } from "../../input-reader.ts";

/** A cut-line as stated, before the costs are known. */
export type StatedCut =
	| { readonly kind: "top"; readonly count: number }
	| { readonly kind: "budget"; readonly budget: Exact };

/** `cut`, optional: either `top`, a whole number of items, or `budget`, to be spent from the top down. */
export function readCutLine(reader: InputReader): StatedCut | undefined {
	if (!reader.has("cut")) return undefined;
	const cut = reader.members("cut");
	const top = cut.optionalNumber("top", { min: 1, whole: true });
	const budget = cut.optionalNumber("budget", { min: 0 });
	if (cut.has("top") === cut.has("budget"))
		return reader.refuseBetween("shape", "cut", "A cut-line is a number of items or a budget, one of the two.");
	if (top) return { kind: "top", count: toNumber(top) };
	return budget && { kind: "budget", budget };
}
