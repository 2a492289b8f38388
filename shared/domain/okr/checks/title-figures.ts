import { figureKind } from "../../wording/figures-in.ts";
import { wordsOf } from "../../wording/words-of.ts";

/**
 * The figures a title has in digits, without their units: names, dates and what follows "per" are none.
 * @example saidIn("Cut the wait from 9 to 4 weeks") //=> [9, 4]
 */
export function saidIn(title: string): number[] {
	const words = wordsOf(title);
	return words.flatMap((w, i) => {
		if (figureKind(words, i) !== "figure" || words[i - 1]?.lower === "per") return [];
		const digits = /\d(?:[\d.,]*\d)?/.exec(w.lower)?.[0].replaceAll(",", "") ?? "";
		const figure = Number(digits);
		return digits === "" || !Number.isFinite(figure) ? [] : [figure];
	});
}
