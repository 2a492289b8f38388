import { describe, expect, test } from "vitest";
import type { BenefitAssessment, KeyResultAssessment, ObjectiveAssessment } from "../assessment.ts";
import type { IsoDate, ItemKey, KeyResultId } from "../units.ts";
import { decisionsNeeded } from "./decisions-needed.ts";
import { NO_WORK, partsOf, registerOf, standings, today, totals } from "./parts-for-tests.ts";

const day = (text: string) => text as IsoDate;
const ids = <Id>(...all: string[]) => all as Id[];
const work = day("2026-07-01");

describe("objectives that are behind", () => {
	const register = registerOf({ objectives: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => ({ id: `O-${n}`, title: `T${n}` })) });
	const keyResults = standings<KeyResultAssessment>({
		"KR-1": { state: "off-track", asOf: day("2026-06-30") },
		"KR-2": { state: "on-track" },
		"KR-3": { state: "off-track" },
		"KR-4": { state: "off-track" },
		"KR-5": { state: "at-risk", asOf: day("2026-06-01") },
		"KR-6": { state: "on-track" },
		"KR-7": { state: "off-track" },
	});
	const objectives = standings<ObjectiveAssessment>({
		"O-1": { state: "off-track", keyResults: ids("KR-1", "KR-2"), score: 0.1, asOf: day("2026-06-30") },
		"O-2": { state: "off-track", keyResults: ids("KR-3"), score: 0.6 },
		"O-3": { state: "off-track", keyResults: ids("KR-4"), score: 0.2 },
		"O-4": { state: "at-risk", keyResults: ids("KR-5", "KR-6", "KR-9"), asOf: day("2026-06-01") },
		"O-5": { state: "off-track", keyResults: ids("KR-7") },
		"O-6": { state: "unknown", keyResults: [] },
		"O-8": { state: "off-track", keyResults: [] },
	});
	const found = () => decisionsNeeded(partsOf({ register, objectives, keyResults }));

	test("come with the largest share of key results behind first, then with the lowest score", () => {
		expect(found().map((d) => [d.code, d.ids?.[0]])).toEqual([
			["objective-off-track", "O-3"],
			["objective-at-risk", "O-4"],
			["objective-off-track", "O-2"],
			["objective-off-track", "O-5"],
			["objective-off-track", "O-1"],
			["objective-off-track", "O-8"],
		]);
	});
	test("say which key results are behind, of how many, and as of when", () => {
		expect(found()[4]).toEqual({
			code: "objective-off-track",
			ids: ["O-1", "KR-1"],
			values: { title: "T1", behind: 1, of: 2 },
			evidence: [{ kind: "key-result", id: "KR-1", date: "2026-06-30" }],
			asOf: "2026-06-30",
		});
		expect(found()[1]).toEqual({
			code: "objective-at-risk",
			ids: ["O-4", "KR-5"],
			values: { title: "T4", behind: 1, of: 3 },
			evidence: [{ kind: "key-result", id: "KR-5", date: "2026-06-01" }],
			asOf: "2026-06-01",
		});
		expect(found()[0]).toMatchObject({ evidence: [{ kind: "key-result", id: "KR-4" }], asOf: today });
	});
});

test("late benefits come with the longest overdue first", () => {
	const register = registerOf({
		benefits: [1, 2, 3, 4, 5].map((n) => ({ id: `B-${n}`, title: `T${n}`, ...(n === 2 ? { owner: "Ana" } : {}) })),
	});
	const benefits = standings<BenefitAssessment>({
		"B-1": { late: true, nextDue: day("2026-03-01") },
		"B-2": { late: true, nextDue: day("2026-01-01") },
		"B-3": { late: false, nextDue: day("2025-01-01") },
		"B-4": { late: true },
	});
	const found = decisionsNeeded(partsOf({ register, benefits }));
	expect(found.map((d) => d.ids)).toEqual([["B-2"], ["B-1"], ["B-4"]]);
	expect(found[0]).toEqual({
		code: "benefit-late",
		ids: ["B-2"],
		values: { title: "T2", due: "2026-01-01", owner: "Ana" },
		evidence: [{ kind: "benefit", id: "B-2", date: "2026-01-01" }],
		asOf: today,
	});
	expect(found[2]?.values).toEqual({ title: "T4", due: today, owner: null });
});

