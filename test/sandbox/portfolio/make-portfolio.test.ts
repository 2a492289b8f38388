import { describe, expect, test } from "vitest";
import { appraiseCase } from "../../../shared/domain/appraisal/appraise-case.ts";
import { assess } from "../../../shared/domain/assess.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { readRegister } from "../../../shared/schema/read-register.ts";
import { writeRegister } from "../../../shared/schema/write-register.ts";
import { makePortfolio } from "./make-portfolio.ts";
import { TODAY } from "./strategy.ts";
import { TRUTHS } from "./truths.ts";

const { register, items } = makePortfolio();
const found = assess(register, items, TODAY as IsoDate);
const line = (key: string) => found.items.get(key as never)?.line;
const findings = (code: string) => found.findings.filter((f) => f.code === code).map((f) => f.about);

describe("the sample portfolio", () => {
	test("has the promised size", () => {
		const level = (n: number) => items.filter((i) => i.level === n).length;
		expect({
			objectives: register.objectives.length,
			keyResults: register.keyResults.length,
			initiatives: level(2),
			epics: level(1),
			stories: level(0),
			benefits: register.benefits.length,
			projects: new Set(items.map((i) => i.project)).size,
		}).toEqual(TRUTHS.counts);
		expect(new Set(items.map((i) => i.key)).size).toBe(items.length);
	});

	test("is the same for the same seed, and another for another", () => {
		expect(JSON.stringify(makePortfolio().items) === JSON.stringify(items)).toBe(true);
		expect(makePortfolio().register).toEqual(register);
		expect(JSON.stringify(makePortfolio(8).items) === JSON.stringify(items)).toBe(false);
	});

	test("has a register that its own reader finds nothing wrong with", () => {
		expect(readRegister(writeRegister(register))).toMatchObject({ ok: true, problems: [] });
	});
});

