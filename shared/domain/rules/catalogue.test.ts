import { describe, expect, test } from "vitest";
import type { Benefit } from "../benefits/benefit.ts";
import { type BenefitContext, type BenefitExample, findingOf } from "../benefits/benefit-check.ts";
import { BENEFIT_CHECKS } from "../benefits/benefit-checks.ts";
import { parseIsoDate } from "../dates.ts";
import type { IsoDate } from "../units.ts";
import { RULES } from "./catalogue.ts";

const whole = (part: Partial<Benefit>): Benefit => ({
	id: "B-1" as Benefit["id"],
	title: "Fewer repeat calls",
	readings: [],
	work: [],
	...part,
});

function run(example: BenefitExample, check: (typeof BENEFIT_CHECKS)[number]) {
	const benefit = whole(example.benefit);
	const context: BenefitContext = {
		today: parseIsoDate(example.today ?? "2026-11-24") as IsoDate,
		targets: new Set(example.targets ?? []),
		benefits: [benefit, ...(example.others ?? []).map(whole)],
		isDone: (item) => (example.done ?? []).includes(item),
	};
	return findingOf(check, benefit, context);
}

describe("rule catalogue", () => {
	test("has the first twelve rules, each with an id of its own", () => {
		expect(RULES).toHaveLength(12);
		expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
		for (const rule of RULES) expect(rule.id).toMatch(/^benefit\/[a-z-]+$/);
	});

	test.each(BENEFIT_CHECKS.map((c) => [c.rule.id, c] as const))("%s objects to its failing example", (id, check) => {
		const finding = run(check.rule.failing, check);
		expect(finding?.rule).toBe(id);
		expect(finding?.severity).toBe(check.rule.severity);
		expect(finding?.evidence).toEqual([{ kind: "benefit", id: "B-1" }]);
	});

	test.each(BENEFIT_CHECKS.map((c) => [c.rule.id, c] as const))("%s lets its passing example be", (_, check) =>
		expect(run(check.rule.passing, check)).toBeUndefined(),
	);

	test.each(RULES.map((r) => [r.id, r] as const))("%s says what, why, whence and how to mend", (_, rule) => {
		for (const text of [rule.title, rule.why, rule.source, rule.fix]) {
			expect(text.length).toBeGreaterThan(15);
			expect(text).toMatch(/\.$/);
		}
	});
});
