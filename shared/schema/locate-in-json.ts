import type { TextPlace } from "./json-text.ts";

/** `["keyResults", 3, "due"]`: the members and positions that lead to a value. */
export type JsonPath = readonly (string | number)[];

/**
 * Where each of the paths stands in a text that is valid JSON, in one walk without recursion. A path that is not there is
 * given the place of the deepest part of it that is: the record whose member is missing.
 * @example locateInJson('{"a":\n [1,2]}', [["a", 1]]) //=> [{ line: 2, column: 5 }]
 */
export function locateInJson(text: string, paths: readonly JsonPath[]): TextPlace[] {
	const wanted = new Map<string, number>();
	const prefixes = new Set<string>();
	for (const path of paths)
		for (let depth = 0; depth <= path.length; depth++) prefixes.add(JSON.stringify(path.slice(0, depth)));
	const walk: (string | number)[] = [];
	const note = (at: number) => {
		const key = JSON.stringify(walk);
		if (prefixes.has(key) && !wanted.has(key)) wanted.set(key, at);
	};
	// Deeper than any path asked for there is nothing to note, only brackets to match.
	const deepest = Math.max(0, ...paths.map((p) => p.length));
	const kinds: ("object" | "array")[] = [];
	let expectsName = false;
	for (let i = 0; i < text.length; i++) {
		const c = text[i] ?? "";
		if (c === " " || c === "\n" || c === "\t" || c === "\r" || c === ":" || c === "\ufeff") continue;
		if (c === ",") {
			if (kinds.at(-1) === "array") walk[kinds.length - 1] = Number(walk[kinds.length - 1]) + 1;
			else expectsName = true;
		} else if (c === "}" || c === "]") {
			kinds.pop();
			walk.length = kinds.length;
			expectsName = false;
		} else if (expectsName && c === '"') {
			const end = endOfString(text, i);
			walk[kinds.length - 1] = kinds.length <= deepest ? nameOf(text.slice(i, end + 1)) : "";
			expectsName = false;
			i = end;
		} else {
			if (kinds.length <= deepest) note(i);
			if (c === "{" || c === "[") {
				kinds.push(c === "{" ? "object" : "array");
				expectsName = c === "{";
				if (c === "[") walk[kinds.length - 1] = 0;
			} else if (c === '"') i = endOfString(text, i);
			else while (i + 1 < text.length && !/[,\]}\s]/.test(text[i + 1] ?? "")) i++;
		}
	}
	const offsets = paths.map((path) => {
		for (let depth = path.length; depth > 0; depth--) {
			const at = wanted.get(JSON.stringify(path.slice(0, depth)));
			if (at !== undefined) return at;
		}
		return 0;
	});
	return placesOf(text, offsets);
}

function endOfString(text: string, start: number): number {
	let end = start + 1;
	while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
	return end;
}

const nameOf = (quoted: string): string => {
	const name: unknown = JSON.parse(quoted);
	return typeof name === "string" ? name : "";
};

/** Lines and columns of offsets, the text's lines counted once for all of them. */
function placesOf(text: string, offsets: readonly number[]): TextPlace[] {
	const order = offsets.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
	const places: TextPlace[] = [];
	let line = 1;
	let start = 0;
	for (const { at, i } of order) {
		for (let next = text.indexOf("\n", start); next >= 0 && next < at; next = text.indexOf("\n", start)) {
			line++;
			start = next + 1;
		}
		places[i] = { line, column: at - start + 1 };
	}
	return places;
}
