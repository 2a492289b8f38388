import { namesWords } from "./judgement-words.ts";
import { countWords, figureWords } from "./number-words.ts";

interface Ranks {
	readonly best: number;
	readonly atMedian: number;
	readonly worst: number;
	readonly of: number;
}

interface Standing {
	readonly key: string;
	readonly ranks?: Ranks;
}

/**
 * The section's answer: whom to talk about first. Items come with the one that could move most in front.
 * @example votesSentence([{ key: "PS-1", ranks: { best: 1, atMedian: 3, worst: 7, of: 20 } }])
 * //=> "The one item voted on could change places by how far its votes lie apart: talk about PS-1 first."
 */
export function votesSentence(items: readonly Standing[]): string {
	if (items.length === 0) return "Nobody has voted yet.";
	const moved = items.filter(({ ranks }) => ranks && ranks.worst > ranks.best);
	const [first] = moved;
	if (first) {
		const count =
			items.length === 1
				? "The one item voted on"
				: `${figureWords(moved.length, 0)} of ${countWords(items.length, "item")} voted on`;
		const their = moved.length === 1 ? "its votes lie" : "their votes lie";
		return `${count} could change places by how far ${their} apart: talk about ${first.key} first.`;
	}
	return items.some((i) => i.ranks)
		? "No item would change places: where the votes differ, it does not touch the order."
		: "No item can be placed yet: each still lacks an input.";
}

/**
 * Where an item stands by its votes.
 * @example placeSentence({ best: 1, atMedian: 3, worst: 7, of: 20 }, 5)
 * //=> "Place 3 of 20 by the medians; the votes leave anything from 1 to 7. By the stored inputs it stands on place 5."
 */
export function placeSentence({ best, atMedian, worst, of }: Ranks, now: number | undefined): string {
	const left = best === worst ? "the spread leaves it there" : `the votes leave anything from ${best} to ${worst}`;
	const stored =
		now === undefined
			? ""
			: now === atMedian
				? " So it stands by the stored inputs too."
				: ` By the stored inputs it stands on place ${figureWords(now, 0)}.`;
	return `Place ${figureWords(atMedian, 0)} of ${figureWords(of, 0)} by the medians; ${left}.${stored}`;
}

interface Apart {
	readonly low: number;
	readonly high: number;
	readonly spread?: { readonly lowest: readonly string[]; readonly highest: readonly string[] };
}

const saying = (names: readonly string[], value: number): string =>
	`${namesWords(names)} ${names.length === 1 ? "says" : "say"} ${figureWords(value)}`;

/**
 * Who stands farthest apart, so that they talk first.
 * @example apartSentence({ low: 3, high: 13, spread: { lowest: ["Ana", "Dee"], highest: ["Cy"] } }) //=> "Ana and Dee say 3, Cy says 13."
 */
export function apartSentence({ low, high, spread }: Apart): string {
	if (!spread) return "One vote: nobody to differ from.";
	if (spread.lowest.length === 0) return `All say ${figureWords(low)}.`;
	return `${saying(spread.lowest, low)}, ${saying(spread.highest, high)}.`;
}

/** A range of scores; an end without bound is said. @example scoreRangeWords([2, null], 2) //=> "2 to anything" */
export function scoreRangeWords([low, high]: readonly [number | null, number | null], places = 2): string {
	if (low === null && high === null) return "anything";
	if (low !== null && low === high) return figureWords(low, places);
	return `${low === null ? "anything" : figureWords(low, places)} to ${high === null ? "anything" : figureWords(high, places)}`;
}

type Code = "no-person" | "no-item" | "no-input" | "unknown-input" | "unreadable" | "twice" | "too-many";

const PROBLEMS: Readonly<Record<Code, (text: string) => string>> = {
	"no-person": (text) => `nobody is named beside “${text}”.`,
	"no-item": (text) => `no item is named beside “${text}”.`,
	"no-input": (text) => `no input is named beside “${text}”.`,
	"unknown-input": (text) => `“${text}” is no input of this model.`,
	unreadable: (text) => `“${text}” is no number.`,
	twice: (text) => `${text} has voted on this already, further up; that vote was taken.`,
	"too-many": () => "the rows after this one were not read.",
};

/** @example voteProblemSentence({ line: 6, code: "unreadable", text: "large" }) //=> "Line 6: “large” is no number." */
export const voteProblemSentence = ({ line, code, text }: { line: number; code: Code; text: string }): string =>
	`Line ${figureWords(line, 0)}: ${PROBLEMS[code](text)}`;
