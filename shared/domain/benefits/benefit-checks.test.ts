import { describe, expect, test } from "vitest";
import type { BenefitId } from "../units.ts";
import { type BenefitContext, findingOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitFacts } from "./benefit-facts.ts";
import { benefitOf, month } from "./benefit-for-tests.ts";
import { benefitIndex } from "./benefit-index.ts";
import { code, contextOf, find, values } from "./find-for-tests.ts";

/** Rules that ask for something to be there: they alone may speak of a profile that says nothing. */
const OF_ABSENCE = [
	"no-owner",
	"no-objective",
	"no-measure",
	"no-baseline",
	"no-target",
	"no-window",
	"no-work",
	"no-description",
	"no-outcome",
	"no-responsible",
	"no-stakeholders",
];

describe("the checks of benefits", () => {
	test("take what is known already where it is handed in, and make it where it is not", () => {
		const benefit = benefitOf({ baseline: 40, target: 20, readings: [{ date: "2026-03-01", value: 41 }] });
		const others = [benefitOf({ id: "B-2" })];
		const context = contextOf(benefit, { others });
		const known = {
			...context,
			index: benefitIndex([], context.today),
			facts: new Map([[benefit.id, benefitFacts(benefitOf(), context.today)]]),
		};
		const found = (around: BenefitContext) =>
			BENEFIT_CHECKS.flatMap((c) => findingOf(c, benefit, around)?.code ?? []).filter(
				(c) => c === "going-backwards" || c === "same-title",
			);
		expect(found(context)).toEqual(["same-title", "going-backwards"]);
		expect(found(known)).toEqual([]);
		expect(found({ ...known, facts: new Map() })).toEqual(["going-backwards"]);
	});

	test("there are at least thirty, and each has an id and a code of its own", () => {
		expect(BENEFIT_CHECKS.length).toBeGreaterThanOrEqual(30);
		expect(new Set(BENEFIT_CHECKS.map((c) => c.rule.id)).size).toBe(BENEFIT_CHECKS.length);
	});

	test("a profile that says nothing is told what is absent, and nothing else", () => {
		const benefit = benefitOf();
		const found = BENEFIT_CHECKS.filter((c) => findingOf(c, benefit, contextOf(benefit, {})));
		expect(found.map((c) => c.rule.id.replace("benefit/", ""))).toEqual(OF_ABSENCE);
	});

	test("a whole profile on course is let be by all of them", () => {
		const benefit = benefitOf({
			type: "tangible",
			description: "Residents whose call is answered need not ring again.",
			outcome: "Questions settled in the first call",
			serves: ["O-1"],
			owner: "Priya Shah",
			responsible: "Performance team",
			stakeholders: ["Residents"],
			measure: "Repeat calls per week",
			unit: "calls",
			source: "Telephone system",
			direction: "reduce",
			baseline: 100,
			baselineDate: "2025-01-31",
			target: 40,
			starts: "2025-02-01",
			goLivePlanned: "2025-06-01",
			goLiveActual: "2025-06-15",
			readings: [
				{ date: "2026-01-10", value: 90 },
				{ date: "2026-03-20", value: 70 },
				{ date: "2026-06-15", value: 40 },
			],
			work: [{ item: "PS-1", share: 1 }],
			financialValue: 1000,
			financialProfile: [month(1, { plan: 1000 })],
			costToRealise: 10,
			assumptions: [{ text: "Volumes hold", reviewed: "2026-06-01" }],
			risks: [{ text: "Staff leave", owner: "Sam" }],
			dependencies: [{ benefit: "B-2" }, { text: "a new law" }],
			status: "realised",
		});
		const others = [benefitOf({ id: "B-2", title: "Fewer letters" })];
		const context = contextOf(benefit, { others, cycleEnds: [["O-1", "2026-12-31"]] });
		expect(BENEFIT_CHECKS.flatMap((c) => findingOf(c, benefit, context) ?? [])).toEqual([]);
		const made = {
			...context,
			index: benefitIndex(context.benefits, context.today),
			facts: new Map<BenefitId, ReturnType<typeof benefitFacts>>([[benefit.id, benefitFacts(benefit, context.today)]]),
		};
		expect(BENEFIT_CHECKS.flatMap((c) => findingOf(c, benefit, made) ?? [])).toEqual([]);
	});

	test("what has lapsed or closed is not asked for readings, dates, actuals, reviews and owners of risks", () => {
		const part = {
			goLiveActual: "2025-01-01",
			periods: [month(1, { plan: 1 })],
			assumptions: [{ text: "x" }],
			risks: [{ text: "x" }],
			work: [{ item: "PS-1" }],
		};
		const rules = [
			"no-window",
			"window-ended-without-reading",
			"closed-with-open-benefit",
			"go-live-passed",
			"two-readings-missed",
			"reading-late",
			"period-without-actual",
			"risk-without-owner",
			"assumption-not-reviewed",
		];
		for (const status of ["lapsed", "closed", "realised"])
			for (const rule of rules) {
				expect(find(rule, { ...part, status }, { done: ["PS-1"] }), rule).toBeUndefined();
				expect(find(rule, { status, goLivePlanned: "2026-01-01", window: null }), rule).toBeUndefined();
			}
	});
});