describe("what is planted in the sample, the engine finds", () => {
	test("objectives in their states", () => {
		expect(Object.fromEntries([...found.objectives].map(([id, o]) => [id, o.state]))).toEqual(TRUTHS.states);
	});
	test("orphan and exempt initiatives", () => {
		for (const key of TRUTHS.orphanInitiatives) expect(line(key)?.state).toBe("unaligned");
		for (const key of TRUTHS.exemptInitiatives) expect(line(key)?.state).toBe("exempt");
	});
	test("loose stories, named one by one", () => {
		for (const key of TRUTHS.looseStories) {
			expect(line(key)).toMatchObject({ state: "unaligned", path: [key] });
			expect(found.coverage.orphans).toContain(key);
		}
	});
	test("objectives and key results that nothing serves, or that were never read", () => {
		expect(found.coverage.unservedKeyResults).toEqual(TRUTHS.unservedKeyResults);
		expect(found.coverage.unservedObjectives).toEqual(TRUTHS.unservedObjectives);
		for (const id of TRUTHS.neverRead)
			expect(found.keyResults.get(id as never)).toMatchObject({ state: "unknown", missing: ["reading"] });
	});
	test("work that says what it serves otherwise than its initiative does", () => {
		for (const [key, ids] of Object.entries(TRUTHS.twoLabels))
			expect(line(key)?.links.map((l) => [l.target, l.share, l.by])).toEqual(ids.map((id) => [id, "1/2", "label"]));
		for (const [key, id] of Object.entries(TRUTHS.oddlyWrittenLabel))
			expect(line(key)?.links).toMatchObject([{ target: id, by: "label" }]);
		for (const [key, id] of Object.entries(TRUTHS.mentions))
			expect(line(key)?.links).toMatchObject([{ target: id, by: "mention", share: "1" }]);
		for (const [key, id] of Object.entries(TRUTHS.byField))
			expect(line(key)?.links).toMatchObject([{ target: id, by: "field" }]);
	});
	test("unknown targets, the circle of parents, and the parent Jira does not give", () => {
		for (const key of TRUTHS.unknownTargets) expect(line(key)?.reasons[0]?.code).toBe("unknown-target");
		expect(found.coverage.cycles).toEqual([TRUTHS.parentCycle]);
		for (const key of TRUTHS.parentCycle) expect(line(key)?.reasons[0]?.code).toBe("parent-cycle");
		for (const key of TRUTHS.lostParent) expect(line(key)?.reasons[0]?.code).toBe("parent-not-read");
		expect(found.coverage.missingParents).toEqual(TRUTHS.missingParents);
	});
	test("the tie, and the scores that miss their job size", () => {
		const [a, b] = TRUTHS.ties.map((k) => found.items.get(k as never)?.score);
		expect(a?.exact).toBe("13/4");
		expect([a?.exact, a?.rank]).toEqual([b?.exact, b?.rank]);
		for (const key of TRUTHS.missingSize)
			expect(found.items.get(key as never)?.score).toMatchObject({ missing: ["jobSize"], askNext: "jobSize" });
	});
	const planted = [
		["no-owner", TRUTHS.ownerless],
		["no-objective", TRUTHS.noObjective],
		["no-measure", TRUTHS.noMeasure],
		["no-baseline", TRUTHS.noBaseline],
		["baseline-after-start", TRUTHS.lateBaseline],
		["no-target", TRUTHS.noTarget],
		["target-equals-baseline", TRUTHS.sameTarget],
		["output-not-outcome", TRUTHS.outputs],
		["no-window", TRUTHS.noWindow],
		["window-ended-without-reading", TRUTHS.forgottenBenefits],
		["closed-with-open-benefit", TRUTHS.closedWithOpenBenefit],
		["measure-claimed-twice", TRUTHS.claimedTwice],
		["reading-late", TRUTHS.overdueReading],
		["behind-plan", TRUTHS.behindPlan],
		["cycle-ended", TRUTHS.cycleEnded],
	] as const;
	test.each(planted)("benefits: %s, there and nowhere else", (code, ids) => expect(findings(code)).toEqual(ids));
	test("objectives and key results: a level to keep, a scheme to finish, and no other finding", () => {
		const okr = found.findings.filter((f) => !f.rule.startsWith("benefit/")).map((f) => [f.about, f.rule]);
		expect(okr).toEqual([
			["KR-4", "key-result/is-a-kpi"],
			["KR-8", "key-result/output-language"],
		]);
		expect(found.keyResults.get("KR-4" as never)?.findings.map((f) => f.rule)).toEqual(["key-result/is-a-kpi"]);
		expect(found.objectives.get("O-1" as never)?.findings).toEqual([]);
	});
	test("benefits: no other finding", () => {
		const codes = found.findings.filter((f) => f.rule.startsWith("benefit/")).map((f) => f.code);
		expect([...new Set(codes)].sort()).toEqual(planted.map(([code]) => code as string).sort());
	});
	test("benefits: the chain leads on everywhere but where it is planted to end", () => {
		const gaps = found.benefitPortfolio.map.gaps.map((g) => [g.code, g.ids?.[0]]);
		expect(gaps).toEqual([["benefit-without-objective", "benefit:B-26"]]);
		expect(found.benefitPortfolio.openAtClosure.map((o) => [o.item, o.benefits.map((b) => b.id)])).toEqual([
			["PS-8", ["B-8"]],
		]);
	});
	test("benefits whose reading is overdue, and the one due on the day", () => {
		const late = [...found.benefits.values()].filter((b) => b.late).map((b) => b.id);
		expect(late).toEqual(TRUTHS.lateBenefits);
		expect(found.benefits.get(TRUTHS.overdueReading[0] as never)?.window?.missed).toHaveLength(1);
		expect(found.benefits.get(TRUTHS.dueToday[0] as never)).toMatchObject({ nextDue: TODAY, late: false });
		expect(found.summary.benefits).toEqual({ total: 31, due: 1, late: 3, unknown: 1 });
	});
	test("business cases with two rates, with none, with a gap, on days, and those that are worth it", () => {
		const found = register.businessCases.map((c) => [c.item as string, appraiseCase(c).measures] as const);
		const where = (is: (m: (typeof found)[number][1]) => boolean) => found.filter(([, m]) => is(m)).map(([key]) => key);
		expect({
			twoRates: where((m) => m.kind === "value" && m.value.rates.length === 2),
			noRate: where((m) => m.kind === "value" && m.value.rates.length === 0),
			missingAmount: where((m) => m.kind === "missing"),
			dated: where((m) => m.kind === "value" && m.value.timing === "by-day"),
			worthIt: where((m) => m.kind === "value" && m.value.npv > 0),
		}).toEqual(TRUTHS.cases);
		expect(register.businessCases.every((c) => items.some((i) => i.key === c.item && i.level === 2))).toBe(true);
	});
	test("what people decided, and what they took back", () => {
		for (const [key, what] of Object.entries(TRUTHS.decided))
			expect(line(key)).toMatchObject(
				what === "exempt" ? { state: "exempt" } : { state: "aligned", links: [{ target: what, how: "decided" }] },
			);
		for (const [key, id] of Object.entries(TRUTHS.takenBack))
			expect(line(key)).toMatchObject({ state: "inherited", links: [{ target: id }] });
	});
	test("the three decisions a leader is asked for", () => {
		expect(found.summary.decisions.map((d) => d.code)).toEqual([
			"objective-off-track",
			"benefit-late",
			"key-result-unserved",
		]);
	});
});

describe("the words of the sample", () => {
	test("no two items of a project have one title, and no title holds a gap", () => {
		for (const project of ["PS", "HT", "DC"]) {
			const titles = items.filter((i) => i.project === project).map((i) => i.title);
			expect(new Set(titles).size).toBe(titles.length);
			expect(titles.filter((t) => /[{}]|undefined|\s\s|\s$/.test(t))).toEqual([]);
		}
	});
});
