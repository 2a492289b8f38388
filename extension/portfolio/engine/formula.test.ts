import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { SITE, TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { TRUTHS } from "../../../test/sandbox/portfolio/truths.ts";
import type { Basis } from "./basis.ts";
import { draftOf, formula } from "./formula.ts";
import { knownInputs } from "./formula-inputs.ts";
import { formulaOf } from "./formula-of.ts";
import { ranking } from "./ranking.ts";

const sample = makePortfolio();
const basisOf = (register: Register, items: readonly WorkItem[] = sample.items): Basis => ({
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today: TODAY as IsoDate,
	assessment: assess(register, [], TODAY as IsoDate),
});
const basis = basisOf(sample.register);
const WSJF = "([Business value] + [Time criticality] + [Risk reduction]) ÷ [Job size]";
const byWsjf = ranking(basis, {});
const model = (more: object) => ({ id: "m", name: "M", version: 1, ...more }) as ScoringModel;

describe("a formula on the sample", () => {
	const view = formula(basis, {});
	test("begins as the first model written out, and then ranks exactly as it does", () => {
		expect(view.expression).toBe(WSJF);
		expect(view.check).toEqual({
			kind: "good",
			printed: WSJF,
			reads: ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"],
		});
		expect(view.preview).toMatchObject({
			beside: { id: "wsjf", name: "WSJF" },
			ranked: byWsjf.rows.length,
			moved: 0,
			movers: [],
			tau: 1,
			unscoredCount: TRUTHS.missingSize.length,
		});
		expect(view.preview?.top).toEqual(
			byWsjf.rows.slice(0, 10).map(({ key, title, rank, score }) => ({ key, title, rank, score, was: rank })),
		);
		expect(view.preview?.unscored.map((u) => u.key).sort()).toEqual([...TRUTHS.missingSize].sort());
		expect(view.preview?.unscored[0]?.why).toBe("Missing: Job size");
		expect([view.level, view.items, view.models.map((m) => m.id), view.formulas]).toEqual([
			2,
			23,
			["wsjf", "board"],
			[],
		]);
	});

	test("shows what moves furthest beside another method", () => {
		const found = formula(basis, { expression: "[Business value]", beside: "board" });
		const board = new Map(ranking(basis, { model: "board" }).rows.map((r) => [r.key, r.rank]));
		const { top = [], movers = [], moved, beside, ranked } = found.preview ?? {};
		expect(beside).toEqual({ id: "board", name: "Board weights" });
		expect(ranked).toBe(23);
		for (const row of [...top, ...movers]) expect(row.was).toBe(board.get(row.key));
		const distances = movers.map((m) => Math.abs(m.rank - (m.was ?? 0)));
		expect(distances).toEqual([...distances].sort((a, b) => b - a));
		expect(distances.every((d) => d > 0)).toBe(true);
		expect(movers).toHaveLength(8);
		expect(moved).toBeGreaterThanOrEqual(8);
		expect(top).toHaveLength(10);
	});

	test("marks where it cannot be, and then ranks nothing", () => {
		const found = formula(basis, { expression: "[Business value] + Price" });
		expect(found.check).toEqual({
			kind: "expression-fault",
			fault: { kind: "expression-fault", code: "unknown-name", column: 20, found: "Price" },
		});
		expect(found).not.toHaveProperty("preview");
	});

	test("takes units and scales that are said here, and tells the unit of the result", () => {
		const inputs = [
			{ id: "userBusinessValue", name: "Business value", unit: "money" },
			{ id: "jobSize", name: "Job size", unit: "weeks", low: 1, high: 13 },
		];
		const found = formula(basis, { expression: "[Business value] ÷ [Job size]", inputs });
		expect(found.check).toMatchObject({ kind: "good", unit: "money/weeks", reads: ["userBusinessValue", "jobSize"] });
		const large = sample.items.filter((i) => i.level === 2 && i.key !== "PS-8" && (i.inputs?.jobSize ?? 0) > 13);
		expect(large.length).toBeGreaterThan(0);
		for (const { key } of large)
			expect(found.preview?.unscored.find((u) => u.key === key)?.why).toBe("Job size: Must be at most 13.");
		const wrong = formula(basis, { expression: "[Job size]", inputs: [{ id: "jobSize", unit: "a b" }] });
		expect(wrong.check).toEqual({
			kind: "input-fault",
			id: "jobSize",
			message: "“a b” is no unit: write money, weeks or money/weeks.",
		});
	});

	test("knows an input that is declared here and that no work has yet", () => {
		const found = formula(basis, { expression: "[Business value] − penalty", inputs: [{ id: "penalty" }] });
		expect(found.check.kind).toBe("good");
		expect(found.inputs.at(-1)).toEqual({ id: "penalty", sources: [], items: 0 });
		expect(found.preview).toMatchObject({ ranked: 0, unscoredCount: 23 });
	});

	test("says why an item has no value by it", () => {
		const item = { ...sample.items[0], key: "A-1" as ItemKey, inputs: { jobSize: 0 } } as WorkItem;
		const found = formula(basisOf(sample.register, [item]), { expression: "1 ÷ [Job size]" });
		expect(found.preview?.unscored).toEqual([{ key: "A-1", title: item.title, why: "Column 3: Divides by zero." }]);
	});

	test("of a register without models has nothing beside it", () => {
		const found = formula(basisOf({ ...sample.register, models: [] }), { expression: "[Business value]" });
		expect(found.preview).not.toHaveProperty("beside");
		expect(found.preview).not.toHaveProperty("tau");
		expect(found.preview?.top[0]).not.toHaveProperty("was");
		const empty = formula(basisOf({ ...sample.register, models: [] }, []), {});
		expect([empty.expression, empty.check.kind, empty.level]).toEqual(["", "expression-fault", "all"]);
	});

	test("is plain data", () => expect(structuredClone(view)).toEqual(view));
});

describe("what a formula may read", () => {
	test("comes from the register's models, mapped fields and work, each with its sources", () => {
		const known = knownInputs(
			{
				...sample.register,
				fields: {
					[SITE]: { jobSize: "customfield_1", cost: "customfield_2", team: "customfield_3" },
					other: { jobSize: "x" },
					third: { jobSize: "", speed: "" },
				},
			},
			sample.items.filter((i) => i.level === 2),
			[],
			new Map([[SITE, new Map([["customfield_1", "Size of the job"]])]]),
		);
		expect(known.map((i) => i.id)).toEqual([
			"userBusinessValue",
			"timeCriticality",
			"riskReduction",
			"jobSize",
			"team",
		]);
		expect(known[3]).toEqual({
			id: "jobSize",
			name: "Job size",
			sources: [
				{ site: SITE, field: "Size of the job", items: 21 },
				{ site: "other", field: "x", items: 0 },
			],
			items: 21,
		});
		expect(known[4]).toEqual({ id: "team", sources: [{ site: SITE, field: "customfield_3", items: 0 }], items: 0 });
	});

	test("keeps what a formula of the register says of it, and gives no name twice", () => {
		const inputs = [{ id: "gain", name: "Job size", unit: "money", low: 0 }, { id: "reach" }];
		const own = model({ kind: "formula", expression: "gain ÷ reach", inputs });
		const models = [own, model({ kind: "wsjf" }), model({ kind: "moscow", within: own }), model({ kind: "rice" })];
		const known = knownInputs({ ...sample.register, models, fields: {} }, [], []);
		expect(known.map(({ id, name, unit }) => [id, name, unit])).toEqual([
			["gain", "Job size", "money"],
			["reach", undefined, undefined],
			["userBusinessValue", "Business value", undefined],
			["timeCriticality", "Time criticality", undefined],
			["riskReduction", "Risk reduction", undefined],
			["jobSize", undefined, undefined],
			["impact", "Impact", undefined],
			["confidence", "Confidence", undefined],
			["effort", "Effort", undefined],
		]);
		const here = knownInputs({ ...sample.register, models, fields: {} }, [], [{ id: "x", name: "Impact" }]);
		expect(here.map((i) => i.id)).not.toContain("impact");
		expect(here.at(-1)?.id).toBe("x");
		const order = knownInputs({ ...sample.register, fields: {} }, [], [{ id: "jobSize", name: "Size" }]);
		expect(order.map((i) => i.name)).toEqual(["Business value", "Time criticality", "Risk reduction", "Size"]);
	});

	test("becomes a model with what it reads and nothing else", () => {
		const known = knownInputs(sample.register, sample.items, [
			{ id: "jobSize", name: "Job size", low: 1, high: 20, unit: "points" },
		]);
		expect(draftOf("[Job size]", known, ["jobSize"]).inputs).toEqual([
			{ id: "jobSize", name: "Job size", unit: "points", low: 1, high: 20 },
		]);
	});
});

test("named models are written out as formulas", () => {
	expect(formulaOf(model({ kind: "rice" }))).toBe("Reach × Impact × Confidence ÷ Effort");
	expect(formulaOf(model({ kind: "ice" }))).toBe("Impact × Confidence × Ease");
	expect(formulaOf(model({ kind: "cd3" }))).toBe("[Cost of delay per week] ÷ Weeks");
	expect(formulaOf(model({ kind: "formula", expression: "a + b", inputs: [] }))).toBe("a + b");
	expect(formulaOf(model({ kind: "weighted", criteria: [] }))).toBe("");
	expect(formulaOf(undefined)).toBe("");
});
