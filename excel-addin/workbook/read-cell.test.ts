import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalMark } from "./decimal-mark.ts";
import { readCell } from "./read-cell.ts";

describe("a cell says what a person meant by it", () => {
	test.each([
		["(1,200)", -1200],
		["£1.2m", 1_200_000],
		["28.00%", 0.28],
		["1,234.5", 1234.5],
		["-5", -5],
		["12-", -12],
		[" 7 ", 7],
		["EUR 3k", 3000],
		["1e3", 1000],
		[0, 0],
	])("%s is a number", (cell, value) => {
		expect(readCell(cell)).toEqual({ kind: "number", value });
	});

	test.each([
		["", { kind: "blank" }],
		["   ", { kind: "blank" }],
		[null, { kind: "blank" }],
		["TBC", { kind: "not-given", word: "TBC" }],
		["n/a", { kind: "not-given", word: "n/a" }],
		["Exempt", { kind: "exempt" }],
		["10-15", { kind: "range", low: 10, high: 15 }],
		["#REF!", { kind: "error", code: "#REF!" }],
		["high", { kind: "text", text: "high" }],
		["12,34,5", { kind: "text", text: "12,34,5" }],
		[true, { kind: "text", text: "TRUE" }],
		[Number.NaN, { kind: "text", text: "NaN" }],
	])("%s is none, and says why", (cell, reading) => {
		expect(readCell(cell)).toEqual(reading);
	});

	test("the column's way of writing decides, never the cell", () => {
		expect(readCell("1.234,56", { decimal: "comma" })).toEqual({ kind: "number", value: 1234.56 });
		expect(readCell("1.234,56", { decimal: "point" }).kind).toBe("text");
		expect(readCell("£1.2m", { decimal: "point", unit: 6 })).toEqual({ kind: "number", value: 1.2 });
		expect(readCell(80, { decimal: "point", percentPoints: true })).toEqual({ kind: "number", value: 0.8 });
		expect(readCell("80%", { decimal: "point", percentPoints: true })).toEqual({ kind: "number", value: 0.8 });
	});

	test("any text is read without a throw, and a number has a digit in it", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
				const reading = readCell(text);
				if (reading.kind === "number") expect(text).toMatch(/\d/);
			}),
			{ numRuns: 3000 },
		);
	});

	test("a number that was written comes back, with a point and with a comma", () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 999 }), (whole, part) => {
				const text = `${whole}.${String(part).padStart(3, "0")}5`;
				expect(readCell(text)).toEqual({ kind: "number", value: Number(text) });
				expect(readCell(text.replace(".", ","), { decimal: "comma" })).toEqual({ kind: "number", value: Number(text) });
			}),
		);
	});
});

test.each([
	[["1.234,56", "12"], "comma"],
	[["1,5", "2,25"], "comma"],
	[["1,234.5"], "point"],
	[["1,200", "3,400"], "point"],
	[["1.2", "1,5"], "ask"],
	[["1.200"], "ask"],
	[[1.2, 3], "point"],
] as const)("decimal mark of %j: %s", (cells, mark) => {
	expect(decimalMark(cells)).toBe(mark);
});