describe("key results", () => {
	const register = registerOf({ keyResults: ["KR-1", "KR-2", "KR-3"].map((id) => ({ id, title: `Title ${id}` })) });
	test("that no live work serves are told together, as of the newest work", () => {
		const coverage = { unservedKeyResults: ids<KeyResultId>("KR-3", "KR-2", "KR-9") };
		const said = {
			code: "key-result-unserved",
			ids: ["KR-2", "KR-3"],
			values: { count: 2, of: 3, title: "Title KR-2" },
			evidence: [
				{ kind: "key-result", id: "KR-2" },
				{ kind: "key-result", id: "KR-3" },
			],
		};
		expect(decisionsNeeded(partsOf({ register, coverage, asOf: { work } }))).toEqual([{ ...said, asOf: work }]);
		expect(decisionsNeeded(partsOf({ register, coverage }))).toEqual([{ ...said, asOf: today }]);
	});
	test("that nobody has read are told together", () => {
		const keyResults = standings<KeyResultAssessment>({
			"KR-1": { missing: ["target", "reading"] },
			"KR-2": { missing: ["target"] },
		});
		expect(decisionsNeeded(partsOf({ register, keyResults }))).toEqual([
			{
				code: "key-result-without-reading",
				ids: ["KR-1"],
				values: { count: 1, title: "Title KR-1" },
				evidence: [{ kind: "key-result", id: "KR-1" }],
				asOf: today,
			},
		]);
	});
});

describe("work", () => {
	test("that serves nothing is told from a tenth of the live items", () => {
		const largestOrphans = ids<ItemKey>("A-9", "A-1");
		const found = (orphans: number, others: number, asOf = {}) => {
			const liveByState = { ...NO_WORK, unaligned: totals(orphans, 7), exempt: totals(others) };
			return decisionsNeeded(partsOf({ liveByState, largestOrphans, asOf }));
		};
		expect(found(1, 9, { work })).toEqual([
			{
				code: "unaligned-effort",
				ids: ["A-9", "A-1"],
				values: { count: 1, of: 10, estimate: 7 },
				evidence: [
					{ kind: "work-item", id: "A-9" },
					{ kind: "work-item", id: "A-1" },
				],
				asOf: work,
			},
		]);
		expect(found(1, 9)[0]?.asOf).toBe(today);
		expect([found(1, 10), found(0, 10), found(0, 0)]).toEqual([[], [], []]);
		expect(found(3, 0)).toHaveLength(1);
	});
	test("that names unknown targets is told with the first fifty of its keys", () => {
		const unknownTargets = Array.from({ length: 60 }, (_, i) => `K-${59 - i + 10}` as ItemKey);
		const [found, ...others] = decisionsNeeded(partsOf({ unknownTargets, asOf: { work } }));
		expect(others).toEqual([]);
		expect(found).toMatchObject({ code: "unknown-targets", values: { count: 60 }, asOf: work });
		expect(found?.ids).toEqual(Array.from({ length: 50 }, (_, i) => `K-${i + 10}`));
		expect(found?.evidence).toEqual(found?.ids?.map((id) => ({ kind: "work-item", id })));
		expect(decisionsNeeded(partsOf({ unknownTargets: ids("K-1") }))[0]?.asOf).toBe(today);
	});
});

test("one of each kind comes before the second of any, in the published order of kinds", () => {
	const states = { "O-1": "at-risk", "O-2": "off-track", "O-3": "off-track" } as const;
	const found = decisionsNeeded(
		partsOf({
			register: registerOf({
				objectives: Object.keys(states).map((id) => ({ id, title: id })),
				keyResults: [{ id: "KR-1", title: "x" }],
				benefits: [{ id: "B-1", title: "x" }],
			}),
			objectives: standings<ObjectiveAssessment>(
				Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, keyResults: [] }])),
			),
			keyResults: standings<KeyResultAssessment>({ "KR-1": { missing: ["reading"] } }),
			benefits: standings<BenefitAssessment>({ "B-1": { late: true } }),
			coverage: { unservedKeyResults: ids("KR-1") },
			liveByState: { ...NO_WORK, unaligned: totals(1) },
			unknownTargets: ids("K-1"),
		}),
	);
	expect(found.map((d) => d.code)).toEqual([
		"objective-off-track",
		"benefit-late",
		"key-result-unserved",
		"unaligned-effort",
		"objective-at-risk",
		"unknown-targets",
		"key-result-without-reading",
		"objective-off-track",
	]);
	expect(decisionsNeeded(partsOf({}))).toEqual([]);
});
