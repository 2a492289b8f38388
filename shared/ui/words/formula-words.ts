import { countWords, figureWords } from "./number-words.ts";

/** What a formula would do to an order. */
export interface FormulaEffect {
	readonly ranked: number;
	/** Of those, how many have another rank by the method beside. */
	readonly moved: number;
	readonly unscoredCount: number;
	/** Name of the method beside; absent where there is none. */
	readonly beside?: string | undefined;
}

/**
 * What a formula would do, in one sentence.
 * @example effectSentence({ ranked: 20, moved: 7, unscoredCount: 3, beside: "WSJF" })
 * //=> "This formula ranks 20 of 23 items, 7 of them elsewhere than WSJF does."
 */
export function effectSentence({ ranked, moved, unscoredCount, beside }: FormulaEffect): string {
	const all = ranked + unscoredCount;
	if (all === 0) return "This formula is sound, but no open work has a scoring input to try it on yet.";
	if (ranked === 0) return `This formula ranks none of ${countWords(all, "item")}: each lacks something it reads.`;
	const first = `This formula ranks ${figureWords(ranked, 0)} of ${countWords(all, "item")}`;
	if (beside === undefined) return `${first}.`;
	return moved === 0
		? `${first}, each just where ${beside} does.`
		: `${first}, ${figureWords(moved, 0)} of them elsewhere than ${beside} does.`;
}

/**
 * How far an item moves by a formula, from the rank it has beside.
 * @example moveWords(2, 5) //=> "up 3"
 */
export function moveWords(rank: number, was: number | undefined): string {
	if (was === undefined) return "not ranked";
	if (was === rank) return "no move";
	return `${was > rank ? "up" : "down"} ${figureWords(Math.abs(was - rank), 0)}`;
}

/**
 * The unit a score comes out in.
 * @example resultUnitWords("money/weeks") //=> "The score is in money/weeks."
 */
export function resultUnitWords(unit: string | undefined): string {
	if (unit === undefined)
		return "The unit of the score is not known: say the unit of each input to have units checked.";
	return unit === "none" ? "The score is a plain number." : `The score is in ${unit}.`;
}

/**
 * How far two orders agree.
 * @example tauWords(0.62)
 * //=> "Kendall's τ of the two orders is 0.62: 1 is the same order, 0 no more alike than by chance, −1 the opposite."
 */
export function tauWords(tau: number | null): string {
	if (tau === null) return "How far the two orders agree cannot be told: one of them ties everything.";
	return `Kendall's τ of the two orders is ${figureWords(tau)}: 1 is the same order, 0 no more alike than by chance, −1 the opposite.`;
}

/** Where an input comes from, and for how many of some items. */
export interface SourceShown {
	readonly site: string;
	readonly field?: string;
	readonly items: number;
}

/**
 * Where values of an input come from.
 * @example sourceWords({ site: "https://acme.atlassian.net", field: "customfield_10101", items: 20 })
 * //=> "acme.atlassian.net, field customfield_10101"
 */
export function sourceWords({ site, field }: SourceShown): string {
	const place = site.replace(/^https?:\/\//, "");
	return field === undefined ? place : `${place}, field ${field}`;
}

/**
 * For how many items an input has a value.
 * @example knownForWords(20, 23) //=> "20 of 23"
 */
export const knownForWords = (items: number, of: number): string =>
	items === 0 ? "none yet" : `${figureWords(items, 0)} of ${figureWords(of, 0)}`;
