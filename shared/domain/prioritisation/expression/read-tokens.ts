import { type ExpressionFault, expressionFault } from "./expression-fault.ts";

export interface Token {
	readonly kind: "number" | "name" | "sign" | "end";
	readonly text: string;
	/** Column from 1. */
	readonly at: number;
	/** In square brackets: never a word of the language. */
	readonly quoted?: boolean;
}

const TOKEN =
	/(?<number>(?:\d+(?:\.\d+)?|\.\d+)%?)|(?<name>[\p{L}_][\p{L}\p{M}\p{Nd}_]*)|\[(?<quoted>[^[\]]*)\]|(?<sign><=|>=|<>|!=|[-+*/^(),<>=×÷−≤≥≠])/uy;
const SPACE = /\s*/y;
/** Two signs for one thing: what is on a keyboard, and what is in a book. */
const SAME: Readonly<Record<string, string>> = {
	"×": "*",
	"÷": "/",
	"−": "-",
	"<=": "≤",
	">=": "≥",
	"<>": "≠",
	"!=": "≠",
};

/** The numbers, names and signs of a formula, and an end; or the first character that is none. */
export function readTokens(text: string): readonly Token[] | ExpressionFault {
	const tokens: Token[] = [];
	let from = 0;
	for (;;) {
		SPACE.lastIndex = from;
		from += SPACE.exec(text)?.[0].length ?? 0;
		if (from >= text.length) return [...tokens, { kind: "end", text: "", at: text.length + 1 }];
		TOKEN.lastIndex = from;
		const found = TOKEN.exec(text);
		const at = from + 1;
		if (!found) {
			const open = text[from] === "[";
			if (open) return expressionFault("unexpected", text.length + 1, { found: "", expected: "]" });
			return expressionFault("unknown-character", at, { found: String.fromCodePoint(text.codePointAt(from) ?? 0) });
		}
		const { number, name, quoted, sign = "" } = found.groups ?? {};
		from += found[0].length;
		if (number !== undefined) tokens.push({ kind: "number", text: number, at });
		else if (name !== undefined) tokens.push({ kind: "name", text: name, at });
		else if (quoted === undefined) tokens.push({ kind: "sign", text: SAME[sign] ?? sign, at });
		else if (quoted.trim() !== "") tokens.push({ kind: "name", text: quoted.trim(), at, quoted: true });
		else return expressionFault("unexpected", at, { found: "[]", expected: "value" });
	}
}
