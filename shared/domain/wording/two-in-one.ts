import { isCommandVerb } from "./action-verbs.ts";
import { fromToBy } from "./from-to-by.ts";
import { wordList } from "./word-list.ts";
import { type Found, found, lowerAt, type Word, wordsOf } from "./words-of.ts";

/** What people are helped or able to do is one aim, however many verbs it takes. */
const HELPERS = wordList("help let make enable give empower become inspire ensure");
const AGAIN = wordList("it them this these both");

/**
 * The second aim of a title that has two, from its "and" on: "Grow revenue and reduce churn". Two verbs of one object
 * ("attract and keep people") and what somebody is helped to do ("help people find work and keep it") are one.
 * @example twoInOne("Grow recurring revenue and reduce churn") //=> { word: "and reduce", at: 23 }
 */
export function twoInOne(text: string): Found | undefined {
	const words = wordsOf(text);
	const first = words[0];
	if (first && isCommandVerb(first.lower) && !HELPERS.has(first.lower)) {
		const i = words.findIndex((w, k) => w.lower === "and" && startsAnother(words, k));
		const [and, verb] = [words[i], words[i + 1]];
		if (and && verb) return found(text, and, verb);
	}
	const and = words.find((w, i) => w.lower === "and" && isWhole(words.slice(0, i)) && isWhole(words.slice(i + 1)));
	return and && found(text, and);
}

function startsAnother(words: readonly Word[], and: number): boolean {
	if (!isCommandVerb(lowerAt(words, and + 1)) || and + 2 >= words.length) return false;
	if (isCommandVerb(lowerAt(words, and - 1))) return false;
	// "Write a guide and publish it": one thing, in two steps.
	if (AGAIN.has(lowerAt(words, and + 2))) return false;
	// "a better place to live and grow old in"
	return !words
		.slice(Math.max(0, and - 4), and)
		.some((w, k, near) => w.lower === "to" && isCommandVerb(lowerAt(near, k + 1)));
}

const isWhole = (words: readonly Word[]): boolean => {
	const { from, to } = fromToBy(words);
	return from && to;
};
