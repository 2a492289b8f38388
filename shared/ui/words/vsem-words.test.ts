import { describe, expect, test } from "vitest";
import { vsemColumnWords, vsemCountWords, vsemImportWords, vsemPartWords, vsemPreviewSentence } from "./vsem-words.ts";

const of = (...parts: string[]) => parts.map((part) => ({ part }));

describe("the words of a VSEM import", () => {
	test("call rows what the page calls them", () => {
		expect(["Vision", "Strategy", "Execution", "Metric", "constructor"].map(vsemPartWords)).toEqual([
			"vision",
			"strategy",
			"objective",
			"key result",
			"constructor",
		]);
		expect((["Under", "Ends", "Title"] as const).map(vsemColumnWords)).toEqual(["Belongs to", "Ends or due", "Title"]);
	});
	test.each([
		[[], "nothing"],
		[["Strategy"], "1 strategy"],
		[["Metric", "Execution", "Metric"], "1 objective and 2 key results"],
		[["Vision", "Strategy", "Strategy", "Execution"], "1 vision, 2 strategies and 1 objective"],
	])("count %j as %s", (parts, words) => expect(vsemCountWords(parts)).toBe(words));
	test("say what is new and what changes", () => {
		expect(vsemImportWords({ added: of("Metric"), changed: [] })).toBe("1 new key result");
		expect(vsemImportWords({ added: [], changed: of("Execution", "Execution") })).toBe("changes to 2 objectives");
		expect(vsemImportWords({ added: of("Execution", "Metric"), changed: of("Vision") })).toBe(
			"1 new objective and 1 new key result and changes to 1 vision",
		);
	});
	test("answer in one sentence", () => {
		expect(vsemPreviewSentence({ added: [], changed: [] }, 0)).toBe(
			"The sheet says what the register says: nothing would change.",
		);
		expect(vsemPreviewSentence({ added: [], changed: [] }, 1)).toBe(
			"Nothing can be taken from the sheet. 1 row cannot be read and would be left out.",
		);
		expect(vsemPreviewSentence({ added: of("Metric"), changed: [] }, 2)).toBe(
			"The sheet holds 1 new key result. 2 rows cannot be read and would be left out.",
		);
	});
});
