import { LONGEST_TEXT } from "../item-page.ts";

/** The names that Azure DevOps' own editor and what is pasted into it write. Others stay as they are written. */
const ENTITIES: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	bull: "•",
	middot: "·",
	pound: "£",
	euro: "€",
	copy: "©",
};
const BLOCKS = /^(?:p|div|br|hr|li|ul|ol|tr|table|h[1-6]|pre|blockquote|section|article|dt|dd)$/;
const CELLS = /^t[dh]$/;
/** What stands in these is no text, and a `<` in it begins nothing. */
const RAW = /^(?:script|style|title|template|textarea|noscript|iframe|svg)$/;

/**
 * The plain text of HTML, a line per block, read without a document: nothing is loaded, run or built from it. Whatever is
 * in it, the answer is text; what begins like a tag and never ends is left out, as a browser does.
 * @example htmlText("<div>Serves&nbsp;<b>KR-1</b></div><div>a &lt; b</div>") //=> "Serves KR-1\na < b"
 */
export function htmlText(html: string): string | undefined {
	const parts: string[] = [];
	let length = 0;
	const add = (part: string) => {
		parts.push(part);
		length += part.length;
	};
	let at = 0;
	while (at < html.length && length <= LONGEST_TEXT) {
		const open = html.indexOf("<", at);
		if (open !== at) add(words(html.slice(at, open === -1 ? html.length : open)));
		if (open === -1) break;
		const name = /^<\/?([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20))?.[1]?.toLowerCase();
		if (name === undefined && !/[!?/]/.test(html.charAt(open + 1))) {
			add("<");
			at = open + 1;
			continue;
		}
		at = name === undefined ? endOfRemark(html, open) : endOfTag(html, open);
		if (name === undefined) continue;
		if (RAW.test(name) && html.charAt(open + 1) !== "/") at = endOfRaw(html, at, name);
		if (BLOCKS.test(name)) add("\n");
		else if (CELLS.test(name)) add(" ");
	}
	const text = parts
		.join("")
		.replace(/ {2,}/g, " ")
		.replace(/ ?\n ?/g, "\n")
		.replace(/\n{2,}/g, "\n")
		.trim();
	return text === "" ? undefined : text;
}

/** In HTML a line's end is a gap like any other. Only so much is looked at as could be kept. */
const words = (source: string): string =>
	source
		.slice(0, LONGEST_TEXT * 8)
		.replace(/[\s\u00a0]+/g, " ")
		.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));?/gi, (whole, decimal, hex, name) =>
			name === undefined
				? character(Number.parseInt(decimal ?? hex, decimal === undefined ? 16 : 10))
				: Object.hasOwn(ENTITIES, name)
					? (ENTITIES[name] as string)
					: whole,
		);

/** Numbers that no character has, and halves of one, are shown as such. */
const character = (code: number): string => {
	const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
	return code === 0xa0 ? " " : isNone ? "\ufffd" : String.fromCodePoint(code);
};

/** Behind the `>` of a tag; one in a quoted attribute does not end it. */
function endOfTag(html: string, open: number): number {
	for (let i = open + 1; i < html.length; i++) {
		const c = html.charAt(i);
		if (c === ">") return i + 1;
		// A quote opens a value only after its equals sign: `<b don't>` is a tag.
		if ((c === '"' || c === "'") && /=\s*$/.test(html.slice(Math.max(open, i - 8), i))) {
			const close = html.indexOf(c, i + 1);
			if (close === -1) return html.length;
			i = close;
		}
	}
	return html.length;
}

function endOfRemark(html: string, open: number): number {
	const isComment = html.startsWith("<!--", open);
	const close = html.indexOf(isComment ? "-->" : ">", open + 2);
	return close === -1 ? html.length : close + (isComment ? 3 : 1);
}

function endOfRaw(html: string, from: number, name: string): number {
	const close = new RegExp(`</${name}`, "gi");
	close.lastIndex = from;
	const found = close.exec(html);
	return found ? endOfTag(html, found.index) : html.length;
}
