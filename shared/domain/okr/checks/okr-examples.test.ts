import { expect, test } from "vitest";
import { CATALOGUE } from "../../rules/catalogue.ts";
import { KEY_RESULT_CHECKS, KPI_CHECKS, OBJECTIVE_CHECKS } from "./okr-checks.ts";

/** What each rule says of its failing example: the records, most specific first, and the figures or words. */
const SAID: readonly (readonly [rule: string, ids: string, values?: object])[] = [
	["objective/no-owner", "O-1"],
	["objective/unknown-parent", "O-1 O-99"],
	["objective/serves-itself", "O-1 O-2"],
	["objective/no-parent", "O-1"],
	["objective/output-language", "O-1", { word: "Launch", at: 0 }],
	["objective/number", "O-1", { word: "60 %", at: 22 }],
	["objective/too-long", "O-1", { words: 21, characters: 125 }],
	["objective/two-in-one", "O-1", { word: "and reduce", at: 23 }],
	["objective/vague", "O-1", { word: "Work with", at: 0 }],
	["objective/business-as-usual", "O-1", { word: "Continue", at: 0 }],
	["objective/moonshot-committed", "O-1", { word: "once and for all", at: 17 }],
	["objective/too-few-key-results", "O-1 KR-1", { count: 1, fewest: 2 }],
	["objective/too-many-key-results", "O-1 KR-1 KR-2 KR-3 KR-4 KR-5 KR-6", { count: 6, most: 5 }],
	[
		"objective/too-many-for-owner",
		"O-1 O-6 O-5 O-4 O-3 O-2",
		{ count: 6, most: 5, owner: "Amina Yusuf", cycle: "2026" },
	],
	["objective/too-many-at-top", "O-1 O-6 O-5 O-4 O-3 O-2", { count: 6, most: 5, cycle: "2026" }],
	["objective/duplicate", "O-1 O-0"],
	["key-result/no-objective", "KR-1 O-99"],
	["key-result/no-owner", "KR-1"],
	["key-result/no-from", "KR-1"],
	["key-result/no-to", "KR-1"],
	["key-result/no-by", "KR-1"],
	["key-result/due-outside-cycle", "KR-1 O-1", { due: "2027-01-01", starts: "2026-01-01", ends: "2026-12-31" }],
	["key-result/figures-only-in-title", "KR-1", { absent: "target" }],
	["key-result/title-disagrees", "KR-1", { target: 6 }],
	["key-result/output-language", "KR-1", { word: "Launch", at: 0 }],
	["key-result/counts-work", "KR-1", { word: "Complete 120 story points", at: 0 }],
	["key-result/is-a-kpi", "KR-1", { word: "Keep", at: 0, sign: "held" }],
	["key-result/vague", "KR-1", { word: "Improve", at: 0 }],
	["key-result/two-in-one", "KR-1", { word: "and raise", at: 29 }],
	["key-result/business-as-usual", "KR-1", { word: "Continue", at: 0 }],
	["key-result/duplicate", "KR-1 KR-0"],
	["kpi/no-owner", "KPI-1"],
	["kpi/no-band", "KPI-1"],
	["kpi/is-a-key-result", "KPI-1", { word: "Reduce", at: 0 }],
	["kpi/duplicate", "KPI-1 KPI-0"],
];
const entries = new Map(CATALOGUE.map((entry) => [entry.rule.id, entry]));

test.each<[rule: string, ids: string, values?: object]>(SAID.map((said) => [...said]))(
	"%s speaks of %s",
	(rule, ids, values) => {
		const { about: _, evidence: __, ...said } = entries.get(rule)?.tryOut("failing") ?? {};
		const { severity } = entries.get(rule)?.rule ?? {};
		const figures = values === undefined ? {} : { values };
		expect(said).toEqual({ rule, severity, code: rule.replace("/", "-"), ids: ids.split(" "), ...figures });
	},
);

test("no rule is passed over, and they stand in the order in which they are shown", () => {
	const checks = [...OBJECTIVE_CHECKS, ...KEY_RESULT_CHECKS, ...KPI_CHECKS].map((c) => c.rule.id);
	expect(SAID.map(([rule]) => rule)).toEqual(checks);
});
