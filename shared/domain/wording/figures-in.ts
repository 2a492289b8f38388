import { wordList } from "./word-list.ts";
import { lowerAt, type Word } from "./words-of.ts";

/** What a word with a number in it is: a figure, (part of) a date, or (part of) a name such as "Tier 1" or "24/7". */
export type FigureKind = "figure" | "date" | "name";

const MONTHS = wordList(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`);
/** Words whose number is a name, however they are written: phase 2, tier 1, ward 7. */
const NUMBERED =
	wordList(`phase tier level type stage version class grade step section article chapter ward room release wave week
	year day band zone area site unit number no route junction line block schedule category key part plan vision world agenda
	horizon target gate code room road iso level act form size sprint cohort generation group team shift plant hall`);
const SMALL =
	wordList(`two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
	hundred thousand million billion half zero`);
const OWN = wordList("our all its their these those both");
const MAGNITUDES = wordList("per percent million billion thousand hundred");
/** What is counted or measured. */
const UNITS = wordList(
	"per percent point points day days week weeks month months hour hours minute minutes million bn k",
);

const DATE = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|[qh][1-4]|fy\d\d.*)$/;
const DAY = /^\d{1,2}$/;
const YEAR = /^(?:19|20)\d\d$/;
const SIGNED = /^[£€$]|%$/;
const PLAIN = /^\d[\d.,]*(?:bn|[km])?$/;
/** Letters and digits in one word: "480kWh", "24h", and not "5G" or "18-week". */
const WITH_UNIT = /^\d[\d.,]*[a-zµ][a-zA-Z]{0,4}$/;
/** "21st", and "10x", which is a manner of speaking. */
const NO_UNIT = /(?:st|nd|rd|th|\dx)$/;

export const isMonth = (word: Word | undefined): boolean =>
	word !== undefined && MONTHS.has(word.lower) && (word.lower !== "may" || word.text === "May");

/**
 * What the number in the word at a place is, or `undefined` where the word holds none. Number words count as figures only
 * beside "per cent" or a magnitude, except where `words` asks for them all.
 */
export function figureKind(words: readonly Word[], i: number): FigureKind | undefined {
	const word = words[i];
	if (!word) return undefined;
	const { lower } = word;
	if (SMALL.has(lower)) return MAGNITUDES.has(lowerAt(words, i + 1)) ? "figure" : undefined;
	if (!/\d/.test(lower)) return undefined;
	if (DATE.test(lower)) return "date";
	if (SIGNED.test(lower)) return "figure";
	if (PLAIN.test(lower)) return plainKind(word, words[i - 1], words[i + 1]);
	return WITH_UNIT.test(word.text) && !NO_UNIT.test(lower) ? "figure" : "name";
}

function plainKind({ lower, text }: Word, before: Word | undefined, after: Word | undefined): FigureKind {
	if (isMonth(before) && !isUnit(after)) return "date";
	if (isMonth(after) && DAY.test(lower)) return "date";
	if (isUnit(after)) return "figure";
	if (isName(before)) return "name";
	return YEAR.test(text) ? "date" : "figure";
}

/** A word that is counted or measured follows at once: the number is a figure whatever stands before it. */
const isUnit = (after: Word | undefined): boolean => after?.gap === " " && UNITS.has(after.lower);

/** "Tier", "ward", or a word with a capital inside a sentence: "Vision 2030", "Riverside 2". */
function isName(before: Word | undefined): boolean {
	if (!before) return false;
	if (NUMBERED.has(before.lower) || OWN.has(before.lower)) return true;
	return before.at > 0 && /^\p{Lu}/u.test(before.text) && !/[:.–—]\s*$/.test(before.gap);
}

/** True for a figure that is no "per 1,000", in digits or as a number word; "5x" is one here, for it says how far. */
export function isAmount(words: readonly Word[], i: number): boolean {
	if (lowerAt(words, i - 1) === "per") return false;
	const lower = lowerAt(words, i);
	return SMALL.has(lower) || /^\d+x$/.test(lower) || figureKind(words, i) === "figure";
}
