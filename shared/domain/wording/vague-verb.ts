import { isAmount } from "./figures-in.ts";
import { firstPhrase } from "./phrases.ts";
import { wordList } from "./word-list.ts";
import { type Found, found, lowerAt, wordsOf } from "./words-of.ts";

const VAGUE =
	wordList(`improve improving enhance enhancing strengthen strengthening support supporting help helping optimise optimize
	optimising optimizing promote promoting encourage encouraging foster streamline streamlining better facilitate assist
	enable leverage boost drive address explore progress advance maximise maximize`);
/** "Support calls", "support group": the noun. */
const NOUNS = wordList(
	"group groups call calls ticket tickets contact contacts request requests staff team teams desk cost costs worker workers line lines queue for",
);

/**
 * A verb that any result would satisfy, at the beginning of a title that has no figure.
 * @example vagueVerb("Improve customer satisfaction") //=> { word: "Improve", at: 0 }
 */
export function vagueVerb(text: string): Found | undefined {
	const words = wordsOf(text);
	const [first] = words;
	if (!first || !VAGUE.has(first.lower) || NOUNS.has(lowerAt(words, 1))) return undefined;
	return words.some((_, i) => isAmount(words, i)) ? undefined : found(text, first);
}

const OTHERS =
	"(?:the business|the organi[sz]ation|the wider|the delivery|other|colleagues|stakeholders|partners|departments|directorates|services|teams|initiatives)";
const ASIDE = [
	new RegExp(`^(?:support|assist|help|help out|enable) (?:with |in )?${OTHERS}\\b`, "i"),
	/^(?:work|liaise|engage|collaborate) (?:closely )?with\b/i,
	/^(?:look into|look at|explore|investigate|consider|contribute to|participate in|be involved in|get involved in|facilitate|monitor|coordinate|co-ordinate|assist)\b/i,
];

/**
 * Wording that says we take part in something and not what should be different: "Work with partners on …".
 * @example takesPart("Look into opportunities for AI") //=> { word: "Look into", at: 0 }
 */
export const takesPart = (text: string): Found | undefined => firstPhrase(text, ASIDE);
