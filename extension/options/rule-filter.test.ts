import { expect, test } from "vitest";
import { RULES } from "../../shared/domain/rules/catalogue.ts";
import { ALL_RULES, filterRules, type RuleFilter } from "./rule-filter.ts";

const none = () => 0;
const ids = (filter: Partial<RuleFilter>) => filterRules(RULES, { ...ALL_RULES, ...filter }, none).map((r) => r.id);

test("a filter that asks for nothing lets every rule through, in order", () => {
	expect(ids({})).toEqual(RULES.map((r) => r.id));
	expect(ids({ text: "  " })).toHaveLength(RULES.length);
});

test("what a rule looks at and its severity have to fit both", () => {
	const found = filterRules(RULES, { ...ALL_RULES, looksAt: "objective", severity: "serious" }, none);
	expect(found.map((r) => r.id)).toEqual(["objective/no-owner", "objective/unknown-parent", "objective/serves-itself"]);
});

test("every word is looked for, in whatever order and case, in the examples too", () => {
	expect(ids({ text: "OWNER kpi/" })).toEqual(["kpi/no-owner"]);
	expect(ids({ text: "infection rate keep" })).toEqual(["key-result/is-a-kpi"]);
	expect(ids({ text: "no such words" })).toEqual([]);
});

test("only rules that object to something, where that is asked", () => {
	const found = filterRules(RULES, { ...ALL_RULES, firing: true }, (r) => (r.id === "kpi/no-band" ? 2 : 0));
	expect(found.map((r) => r.id)).toEqual(["kpi/no-band"]);
});
