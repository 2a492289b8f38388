import type { StepPair } from "../../domain/prioritisation/stability/step-flips.ts";
import { roundText } from "../../domain/round-text.ts";
import { countWords, figureWords } from "./number-words.ts";

/**
 * The one step of one estimate that turns two neighbours round.
 * @example stepFlipWords({ ahead: "A", behind: "B", tied: false, flip: { item: "A", input: "jobSize", from: 5, to: 8 } }, nameOf)
 * //=> "Flips with B if the job size of A is 8 instead of 5."
 */
export function stepFlipWords({ ahead, behind, tied, flip }: StepPair, nameOf: (input: string) => string): string {
	if (tied) return `Level with ${behind}.`;
	if (!flip) return `No single step of an estimate brings ${behind} ahead of ${ahead}.`;
	const what = nameOf(flip.input).toLowerCase();
	return `Flips with ${behind} if the ${what} of ${flip.item} is ${figureWords(flip.to)} instead of ${figureWords(flip.from)}.`;
}

/** How many of the places above a cut-line hold, of work that is above it now and below it now. */
export interface LineVerdict {
	/** Above it, and safe there. */
	readonly safe: number;
	/** Above it, and not. */
	readonly shaky: number;
	/** Others that are above it in more than a tenth of the cases. */
	readonly rising: number;
}

/**
 * The section's answer in one sentence.
 * @example lineSentence({ safe: 6, shaky: 4, rising: 5 }) //=> "6 of the 10 places above the line are safe."
 */
export function lineSentence({ safe, shaky }: LineVerdict): string {
	const all = safe + shaky;
	if (all === 0) return "Nothing stands above the line.";
	if (all === 1) return safe === 1 ? "The one place above the line is safe." : "The one place above the line is open.";
	if (safe === 0) return `None of the ${figureWords(all, 0)} places above the line is safe.`;
	if (shaky === 0) return `All ${figureWords(all, 0)} places above the line are safe.`;
	return `${figureWords(safe, 0)} of the ${figureWords(all, 0)} places above the line ${safe === 1 ? "is" : "are"} safe.`;
}

/**
 * What that leaves open.
 * @example openSentence({ safe: 6, shaky: 4, rising: 5 }) //=> "4 could fall below it, and 5 others could take their places."
 */
export function openSentence({ shaky, rising }: LineVerdict): string {
	if (shaky === 0)
		return rising === 0 ? "Nothing else comes close." : `${countWords(rising, "other")} could still come above it.`;
	const fall = `${figureWords(shaky, 0)} could fall below it`;
	if (rising === 0) return `${fall}.`;
	return `${fall}, and ${countWords(rising, "other")} could take ${shaky === 1 ? "its place" : "their places"}.`;
}

/**
 * The places an item may have.
 * @example placesWords(3, 9) //=> "3–9"
 */
export const placesWords = (best: number, worst: number): string =>
	best === worst ? figureWords(best, 0) : `${figureWords(best, 0)}–${figureWords(worst, 0)}`;

/** What may turn out otherwise than it was ranked by. */
export type TestedFreedom = "estimates" | "weights-10" | "weights-20" | "weights-order" | "weights-any";

const FREEDOMS: Readonly<Record<TestedFreedom, readonly [choice: string, assumption: string]>> = {
	estimates: [
		"Estimates one step off",
		"each estimate may be one step less, as given, or one step more, all as likely",
	],
	"weights-10": ["Weights 10 points off", "each weight may be up to 10 points of 100 more or less than the model’s"],
	"weights-20": ["Weights 20 points off", "each weight may be up to 20 points of 100 more or less than the model’s"],
	"weights-order": ["Any weights in this order", "the weights may be anything that keeps their order of importance"],
	"weights-any": ["Any weights at all", "the weights may be anything at all"],
};

/** As a choice in a list. */
export const freedomWords = (freedom: TestedFreedom): string => FREEDOMS[freedom][0];

/**
 * What a chance rests on, in full.
 * @example assumptionSentence("weights-any") //=> "Tested against this: the weights may be anything at all. A missing input may be anything on its scale."
 */
export const assumptionSentence = (freedom: TestedFreedom): string =>
	`Tested against this: ${FREEDOMS[freedom][1]}. A missing input may be anything on its scale.`;

/**
 * A figure of a column: always as many decimals, so that the points stand below each other.
 * @example columnWords(12500.5, 2) //=> "12,500.50"
 */
export function columnWords(value: number, places: number): string {
	const [whole = "", part] = roundText(value, places).split(".");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return part === undefined ? grouped : `${grouped}.${part}`;
}
