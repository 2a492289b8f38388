import type { KeyResult, Kpi, Objective } from "../objective.ts";
import { findingsOfRegister } from "./findings-of-register.ts";

const CYCLES = [{ id: "2026", name: "2026", starts: "2026-01-01", ends: "2026-12-31" }] as never;
export const NAMES = ["Homes", "Roads", "Schools", "Parks", "Calls", "Trains", "Bridges"];
export const objective = (n: number, part: object = {}): Objective =>
	({ id: `O-${n}`, title: `${NAMES[n]} feel safe`, owner: `Owner ${n}`, cycle: "2026", ...part }) as Objective;
export const keyResult = (n: number, part: object = {}): KeyResult =>
	({
		id: `KR-${n}`,
		objective: "O-1",
		title: `${NAMES[n]} complaints`,
		kind: "reduce",
		baseline: 9,
		target: 4,
		checkIns: [],
		...part,
	}) as never;

interface Records {
	objectives?: readonly Objective[];
	keyResults?: readonly KeyResult[];
	kpis?: readonly Kpi[];
}
export const find = ({ objectives = [objective(1)], keyResults = [], kpis = [] }: Records) =>
	findingsOfRegister({ cycles: CYCLES, objectives, keyResults, kpis });
/** Rule, then the ids, of all findings but those of rules not asked about. */
export const of = (rule: string, records: Records) =>
	find(records)
		.filter((f) => f.rule === rule)
		.map((f) => (f.ids ?? []).join(" "));
export const kr = (part: object) => ({ keyResults: [keyResult(1, part)] });
