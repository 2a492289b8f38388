import { figureKind } from "../../wording/figures-in.ts";
import { lowerAt, wordsOf } from "../../wording/words-of.ts";

const DIGITS = /\d(?:[\d.,]*\d)?/;

/**
 * The figures a title has in digits, without their units: names, dates and what follows "per" are none, nor is what
 * is written in words.
 * @example saidIn("Cut the wait from 9 to 4 weeks") //=> [9, 4]
 */
export function saidIn(title: string): number[] {
	const words = wordsOf(title);
	return words.flatMap((w, i) => {
		if (figureKind(words, i) !== "figure" || lowerAt(words, i - 1) === "per") return [];
		const figure = Number(DIGITS.exec(w.lower)?.[0].replaceAll(",", ""));
		return Number.isFinite(figure) ? [figure] : [];
	});
}
