import { expect, test } from "vitest";
import type { ItemKey, KeyResultId, ObjectiveId } from "../units.ts";
import { BENEFIT_FAMILY } from "./benefit-family.ts";
import { EXAMPLE_DAY } from "./example-day.ts";
import { KEY_RESULT_FAMILY, KPI_FAMILY, OBJECTIVE_FAMILY } from "./okr-families.ts";

const O = "O-1" as ObjectiveId;
const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

test("an example of an objective has nothing around it but what it says", () => {
	const { record, context } = OBJECTIVE_FAMILY.setUp({ record: {} });
	expect(record).toEqual({ id: "O-1", title: "Residents trust us", owner: "Amina Yusuf", cycle: "2026" });
	expect([...context.objectives]).toEqual([["O-1", record]]);
	expect([context.inCycle(O), context.atTop(O), context.ofOwner(O)]).toEqual([[record], [record], [record]]);
	expect([context.keyResultsOf(O), context.childrenOf(O)]).toEqual([[], []]);
	expect(context.twins).toEqual({ objectives: new Map(), keyResults: new Map(), kpis: new Map() });
	expect(context.cycleOf(record)).toEqual({
		id: "2026",
		name: "Year 2026",
		starts: "2026-01-01",
		ends: "2026-12-31",
	});
});

test("an example of a key result has its objective around it, and stands behind the others it names", () => {
	const { record, context } = KEY_RESULT_FAMILY.setUp({ record: {}, keyResults: [{ id: "KR-2" }] });
	expect(record).toMatchObject({ id: "KR-1", title: "Calls answered", kind: "increase", checkIns: [] });
	expect(ids([...context.objectives.values()])).toEqual(["O-1"]);
	expect(ids(context.keyResultsOf(O))).toEqual(["KR-2", "KR-1"]);
	expect([...context.twins.keyResults]).toEqual([["KR-1", "KR-2" as KeyResultId]]);
	expect(
		KEY_RESULT_FAMILY.setUp({ record: {}, cycles: [] }).context.cycleOf(context.objectives.get(O)),
	).toBeUndefined();
});

test("an example of a KPI stands alone", () => {
	const { record, context } = KPI_FAMILY.setUp({ record: { low: 2 } });
	expect(record).toEqual({ id: "KPI-1", title: "Staff turnover", owner: "Amina Yusuf", low: 2, readings: [] });
	expect(context.twins.kpis).toEqual(new Map());
});

test("an example of a benefit has no targets, no work that is done and no cycles but those it names", () => {
	const { record, context } = BENEFIT_FAMILY.setUp({ benefit: {} });
	expect(record).toEqual({ id: "B-1", title: "Fewer repeat calls", readings: [], work: [] });
	expect(context).toEqual({
		today: EXAMPLE_DAY,
		targets: new Set(),
		benefits: [record],
		isDone: expect.any(Function),
	});
	expect(context.isDone("PS-1" as ItemKey)).toBe(false);
	const more = BENEFIT_FAMILY.setUp({
		benefit: {},
		others: [{ title: "Fewer visits" }],
		today: "2026-02-01",
		targets: ["O-1"],
		done: ["PS-1"],
		cycleEnds: { "O-1": "2026-12-31" },
	}).context;
	expect(more).toMatchObject({ today: "2026-02-01", targets: new Set(["O-1"]) });
	expect([more.benefits[1]?.title, more.cycleEnds?.get("O-1")]).toEqual(["Fewer visits", "2026-12-31"]);
	expect([more.isDone("PS-1" as ItemKey), more.isDone("PS-2" as ItemKey)]).toEqual([true, false]);
});
