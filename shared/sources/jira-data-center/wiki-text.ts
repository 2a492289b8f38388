import { cutText } from "../json-value.ts";

/** Markup takes room too: more than this is never needed for the text that is kept. */
const LONGEST_MARKUP = 60_000;
/** Longer than this is no link, picture or macro, but text that happens to have the sign in it. */
const LONGEST_MARK = 2000;
const BLOCK = /^(?:(?:h[1-6]|bq)\.|[*#-]{1,8})[ \t]+/;
const RULE = /^-{4,5}\s*$/;
const MACRO = /^(code|noformat|quote|color|panel|anchor|toc|info|tip|note|warning|section|column|expand)(?:[:|]|$)/i;
const VERBATIM = /^(?:code|noformat)$/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The plain text of Jira's wiki markup, a line per line. Marks go and words stay: link texts and their addresses, what is
 * in tables, and code as it is written. Each sign is looked at once, whatever stands in the text.
 * @example wikiText("h2. Why\n*For* [KR-1|https://acme.example/kr/1]") //=> "Why\nFor KR-1 https://acme.example/kr/1"
 */
export function wikiText(markup: unknown): string | undefined {
	if (typeof markup !== "string") return undefined;
	const lines: string[] = [];
	/** The macro whose content stays as it is written. */
	let verbatim: string | undefined;
	for (const line of cutText(markup, LONGEST_MARKUP).split(/\r\n|\r|\n/)) {
		const read = readLine(line, verbatim);
		verbatim = read.verbatim;
		if (read.text.trim() !== "") lines.push(read.text.trimEnd());
	}
	const text = lines.join("\n").trim();
	return text === "" ? undefined : text;
}

function readLine(written: string, begun: string | undefined): { text: string; verbatim: string | undefined } {
	let verbatim = begun;
	const line = verbatim === undefined ? withoutBlock(written) : written;
	const inTable = verbatim === undefined && line.startsWith("|");
	const [brace, bracket, bang] = [ahead(line, "}"), ahead(line, "]"), ahead(line, "!")];
	const out: string[] = [];
	for (let at = 0; at < line.length; at++) {
		const sign = line.charAt(at);
		if (sign === "{") {
			const end = brace(at);
			const name =
				end < 0 || end - at > LONGEST_MARK ? undefined : MACRO.exec(line.slice(at + 1, end))?.[1]?.toLowerCase();
			if (name !== undefined && (verbatim === undefined || verbatim === name)) {
				if (VERBATIM.test(name)) verbatim = verbatim === undefined ? name : undefined;
				at = end;
				continue;
			}
		}
		if (verbatim !== undefined) {
			out.push(sign);
			continue;
		}
		const end = sign === "[" ? bracket(at + 1) : sign === "!" ? bang(at + 1) : -1;
		const inside = end < 0 || end - at > LONGEST_MARK ? undefined : line.slice(at + 1, end);
		const linked = sign === "[" && inside !== undefined ? linkText(inside) : undefined;
		if (linked !== undefined) out.push(linked);
		if (linked !== undefined || (sign === "!" && inside !== undefined && isPicture(inside))) {
			at = end;
			continue;
		}
		const next = line.charAt(at + 1);
		if (sign === "\\" && next !== "" && !WORD.test(next)) {
			out.push(next === "\\" ? "\n" : next);
			at++;
		} else if ((sign === "{" || sign === "}") && next === sign) at++;
		else if (inTable && sign === "|") out.push(" ");
		else if (!isEmphasis(sign, line.charAt(at - 1), next)) out.push(sign);
	}
	return { text: out.join(""), verbatim };
}

/** What begins a heading, a quotation or an entry of a list; a ruler is nothing. */
function withoutBlock(line: string): string {
	const text = line.trimStart();
	return RULE.test(text) ? "" : text.replace(BLOCK, "");
}

/** Where a sign comes next, looked for once and not again before it has been passed. */
function ahead(line: string, sign: string): (from: number) => number {
	let found = 0;
	let isFresh = true;
	return (from) => {
		if (isFresh || (found >= 0 && found < from)) found = line.indexOf(sign, from);
		isFresh = false;
		return found;
	};
}

/** `text|address`, an address, a person or an attachment; a bracket that holds something else is text. */
function linkText(inside: string): string | undefined {
	if (inside === "" || inside.includes("[")) return undefined;
	const [text = "", address = ""] = inside.split("|");
	if (address !== "") return `${text} ${address}`.trim();
	if (/^[~^#]/.test(text)) return text.slice(1);
	return /^(?:https?:|mailto:)/i.test(text) ? text : undefined;
}

/** `name.png`, or `name.png|width=300`. */
function isPicture(inside: string): boolean {
	const name = inside.split("|")[0] ?? "";
	const dot = name.lastIndexOf(".");
	return dot > 0 && !/\s/.test(name) && /^[a-z0-9]{2,5}$/i.test(name.slice(dot + 1));
}

/** A star or underscore at the edge of a word marks it; one between words or inside one is a sign like others. */
function isEmphasis(sign: string, before: string, after: string): boolean {
	return (sign === "*" || sign === "_") && WORD.test(before) !== WORD.test(after);
}
