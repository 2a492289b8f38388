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
	goalsAnswer,
	levelWords,
	originWords,
	paceGapWords,
	paceSentence,
	reAimedWords,
	reAimSentence,
	travelSentence,
	unclampedWords,
	untiedMeasureWords,
	untiedServiceWords,
	valuesWords,
	vsemProblemSentence,
	zonesSentence,
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

describe("goals in one look", () => {
	const counts = { "on-track": 2, "at-risk": 1, "off-track": 0, unknown: 1 };
	it("are told in one sentence in which unknown is counted with nothing else", () => {
		expect(goalsAnswer(counts, 0)).toBe(
			"2 of 4 objectives are on track, 1 is at risk, 1 is unknown. The chain is unbroken.",
		);
		expect(goalsAnswer({ ...counts, "on-track": 1, "at-risk": 0, "off-track": 2, unknown: 0 }, 3)).toBe(
			"1 of 3 objectives is on track, 2 are off track. The chain is broken in 3 places.",
		);
		expect(goalsAnswer({ "on-track": 0, "at-risk": 0, "off-track": 0, unknown: 0 }, 1)).toBe(
			"There are no objectives yet.",
		);
	});
	it("say how far ahead or behind in points, and nothing where it is as expected", () => {
		expect([-0.04, 0.01, 0.004, -0.004, 0].map(paceGapWords)).toEqual([
			"4 points behind",
			"1 point ahead",
			"as expected",
			"as expected",
			"as expected",
		]);
	});
	it("show the value that was held to its range, only where it was", () => {
		expect([1.25, -0.1, 1, 0, 0.5, null, undefined].map(unclampedWords)).toEqual([
			"1.25, held to 1",
			"-0.1, held to 0",
			undefined,
			undefined,
			undefined,
			undefined,
			undefined,
		]);
	});
	it("say what zones are worth, with the unit", () => {
		const zones = [
			{ at: 30, progress: 0 },
			{ at: 5, progress: 1 },
		];
		expect(zonesSentence(zones, "days")).toBe(
			"30 days is worth 0% of the way, 5 days is worth 100% of the way; between them in proportion.",
		);
		expect(zonesSentence(zones)).toContain("30 is worth 0%");
	});
	it("say how the values fared, by name, and nothing where nobody marked one", () => {
		const marked = [
			{ value: "dignity", yes: 1, concern: 2 },
			{ value: "new", yes: 0, concern: 1 },
		];
		expect(valuesWords(marked, (id) => (id === "dignity" ? "Dignity" : undefined))).toBe(
			"Values: Dignity 1 yes, 2 of concern; new 0 yes, 1 of concern.",
		);
		expect(valuesWords([], () => "")).toBeUndefined();
	});
	it("name origins and levels", () => {
		expect((["top-down", "bottom-up", "negotiated", "unsaid"] as const).map(originWords)).toEqual([
			"Top-down",
			"Bottom-up",
			"Negotiated",
			"Unsaid",
		]);
		expect([levelWords(0), levelWords(1), levelWords(2)]).toEqual(["Top", "1 below the top", "2 below the top"]);
	});
	it("say why a service or a measure is tied to nothing", () => {
		expect(untiedServiceWords("no-measure")).toContain("no measure");
		expect(untiedServiceWords("no-linked-measure")).toContain("reaches an objective");
		const measure = (code: string, ...ids: string[]) =>
			untiedMeasureWords({ title: "Pages read", reasons: [{ code: code as "feeds-nothing", ids }] });
		expect(measure("feeds-nothing")).toBe("“Pages read” names no key result and no KPI that feeds one.");
		expect(measure("feeds-unknown", "KR-9")).toBe(
			"“Pages read” names the key result KR-9, which the register does not have.",
		);
		expect(measure("objective-unknown", "KR-9")).toContain("whose objective the register does not have");
		expect(measure("kpi-unknown", "K-9")).toBe("“Pages read” names the KPI K-9, which the register does not have.");
		expect(untiedMeasureWords({ title: "Pages read", reasons: [] })).toBe("“Pages read” reaches no objective.");
	});
});
