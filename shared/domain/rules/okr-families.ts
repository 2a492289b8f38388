import type { OkrExample, Part } from "../okr/checks/okr-check.ts";
import { KEY_RESULT_CHECKS, KPI_CHECKS, OBJECTIVE_CHECKS } from "../okr/checks/okr-checks.ts";
import { type OkrContext, okrContext } from "../okr/checks/okr-context.ts";
import type { Cycle, KeyResult, Kpi, Objective } from "../okr/objective.ts";
import type { CheckFamily, Setting } from "./check.ts";

const CYCLE = { id: "2026", name: "Year 2026", starts: "2026-01-01", ends: "2026-12-31" };
const OWNER = "Amina Yusuf";

const objective = (part: Part<Objective>): Objective =>
	({ id: "O-1", title: "Residents trust us", owner: OWNER, cycle: "2026", ...part }) as Objective;
const keyResult = (part: Part<KeyResult>): KeyResult =>
	({
		id: "KR-1",
		objective: "O-1",
		title: "Calls answered",
		owner: OWNER,
		kind: "increase",
		checkIns: [],
		...part,
	}) as KeyResult;
const kpi = (part: Part<Kpi>): Kpi =>
	({ id: "KPI-1", title: "Staff turnover", owner: OWNER, readings: [], ...part }) as Kpi;

/** The records of an example, the one it is about last, so that what others have said before counts. */
function setUp<Record extends { readonly id: string }>(
	example: OkrExample<Record>,
	record: Record,
	kind: "objectives" | "keyResults" | "kpis",
): Setting<Record, OkrContext> {
	const around = {
		cycles: (example.cycles ?? [CYCLE]) as Cycle[],
		objectives: (example.objectives ?? (kind === "objectives" ? [] : [{}])).map(objective),
		keyResults: (example.keyResults ?? []).map(keyResult),
		kpis: (example.kpis ?? []).map(kpi),
	};
	return { record, context: okrContext({ ...around, [kind]: [...around[kind], record] }) };
}

export const OBJECTIVE_FAMILY: CheckFamily<Objective, OkrContext, OkrExample<Objective>> = {
	kind: "objective",
	checks: OBJECTIVE_CHECKS,
	setUp: (example) => setUp(example, objective(example.record), "objectives"),
};

export const KEY_RESULT_FAMILY: CheckFamily<KeyResult, OkrContext, OkrExample<KeyResult>> = {
	kind: "key-result",
	checks: KEY_RESULT_CHECKS,
	setUp: (example) => setUp(example, keyResult(example.record), "keyResults"),
};

export const KPI_FAMILY: CheckFamily<Kpi, OkrContext, OkrExample<Kpi>> = {
	kind: "kpi",
	checks: KPI_CHECKS,
	setUp: (example) => setUp(example, kpi(example.record), "kpis"),
};
