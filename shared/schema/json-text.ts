/** Where a text cannot be read, counted from 1 as editors do. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

export type ParsedJson =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly place: TextPlace; readonly message: string };

/** Names that could change what an object is; data never needs them. */
const DANGEROUS = new Set(["__proto__", "constructor", "prototype"]);

/**
 * JSON from outside: broken text gives the place, and members that could pollute a prototype are dropped.
 * @example parseJson('{"a":1,}') //=> { ok: false, place: { line: 1, column: 8 }, … }
 */
export function parseJson(text: string): ParsedJson {
	try {
		const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
		return { ok: true, value: JSON.parse(clean, (key, value) => (DANGEROUS.has(key) ? undefined : value)) };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, place: placeOf(message, text), message: plain(message) };
	}
}

/** Engines say it differently: "at position 7", "line 1 column 8", or nothing when the text just ends. */
function placeOf(message: string, text: string): TextPlace {
	const named = /line (\d+) column (\d+)/.exec(message);
	if (named) return { line: Number(named[1]), column: Number(named[2]) };
	const position = /position (\d+)/.exec(message);
	const before = text.slice(0, position ? Number(position[1]) : text.length);
	return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

const plain = (message: string): string =>
	/end of (JSON|data|input)|unterminated/i.test(message)
		? "The text ends in the middle: it seems to be cut off."
		: "This is not valid JSON here.";
