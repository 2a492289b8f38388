import { describe, expect, test } from "vitest";
import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";
import { assessKeyResult } from "./assess-key-result.ts";
import { assessObjective } from "./assess-objective.ts";
import type { CheckIn, Cycle, KeyResult, Objective } from "./objective.ts";

const day = (text: string) => text as IsoDate;
const YEAR: Cycle = { id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") };
const CLOSED = day("2027-01-01");
const MIDYEAR = day("2026-07-02");

let next = 0;
const kr = (value: number | undefined, more: Partial<KeyResult> = {}, checkIn: Partial<CheckIn> = {}): KeyResult => ({
	id: `KR-${++next}` as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: "x",
	kind: "increase",
	baseline: 0,
	target: 60,
	checkIns: value === undefined ? [] : [{ date: day("2026-06-30"), value, ...checkIn }],
	...more,
});
const assess = (keyResults: KeyResult[], on = MIDYEAR, more: Partial<Objective> = {}, cycle: Cycle | null = YEAR) =>
	assessObjective(
		{ id: "O-1" as ObjectiveId, title: "Homes", ...more },
		keyResults.map((keyResult) => ({ keyResult, judged: assessKeyResult(keyResult, cycle ?? undefined, on) })),
		cycle ?? undefined,
		on,
	);

describe("an objective", () => {
	test("is scored from exact figures: thirds that meet on a band's edge are not lost to rounding", () => {
		// 20/60 and 22/60 make exactly 0.35, which is amber; their doubles make a little less.
		expect(assess([kr(20), kr(22)])).toMatchObject({ score: 0.35, band: "amber", keyResults: ["KR-1", "KR-2"] });
	});

	test("weighs its key results, and with one unknown gives the range that is left", () => {
		expect(assess([kr(60, { weight: 3 }), kr(0)])).toMatchObject({ score: 0.75, band: "green" });
		const [known, unknown] = [kr(60, { weight: 3 }), kr(undefined)];
		const found = assess([known, unknown]);
		expect(found).toMatchObject({ interval: [0.75, 1], missing: [unknown.id], state: "unknown" });
		expect(found.score).toBeUndefined();
	});

	test("without key results, or with weights of nothing, asks for them", () => {
		expect(assess([])).toEqual({ id: "O-1", keyResults: [], state: "unknown", missing: ["keyResults"] });
		expect(assess([kr(60, { weight: 0 })])).toMatchObject({ missing: ["keyResults"], state: "on-track" });
	});

	test("is as late as the worst of its key results, and unknown is never yes", () => {
		const [good, risk, off, unknown] = [kr(50), kr(20), kr(3), kr(undefined)];
		expect(assess([good, risk, off, unknown]).state).toBe("off-track");
		expect(assess([good, risk, unknown]).state).toBe("at-risk");
		expect(assess([good, unknown]).state).toBe("unknown");
		expect(assess([good]).state).toBe("on-track");
	});

	test("is as of its newest reading", () => {
		const older = kr(3, { checkIns: [{ date: day("2026-01-05"), value: 3 }] });
		expect(assess([older, kr(4), kr(undefined)]).asOf).toBe("2026-06-30");
	});
});

describe("the final score of an objective", () => {
	test("is told once its cycle is over, weighted", () => {
		const all = [kr(60, { weight: 3 }), kr(0)];
		expect(assess(all, day("2026-12-31")).final).toBeUndefined();
		expect(assess(all, CLOSED).final).toEqual({ of: "score", value: 0.75, band: "green", on: "2026-12-31" });
		expect(assess(all, CLOSED, {}, null).final).toBeUndefined();
	});
	test("is not told while one of its key results has none", () => {
		expect(assess([kr(60), kr(undefined)], CLOSED).final).toBeUndefined();
		expect(assess([], CLOSED).final).toBeUndefined();
	});
});

describe("what its ambition lets people expect", () => {
	test("is known from the start, and judged at the close", () => {
		expect(assess([kr(60)], MIDYEAR, { ambition: "aspirational" }).expectation).toEqual({
			ambition: "aspirational",
			expected: 0.7,
		});
		expect(assess([kr(60)], CLOSED, { ambition: "aspirational" }).expectation).toEqual({
			ambition: "aspirational",
			expected: 0.7,
			gap: 0.3,
			verdict: "full",
		});
		expect(assess([kr(30)], CLOSED, { ambition: "committed" }).expectation).toEqual({
			ambition: "committed",
			expected: 1,
			gap: -0.5,
			verdict: "short",
		});
		expect(assess([kr(30)], CLOSED).expectation).toBeUndefined();
	});
});

describe("confidence of an objective", () => {
	test("is that of its least confident key result, the first of those, never a mean", () => {
		const all = [kr(1, {}, { confidence: 0.9 }), kr(1, {}, { confidence: 0.2 }), kr(1, {}, { confidence: 0.2 }), kr(1)];
		expect(assess(all).confidence).toEqual({
			of: "confidence",
			lowest: 0.2,
			keyResult: all[1]?.id,
			asOf: "2026-06-30",
		});
		expect(assess([kr(1)]).confidence).toBeUndefined();
	});
});

test("values of an objective are those marked on its key results, up to the day", () => {
	const marked = (date: string, mark: "yes" | "concern") => ({
		checkIns: [{ date: day(date), value: 1, values: [{ value: "care", mark }] }],
	});
	const all = [
		kr(1, marked("2026-06-30", "concern")),
		kr(1, marked("2026-06-01", "yes")),
		kr(1, marked("2026-09-01", "yes")),
	];
	expect(assess(all).values).toEqual([
		{ value: "care", yes: 1, concern: 1, latest: { date: "2026-06-30", mark: "concern" } },
	]);
	expect(assess([kr(1)]).values).toBeUndefined();
});
