import { expect, test } from "vitest";
import { fieldWhyWords, guessedLevelsWords } from "./field-words.ts";

test.each([
	[{ code: "confirmed" }, "Confirmed by you."],
	[{ code: "confirmed-none" }, "You said that no field carries it."],
	[
		{ code: "gone" },
		"You confirmed this field, and the site does not list it any more: nothing is read from it. Choose another.",
	],
	[{ code: "called-so" }, "Its name says so. It is not read before you confirm it."],
	[{ code: "known-name" }, "The product’s own field for it. It is not read before you confirm it."],
	[
		{ code: "found", reason: "story-points-type", unit: "points" },
		"Found: its type is that of story points; it counts points.",
	],
	[
		{ code: "found", reason: "board-estimation", unit: "points" },
		"Found: the site’s boards estimate by it; it counts points.",
	],
	[
		{ code: "found", reason: "time-field", unit: "hours" },
		"Found: the site’s own field for estimated time, as no field has the type of story points; it counts hours.",
	],
	[{ code: "found", reason: "system-field" }, "Found: the site’s own field for it."],
	[{ code: "found", reason: "of a newer version" }, "Found by its type."],
	[
		{ code: "none-chosen", candidates: 1 },
		"Nothing says which field carries it: 1 field could. Until you choose one, it is missing, which is not zero.",
	],
	[
		{ code: "no-candidates", kind: "date" },
		"The site has no field that could hold it: a day of one’s own. It is missing, which is not zero.",
	],
	[{ code: "other" }, ""],
])("%j", (why, words) => expect(fieldWhyWords(why)).toBe(words));

test("projects whose levels are guessed are named, the first three of many", () => {
	expect(guessedLevelsWords(["Digital"])).toBe(
		"The levels of Digital are taken from the usual names of work item types, because you may not read the set-up of this project.",
	);
	expect(guessedLevelsWords(["A", "B", "C", "D", "E"])).toMatch(
		/^The levels of A, B, C and 2 others are taken .* these projects\.$/,
	);
});
