import { describe, expect, test } from "vitest";
import type { BenefitAssessment, KeyResultAssessment, ObjectiveAssessment } from "../assessment.ts";
import type { IsoDate, ItemKey } from "../units.ts";
import { NO_WORK, partsOf, registerOf, standings, today, totals } from "./parts-for-tests.ts";
import { summarise } from "./summary.ts";

const day = (text: string) => text as IsoDate;
const keys = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}-${i}` as ItemKey);

describe("effort", () => {
	const effort = (count: number, estimate: number, unestimated: number) =>
		summarise(
			partsOf({ liveByState: { ...NO_WORK, aligned: totals(count, estimate, unestimated), unknown: totals(1, 1) } }),
		).effort;
	test("is shared by estimate where at least half of the live work has one, else by count", () => {
		expect(effort(3, 3, 2)).toMatchObject({ basis: "estimate", items: 4, shares: { aligned: 0.75, unknown: 0.25 } });
		expect(effort(3, 1, 2)).toMatchObject({ basis: "estimate", shares: { aligned: 0.5, unknown: 0.5 } });
		expect(effort(3, 1, 3)).toMatchObject({ basis: "count", items: 4, shares: { aligned: 0.75, unknown: 0.25 } });
	});
	test("is shared by count where every estimate is nothing, and has no shares without work", () => {
		const of = (exempt: ReturnType<typeof totals>) =>
			summarise(partsOf({ liveByState: { ...NO_WORK, exempt } })).effort;
		expect(of(totals(2, 0, 0))).toMatchObject({ basis: "count", items: 2, shares: { exempt: 1 } });
		expect(of(totals())).toEqual({
			basis: "count",
			items: 0,
			shares: { aligned: 0, inherited: 0, unaligned: 0, exempt: 0, unknown: 0 },
		});
	});
	test("of an objective is its share of all live effort, by the same basis", () => {
		const register = registerOf({ objectives: ["O-1", "O-2"].map((id) => ({ id, title: `Title ${id}` })) });
		const objectives = standings<ObjectiveAssessment>({
			"O-1": { state: "at-risk", keyResults: [], score: 0.4, live: totals(1, 3) },
		});
		const shareOf = (unestimated: number) =>
			summarise(partsOf({ register, objectives, liveByState: { ...NO_WORK, aligned: totals(4, 4, unestimated) } }))
				.objectives;
		expect(shareOf(0)).toStrictEqual([
			{ id: "O-1", title: "Title O-1", state: "at-risk", score: 0.4, effortShare: 0.75 },
			{ id: "O-2", title: "Title O-2", state: "unknown", effortShare: 0 },
		]);
		expect(shareOf(3)[0]?.effortShare).toBe(0.25);
		expect(summarise(partsOf({ register, objectives })).objectives[0]?.effortShare).toBe(0);
	});
});

test("benefits are due in an open window up to today, late, or of no known window", () => {
	const open = { state: "open" } as BenefitAssessment["window"] & object;
	const benefits = standings<BenefitAssessment>({
		due: { late: false, window: open, nextDue: today },
		overdue: { late: true, window: open, nextDue: today },
		tomorrow: { late: false, window: open, nextDue: day("2026-07-03") },
		none: { late: false, window: open },
		before: { late: false, window: { ...open, state: "before" }, nextDue: today },
		unknown: { late: false, nextDue: today },
	});
	expect(summarise(partsOf({ benefits })).benefits).toEqual({ total: 6, due: 1, late: 1, unknown: 1 });
});

test("counts outcomes by state and key results by band, and dates them by the newest record", () => {
	const objectives = standings<ObjectiveAssessment>({
		"O-1": { state: "at-risk", keyResults: [] },
		"O-2": { state: "at-risk", keyResults: [] },
		"O-3": { state: "on-track", keyResults: [] },
	});
	const keyResults = standings<KeyResultAssessment>({
		"KR-1": { band: "green", asOf: day("2026-06-01") },
		"KR-2": { band: "green", asOf: day("2026-06-02") },
		"KR-3": { band: "red" },
		"KR-4": {},
	});
	const benefits = standings<BenefitAssessment>({ "B-1": { asOf: day("2026-05-01"), late: false } });
	const found = summarise(partsOf({ objectives, keyResults, benefits, newestWork: day("2026-06-30") }));
	expect(found.outcomes).toEqual({ "on-track": 1, "at-risk": 2, "off-track": 0, unknown: 0 });
	expect(found.keyResultsByBand).toEqual({ red: 1, amber: 0, green: 2, unknown: 1 });
	expect(found.asOf).toEqual({ work: "2026-06-30", keyResults: "2026-06-02", benefits: "2026-05-01" });
	expect(found.today).toBe(today);
});

test("its claims say what they count and rest on records, as many as can be checked by hand", () => {
	const register = registerOf({
		objectives: [{ id: "O-1" }, { id: "O-2" }, { id: "O-3" }],
		keyResults: [{ id: "KR-1" }, { id: "KR-2" }],
		benefits: [{ id: "B-1" }],
	});
	const found = summarise(
		partsOf({
			register,
			objectives: standings<ObjectiveAssessment>({
				"O-1": { state: "at-risk", keyResults: [], live: totals(1) },
				"O-2": { state: "on-track", keyResults: [], live: totals() },
			}),
			keyResults: standings<KeyResultAssessment>({
				"KR-1": { band: "green", asOf: day("2026-06-01") },
				"KR-2": { band: "amber" },
			}),
			benefits: standings<BenefitAssessment>({ "B-1": { late: true } }),
			coverage: { missingParents: keys("P", 30), cycles: [keys("C", 15), keys("D", 15)] },
			liveByState: { ...NO_WORK, aligned: totals(2, 0, 1), inherited: totals(1, 0, 1), unaligned: totals(1, 0, 1) },
			largestOrphans: keys("A", 25),
		}),
	).claims;
	const workItems = (all: readonly string[]) => all.map((id) => ({ kind: "work-item", id }));
	expect(found).toEqual([
		{
			code: "outcomes",
			values: { onTrack: 1, atRisk: 1, offTrack: 0, unknown: 0, of: 2 },
			evidence: ["O-1", "O-2", "O-3"].map((id) => ({ kind: "objective", id })),
			asOf: "2026-06-01",
		},
		{
			code: "effort-aligned",
			values: { share: 0.75, unaligned: 0.25, items: 4, basis: "count", unestimated: 3 },
			evidence: [{ kind: "objective", id: "O-1" }, ...workItems(keys("A", 20))],
			asOf: today,
		},
		{
			code: "key-results-by-band",
			values: { red: 0, amber: 1, green: 1, of: 2 },
			evidence: [
				{ kind: "key-result", id: "KR-1", date: "2026-06-01" },
				{ kind: "key-result", id: "KR-2" },
			],
			asOf: "2026-06-01",
		},
		{
			code: "benefits-standing",
			values: { late: 1, of: 1 },
			evidence: [{ kind: "benefit", id: "B-1" }],
			asOf: today,
		},
		{
			code: "items-not-understood",
			values: { unknown: 0, parents: 30, cycles: 2 },
			evidence: workItems([...keys("P", 30), ...keys("C", 15), ...keys("D", 5)]),
			asOf: today,
		},
	]);
});
