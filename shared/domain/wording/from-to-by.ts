import { rememberFor } from "../remember.ts";
import { figureKind, isAmount, isMonth } from "./figures-in.ts";
import { wordList } from "./word-list.ts";
import { lowerAt, type Word } from "./words-of.ts";

/** Which of the three a title says in words: where the measure starts, where it should get, by when. */
export interface FromToBy {
	readonly from: boolean;
	readonly to: boolean;
	readonly by: boolean;
}

const STARTS = wordList("from baseline currently was against versus vs today");
const LEVELS = wordList("level baseline position figure average value");
const RELATIVE = wordList("halve halved halving double doubled doubling triple tripled eliminate all none no single");
const NOT_A_RANGE = wordList("between within aged ages age from of");
/** Nouns after which the end of something is a day. */
const ENDS = wordList("year quarter month cycle term season week half");
const BEFORE_END = wordList("end this by before until");
const BEFORE_MONTH = wordList("by in before until till end of to during from mid late early");
const DAYS = wordList("year-end year-ends quarter-end month-end");

/**
 * Reads a title for from, to and by. "X to Y" and "X → Y" give both; "by 30 %", "halve" and "zero" say where to without
 * saying from where. A number of a name, a date, and what follows "per" are not figures.
 * @example fromToBy(wordsOf("Cut waits from 9 to 4 weeks")) //=> { from: true, to: true, by: false }
 */
export const fromToBy: (words: readonly Word[]) => FromToBy =
	// Several checks ask the same of the same words.
	rememberFor((words) => readFromToBy(words));

function readFromToBy(words: readonly Word[]): FromToBy {
	const starts = new Set<number>();
	const amounts = words.flatMap((_, i) => (isAmount(words, i) ? [i] : []));
	for (const i of amounts) if (startsAt(words, i, amounts)) starts.add(i);
	const said = words.some((w, i) => w.lower === "from" && words.slice(i + 1, i + 5).some((n) => LEVELS.has(n.lower)));
	return {
		from: starts.size > 0 || said,
		to: amounts.some((i) => !starts.has(i)) || words.some((w) => RELATIVE.has(w.lower)),
		by: words.some(isDay),
	};
}

/** "from 9", "from about 9", "was 9", or the first of "9 to 4" and "9 % -> 4 %". */
function startsAt(words: readonly Word[], i: number, amounts: readonly number[]): boolean {
	const before = words.slice(Math.max(0, i - 2), i);
	if (before.some((w) => STARTS.has(w.lower)) && !before.some((w) => w.lower === "to")) return true;
	if (before.some((w) => NOT_A_RANGE.has(w.lower))) return false;
	const next = amounts.find((k) => k > i && k <= i + 3);
	if (next === undefined) return false;
	const between = words.slice(i + 1, next + 1);
	return between.some((w, k) => /(?:->|→|⇒)/.test(w.gap) || (w.lower === "to" && k === between.length - 2));
}

/** A date, a quarter, a month with its preposition or year, "year-end", "the end of the cycle", "this quarter". */
function isDay(word: Word, i: number, words: readonly Word[]): boolean {
	// "from the 2025 level" is where something starts.
	if (figureKind(words, i) === "date") return !LEVELS.has(lowerAt(words, i + 1));
	if (isMonth(word))
		return BEFORE_MONTH.has(lowerAt(words, i - 1)) || lowerAt(words, i + 1) === "to" || isMonth(words[i + 1]);
	if (DAYS.has(word.lower)) return true;
	return ENDS.has(word.lower) && words.slice(Math.max(0, i - 3), i).some((w) => BEFORE_END.has(w.lower));
}
