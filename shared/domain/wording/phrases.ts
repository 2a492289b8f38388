import type { Found } from "./words-of.ts";

/** The first of some phrases in a text, whatever its case, or `undefined`. */
export function firstPhrase(text: string, phrases: readonly RegExp[]): Found | undefined {
	let first: Found | undefined;
	for (const phrase of phrases) {
		const match = phrase.exec(text);
		if (match && (!first || match.index < first.at)) first = { word: match[0], at: match.index };
	}
	return first;
}
