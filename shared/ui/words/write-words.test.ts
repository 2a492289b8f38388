import { expect, test } from "vitest";
import {
	outcomeWords,
	previewSentence,
	refusalWords,
	resultWords,
	valueWords,
	writeProblemWords,
} from "./write-words.ts";

test("a preview is counted in one sentence or two", () => {
	const of = (rows: number, same: number, without: number, refused: number) =>
		previewSentence({ rows: Array(rows), same, without, refused: Array(refused) });
	expect(of(2, 3, 1, 0)).toBe("2 items would change. 3 hold it already, 1 has no such result and is left as it is.");
	expect(of(1, 1, 2, 4)).toBe(
		"1 item would change. 1 holds it already, 2 have no such result and are left as they are, 4 cannot be written.",
	);
	expect(of(0, 0, 0, 0)).toBe("Nothing would change.");
});

test.each([
	[{}, "Not written"],
	[{ outcome: "written" }, "Written"],
	[{ outcome: "refused", why: "Not on the screen." }, "Refused by the site: Not on the screen."],
	[{ outcome: "changed", why: "9" }, "Left alone: it was changed to “9” meanwhile"],
	[{ outcome: "changed" }, "Left alone: it was changed meanwhile"],
	[{ outcome: "written", undone: "written" }, "Taken back"],
	[{ outcome: "written", undone: "changed", why: "9" }, "Not taken back: changed to “9” since"],
	[{ outcome: "written", undone: "forbidden", why: "No." }, "Not taken back. You may not edit it: No."],
])("%j", (row, words) => expect(outcomeWords(row)).toBe(words));

test("why a write stopped is said with what can be done", () => {
	const of = (code: string, detail?: string) =>
		writeProblemWords("https://acme.atlassian.net", { code, detail }, "2026-11-24T10:00:00Z");
	expect(of("cancelled")).toBe("You stopped it. What is not written yet was left as it is.");
	expect(of("no-tab")).toContain("No page of acme.atlassian.net is open.");
	expect(of("signed-out")).toBe("You are signed out of acme.atlassian.net. What is not written yet was left as it is.");
	expect(of("too-many")).toContain("more than 2,000 items");
});

test("values, results and refusals have words", () => {
	expect([valueWords(null), valueWords(1234.5), valueWords("Aligned")]).toEqual(["empty", "1,234.5", "Aligned"]);
	expect([resultWords("rank"), resultWords("x")]).toEqual(["Rank", ""]);
	expect(refusalWords("not-plain")).toContain("no plain value");
	expect(refusalWords("x")).toBe("it cannot be written");
});
