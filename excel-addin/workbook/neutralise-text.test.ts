import fc from "fast-check";
import { expect, test } from "vitest";
import { EMPTY, enter } from "../../test/sandbox/excel-host/model/cell-entry.ts";
import { neutraliseText } from "./neutralise-text.ts";

const AS_TEXT = { ...EMPTY, format: "@" };

test.each(["=1+1", "+1", "-1", "@SUM(A1)", " =cmd|' /C calc'!A0", "\t=1", "\r\n=1", "＝1+1", "−1", "'=1", "\u200b=1"])(
	"%j stays text in a cell",
	(text) => {
		const cell = enter(neutraliseText(text), EMPTY);
		expect(cell.formula).toBeUndefined();
		expect(typeof cell.value).toBe("string");
	},
);

test("whatever is written makes no formula and no number, in a plain cell and in one for text", () => {
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string({ unit: "binary", maxLength: 40 }),
				fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", " =", "'"), fc.string()).map((p) => p.join("")),
			),
			(text) => {
				expect(enter(neutraliseText(text), EMPTY).formula).toBeUndefined();
				expect(enter(neutraliseText(text), AS_TEXT).formula).toBeUndefined();
			},
		),
		{ numRuns: 3000 },
	);
});

test("ordinary words stay as they are, and a text too long for a cell is cut and says so", () => {
	expect(neutraliseText("Job size (says TBC)")).toBe("Job size (says TBC)");
	expect(neutraliseText("a\u0000b\u0007c")).toBe("abc");
	const long = neutraliseText("x".repeat(1_000_000));
	expect(long.length).toBeLessThan(32_767);
	expect(long.endsWith("…")).toBe(true);
});
