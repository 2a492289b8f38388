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
/** A text without these words, and without escapes that could spell them, has no such member: no need to look at each. */
const MAY_HOLD_DANGER = /__proto__|constructor|prototype|\\u/;

/**
 * JSON from outside: broken text gives the place, and members that could pollute a prototype are dropped.
 * @example parseJson('{"a":1,}') //=> { ok: false, place: { line: 1, column: 8 }, … }
 */
export function parseJson(text: string): ParsedJson {
	try {
		const clean = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
		const value = MAY_HOLD_DANGER.test(clean)
			? JSON.parse(clean, (key, member) => (DANGEROUS.has(key) ? undefined : member))
			: JSON.parse(clean);
		return { ok: true, value };
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return { ok: false, place: placeOf(message, text), message: plain(message, text) };
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

/** Engines call a text that stops short by what they still expected there; the place gives it away. */
function plain(message: string, text: string): string {
	const position = /position (\d+)/.exec(message)?.[1];
	const isCut =
		/end of (JSON|data|input)|unterminated/i.test(message) ||
		(position !== undefined && Number(position) >= text.trimEnd().length);
	return isCut ? "The text ends in the middle: it seems to be cut off." : "This is not valid JSON here.";
}
