import { singular } from "./singular.ts";
import { wordList } from "./word-list.ts";
import { wordsOf } from "./words-of.ts";

const STOP = wordList(
	`a an the of our all for to in on at with by and from is are be we will that this its their more so as per`,
);
const NEGATIONS = wordList("no not never without none");
/** Words for one and the same change. */
const SAME: ReadonlyMap<string, string> = new Map([
	["cut", "reduc"],
	["lower", "reduc"],
	["decreas", "reduc"],
	["shorten", "reduc"],
	["raiz", "increas"],
	["cutt", "reduc"],
	["grow", "increas"],
	["boost", "increas"],
	["lift", "increas"],
	["custom", "customer"],
	["client", "customer"],
]);
/** Of two titles where one holds all words of the other, it has at least this share of them: below four words, all. */
export const NEAR = 0.8;

/** A word without its ending and in one spelling: "organised" and "organizing" are the same. */
function normal(lower: string): string {
	let word = lower.replace(/'s$/, "");
	if (/\d/.test(word)) return word;
	word = word
		.replace(/programme/, "program")
		.replace(/tre(s?)$/, "ter$1")
		.replace(/is(e|ed|es|ing|ation)$/, "iz$1");
	if (word.length > 5) word = word.replace(/our/, "or");
	if (word.length > 3) word = singular(word);
	if (word.length > 4) word = word.replace(/(?:ing|ed|es)$/, "");
	word = word.replace(/(?<=\p{L}{3})(\p{L})\1$/u, "$1").replace(/(?<=\p{L}{3})e$/u, "");
	return SAME.get(word) ?? word;
}

/**
 * The words of a title that carry its meaning: without small words, endings and spelling, in no order.
 * @example [...wordingOf("Reducing the waits of patients")] //=> ["reduc", "wait", "patient"]
 */
export const wordingOf = (title: string): ReadonlySet<string> =>
	new Set(wordsOf(title).flatMap((w) => (STOP.has(w.lower) ? [] : [normal(w.lower)])));

/**
 * True where two titles say the same: the same words, or all words of the shorter (four at least) in a longer one of which
 * they make up four fifths. A word that stands in place of another ("North" for "South") makes them two, and so does "not".
 */
export function sameWording(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [short, long] = a.size <= b.size ? [a, b] : [b, a];
	if (short.size === 0 || short.size < long.size * NEAR) return false;
	for (const word of short) if (!long.has(word)) return false;
	for (const word of long) if (!short.has(word) && NEGATIONS.has(word)) return false;
	return true;
}
