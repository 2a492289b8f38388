import { expect, test } from "vitest";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { discoverFields } from "../../../shared/sources/jira/discover-fields.ts";
import { FIELD_LIST } from "../../../test/sandbox/jira/issue-json.ts";
import { INPUT_FIELDS, OBJECTIVE_FIELD, STORY_POINTS } from "../../../test/sandbox/portfolio/strategy.ts";
import { fieldUses } from "./field-uses.ts";

const found = discoverFields(FIELD_LIST, { hasOwnLevels: true });
const wsjf: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const uses = (confirmed = {}, models: readonly ScoringModel[] = [wsjf], given = found) =>
	fieldUses(given, { models }, confirmed);
const of = (use: string, ...rest: Parameters<typeof uses>) => {
	const one = uses(...rest).find((u) => u.use === use);
	if (!one) throw new Error(`there is no use ${use}`);
	return one;
};

test("each use has its field: found by type, proposed by name, or none that could hold it", () => {
	expect(uses().map(({ use, field, why }) => [use, field, why.code])).toEqual([
		["objective", OBJECTIVE_FIELD, "called-so"],
		["estimate", STORY_POINTS, "found"],
		["cost", "customfield_10105", "called-so"],
		["due", "", "no-candidates"],
		["userBusinessValue", INPUT_FIELDS.userBusinessValue, "called-so"],
		["timeCriticality", INPUT_FIELDS.timeCriticality, "called-so"],
		["riskReduction", INPUT_FIELDS.riskReduction, "called-so"],
		["jobSize", INPUT_FIELDS.jobSize, "called-so"],
	]);
	expect(of("estimate").why).toEqual({ code: "found", reason: "story-points-type", unit: "points" });
	expect(of("due").why).toEqual({ code: "no-candidates", kind: "date" });
});

test("what people confirmed goes before all else, also that there is none", () => {
	const confirmed = { estimate: "customfield_10105", cost: "", jobSize: "customfield_99999" };
	expect(of("estimate", confirmed)).toMatchObject({ field: "customfield_10105", why: { code: "confirmed" } });
	expect(of("cost", confirmed)).toMatchObject({ field: "", why: { code: "confirmed-none" } });
	const gone = of("jobSize", confirmed);
	expect(gone).toMatchObject({ field: "customfield_99999", why: { code: "gone" } });
	expect(gone.candidates.map((c) => c.id)).toContain("customfield_99999");
});

test("candidates are of the fitting kind, by name in order, with the one that is in force", () => {
	expect(of("objective").candidates).toEqual([
		{ id: "customfield_10403", name: "Line of sight" },
		{ id: OBJECTIVE_FIELD, name: "Strategic objective" },
	]);
	expect(of("jobSize").candidates.map((c) => c.name)).toEqual([
		"Budget (£)",
		"Job size",
		"Portfolio rank",
		"Portfolio score",
		"Risk reduction",
		"Story point estimate",
		"Time criticality",
		"Value to residents",
	]);
	const time = {
		id: "timeoriginalestimate",
		name: "Original estimate",
		schema: { type: "number", system: "timeoriginalestimate" },
	};
	const hours = of("estimate", {}, [wsjf], discoverFields([time], { hasOwnLevels: true }));
	expect(hours.candidates).toEqual([{ id: "timeoriginalestimate", name: "Original estimate" }]);
});

test("the inputs are those of the register's models, each once, and those that were mapped before", () => {
	const criteria = [{ id: "fit", name: "Strategic fit", weight: 1, low: 0, high: 5, direction: "benefit" as const }];
	const weighted: ScoringModel = { kind: "weighted", id: "w", name: "Ours", version: 1, criteria };
	const moscow: ScoringModel = { kind: "moscow", id: "m", name: "MoSCoW", version: 1, within: { ...wsjf } };
	const inputs = (...given: Parameters<typeof uses>) =>
		uses(...given).flatMap((u) => (u.isInput ? [[u.use, u.name]] : []));
	expect(inputs({ reach: "cf", cost: "x" }, [weighted, moscow, wsjf])).toEqual([
		["fit", "Strategic fit"],
		["userBusinessValue", "Business value"],
		["timeCriticality", "Time criticality"],
		["riskReduction", "Risk reduction"],
		["jobSize", "Job size"],
		["reach", "Reach"],
	]);
	expect(inputs({}, []).map(([use]) => use)).toEqual([
		"userBusinessValue",
		"timeCriticality",
		"riskReduction",
		"jobSize",
	]);
	expect(of("fit", {}, [weighted]).why).toEqual({ code: "none-chosen", candidates: 8 });
});
