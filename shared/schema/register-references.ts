import type { Register } from "../domain/register.ts";
import type { RegisterProblem } from "./read-register.ts";

/** References to records that are not there. The record that holds one is kept: the rest of it is still good. */
export function unknownReferences(register: Register): RegisterProblem[] {
	const objectives = new Set<string>(register.objectives.map((o) => o.id));
	const keyResults = new Set<string>(register.keyResults.map((k) => k.id));
	const cycles = new Set(register.cycles.map((c) => c.id));
	const problems: RegisterProblem[] = [];
	const expect = (path: string, id: string | undefined, ...known: ReadonlySet<string>[]) => {
		if (id !== undefined && !known.some((ids) => ids.has(id)))
			problems.push({ path, message: `There is no "${id}" in this register.` });
	};
	for (const [i, o] of register.objectives.entries()) {
		expect(`objectives[${i}].parent`, o.parent, objectives);
		expect(`objectives[${i}].cycle`, o.cycle, cycles);
	}
	for (const [i, k] of register.keyResults.entries()) expect(`keyResults[${i}].objective`, k.objective, objectives);
	for (const [i, b] of register.benefits.entries())
		for (const [j, id] of (b.serves ?? []).entries()) expect(`benefits[${i}].serves[${j}]`, id, objectives, keyResults);
	for (const [i, d] of register.decisions.entries())
		for (const [j, l] of (d.links ?? []).entries())
			expect(`decisions[${i}].links[${j}].target`, l.target, objectives, keyResults);
	return problems;
}