describe("definition", () => {
	test("a description may be absent, a copy of the title, or too short", () => {
		expect(code("no-description", {})).toBe("description-no-description");
		expect(code("no-description", { description: "Fewer repeat calls" })).toBe("description-repeats-title");
		expect(code("no-description", { description: "Calls get fewer" })).toBe("description-too-short");
	});

	test("an outcome may be absent, or an output", () => {
		expect(find("no-outcome", { outcome: " " })).toMatchObject({ code: "no-outcome", ids: ["B-1"] });
		expect(find("no-outcome", { outcome: "New customer portal launched" })).toMatchObject({
			code: "outcome-is-output",
			values: { word: expect.stringContaining("launched") },
		});
	});

	test("a title: what it lacks, and no second finding where it names an output or is not English", () => {
		expect(code("title-without-change", { title: "Waiting times" })).toBe("title-without-change");
		expect(code("title-without-change", { title: "Fewer" })).toBe("title-of-nothing");
		expect(code("title-without-change", { title: "New customer portal launched" })).toBeUndefined();
		expect(code("title-without-change", { title: "Réduire le délai de 9 à 4 semaines" })).toBeUndefined();
	});

	test("an output in the title, but not where the title is not English", () => {
		expect(values("output-not-outcome", { title: "Portal launched" })).toEqual({ word: "launched", at: 7 });
		expect(code("output-not-outcome", { title: "Le nouveau portail pour les habitants launched" })).toBeUndefined();
		expect(code("output-not-outcome", {})).toBeUndefined();
	});

	test("titles are compared without case and points; blank ones are not one", () => {
		const others = [benefitOf({ id: "B-2", title: "FEWER repeat calls!" }), benefitOf({ id: "B-3", title: "Other" })];
		expect(find("same-title", {}, { others })?.ids).toEqual(["B-1", "B-2"]);
		expect(find("same-title", { title: "?" }, { others: [benefitOf({ id: "B-2", title: "!" })] })).toBeUndefined();
		const many = Array.from({ length: 30 }, (_, i) => benefitOf({ id: `C-${i}` }));
		expect(find("same-title", {}, { others: many })?.ids).toHaveLength(21);
	});

	test("owner and responsible are compared without case; two blanks are nobody", () => {
		expect(values("owner-is-responsible", { owner: "Priya", responsible: "PRIYA " })).toEqual({ owner: "Priya" });
		expect(code("owner-is-responsible", { owner: " ", responsible: "" })).toBeUndefined();
		expect(code("owner-is-responsible", { owner: "Priya" })).toBeUndefined();
		expect(code("owner-is-responsible", { responsible: "Priya" })).toBeUndefined();
		expect(code("no-stakeholders", { stakeholders: [" ", "Tenants"] })).toBeUndefined();
		expect(code("no-stakeholders", { stakeholders: [" "] })).toBe("no-stakeholders");
		expect(code("no-stakeholders", {})).toBe("no-stakeholders");
		expect(code("no-responsible", {})).toBe("no-responsible");
	});

	test("a dis-benefit serves nothing, but may not serve what nobody knows", () => {
		expect(code("no-objective", { type: "dis-benefit" })).toBeUndefined();
		expect(code("no-objective", { type: "dis-benefit", serves: ["O-9"] })).toBe("unknown-objective");
		expect(find("no-objective", {})).toMatchObject({ code: "no-objective", ids: ["B-1"] });
		expect(find("no-objective", { serves: ["O-9", "O-8"] })?.ids).toEqual(["B-1", "O-9", "O-8"]);
		expect(code("no-objective", { serves: ["O-9", "O-1"] })).toBeUndefined();
	});
});

