import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import type { Benefit } from "./benefits/benefit.ts";
import { parseIsoDate } from "./dates.ts";
import type { KeyResult } from "./okr/objective.ts";
import { EMPTY_REGISTER, type Register } from "./register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "./units.ts";
import { story } from "./work-items/item-for-tests.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const day = (text: string) => parseIsoDate(text) as IsoDate;
const today = day("2026-07-02");
const O = (id: string) => id as ObjectiveId;

const kr = (id: string, objective: string, part: Partial<KeyResult> = {}): KeyResult => ({
	id: id as KeyResultId,
	objective: O(objective),
	title: `Result ${id}`,
	kind: "increase",
	baseline: 0,
	target: 100,
	checkIns: [],
	...part,
});
const read = (value: number, date = "2026-06-30") => ({ checkIns: [{ date: day(date), value }] });

const benefit = (id: string, part: Partial<Benefit> = {}): Benefit => ({
	id: id as BenefitId,
	title: "Fewer repeat calls",
	owner: "Priya",
	measure: `Calls ${id}`,
	baseline: 100,
	target: 60,
	serves: ["KR-1" as KeyResultId],
	readings: [],
	work: [],
	goLiveActual: day("2025-10-01"),
	...part,
});

const register: Register = {
	...EMPTY_REGISTER,
	cycles: [{ id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") }],
	objectives: [
		{ id: O("O-1"), title: "Homes", cycle: "2026" },
		{ id: O("O-2"), title: "Roads", cycle: "2026" },
		{ id: O("O-3"), title: "Care", cycle: "2026" },
	],
	keyResults: [kr("KR-1", "O-1", read(60)), kr("KR-2", "O-2", read(60)), kr("KR-3", "O-2", read(5)), kr("KR-4", "O-3")],
	benefits: [
		benefit("B-1"),
		benefit("B-2", { goLiveActual: day("2026-06-01"), readings: [{ date: day("2026-06-30"), value: 80 }] }),
	],
	models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
};

const item = (key: string, part: Partial<WorkItem> = {}): WorkItem =>
	story(key, { statusCategory: "indeterminate", estimate: 2, updated: day("2026-07-01"), ...part });
const P = (key: string) => ({ parent: key as ItemKey });
const items = [
	item("E-1", {
		level: 1,
		labels: ["okr:KR-1"],
		estimate: 99,
		inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8 },
	}),
	item("S-1", P("E-1")),
	item("S-2", { ...P("E-1"), statusCategory: "done" }),
	item("S-3", { labels: ["okr:KR-2", "okr:KR-3"], estimate: 3 }),
	item("S-4", { estimate: 5 }),
	item("S-5", { labels: ["bau"], inputs: { userBusinessValue: 8, jobSize: null } }),
	item("S-6", P("GONE-1")),
];
const now = () => assess(register, items, today);
const get = <K, V>(map: ReadonlyMap<K, V>, key: string): V => {
	const found = map.get(key as K);
	if (!found) throw new Error(`no ${key}`);
	return found;
};

describe("assess", () => {
	test("judges an objective by its worst key result, and never calls the unknown on track", () => {
		expect(["O-1", "O-2", "O-3"].map((id) => get(now().objectives, id).state)).toEqual([
			"on-track",
			"off-track",
			"unknown",
		]);
		expect(now().summary.outcomes).toEqual({ "on-track": 1, "at-risk": 0, "off-track": 1, unknown: 1 });
	});

	test("counts an epic's effort in its stories, never twice", () => {
		expect(get(now().keyResults, "KR-1").live).toMatchObject({ count: 1, estimate: 2 });
		expect(get(now().keyResults, "KR-1").all).toMatchObject({ count: 2, estimate: 4 });
	});

	test("splits an item between its key results and adds it once to their objective", () => {
		expect(get(now().keyResults, "KR-2").live.estimate).toBe(1.5);
		expect(get(now().objectives, "O-2").live).toMatchObject({ count: 1, estimate: 3 });
	});

	test("shares out live effort by state, all of it", () => {
		const { shares, basis, items: count } = now().summary.effort;
		expect([basis, count]).toEqual(["estimate", 5]);
		expect(shares).toEqual({ aligned: 3 / 14, inherited: 2 / 14, unaligned: 5 / 14, exempt: 2 / 14, unknown: 2 / 14 });
	});

	test("lists what serves nothing, and what nothing serves", () => {
		expect(now().coverage.orphans).toEqual(["S-4"]);
		expect(now().coverage.unservedKeyResults).toEqual(["KR-4"]);
		expect(now().coverage.unservedObjectives).toEqual(["O-3"]);
		expect(now().coverage.missingParents).toEqual(["GONE-1"]);
	});

	test("ranks what has a score, and says what to ask for where it has none", () => {
		expect(get(now().items, "E-1").score).toMatchObject({ value: 2, exact: "2", rank: 1, of: 1 });
		const unscored = get(now().items, "S-5").score;
		expect(unscored?.value).toBeUndefined();
		expect(unscored).toMatchObject({ missing: ["timeCriticality", "riskReduction", "jobSize"], askNext: "jobSize" });
		expect(get(now().items, "S-4").score).toBeUndefined();
	});

	test("tells a late reading from a benefit that is still before its window", () => {
		expect(get(now().benefits, "B-1")).toMatchObject({ late: true, nextDue: "2026-04-01", missing: ["reading"] });
		expect(get(now().benefits, "B-2")).toMatchObject({ late: false, realised: 0.5, asOf: "2026-06-30" });
		expect(now().summary.benefits).toMatchObject({ total: 2, late: 1 });
	});

	test("asks for three decisions, the most important first, each with its evidence", () => {
		expect(now().summary.decisions.map((d) => d.code)).toEqual([
			"objective-off-track",
			"benefit-late",
			"key-result-unserved",
		]);
		for (const claim of [...now().summary.decisions, ...now().summary.claims])
			expect(claim.evidence.length).toBeGreaterThan(0);
		expect(now().summary.decisions[0]?.evidence).toEqual([{ kind: "key-result", id: "KR-3", date: "2026-06-30" }]);
	});

	test("never asks three times for one kind of decision", () => {
		const late = ["B-1", "B-3", "B-4"].map((id) => benefit(id));
		const codes = assess({ ...register, benefits: late }, items, today).summary.decisions.map((d) => d.code);
		expect(codes).toEqual(["objective-off-track", "benefit-late", "key-result-unserved"]);
	});

	test("dates each claim by the newest record behind it, not by the day it is read", () => {
		const asOf = Object.fromEntries(now().summary.claims.map((c) => [c.code, c.asOf]));
		expect(asOf).toMatchObject({
			outcomes: "2026-06-30",
			"effort-aligned": "2026-07-01",
			"key-results-by-band": "2026-06-30",
			"benefits-standing": "2026-06-30",
		});
	});

	test("rests the share of aligned effort on what is served and what serves nothing", () => {
		const claim = now().summary.claims.find((c) => c.code === "effort-aligned");
		expect(claim?.evidence).toEqual([
			{ kind: "objective", id: "O-1" },
			{ kind: "objective", id: "O-2" },
			{ kind: "work-item", id: "S-4" },
		]);
	});

	test("says how old each figure is", () => {
		expect(now().summary.asOf).toEqual({ work: "2026-07-01", keyResults: "2026-06-30", benefits: "2026-06-30" });
	});

	test("keeps objectives whose parent is lost or runs in a circle, and says so", () => {
		const objectives = [
			{ id: O("A"), title: "Top" },
			{ id: O("B"), title: "Below", parent: O("A") },
			{ id: O("C"), title: "Lost", parent: O("Z") },
			{ id: O("D"), title: "Round", parent: O("E") },
			{ id: O("E"), title: "Round again", parent: O("D") },
		];
		const { cascade } = assess({ ...register, objectives }, [], today);
		expect(cascade.roots).toEqual(["A", "C", "D", "E"]);
		expect(cascade.children.get(O("A"))).toEqual(["B"]);
		expect(cascade.breaks.map((b) => [b.objective, b.code, b.ids])).toEqual([
			["C", "unknown-parent", ["Z"]],
			["D", "cycle", ["D", "E"]],
			["E", "cycle", ["E", "D"]],
		]);
	});

	test("of nothing is unknown, not a clean sheet", () => {
		const empty = assess(EMPTY_REGISTER, [], today).summary;
		expect(empty.effort).toMatchObject({ items: 0, shares: { aligned: 0, unaligned: 0 } });
		expect(empty.claims).toEqual([]);
		expect(empty.asOf).toEqual({});
	});

	test("gives the same answer for the same input, whatever the order of the items", () => {
		const again = assess(register, [...items].reverse(), today);
		expect(again.summary).toEqual(now().summary);
	});
});
