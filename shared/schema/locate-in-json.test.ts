import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JsonPath, locateInJson } from "./locate-in-json.ts";

/** Every path of a value, with the value there. */
function pathsOf(value: unknown, path: JsonPath = []): { path: JsonPath; value: unknown }[] {
	const inside =
		typeof value === "object" && value !== null
			? Object.entries(value).flatMap(([k, v]) => pathsOf(v, [...path, Array.isArray(value) ? Number(k) : k]))
			: [];
	return [{ path, value }, ...inside];
}

function offsetOf(text: string, { line, column }: { line: number; column: number }): number {
	return (
		text
			.split("\n")
			.slice(0, line - 1)
			.reduce((sum, l) => sum + l.length + 1, 0) +
		column -
		1
	);
}

describe("locateInJson", () => {
	test("gives line and column of a member, of an element, and of the record where a member is missing", () => {
		const text = '{\n\t"a": [\n\t\t{ "due": "x" },\n\t\t{}\n\t]\n}';
		expect(locateInJson(text, [["a", 0, "due"], ["a", 1], ["a", 1, "due"], []])).toEqual([
			{ line: 3, column: 12 },
			{ line: 4, column: 3 },
			{ line: 4, column: 3 },
			{ line: 1, column: 1 },
		]);
	});

	test("points at the very value, in any JSON and any layout", () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, "\t"), (value, space) => {
				const text = JSON.stringify(value, null, space);
				// A name given twice in one object cannot happen in what JSON.stringify writes.
				const all = pathsOf(JSON.parse(text)).filter(({ path }) => path.length > 0);
				const places = locateInJson(
					text,
					all.map((a) => a.path),
				);
				all.forEach((a, i) => {
					const place = places[i];
					expect(place).toBeDefined();
					const at = place ? offsetOf(text, place) : -1;
					const compact = JSON.stringify(a.value);
					expect(text.slice(at, at + 1)).toBe(compact.slice(0, 1));
					if (typeof a.value !== "object" || a.value === null) expect(text.startsWith(compact, at)).toBe(true);
				});
			}),
			{ numRuns: 1000 },
		);
	});

	test("walks brackets of any depth", () => {
		const text = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
		expect(locateInJson(text, [[0, 0]])).toEqual([{ line: 1, column: 3 }]);
	});
});
