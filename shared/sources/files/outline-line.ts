import { type Field, fieldNamed } from "./field-names.ts";

/** One line of pasted text taken apart: how deep, what mark, which id, what it says. */
export interface OutlineLine {
	readonly line: number;
	/** Tabs count as four. */
	readonly indent: number;
	readonly bullet: boolean;
	/** What the line itself says it is. */
	readonly says?: "objective" | "key-result";
	readonly id?: string;
	readonly text: string;
	/** From 1: where `text` begins. */
	readonly column: number;
	/** `Owner: Ana` under a record. */
	readonly field?: Field;
}

export const LONGEST_LINE = 2000;

/** A number without a full stop numbers only a capital: "1.2 million homes" begins with an amount. */
const BULLET =
	/^(?:[-*+•–—◦‣·▪●○■□➤✓§]|\(?\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}(?=[ \t]+\p{Lu})|[a-z][.)]|o(?=\t)|\[[ xX]\])(?:[ \t]+|$)/u;
const HEADING = /^#{1,6}[ \t]+/;
const NAMED =
	/^(objective|goal|key[ -]?result)s?(?:[ \t]*(\d{1,3}(?:\.\d{1,3})?))?[ \t]*(?::|[-–—][ \t]|[.)][ \t])[ \t]*/i;
const BARE = /^(kr)s?[ \t]*:[ \t]*/i;
const NUMBERED = /^(objective|goal|key[ -]?result)[ \t]+(\d{1,3}(?:\.\d{1,3})?)(?:[ \t]+|$)/i;
const ID =
	/^[[(]?((?:KR|OKR|OBJ|O|G)[-_. ]?\d[\w.-]{0,20})(?:[\])]?[ \t]*[:–—][ \t]*|[\])]?[ \t]+-[ \t]+|\][ \t]*|\)[ \t]*|\.?[ \t]+|$)/i;
const DETAIL = /^([A-Za-z][A-Za-z -]{1,25})[ \t]*[:=][ \t]*(?=\S)/;

export function outlineLine(raw: string, line: number): OutlineLine {
	const start = raw.search(/\S/);
	const indent = indentOf(raw.slice(0, start));
	let at = start;
	let bullet = false;
	let says: OutlineLine["says"];
	let id: string | undefined;
	const take = (pattern: RegExp): RegExpExecArray | null => {
		const found = pattern.exec(raw.slice(at, at + 200));
		if (found) at += found[0].length;
		return found;
	};
	if (take(HEADING)) says = "objective";
	if (take(BULLET)) {
		bullet = true;
		take(BULLET); // "- [ ] text", "• 1. text"
	}
	const detail = DETAIL.exec(raw.slice(at, at + 60));
	const field = detail ? detailField(detail[1] ?? "") : undefined;
	if (detail && field) at += detail[0].length;
	else {
		const named = take(NAMED) ?? take(NUMBERED) ?? take(BARE);
		if (named) says = /^(o|g)/i.test(named[1] ?? "") ? "objective" : "key-result";
		const written = take(ID)?.[1];
		if (written !== undefined) {
			id = written.replace(/[ .]$/, "");
			says ??= /^kr/i.test(id) ? "key-result" : /^okr/i.test(id) ? undefined : "objective";
		}
	}
	return {
		line,
		indent,
		bullet,
		...(says ? { says } : {}),
		...(id ? { id } : {}),
		text: raw.slice(at).trim(),
		column: at + 1,
		...(field ? { field } : {}),
	};
}

function indentOf(space: string): number {
	let width = 0;
	for (const c of space) width += c === "\t" ? 4 : 1;
	return width;
}

/** "Objective: …" and "Key result: …" begin a record; other known names are about the record above. */
function detailField(name: string): Field | undefined {
	const field = fieldNamed(name);
	return field === "objective" || field === "title" || field === "type" || field === "parent" ? undefined : field;
}
