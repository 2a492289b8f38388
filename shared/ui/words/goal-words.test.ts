import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BreakCode } from "../../domain/okr/cascade/cascade-breaks.ts";
import type { IsoDate, ObjectiveId } from "../../domain/units.ts";
import {
	ambitionWords,
	breakSentence,
	derivationWords,
	directionWords,
	expectationWords,
	paceSentence,
	reAimedWords,
	reAimSentence,
	travelSentence,
	vsemProblemSentence,
} from "./goal-words.ts";

const source = (path: string) => readFileSync(new URL(`../../domain/okr/${path}`, import.meta.url), "utf8");
const codesIn = (text: string, from: string) =>
	[...(text.split(from)[1]?.split(";")[0] ?? "").matchAll(/"([a-z-]+)"/g)].map((m) => m[1] ?? "");

describe("goal words", () => {
	it("has a sentence for every break of the cascade, and none for a code of a newer version", () => {
		const codes = codesIn(source("cascade/cascade-breaks.ts"), "type BreakCode =");
		expect(codes).toHaveLength(8);
		for (const code of codes) {
			const sentence = breakSentence({
				about: "O-2" as ObjectiveId,
				looksAt: "objective",
				code: code as BreakCode,
				ids: ["O-1", "O-2"],
				values: { level: 2, parentLevel: 3, ended: "2026-03-31", starts: "2026-04-01" },
			});
			expect(sentence, code).toMatch(/^[A-Z].*\.$/);
			expect(sentence).not.toMatch(/undefined|null/);
		}
		const newer = {
			about: "O-2" as ObjectiveId,
			looksAt: "objective",
			code: "toString" as BreakCode,
			ids: [],
		} as const;
		expect(breakSentence(newer)).toBeUndefined();
	});

	it("has words that differ for every verdict", () => {
		const verdicts = (["met", "short", "best-range", "above-range", "full"] as const).map(expectationWords);
		expect(new Set(verdicts).size).toBe(5);
		expect(new Set((["towards", "away", "unclear"] as const).map(directionWords)).size).toBe(3);
		expect(new Set((["linked", "proxy", "unlinked"] as const).map(derivationWords)).size).toBe(3);
		expect(new Set((["not-ambitious", "ambitious", "too-few-cycles"] as const).map(ambitionWords)).size).toBe(3);
	});

	it("says the direction with its speed and its certainty", () => {
		expect(travelSentence({ direction: "towards", slopePerDay: 0.5, pValue: 0.01 }, "days")).toBe(
			"Moving towards the target: 0.5 days a day. Chance alone would show as much in 1% of cases.",
		);
		expect(travelSentence({ direction: "unclear", slopePerDay: -2, pValue: 0.4 })).toBe(
			"Direction unclear: -2 a day. Chance alone would show as much in 40% of cases.",
		);
		expect(travelSentence({ direction: "unclear", slopePerDay: null, pValue: null })).toBe(
			"Direction unclear: readings of two days or more are needed.",
		);
	});

	it("says the pace behind, ahead and just at what is expected", () => {
		expect(paceSentence({ expected: 0.5, gap: -0.1, basis: "time" })).toBe(
			"10 points behind the 50% expected by the time that has passed.",
		);
		expect(paceSentence({ expected: 0.2, gap: 0.01, basis: "curve" })).toBe(
			"1 point ahead of the 20% expected by its declared curve.",
		);
		expect(paceSentence({ expected: 1, gap: 0, basis: "band" })).toBe(
			"Just at the 100% expected with every reading in its band.",
		);
		expect(paceSentence({ expected: 1, gap: 0, basis: "milestones" })).toContain("milestones");
	});

	it("says how often and how the course was changed", () => {
		expect([reAimedWords(1), reAimedWords(2)]).toEqual(["Re-aimed once", "Re-aimed 2 times"]);
		const entry = { date: "2026-05-01" as IsoDate, by: "Amina Yusuf", why: "Funding was halved." };
		expect(reAimSentence({ ...entry, was: { target: 2400, due: "2026-10-31" as IsoDate } })).toBe(
			"On 1 May 2026 Amina Yusuf changed the target (was 2,400) and the due date (was 31 Oct 2026). Reason given: Funding was halved.",
		);
		expect(reAimSentence({ ...entry, by: " ", why: "", was: { low: null } })).toBe(
			"On 1 May 2026 somebody changed the lower bound. No reason was given.",
		);
	});

	it("names the line and the column of a row that was left out", () => {
		expect(vsemProblemSentence({ row: 3, column: "Title", code: "needed" })).toBe("Line 4: “Title” is needed here.");
		expect(vsemProblemSentence({ row: 0, column: "Id", code: "no-heading" })).toBe("The sheet has no column “Id”.");
		for (const code of codesIn(source("vsem/apply-vsem-rows.ts"), "readonly code:"))
			expect(vsemProblemSentence({ row: 1, column: "Ends", code: code as "needed" })).toMatch(/^Line 2: .+\.$/);
	});
});
