import type { Register } from "../domain/register.ts";
import type { JsonPath } from "./locate-in-json.ts";
import type { PlacedProblem, Positions } from "./read-sections.ts";
import type { RecordSection } from "./record-shapes.ts";

/** References to records that are not there. The record that holds one is kept: the rest of it is still good. */
export function unknownReferences(register: Register, positions: Positions): PlacedProblem[] {
	const objectives = new Set<string>(register.objectives.map((o) => o.id));
	const keyResults = new Set<string>(register.keyResults.map((k) => k.id));
	const cycles = new Set(register.cycles.map((c) => c.id));
	const decisions = new Set(register.decisions.map((d) => d.id));
	const targets = [objectives, keyResults];
	const problems: PlacedProblem[] = [];
	const expectIn = (section: RecordSection) => {
		return (i: number, within: JsonPath, id: string | undefined, ...known: ReadonlySet<string>[]) => {
			if (id === undefined || known.some((ids) => ids.has(id))) return;
			const at = [section, positions[section][i] ?? i, ...within];
			problems.push({ at, message: `There is no "${id}" in this register.` });
		};
	};
	const [ofObjective, ofKeyResult, ofKpi] = [expectIn("objectives"), expectIn("keyResults"), expectIn("kpis")];
	const [ofBenefit, ofDecision] = [expectIn("benefits"), expectIn("decisions")];
	for (const [i, o] of register.objectives.entries()) {
		ofObjective(i, ["parent"], o.parent, objectives);
		ofObjective(i, ["cycle"], o.cycle, cycles);
	}
	for (const [i, k] of register.keyResults.entries()) ofKeyResult(i, ["objective"], k.objective, objectives);
	for (const [i, k] of register.kpis.entries())
		for (const [j, id] of (k.feeds ?? []).entries()) ofKpi(i, ["feeds", j], id, keyResults);
	for (const [i, b] of register.benefits.entries())
		for (const [j, id] of (b.serves ?? []).entries()) ofBenefit(i, ["serves", j], id, ...targets);
	for (const [i, d] of register.decisions.entries()) {
		ofDecision(i, ["withdraws"], d.withdraws, decisions);
		for (const [j, l] of (d.links ?? []).entries()) ofDecision(i, ["links", j, "target"], l.target, ...targets);
	}
	return problems;
}
