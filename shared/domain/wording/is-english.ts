import { wordList } from "./word-list.ts";
import type { Word } from "./words-of.ts";

/** Words that are common in English and not words of the other languages below. */
const ENGLISH =
	wordList(`the of and to for with by from our we is are that this at every all who their it be as more than
	its they you your when where no not into how what they're us or`);

/** Small words of French, Spanish, Italian, Portuguese, German, Dutch, Danish, Norwegian, Swedish and Polish. */
const FOREIGN = wordList(`le la les des du et pour avec dans nos notre sur une aux qui au ces leur
	el los las y del para por que su sus nuestros nuestra
	lo gli di della dei delle nel che nostri
	os e da dos das com em uma nossa
	der die das und für mit von dem ein eine einer im zu auf bei unsere unserem wir ist nicht werden auf
	de het een en voor op onze zijn te naar
	og af til på vores som den det
	och att av ett våra
	w z na dla się nie oraz`);

const LATIN = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{M} ]+$/u;
/** Letters that English writes in few words only. */
const MARKED = /[à-öø-ÿāăąćčďęěğıłńňőřśşšťůűźżž]/;
const BORROWED = wordList(
	"café cafés cliché façade fiancé naïve protégé résumé résumés role rôle crèche crèches élite",
);

/**
 * False where a title is plainly not English: then the word checks stay silent, for no finding is better than a wrong
 * one. Small words decide; a title without any is taken for English unless its letters say otherwise.
 * @example isEnglish(wordsOf("Réduire le délai de 9 à 4 semaines")) //=> false
 */
export function isEnglish(words: readonly Word[]): boolean {
	let [english, foreign] = [0, 0];
	for (const { lower } of words) {
		if (!LATIN.test(lower)) foreign += 2;
		else if (ENGLISH.has(lower)) english++;
		else if (FOREIGN.has(lower) || (MARKED.test(lower) && !BORROWED.has(lower))) foreign++;
	}
	return foreign <= english;
}
