import { describe, expect, it } from "vitest";
import { RULES } from "../../domain/rules/catalogue.ts";
import { exampleLines } from "./example-words.ts";

const words = (example: unknown): string =>
	exampleLines(example)
		.map((l) => `${l.label}: ${l.text}`)
		.join("\n");

describe("an example in words", () => {
	it("tells the title first, and what is there and blank", () => {
		expect(exampleLines({ record: { owner: " ", title: "Serve all" } })).toEqual([
			{ label: "Title", text: "“Serve all”" },
			{ label: "Owner", text: "left blank" },
		]);
	});
	it("tells figures, days, lists and what is not filled in as people write them", () => {
		expect(
			words({
				benefit: {
					baseline: null,
					target: 0,
					starts: "2026-03-01",
					stakeholders: [],
					work: [{ item: "PS-1", share: 0.5 }],
				},
			}),
		).toBe("Baseline: not filled in\nTarget: 0\nWork begins: 1 Mar 2026\nStakeholders: none\nWork: PS-1, share 0.5");
	});
	it("tells what stands beside the record, and counts where there is much of it", () => {
		expect(words({ record: {}, keyResults: [{ id: "KR-2", owner: "Sam" }] })).toBe(
			"Record: as it should be\nKey result beside it: KR-2, owner Sam",
		);
		expect(words({ record: {}, kpis: ["a", "b", "c", "d"].map((id) => ({ id })) })).toBe(
			"Record: as it should be\nKPI beside it: a\nKPI beside it: b\nAnd: 2 more like these",
		);
		expect(words({ record: {}, kpis: ["a", "b", "c"].map((id) => ({ id })) })).toContain("KPI beside it: c");
		expect(words({ record: { level: 1 }, cycles: [], targets: ["KR-1", "KR-2"], today: "2026-05-01" })).toBe(
			"Level (0 is the top): 1\nCycle: none\nObjectives and key results there are: KR-1; KR-2\nLooked at on: 1 May 2026",
		);
	});
	it("says so where nothing is said", () => {
		expect(words({ benefit: {} })).toBe("Record: nothing filled in but its title");
		expect(words("what?")).toBe("Record: nothing filled in but its title");
	});
	it.each(RULES.map((r) => [r.id, r] as const))(
		"%s: both of its examples read as words, and not the same",
		(_, rule) => {
			const [failing, passing] = [words(rule.failing), words(rule.passing)];
			for (const text of [failing, passing]) {
				expect(text).not.toMatch(/undefined|\[object|NaN|[{}[\]]|an unknown day|\bnull\b/);
				expect(text.length).toBeGreaterThan(5);
			}
			expect(failing).not.toBe(passing);
		},
	);
});
