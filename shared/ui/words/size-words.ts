import { countWords, figureWords } from "./number-words.ts";

/**
 * A size in decimal units, as file managers use.
 * @example sizeWords(212_400_000) //=> "212.4 MB"
 */
export function sizeWords(bytes: number): string {
	if (bytes >= 1e6) return `${figureWords(bytes / 1e6, 1)} MB`;
	return bytes >= 1e3 ? `${figureWords(bytes / 1e3, 0)} kB` : countWords(bytes, "byte");
}