describe("measurement", () => {
	test("a source is asked for where there is a measure", () => {
		expect(code("no-source", { measure: "Calls", source: " " })).toBe("no-source");
		expect(code("no-source", { measure: " " })).toBeUndefined();
	});

	test("a measure or a unit that counts work done", () => {
		expect(values("measure-counts-outputs", { measure: "User stories completed per sprint" })).toEqual({
			counted: expect.stringMatching(/stories completed/i),
		});
		expect(values("measure-counts-outputs", { measure: "Output", unit: "story points" })).toEqual({
			counted: "story points",
		});
		expect(code("measure-counts-outputs", { measure: "Contacts closed with advice", unit: "%" })).toBeUndefined();
		expect(code("measure-counts-outputs", {})).toBeUndefined();
	});

	test("a late baseline by its kind, its date and what it should have come before", () => {
		const base = { baseline: 4, baselineDate: "2026-03-02", starts: "2026-03-01" };
		expect(values("baseline-after-start", base)).toEqual({ baseline: "2026-03-02", starts: "2026-03-01" });
		expect(code("baseline-after-start", { ...base, goLiveActual: "2026-03-01" })).toBe("baseline-after-go-live");
		expect(code("baseline-after-start", { retroFitted: "2026-03-09" })).toBe("baseline-retro-fitted");
		expect(values("baseline-after-start", { retroFitted: "2026-03-09" })).toStrictEqual({ baseline: "2026-03-09" });
		const history = [{ on: "2026-05-01", field: "baseline", from: 3, to: 4 }];
		expect(code("baseline-after-start", { ...base, baselineDate: "2026-02-01", history })).toBe(
			"baseline-changed-after-start",
		);
	});

	test("an old baseline counts from the start, and only where both dates are there", () => {
		const old = { baseline: 4, baselineDate: "2024-02-29", starts: "2025-03-01" };
		expect(values("baseline-stale", old)).toEqual({ baseline: "2024-02-29", starts: "2025-03-01" });
		expect(code("baseline-stale", { ...old, starts: "2025-02-28" })).toBeUndefined();
		for (const absent of [
			{ baseline: undefined },
			{ baseline: null },
			{ baselineDate: undefined },
			{ starts: undefined },
		])
			expect(code("baseline-stale", { ...old, ...absent })).toBeUndefined();
		expect(code("baseline-stale", { ...old, baseline: 0 })).toBe("baseline-stale");
		expect(code("baseline-undated", { baseline: 0 })).toBe("baseline-undated");
		expect(code("baseline-undated", {})).toBeUndefined();
		expect(code("baseline-undated", { baseline: null })).toBeUndefined();
	});

	test("a target that equals the baseline, where both are figures", () => {
		const of = (baseline?: number | null, target?: number | null) =>
			values("target-equals-baseline", { baseline, target });
		expect(of(0, 0)).toEqual({ target: 0 });
		expect(of(5, 6)).toBeUndefined();
		for (const absent of [undefined, null, Number.NaN]) {
			expect(of(absent, 0)).toBeUndefined();
			expect(of(0, absent)).toBeUndefined();
			expect(of(absent, absent)).toBeUndefined();
		}
	});

	test("a direction and a target on opposite sides, both ways; not of a flow", () => {
		const of = (direction: string, baseline: number | null, target: number, more = {}) =>
			values("direction-conflict", { direction, baseline, target, ...more });
		expect(of("reduce", 20, 40)).toEqual({ direction: "reduce", baseline: 20, target: 40 });
		expect(of("increase", 40, 20)).toEqual({ direction: "increase", baseline: 40, target: 20 });
		expect(of("increase", 20, 40)).toBeUndefined();
		expect(of("increase", 20, 20)).toBeUndefined();
		expect(of("reduce", null, 40)).toBeUndefined();
		expect(of("reduce", 20, 40, { target: null })).toBeUndefined();
		expect(of("reduce", 40, 20)).toBeUndefined();
		expect(of("reduce", 20, 40, { nature: "cumulative" })).toBeUndefined();
		expect(of("reduce", 20, 40, { nature: "level" })).toBeDefined();
		expect(code("direction-conflict", { baseline: 20, target: 40 })).toBeUndefined();
	});
});

describe("attribution", () => {
	const work = (...shares: (number | undefined)[]) => ({
		work: shares.map((share, i) => ({ item: `PS-${i}`, ...(share === undefined ? {} : { share }) })),
	});
	test("shares are summed exactly and named", () => {
		expect(find("shares-above-one", work(0.1, 0.2, 0.7))).toBeUndefined();
		expect(find("shares-above-one", work(0.1, 0.2, 0.8))).toMatchObject({
			ids: ["B-1", "PS-0", "PS-1", "PS-2"],
			values: { total: 1.1 },
		});
		expect(find("shares-above-one", work(1, undefined))).toBeUndefined();
		expect(find("share-not-said", work(0.5, undefined, undefined))?.ids).toEqual(["B-1", "PS-1", "PS-2"]);
		expect(find("share-not-said", work(0.5, 0.1))).toBeUndefined();
	});

	test("work is named in its outputs, or in items", () => {
		expect(code("no-work", { work: [{ item: "PS-1" }] })).toBeUndefined();
		expect(code("no-work", { outputs: ["Portal"] })).toBeUndefined();
		expect(code("no-work", {})).toBe("no-work");
	});

	test("another claim of the same measure is named with the total and the day; at most twenty by name", () => {
		const live = { measure: "Calls", goLiveActual: "2025-01-01" };
		const others = [benefitOf({ id: "B-2", ...live }), benefitOf({ id: "B-3", measure: "Letters" })];
		expect(find("measure-claimed-twice", live, { others })).toMatchObject({
			code: "measure-claimed-twice",
			ids: ["B-1", "B-2"],
			values: { total: 2, others: 1, on: "2025-07-01" },
		});
		expect(find("measure-claimed-twice", { measure: "Calls" }, { others })).toMatchObject({
			code: "measure-may-be-claimed-twice",
		});
		const many = Array.from({ length: 30 }, (_, i) => benefitOf({ id: `C-${i}`, ...live }));
		const found = find("measure-claimed-twice", live, { others: many });
		expect(found?.ids).toHaveLength(21);
		expect(found?.values).toMatchObject({ total: 31, others: 30 });
	});
});
