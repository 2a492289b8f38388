import { isChangeWord } from "../wording/change-words.ts";
import { isEnglish } from "../wording/is-english.ts";
import { wordsOf } from "../wording/words-of.ts";

/** How a title begins: with a change and what changes, with something else, with a change of nothing; or it is not English. */
export type TitleStart =
	| { readonly kind: "change"; readonly word: string }
	| { readonly kind: "no-change-first" | "nothing-measured" | "not-english" };

/** Amounts and small words before the first word that says something: "£1.2m saved …", "A lower …", "20 % fewer …". */
const PASSED_OVER = /\d|^(?:an?|the|at|least|up|to|about|around|over)$/;

/**
 * Whether a benefit's title begins with a change word and goes on to say what changes (Managing Successful Programmes).
 * @example changeTitle("Fewer missed bin collections") //=> { kind: "change", word: "Fewer" }
 * @example changeTitle("Bin collections") //=> { kind: "no-change-first" }
 */
export function changeTitle(title: string): TitleStart {
	const words = wordsOf(title);
	if (words.length > 0 && !isEnglish(words)) return { kind: "not-english" };
	const first = words.findIndex((w) => !PASSED_OVER.test(w.lower));
	const word = words[first];
	if (!word || !isChangeWord(word.lower)) return { kind: "no-change-first" };
	return words.length > first + 1 ? { kind: "change", word: word.text } : { kind: "nothing-measured" };
}
