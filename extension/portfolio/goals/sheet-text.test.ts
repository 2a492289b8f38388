import { describe, expect, it } from "vitest";
import { sheetText } from "./sheet-text.ts";

describe("sheetText", () => {
	it.each([
		["=1+1", `"'=1+1"`],
		["+1+cmd", `"'+1+cmd"`],
		["@SUM(A1)", `"'@SUM(A1)"`],
		["-2+3", `"'-2+3"`],
		["\t=1", `"'\t=1"`],
		["'=1+1", `"''=1+1"`],
		["'-2", `"'-2"`],
		["-2", `"-2"`],
		["-2.5e-7", `"-2.5e-7"`],
		['say "hi", all', `"say ""hi"", all"`],
		["", `""`],
	])("writes %j as %s", (text, written) => expect(sheetText([[text]])).toBe(`${written}\r\n`));

	it("writes a line for each row", () =>
		expect(
			sheetText([
				["Part", "Id"],
				["Vision", "V-1"],
			]),
		).toBe('"Part","Id"\r\n"Vision","V-1"\r\n'));
});
