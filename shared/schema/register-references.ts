import type { Register } from "../domain/register.ts";
import type { JsonPath } from "./locate-in-json.ts";
import type { PlacedProblem, Positions } from "./read-sections.ts";
import type { RecordSection } from "./record-shapes.ts";

type Ids = ReadonlySet<string>;
/** Objects where an id is named that none of the sets has; `within` is the way to it inside its record. */
type Expect = (within: JsonPath, id: string | undefined, ...known: readonly Ids[]) => void;

/** References to records that are not there. The record that holds one is kept: the rest of it is still good. */
export function unknownReferences(register: Register, positions: Positions): PlacedProblem[] {
	const problems: PlacedProblem[] = [];
	const each = <S extends RecordSection>(section: S, look: (record: Register[S][number], expect: Expect) => void) => {
		for (const [i, record] of register[section].entries())
			look(record, (within, id, ...known) => {
				if (id === undefined || known.some((ids) => ids.has(id))) return;
				const at = [section, positions[section][i] ?? i, ...within];
				problems.push({ at, message: `There is no "${id}" in this register.` });
			});
	};
	const objectives = idsOf(register.objectives);
	const keyResults = idsOf(register.keyResults);
	const kpis = idsOf(register.kpis);
	const cycles = idsOf(register.cycles);
	const values = idsOf(register.values);
	const benefits = idsOf(register.benefits);
	const decisions = idsOf(register.decisions);
	const strategies = idsOf(register.strategyVersions.flatMap((v) => v.strategies));

	each("objectives", (o, expect) => {
		expect(["parent"], o.parent, objectives);
		expect(["cycle"], o.cycle, cycles);
		expect(["strategy"], o.strategy, strategies);
	});
	each("keyResults", (k, expect) => {
		expect(["objective"], k.objective, objectives);
		for (const [j, checkIn] of k.checkIns.entries())
			for (const [n, { value }] of (checkIn.values ?? []).entries())
				expect(["checkIns", j, "values", n, "value"], value, values);
	});
	each("kpis", (k, expect) => {
		for (const [j, id] of (k.feeds ?? []).entries()) expect(["feeds", j], id, keyResults);
	});
	each("benefits", (b, expect) => {
		for (const [j, id] of (b.serves ?? []).entries()) expect(["serves", j], id, objectives, keyResults);
	});
	each("commitments", (c, expect) => {
		for (const [j, id] of c.keyResults.entries()) expect(["keyResults", j], id, keyResults);
		for (const [j, id] of c.benefits.entries()) expect(["benefits", j], id, benefits);
	});
	each("services", (s, expect) => {
		for (const [j, measure] of s.measures.entries()) {
			expect(["measures", j, "keyResult"], measure.keyResult, keyResults);
			expect(["measures", j, "kpi"], measure.kpi, kpis);
		}
	});
	each("decisions", (d, expect) => {
		expect(["withdraws"], d.withdraws, decisions);
		for (const [j, l] of (d.links ?? []).entries()) expect(["links", j, "target"], l.target, objectives, keyResults);
	});
	return problems;
}

const idsOf = (records: readonly { readonly id: string }[]): Ids => new Set(records.map((r) => r.id));
