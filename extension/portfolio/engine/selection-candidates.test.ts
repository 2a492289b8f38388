import { expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { selectionCandidates } from "./selection-candidates.ts";

const sample = makePortfolio();
const blocked = (...keys: string[]) =>
	keys.map((key) => ({ type: "is-blocked-by" as const, key: key as ItemKey, label: "is blocked by" }));

function found(change: (item: WorkItem) => WorkItem = (item) => item, ask = {}) {
	const items = sample.items.map(change);
	const today = TODAY as IsoDate;
	return selectionCandidates(
		{
			register: sample.register,
			items: new Map(items.map((i) => [i.key, i])),
			today,
			assessment: assess(sample.register, items, today),
			readAt: "2026-11-24T08:00:00.000Z",
		},
		ask,
	);
}
const one = (view: ReturnType<typeof found>, key: string) => view.candidates.find((c) => c.key === key);

test("the open initiatives of the sample are weighed by cost of delay, cost and objectives", () => {
	const view = found();
	expect(view).toMatchObject({ level: 2, model: { kind: "wsjf" }, readAt: "2026-11-24T08:00:00.000Z", unweighed: [] });
	expect(view.levels.map((l) => [l.level, l.name, l.count])).toEqual([[2, "Initiative", view.candidates.length]]);
	const item = sample.items.find((i) => i.key === "PS-3");
	const { userBusinessValue = 0, timeCriticality = 0, riskReduction = 0 } = item?.inputs ?? {};
	expect(one(view, "PS-3")).toMatchObject({
		worth: (userBusinessValue ?? 0) + (timeCriticality ?? 0) + (riskReduction ?? 0),
		cost: item?.cost,
		parts: [{ share: "1" }],
	});
	for (const { parts } of view.candidates) for (const { key } of parts) expect(view.objectives[key]).toBeTruthy();
});

test("what is missing and what cannot be right are told apart, and neither is worth nothing", () => {
	const view = found((item) => {
		if (item.key === "PS-1") return { ...item, inputs: { ...item.inputs, timeCriticality: null } };
		if (item.key === "PS-2") return { ...item, inputs: { ...item.inputs, riskReduction: -3 } };
		if (item.key === "PS-3") return { ...item, cost: -1 };
		const { cost: _, ...free } = item;
		return item.key === "PS-4" ? free : item;
	});
	expect(view.unweighed.map(({ key, missing, fault }) => [key, missing, fault])).toEqual([
		["PS-1", ["Time criticality"], undefined],
		["PS-2", [], "Risk reduction: Must be at least 0."],
		["PS-3", [], "Cost: -1 is below 0."],
		["PS-4", ["Cost"], undefined],
	]);
	expect(view.candidates.map((c) => c.key)).not.toContain("PS-1");
});

test("a blocker that can be chosen is a prerequisite; one that cannot, or was never read, is named; a done one is neither", () => {
	const done = sample.items.find((i) => i.statusCategory === "done")?.key ?? "";
	const view = found((item) => {
		if (item.key === "PS-1") return { ...item, links: blocked("PS-2", "PS-10", "XX-1", done) };
		return item.key === "PS-10" ? { ...item, statusCategory: "new" } : item;
	});
	expect(one(view, "PS-1")).toMatchObject({ requires: ["PS-2"], blockedBy: ["PS-10", "XX-1"] });
});

test("another level can be asked for, and a register without a model weighs nothing", () => {
	expect(found(undefined, { level: 1 }).unweighed.every((u) => u.missing.includes("Cost"))).toBe(true);
	const today = TODAY as IsoDate;
	const register = { ...sample.register, models: [] };
	const items = new Map(sample.items.map((i) => [i.key, i]));
	const view = selectionCandidates({ register, items, today, assessment: assess(register, [], today) }, {});
	expect(view).toMatchObject({ candidates: [], unweighed: [] });
	expect(view.model).toBeUndefined();
	expect(view.readAt).toBeUndefined();
});

test("what will not be done is no candidate and no prerequisite, by its place or whatever the model, and is named", () => {
	const view = found((item) => {
		if (item.key === "PS-2") return { ...item, inputs: { ...item.inputs, moscow: 4 } };
		if (item.key === "PS-3") return { ...item, inputs: { ...item.inputs, moscow: 1 } };
		if (item.key === "PS-4") return { ...item, inputs: { moscow: 4 } };
		return item.key === "PS-1" ? { ...item, links: blocked("PS-2") } : item;
	});
	expect(view.wont.map((w) => w.key)).toEqual(["PS-2", "PS-4"]);
	expect(view.wont[0]?.title).toBe(sample.items.find((i) => i.key === "PS-2")?.title);
	expect(one(view, "PS-1")).toMatchObject({ requires: [], blockedBy: ["PS-2"] });
	expect([one(view, "PS-2"), one(view, "PS-4")]).toEqual([undefined, undefined]);
	expect(one(view, "PS-3")).toBeDefined();
	expect(view.unweighed).toEqual([]);
	expect(found().wont).toEqual([]);
});

test("the effort of a candidate is what its open stories are estimated at", () => {
	const { items } = sample;
	const epics = new Set(items.filter((i) => i.parent === "PS-3").map((i) => i.key));
	const open = items.filter((i) => i.parent && epics.has(i.parent) && i.statusCategory !== "done");
	const effort = one(found(), "PS-3")?.effort;
	const total = (effort?.by ?? []).reduce((sum, { amount }) => sum + amount, 0);
	expect(total).toBe(open.reduce((sum, i) => sum + (i.estimate ?? 0), 0));
	expect(effort?.unestimated).toBe(open.filter((i) => i.estimate === undefined).length);
});
