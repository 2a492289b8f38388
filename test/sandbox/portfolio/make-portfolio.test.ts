import { describe, expect, test } from "vitest";
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
		expect(JSON.stringify(makePortfolio())).toBe(JSON.stringify({ register, items }));
		expect(JSON.stringify(makePortfolio(8).items)).not.toBe(JSON.stringify(items));
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
	test("key results that nothing serves, or that were never read", () => {
		expect(found.coverage.unservedKeyResults).toEqual(TRUTHS.unservedKeyResults);
		for (const id of TRUTHS.neverRead)
			expect(found.keyResults.get(id as never)).toMatchObject({ state: "unknown", missing: ["reading"] });
	});
	test("unknown targets, the circle of parents, and the parent Jira does not give", () => {
		for (const key of TRUTHS.unknownTargets) expect(line(key)?.reasons[0]?.code).toBe("unknown-target");
		expect(found.coverage.cycles).toEqual([TRUTHS.parentCycle]);
		for (const key of TRUTHS.lostParent) expect(line(key)?.reasons[0]?.code).toBe("parent-not-read");
		expect(found.coverage.missingParents).toEqual(["GONE-1"]);
	});
	test("the tie, and the scores that miss their job size", () => {
		const [a, b] = TRUTHS.ties.map((k) => found.items.get(k as never)?.score);
		expect([a?.exact, a?.rank]).toEqual([b?.exact, b?.rank]);
		for (const key of TRUTHS.missingSize)
			expect(found.items.get(key as never)?.score).toMatchObject({ missing: ["jobSize"], askNext: "jobSize" });
	});
	test("the benefits that went wrong", () => {
		expect(findings("window-ended-without-reading")).toEqual(TRUTHS.forgottenBenefits);
		expect(findings("measure-claimed-twice").sort()).toEqual([...TRUTHS.claimedTwice].sort());
		expect(findings("no-owner")).toEqual(TRUTHS.ownerless);
		expect(findings("no-baseline")).toEqual(TRUTHS.noBaseline);
		expect(findings("output-not-outcome")).toEqual(TRUTHS.outputs);
	});
	test("what people decided", () => {
		expect(line("HT-40")).toMatchObject({ state: "aligned", links: [{ target: "KR-5", how: "decided" }] });
		expect(line("DC-40")?.state).toBe("exempt");
	});
});
