import { figureKind } from "./figures-in.ts";
import { type Found, found, wordsOf } from "./words-of.ts";

/**
 * The first figure of a title; a number that belongs to a name ("Vision 2030", "Tier 1", "24/7", "ISO 27001") or a date is
 * none.
 * @example numberIn("Cut waiting lists by 18 %") //=> { word: "18 %", at: 21 }
 */
export function numberIn(text: string): Found | undefined {
	const words = wordsOf(text);
	const word = words.find((_, i) => figureKind(words, i) === "figure");
	return word && found(text, word);
}
