/** Letters that Unicode does not take apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = {
	ł: "l",
	ø: "o",
	đ: "d",
	ð: "d",
	þ: "th",
	ß: "ss",
	æ: "ae",
	œ: "oe",
	ı: "i",
};

/**
 * A name as people compare names: without case, accents, or spaces that are too many.
 * @example nameKey("  Zoë  ŁUKASIEWICZ ") //=> "zoe lukasiewicz"
 */
export const nameKey = (name: string): string =>
	name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[łøđðþßæœı]/g, (letter) => WHOLE[letter] ?? letter)
		.replace(/\s+/g, " ")
		.trim();
