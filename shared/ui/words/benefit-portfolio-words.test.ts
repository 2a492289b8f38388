import { describe, expect, test } from "vitest";
import type { IsoDate } from "../../domain/units.ts";
import {
	benefitStatusWords,
	benefitsAnswer,
	columnCountWords,
	columnWords,
	doamPartWords,
	moveSentence,
	windowSentence,
} from "./benefit-portfolio-words.ts";

const day = (text: string) => text as IsoDate;

describe("whether benefits are arriving", () => {
	const counts = { behind: 0, ahead: 0, unknown: 0, "on-course": 0, notLive: 0 };
	test("says who is behind first, and keeps what cannot be told apart", () => {
		expect(benefitsAnswer({ ...counts, behind: 1, "on-course": 2, unknown: 3, notLive: 2 })).toBe(
			"1 of 6 benefits is behind; 2 are on course and 0 ahead. 3 cannot be told, 2 of them because nothing went live yet.",
		);
		expect(benefitsAnswer({ ...counts, behind: 5, "on-course": 1, ahead: 4 })).toBe(
			"5 of 10 benefits are behind; 1 is on course and 4 ahead.",
		);
	});
	test("says that none is behind only where some are known", () => {
		expect(benefitsAnswer({ ...counts, ahead: 2, unknown: 1, notLive: 1 })).toBe(
			"None of 3 benefits is behind; 0 are on course and 2 ahead. 1 cannot be told, because nothing went live yet.",
		);
		expect(benefitsAnswer({ ...counts, unknown: 4 })).toBe("How 4 benefits stand cannot be told yet.");
		expect(benefitsAnswer(counts)).toBe("No benefits are declared yet.");
	});
});

test("a window is told by where it stands", () => {
	const window = { opens: day("2026-05-15"), closes: day("2026-11-15"), due: [], missed: [] };
	expect(windowSentence({ ...window, state: "closed" })).toBe("Closed 15 Nov 2026");
	expect(windowSentence({ ...window, state: "open" })).toBe("Open until 15 Nov 2026");
	expect(windowSentence({ ...window, state: "before" })).toBe("Opens 15 May 2026");
	expect(windowSentence({ ...window, state: "not-live" })).toBe("Not live; opens 15 May 2026");
	expect(windowSentence(undefined)).toBe("No window");
});

test("a move of a go-live names who moved it and why, or says that nobody said", () => {
	const move = { on: day("2026-06-15"), from: day("2026-10-01"), to: day("2027-02-01") } as const;
	expect(moveSentence({ ...move, which: "planned", by: "Sam", why: "No staff" })).toBe(
		"On 15 Jun 2026 Sam moved the planned go-live from 1 Oct 2026 to 1 Feb 2027. Reason given: No staff",
	);
	expect(moveSentence({ ...move, which: "actual" })).toBe(
		"On 15 Jun 2026 somebody moved the go-live from 1 Oct 2026 to 1 Feb 2027. No reason was given.",
	);
});

test("columns, parts and states have names", () => {
	expect(columnWords("capability")).toBe("Capabilities");
	expect(columnCountWords(1, "objective")).toBe("1 objective or key result");
	expect(columnCountWords(4, "capability")).toBe("4 capabilities");
	expect(doamPartWords("outcome")).toBe("Observable outcome");
	expect(benefitStatusWords("lapsed")).toBe("Lapsed");
});
