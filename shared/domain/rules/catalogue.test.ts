import { afterAll, describe, expect, test } from "vitest";
import { CATALOGUE, RULES } from "./catalogue.ts";

/** Ids whose two examples have been run: a rule that was passed over must not go unnoticed. */
const ran = { failing: new Set<string>(), passing: new Set<string>() };

describe("rule catalogue", () => {
	test("gives each rule an id of its own, which begins with what it looks at", () => {
		expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
		for (const rule of RULES) expect(rule.id).toMatch(new RegExp(`^${rule.looksAt}/[a-z]+(-[a-z]+)*$`));
	});

	test.each(CATALOGUE.map((e) => [e.rule.id, e] as const))("%s objects to its failing example", (id, entry) => {
		const finding = entry.tryOut("failing");
		ran.failing.add(id);
		expect(finding?.rule).toBe(id);
		expect(finding?.severity).toBe(entry.rule.severity);
		expect(finding?.evidence).toEqual([{ kind: entry.rule.looksAt, id: finding?.about }]);
		expect(finding?.about).not.toBe("");
		expect(finding?.ids?.[0]).toBe(finding?.about);
	});

	test.each(CATALOGUE.map((e) => [e.rule.id, e] as const))("%s lets its passing example be", (id, entry) => {
		ran.passing.add(id);
		expect(entry.tryOut("passing")).toBeUndefined();
	});

	test.each(RULES.map((r) => [r.id, r] as const))("%s says what, why, whence and how to mend", (_, rule) => {
		for (const text of [rule.title, rule.why, rule.source, rule.fix]) {
			expect(text.length).toBeGreaterThan(15);
			expect(text).toMatch(/\.$/);
		}
	});

	afterAll(() => {
		const ids = RULES.map((r) => r.id).sort();
		expect([...ran.failing].sort()).toEqual(ids);
		expect([...ran.passing].sort()).toEqual(ids);
		console.log(`rule catalogue: ${ids.length} rules, ${ran.failing.size + ran.passing.size} examples run`);
	});
});
