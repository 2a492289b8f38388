import { isCommandVerb } from "./action-verbs.ts";
import { isChangeWord } from "./change-words.ts";
import { isAmount } from "./figures-in.ts";
import { fromToBy } from "./from-to-by.ts";
import { wordList } from "./word-list.ts";
import { type Found, found, lowerAt, type Word, wordsOf } from "./words-of.ts";

const HOLD = wordList("maintain maintaining keep keeping stay remain sustain hold preserve ensure");
const MEASURES =
	wordList(`rate rates score scores ratio index revenue turnover utilisation utilization occupancy availability uptime
	nps margin satisfaction level levels cost costs income time volume count headcount reserves share spend usage attendance
	throughput backlog accuracy quality coverage compliance`);
/** Of these, the ones that end the name of a measure and hardly ever anything else. */
const NAMED = wordList(
	"rate score ratio index revenue turnover utilisation utilization occupancy availability uptime nps headcount",
);
const COUNTED = /^(?:the )?(?:total |overall )?(?:number|percentage|proportion|share|count|volume|%) of\b/i;
const ALWAYS = /\b(?:every|each) (?:day|week|month|quarter|year)\b|\bat all times\b/i;
/** "Hold satisfaction at 80 %", and not "hold six events". */
const BOUNDS = wordList("at above below between under over within");
/** "Used" and "satisfied" say how things are. */
const NO_CHANGE = /^(?:us|satisf)/;
const WHILE = wordList("while during until through throughout");

/** Why a title reads as a measure to keep watching. */
export interface StandingLevel extends Found {
	/** `held`: a level to keep. `always`: true in every period. `measure`: only the name of a measure. */
	readonly sign: "held" | "always" | "measure";
}

/**
 * The words by which a title reads as a KPI, a number watched without an end, and no change from one value to another.
 * @example standingLevel("Keep infection rate below 2 %") //=> { word: "Keep", at: 0, sign: "held" }
 */
export function standingLevel(text: string): StandingLevel | undefined {
	const words = wordsOf(text);
	const first = words[0];
	if (!first) return undefined;
	const said = fromToBy(words);
	if ((said.from && said.to) || said.by || words.some((w) => WHILE.has(w.lower))) return undefined;
	const hasFigure = words.some((_, i) => isAmount(words, i));
	const always = ALWAYS.exec(text);
	if (
		HOLD.has(first.lower) &&
		(first.lower !== "hold" || words.some((w) => BOUNDS.has(w.lower))) &&
		(hasFigure || words.some((w) => MEASURES.has(w.lower))) &&
		!changes(words)
	)
		return { ...found(text, first), sign: "held" };
	if (always && !isCommandVerb(first.lower) && !changes(words) && (hasFigure || isMeasure(text, words)))
		return { word: always[0], at: always.index, sign: "always" };
	if (!hasFigure && !isCommandVerb(first.lower) && !changes(words) && isMeasure(text, words))
		return { ...found(text, first, words.at(-1)), sign: "measure" };
	return undefined;
}

const changes = (words: readonly Word[]): boolean =>
	words.some((w) => isChangeWord(w.lower) && !NO_CHANGE.test(w.lower));
const isMeasure = (text: string, words: readonly Word[]): boolean =>
	COUNTED.test(text) || NAMED.has(lowerAt(words, words.length - 1));
