import { rememberLast } from "../remember.ts";

/** One word of a title, with its place in the text. */
export interface Word {
	/** As written. */
	readonly text: string;
	readonly lower: string;
	/** Characters before it. */
	readonly at: number;
	/** What stands between it and the word before. */
	readonly gap: string;
}

/** Something a check found in a title: the words as they stand there, and the number of characters before them. */
export interface Found {
	readonly word: string;
	readonly at: number;
}

/** A date, a figure with its sign and unit ("£2.5m", "24/7"), or letters with what joins them ("e-mail", "ISO", "P3O"). */
const WORD =
	/\d{4}-\d{2}-\d{2}|[£€$]?\d(?:[\d.,/:]*\d)?(?: ?%|bn|[kmx])?(?![\p{L}\p{N}]|[.,]\d|-\p{L})|[\p{L}\p{N}]+(?:[-'’./&][\p{L}\p{N}]+)*/gu;

/** A title is read this far: who writes more has written a text, and every check stays quick. */
const MOST_WORDS = 100;

/**
 * The words of a text in order, the first hundred.
 * @example wordsOf("Cut waits by 30 %").map((w) => w.lower) //=> ["cut", "waits", "by", "30 %"]
 */
export const wordsOf: (text: string) => readonly Word[] =
	// The checks of one title follow each other, and all ask for its words.
	rememberLast((text) => split(text));

function split(text: string): readonly Word[] {
	const words: Word[] = [];
	let end = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		words.push({ text: word, lower: word.toLowerCase().replaceAll("’", "'"), at: index, gap: text.slice(end, index) });
		if (words.length === MOST_WORDS) break;
		end = index + word.length;
	}
	return words;
}

/** The word at a place in lower case; beyond either end there is none, which is "". */
export const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? "";

/** The words from one to another, as the title has them. */
export function found(text: string, first: Word, last: Word = first): Found {
	return { word: text.slice(first.at, last.at + last.text.length), at: first.at };
}
