import { isCommandVerb } from "./action-verbs.ts";
import { isAmount } from "./figures-in.ts";
import { fromToBy } from "./from-to-by.ts";
import { wordList } from "./word-list.ts";
import { type Found, found, lowerAt, wordsOf } from "./words-of.ts";

const MOVES = /^(?:up|down|rises?|falls?|rising|falling|climbs?|drops?|grows?|->|→)$/;
const NOUN_TIES = wordList("in of to");

/**
 * Where a title says that a measure should move: a verb of change with a figure, or "up", "down" or "falls" with one.
 * @example movement("Cut average length of stay from 7.2 to 5.5 days") //=> { word: "Cut", at: 0 }
 */
export function movement(text: string): Found | undefined {
	const words = wordsOf(text);
	const [first] = words;
	if (!first || !words.some((_, i) => isAmount(words, i)) || !fromToBy(words).to) return undefined;
	// "Increase in energy price" is a noun.
	if (isCommandVerb(first.lower) && !NOUN_TIES.has(lowerAt(words, 1))) return found(text, first);
	const moves = words.find((w, i) => i > 0 && MOVES.test(w.lower));
	return moves && found(text, moves);
}
