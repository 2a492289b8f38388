import { countWords, figureWords, percentWords } from "./number-words.ts";

const MORE = [
	"as important as",
	"between alike and moderately more important",
	"moderately more important",
	"between moderately and strongly more important",
	"strongly more important",
	"between strongly and very strongly more important",
	"very strongly more important",
	"between very strongly and extremely more important",
	"extremely more important",
] as const;

/**
 * A judgement of two criteria on the scale of 1 to 9, in words.
 * @example judgedWords("Value", "Size", 4) //=> "Value is strongly more important than Size (5)."
 * @example judgedWords("Value", "Size", 0) //=> "Both are as important (1)."
 */
export function judgedWords(a: string, b: string, step: number): string {
	if (step === 0) return "Both are as important (1).";
	const [more, less] = step > 0 ? [a, b] : [b, a];
	return `${more} is ${MORE[Math.abs(step)] ?? "more important"} than ${less} (${Math.abs(step) + 1}).`;
}

/**
 * One choice of the scale, as it is read out.
 * @example stepWords("Value", "Size", -1) //=> "Size 2: between alike and moderately more important"
 */
export function stepWords(a: string, b: string, step: number): string {
	if (step === 0) return "1: both alike";
	return `${step > 0 ? a : b} ${Math.abs(step) + 1}: ${MORE[Math.abs(step)] ?? ""}`;
}

/**
 * How many times as important, as it was judged: on the scale, or between its steps for a mean of several.
 * @example overWords("Value", "Size", 1 / 3) //=> "Size over Value 3"
 */
export function overWords(a: string, b: string, times: number): string {
	if (times === 1) return `${a} and ${b} alike`;
	return times > 1 ? `${a} over ${b} ${figureWords(times, 1)}` : `${b} over ${a} ${figureWords(1 / times, 1)}`;
}

interface Triad {
	readonly names: readonly [x: string, y: string, z: string];
	readonly xy: number;
	readonly yz: number;
	readonly xz: number;
}

/**
 * The three judgements that contradict each other most.
 * @example triadSentence({ names: ["A", "B", "C"], xy: 5, yz: 3, xz: 1 / 2 }) //=> "A over B 5, B over C 3, but C over A 2: the first two make A over C 15."
 */
export function triadSentence({ names: [x, y, z], xy, yz, xz }: Triad): string {
	const made = `the first two make ${overWords(x, z, xy * yz)}`;
	const said = xz > 1 && xz < xy * yz ? `${x} over ${z} only ${figureWords(xz, 1)}` : overWords(x, z, xz);
	return `${overWords(x, y, xy)}, ${overWords(y, z, yz)}, but ${said}: ${made}.`;
}

interface Review {
	readonly a: string;
	readonly b: string;
	readonly from: number;
	readonly to: number;
	readonly ratio: number;
	readonly accepted: boolean;
}

/** Which judgement to look at first, and what the smallest change is that would do. */
export function reviewSentence({ a, b, from, to, ratio, accepted }: Review): string {
	const instead = `${overWords(a, b, to)} instead of ${overWords(a, b, from)}`;
	return accepted
		? `Look first at ${a} and ${b}: ${instead} would be enough (ratio ${ratioWords(ratio)}). Change it only if it is what was meant.`
		: `Look first at ${a} and ${b}: ${instead} would lower the ratio to ${ratioWords(ratio)}, which is not yet enough.`;
}

/**
 * A consistency ratio, such that what is above a tenth never reads as a tenth.
 * @example ratioWords(0.100004) //=> "0.100004"
 */
export function ratioWords(ratio: number): string {
	const short = figureWords(ratio, 3);
	return ratio > 0.1 && short === "0.1" ? figureWords(ratio, 6) : short;
}

const TABLES: Readonly<Record<string, string>> = {
	"large-simulation": "the random index of a large simulation",
};

/**
 * A consistency ratio with the table it was measured against, for ratios of two tables do not compare.
 * @example ratioSentence(0.037, "large-simulation") //=> "Consistency ratio 0.037 by the random index of a large simulation: consistent."
 */
export const ratioSentence = (ratio: number, table: string): string =>
	`Consistency ratio ${ratioWords(ratio)} by ${TABLES[table] ?? table}: ${ratio > 0.1 ? "more than the 0.1 that is accepted" : "consistent"}.`;

/**
 * The section's answer.
 * @example weightsSentence([["Value", 0.6], ["Size", 0.4]]) //=> "Value weighs most, 60% of the whole, and Size least, 40%."
 */
export function weightsSentence(weights: readonly (readonly [name: string, share: number])[]): string {
	const sorted = [...weights].sort(([, a], [, b]) => b - a);
	const [first, last] = [sorted[0], sorted.at(-1)];
	if (!first || !last) return "";
	if (first[1] - last[1] < 1e-9) return `All ${countWords(weights.length, "criterion", "criteria")} weigh the same.`;
	return `${first[0]} weighs most, ${percentWords(first[1])} of the whole, and ${last[0]} least, ${percentWords(last[1])}.`;
}

interface Shift {
	readonly ranked: number;
	readonly moved: number;
	readonly firstNow?: { readonly key: string };
	readonly firstThen?: { readonly key: string };
}

/** What the weights would do to the order. */
export function shiftSentence({ ranked, moved, firstNow, firstThen }: Shift): string {
	if (moved === 0) return `All ${countWords(ranked, "ranked item")} would keep their places.`;
	const first =
		firstNow?.key === firstThen?.key
			? `${firstNow?.key} would stay first.`
			: `${firstThen?.key} would be first instead of ${firstNow?.key}.`;
	return `${figureWords(moved, 0)} of ${countWords(ranked, "ranked item")} would change places; ${first}`;
}

const listed = (names: readonly string[]): string =>
	names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");

interface End {
	readonly times: number;
	readonly who: readonly string[];
}

/**
 * Where judges differ: who says what, furthest apart.
 * @example differenceSentence({ a: "Value", b: "Size", least: { times: 1/3, who: ["Ben"] }, most: { times: 3, who: ["Ana", "Cy"] } })
 * //=> "Ana and Cy say Value over Size 3; Ben says Size over Value 3."
 */
export function differenceSentence({ a, b, least, most }: { a: string; b: string; least: End; most: End }): string {
	const side = ({ times, who }: End) => `${listed(who)} ${who.length === 1 ? "says" : "say"} ${overWords(a, b, times)}`;
	return `${side(most)}; ${side(least)}.`;
}

/** Names in a sentence. @example namesWords(["Ana", "Ben"]) //=> "Ana and Ben" */
export const namesWords = listed;
