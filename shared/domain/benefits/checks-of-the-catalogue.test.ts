import { expect, test } from "vitest";
import { BENEFIT_FAMILY } from "../rules/benefit-family.ts";
import { entriesOf } from "../rules/check.ts";

/** By rule, in the order they are shown: what is said of the failing example, whole. */
const SAID: readonly (readonly [string, string, string, readonly string[], object?])[] = [
	["no-owner", "serious", "no-owner", ["B-1"]],
	["no-objective", "serious", "unknown-objective", ["B-1", "KR-9"]],
	["no-measure", "serious", "no-measure", ["B-1"]],
	["no-baseline", "serious", "no-baseline", ["B-1"]],
	[
		"baseline-after-start",
		"warning",
		"baseline-after-start",
		["B-1"],
		{ baseline: "2026-03-02", starts: "2026-03-01" },
	],
	["no-target", "serious", "no-target", ["B-1"]],
	["target-equals-baseline", "warning", "target-equals-baseline", ["B-1"], { target: 0.3 }],
	["output-not-outcome", "warning", "output-not-outcome", ["B-1"], { word: "launched", at: 20 }],
	["no-window", "warning", "no-window", ["B-1"]],
	[
		"window-ended-without-reading",
		"serious",
		"window-ended-without-reading",
		["B-1"],
		{ opened: "2025-07-10", closed: "2026-01-10" },
	],
	["closed-with-open-benefit", "warning", "closed-with-open-benefit", ["B-1", "PS-1"]],
	["measure-claimed-twice", "serious", "measure-may-be-claimed-twice", ["B-1", "B-2"], { total: 2, others: 1 }],
	["direction-conflict", "serious", "direction-conflict", ["B-1"], { direction: "reduce", baseline: 20, target: 40 }],
	["measure-counts-outputs", "warning", "measure-counts-outputs", ["B-1"], { counted: "user stories completed" }],
	["owner-is-responsible", "warning", "owner-is-responsible", ["B-1"], { owner: "Priya Shah" }],
	["same-title", "warning", "same-title", ["B-1", "B-2"]],
	["baseline-stale", "warning", "baseline-stale", ["B-1"], { baseline: "2025-02-28", starts: "2026-03-01" }],
	["shares-above-one", "serious", "shares-above-one", ["B-1", "PS-1", "PS-2"], { total: 1.1 }],
	["no-work", "warning", "no-work", ["B-1"]],
	["window-unusable", "serious", "window-unusable", ["B-1"], { where: "toMonths" }],
	["window-shorter-than-cadence", "warning", "window-shorter-than-cadence", ["B-1"], { months: 2, cadence: 3 }],
	["cycle-ended", "info", "cycle-ended", ["B-1", "O-1"], { opens: "2027-01-01", ended: "2026-12-31" }],
	["go-live-passed", "warning", "go-live-passed", ["B-1"], { planned: "2026-11-23" }],
	[
		"go-live-moved-twice",
		"warning",
		"go-live-moved-twice",
		["B-1"],
		{ times: 2, first: "2026-02-01", now: "2026-06-01" },
	],
	["live-before-start", "warning", "live-before-start", ["B-1"], { starts: "2026-03-02", live: "2026-03-01" }],
	["planned-in-window", "warning", "planned-in-window", ["B-1"], { opened: "2026-11-24" }],
	["two-readings-missed", "serious", "two-readings-missed", ["B-1"], { first: "2026-07-10", second: "2026-10-10" }],
	["reading-late", "warning", "reading-late", ["B-1"], { due: "2026-11-01" }],
	["reading-in-future", "warning", "reading-in-future", ["B-1"], { date: "2026-11-25" }],
	["readings-disagree", "warning", "readings-disagree", ["B-1"], { date: "2026-03-01", first: 3, second: 4 }],
	["going-backwards", "serious", "going-backwards", ["B-1"], { actual: 41, asOf: "2026-03-01" }],
	["behind-plan", "warning", "behind-plan", ["B-1"], { arrived: 0.89, expected: 1, asOf: "2026-03-31", by: "plan" }],
	["forecast-below-target", "warning", "forecast-below-target", ["B-1"], { forecast: 19, share: 0.95, target: 20 }],
	["plan-misses-target", "warning", "plan-misses-target", ["B-1"], { plan: 0.2, target: 0.3 }],
	["period-without-actual", "warning", "period-without-actual", ["B-1"], { ended: "2026-03-31" }],
	["periods-overlap", "warning", "periods-overlap", ["B-1"], { day: "2026-03-31" }],
	["dis-benefit-grows", "serious", "dis-benefit-grows", ["B-1"], { actual: 121, accepted: 120 }],
	["dis-benefit-without-mitigation", "warning", "dis-benefit-without-mitigation", ["B-1"]],
	["cost-above-value", "serious", "cost-above-value", ["B-1"], { value: 1000, cost: 1000.5 }],
	["intangible-with-money", "warning", "intangible-with-money", ["B-1"], { value: 1000 }],
	["realised-below-target", "serious", "realised-below-target", ["B-1"], { actual: 21, target: 20 }],
	["lapsed-without-reason", "warning", "lapsed-without-reason", ["B-1"]],
	["depends-on-itself", "serious", "depends-on-itself", ["B-1", "B-2"]],
	["depends-on-lost", "warning", "depends-on-lapsed", ["B-1", "B-2"]],
	["risk-without-owner", "warning", "risk-without-owner", ["B-1"], { risk: "Residents keep to the telephone" }],
	[
		"assumption-not-reviewed",
		"info",
		"assumption-not-reviewed",
		["B-1"],
		{ assumption: "Volumes stay as they are", reviewed: "2025-11-23" },
	],
	["value-without-profile", "info", "value-without-profile", ["B-1"], { value: 1000 }],
	["no-description", "info", "description-repeats-title", ["B-1"]],
	["no-outcome", "info", "outcome-is-output", ["B-1"], { word: "launched" }],
	["title-without-change", "info", "title-without-change", ["B-1"]],
	["no-responsible", "info", "no-responsible", ["B-1"]],
	["no-stakeholders", "info", "no-stakeholders", ["B-1"]],
	["no-source", "info", "no-source", ["B-1"]],
	["baseline-undated", "info", "baseline-undated", ["B-1"]],
	["share-not-said", "info", "share-not-said", ["B-1", "PS-2"]],
];

const ENTRIES = entriesOf(BENEFIT_FAMILY);

test("every check of benefits stands in its place", () => {
	expect(ENTRIES.map((e) => e.rule.id)).toEqual(SAID.map(([rule]) => `benefit/${rule}`));
});

test.each(SAID)("%s says of its failing example no more and no less", (rule, severity, code, ids, values) => {
	const entry = ENTRIES.find((e) => e.rule.id === `benefit/${rule}`);
	expect(entry?.tryOut("failing")).toStrictEqual({
		code,
		ids,
		...(values ? { values } : {}),
		rule: `benefit/${rule}`,
		severity,
		about: "B-1",
		evidence: [{ kind: "benefit", id: "B-1" }],
	});
});
