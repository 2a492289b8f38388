import { fromToBy } from "./from-to-by.ts";
import { isThing } from "./things.ts";
import { wordList } from "./word-list.ts";
import { lowerAt, type Word } from "./words-of.ts";

/** Words that say something became more, less, better or rarer for somebody. */
const CHANGE =
	wordList(`fewer less more faster quicker slower lower higher better safer cheaper shorter longer earlier sooner
	stronger easier happier healthier smaller larger bigger warmer cleaner greener fairer wider deeper down half twice
	halve halves halved halving double doubles doubled doubling triple triples tripled cut cuts cutting
	rise rises rising rose fall falls falling fell grow grows growing grew grown growth gain gains gained
	save saves saved saving savings avoid avoids avoided avoiding free frees freed satisfied
	use used uses using adopt adopts adopted adoption uptake take-up`);
/** The same with every ending. */
const STEM =
	/^(?:reduc|increas|improv|shorten|rais|decreas|lower|eliminat|prevent|satisf|strengthen|accelerat|simplif|boost|enhanc|minimi[sz]|maximi[sz])/;

const STOPS =
	wordList(`a an the our all every each this that these those which who whom whose for to in on at of with by from as so
	across through where when without and or into after before until within via per than their its his her your while
	because between over under during using`);
/** Words at which the object of a verb ends. */
export const endsPhrase = (word: Word): boolean => STOPS.has(word.lower) || /[,;:()–—]|\s-\s/.test(word.gap);

/** True where a title says what changes, or from what to what. "Cost reduction programme" does not: the programme is made. */
export function saysChange(words: readonly Word[]): boolean {
	const { from, to } = fromToBy(words);
	return (from && to) || words.some((_, i) => isChange(words, i));
}

export const isChangeWord = (lower: string): boolean => CHANGE.has(lower) || STEM.test(lower);

function isChange(words: readonly Word[], i: number): boolean {
	if (!isChangeWord(lowerAt(words, i))) return false;
	if (i === 0 || lowerAt(words, i - 1) === "to") return true;
	for (const next of words.slice(i + 1, i + 4)) {
		if (endsPhrase(next)) return true;
		if (isThing(next.lower)) return false;
	}
	return true;
}
