import fc from "fast-check";
import { expect, test } from "vitest";
import { parseJson } from "./json-text.ts";

test("what a text holds comes back, with and without words that look dangerous", () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.constantFrom("", "constructor", "a prototype", "\\u0041"), (value, word) => {
			const text = JSON.stringify({ value, word });
			expect(parseJson(text)).toEqual({
				ok: true,
				value: JSON.parse(text, (k, v) => (/^(__proto__|constructor|prototype)$/.test(k) ? undefined : v)),
			});
		}),
	);
});

test.each([
	'{"__proto__":{"polluted":1},"a":1}',
	'{"\\u005f_proto__":{"polluted":1},"a":1}',
	'{"\\u005F\\u005Fproto\\u005f\\u005f":{"polluted":1},"a":1}',
	'{"constr\\u0075ctor":{"prototype":{"polluted":1}},"a":1}',
	'{"prototype":{"polluted":1},"a":1}',
])("members that could change what an object is are dropped, however they are spelt: %s", (text) => {
	const read = parseJson(text);
	expect(read).toEqual({ ok: true, value: { a: 1 } });
	expect(Object.getPrototypeOf(read.ok && read.value)).toBe(Object.prototype);
	expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test("a text that is none has a place", () => {
	expect(parseJson('{"a":1,}')).toMatchObject({ ok: false, place: { line: 1, column: 8 } });
	expect(parseJson('{"a":\n  tru}')).toMatchObject({ ok: false, place: { line: 2 } });
	expect(parseJson('{"a":[1,2')).toMatchObject({
		ok: false,
		message: "The text ends in the middle: it seems to be cut off.",
	});
	expect(parseJson('\ufeff{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
});
