import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import { exact, exactText } from "../../../shared/domain/exact.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { TRUTHS } from "../../../test/sandbox/portfolio/truths.ts";
import type { Basis } from "./basis.ts";
import { ranking } from "./ranking.ts";
import { rankingCounsel } from "./ranking-counsel.ts";
import { rankingStability } from "./ranking-stability.ts";
import { rankingTurns } from "./ranking-turns.ts";

const sample = makePortfolio();
const basisOf = (register: Register, items: readonly WorkItem[]): Basis => ({
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today: TODAY as IsoDate,
	assessment: assess(register, items, TODAY as IsoDate),
	readAt: "2026-11-24T08:00:00.000Z",
});
const basis = basisOf(sample.register, sample.items);
const view = ranking(basis, {});
const like = (key: string, change: Partial<WorkItem> = {}): WorkItem => ({
	...(sample.items.find((i) => i.key === "PS-1") as WorkItem),
	key: key as ItemKey,
	...change,
});
const size = (jobSize: number | null) => ({ userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize });

describe("the ranking of the sample", () => {
	test("is of its open initiatives, by the first model, and says what it leaves out", () => {
		expect(view.model).toMatchObject({ id: "wsjf", name: "WSJF", version: 1, kind: "wsjf", freedoms: ["estimates"] });
		expect(view.models.map((m) => m.id)).toEqual(["wsjf", "board"]);
		expect(view.levels.map((l) => [l.level, l.name])).toEqual([
			[2, "Initiative"],
			[1, "Epic"],
		]);
		expect(view.level).toBe(2);
		const open = TRUTHS.counts.initiatives - TRUTHS.closedInitiatives.length;
		expect(view.rows.length + view.unscored.length).toBe(open);
		expect(view.finished).toBe(TRUTHS.closedInitiatives.length);
		expect(view.bare).toBe(0);
		expect(view.readAt).toBe("2026-11-24T08:00:00.000Z");
	});
	test("is exact: every score is its inputs', every rank counts those with more", () => {
		for (const row of view.rows) {
			const inputs = sample.items.find((i) => i.key === row.key)?.inputs ?? {};
			const delay = ["userBusinessValue", "timeCriticality", "riskReduction"].map((id) => inputs[id] ?? 0);
			const score = exact(`${delay.reduce((a, b) => a + b)}/${inputs.jobSize}`);
			expect(row.exact).toBe(score && exactText(score));
			expect(row.rank).toBe(1 + view.rows.filter((o) => o.score > row.score).length);
		}
		expect(view.rows.map((r) => r.rank)).toEqual([...view.rows.map((r) => r.rank)].sort((a, b) => a - b));
	});
	test("keeps the planted tie, and says which rank a card shows", () => {
		const tied = view.rows.filter((r) => (TRUTHS.ties as readonly string[]).includes(r.key));
		expect(new Set(tied.map((r) => r.rank)).size).toBe(1);
		expect(tied.map((r) => r.exact)).toEqual(["13/4", "13/4"]);
		const shown = basis.assessment.items.get("PS-1" as ItemKey)?.score;
		expect(view.rows.find((r) => r.key === "PS-1")?.onCards).toEqual({ rank: shown?.rank, of: shown?.of });
	});
	test("lists what misses its job size, and never ranks it", () => {
		expect(view.unscored.map((r) => r.key).sort()).toEqual([...TRUTHS.missingSize].sort());
		for (const row of view.unscored) {
			expect(row).toMatchObject({ missing: ["Job size"], askNext: "Job size" });
			expect(view.rows.map((r) => r.key)).not.toContain(row.key);
		}
	});
	test("by another model has its weights, and scores between 0 and 1", () => {
		const board = ranking(basis, { model: "board" });
		expect(board.model?.weights).toEqual([
			{ name: "Business value", share: 0.4 },
			{ name: "Time criticality", share: 0.25 },
			{ name: "Risk reduction", share: 0.15 },
			{ name: "Job size", share: 0.2 },
		]);
		expect(board.rows.every((r) => r.score >= 0 && r.score <= 1)).toBe(true);
		expect(board.unscored[0]?.between?.[0]).toBeLessThan(board.unscored[0]?.between?.[1] ?? 0);
	});
	test("by an unknown model falls back to the first; all levels may be asked for", () => {
		expect(ranking(basis, { model: "gone" }).model?.id).toBe("wsjf");
		const all = ranking(basis, { level: "all" });
		expect(all.rows.length).toBeGreaterThan(100);
		expect(all.bare).toBeGreaterThan(1000);
	});
	test("is plain data", () => {
		for (const answer of [
			view,
			rankingStability(basis, { top: 5 }),
			rankingTurns(basis, { top: 5 }),
			rankingCounsel(basis, {}),
		])
			expect(structuredClone(answer)).toEqual(answer);
	});
});

describe("what is shown of an item", () => {
	const old = { on: "2026-01-10" as IsoDate, by: "Ida" };
	const model = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 3, validForMonths: 6 } as const;
	const stamped = like("A-1", { inputs: size(8), inputStamps: { jobSize: old } });
	const wrong = like("A-2", { inputs: { ...size(0) } });
	const found = ranking(
		basisOf({ ...sample.register, models: [model] }, [stamped, wrong, like("A-3", { inputs: {} })]),
		{},
	);
	test("its expired score, with the inputs and their dates", () => {
		const [row] = found.rows;
		expect(row).toMatchObject({ key: "A-1", rank: 1, exact: "2", expired: true, expiresOn: "2026-07-10" });
		expect(row?.undated).toEqual(["Business value", "Time criticality", "Risk reduction"]);
		expect(row?.inputs).toEqual([
			{ name: "Business value", value: 8 },
			{ name: "Time criticality", value: 5 },
			{ name: "Risk reduction", value: 3 },
			{ name: "Job size", value: 8, on: "2026-01-10", by: "Ida" },
		]);
	});
	test("an input that cannot be right, and that another has none at all", () => {
		expect(found.unscored).toMatchObject([{ key: "A-2", missing: [], fault: { input: "Job size" } }]);
		expect(found.unscored[0]?.fault?.message).toBeTruthy();
		expect(found.bare).toBe(1);
	});
	test("a value off its scale", () => {
		const board = sample.register.models.find((m) => m.id === "board");
		const off = ranking(
			basisOf({ ...sample.register, models: board ? [board] : [] }, [like("A-1", { inputs: size(40) })]),
			{},
		);
		expect(off.rows[0]?.inputs.at(-1)).toEqual({ name: "Job size", value: 40, held: true });
	});
	test("nothing, without a model or without inputs", () => {
		const none = basisOf({ ...sample.register, models: [] }, sample.items);
		expect(ranking(none, {})).toMatchObject({ models: [], rows: [], unscored: [] });
		expect(ranking(none, {})).not.toHaveProperty("model");
		expect([rankingStability(none, { top: 1 }), rankingTurns(none, { top: 1 }), rankingCounsel(none, {})]).toEqual([
			undefined,
			undefined,
			undefined,
		]);
		const bare = basisOf(sample.register, [like("A-1", { inputs: {} })]);
		expect(ranking(bare, {})).toMatchObject({ levels: [], rows: [], bare: 1 });
		expect(rankingStability(bare, { top: 1 })).toBeUndefined();
	});
});

describe("how much of the order holds", () => {
	const tested = rankingStability(basis, { top: 10 });
	test("is counted over every item, also those without a score", () => {
		expect(tested).toMatchObject({
			freedom: "estimates",
			count: 23,
			method: { method: "sampled", samples: 10_000, seed: 1 },
		});
		const items = Object.values(tested?.items ?? {});
		expect(items.reduce((sum, i) => sum + i.first, 0)).toBeCloseTo(1, 9);
		expect(items.reduce((sum, i) => sum + i.above, 0)).toBeCloseTo(10, 9);
		for (const item of items) {
			expect(item.strip).toHaveLength(23);
			expect(item.strip?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
			expect(item.strip?.slice(0, 10).reduce((a, b) => a + b, 0)).toBeCloseTo(item.above, 9);
			expect(item.likeliest?.chance).toBe(Math.max(...(item.strip ?? [])));
			expect(item.best).toBeLessThanOrEqual(item.worst);
		}
		expect(tested?.steps?.[3]).toEqual({ name: "Job size", rungs: [1, 2, 3, 5, 8, 13, 20] });
	});
	test("is told in one verdict: above and safe, above and not, and others that could come above", () => {
		const above = (key: string) => tested?.items[key]?.above ?? 0;
		const held = view.rows.slice(0, 10).map((r) => r.key);
		const safe = held.filter((key) => above(key) >= 0.9).length;
		const rising = Object.keys(tested?.items ?? {}).filter((key) => !held.includes(key) && above(key) > 0.1).length;
		expect(tested?.verdict).toEqual({ safe, shaky: 10 - safe, rising });
	});
	test("shows the closest pairs, those with the line between them first", () => {
		const place = new Map(view.rows.map((r, i) => [r.key, i]));
		const crosses = (tested?.close?.shown ?? []).map(
			({ a, b }) => (place.get(a) ?? 0) < 10 !== (place.get(b) ?? 0) < 10,
		);
		expect(tested?.close?.shown).toHaveLength(8);
		expect(tested?.close?.count).toBeGreaterThan(8);
		expect(crosses).toEqual([...crosses].sort((a, b) => Number(b) - Number(a)));
		for (const { chance = 0 } of tested?.close?.shown ?? []) expect(Math.abs(chance - 0.5)).toBeLessThanOrEqual(0.1);
	});
	test("under other weights narrows as the weights are held tighter", () => {
		const width = (freedom: "weights-10" | "weights-any") => {
			const found = rankingStability(basis, { model: "board", top: 10, freedom });
			expect(found?.freedom).toBe(freedom);
			expect(found).not.toHaveProperty("steps");
			return Object.values(found?.items ?? {}).reduce((sum, i) => sum + i.worst - i.best, 0);
		};
		expect(width("weights-10")).toBeLessThan(width("weights-any"));
	});
	test("joins places where there are more than a small drawing can tell apart", () => {
		const all = rankingStability(basis, { level: "all", top: 10 });
		const [item] = Object.values(all?.items ?? {});
		expect(item?.strip).toHaveLength(Math.ceil((all?.count ?? 0) / Math.ceil((all?.count ?? 0) / 40)));
		expect(item?.strip?.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
	});
});

describe("what turns the order", () => {
	test("is one step of one estimate, where the model has no weights", () => {
		const small = basisOf(sample.register, [
			like("A", { inputs: size(8) }),
			like("B", { inputs: { ...size(8), riskReduction: 2 } }),
		]);
		expect(rankingTurns(small, { top: 1 })).toEqual({
			turns: { A: "Flips with B if the time criticality of A is 3 instead of 5." },
			cut: { ahead: "A", words: "Flips with B if the time criticality of A is 3 instead of 5." },
		});
	});
	test("is one weight where it has some", () => {
		const found = rankingTurns(basis, { model: "board", top: 10 });
		expect(Object.keys(found?.turns ?? {})).toHaveLength(19);
		expect(found?.nearest?.words).toMatch(/^(Flips with|Level with)/);
		expect(found?.cut?.words).toMatch(/weighs (under )?0\.\d+ (more|less)\.$/);
	});
	test("says how far down neighbours were compared", () => {
		const many = Array.from({ length: 301 }, (_, i) => like(`M-${i}`, { inputs: size(i + 1) }));
		const large = rankingTurns(basisOf(sample.register, many), { top: 10 });
		expect(large?.upTo).toBe(300);
		expect(Object.keys(large?.turns ?? {})).toHaveLength(299);
		expect(rankingTurns(basisOf(sample.register, many.slice(1)), { top: 10 })).not.toHaveProperty("upTo");
	});
});

describe("counsel", () => {
	test("asks the one question that can move work furthest", () => {
		const { question } = rankingCounsel(basis, {}) ?? {};
		expect(TRUTHS.missingSize).toContain(question?.item);
		expect(question?.input).toBe("Job size");
		expect(question?.places).toBeGreaterThan(0);
		expect(rankingCounsel(basisOf(sample.register, [like("A")]), {})).not.toHaveProperty("question");
	});
	test("compares every method the inputs allow, the one shown first", () => {
		const pairs = (model?: string) =>
			rankingCounsel(basis, { model })?.agreement.map(({ a, b, items }) => [a, b, items]);
		const check = "TOPSIS on “Board weights”";
		expect(pairs()).toEqual([
			["WSJF", "Board weights", 20],
			["WSJF", check, 20],
			["Board weights", check, 20],
		]);
		expect(pairs("board")?.[0]).toEqual(["Board weights", "WSJF", 20]);
		const rice = { reach: 10, impact: 2, confidence: 0.8, effort: 2 };
		const both = [8, 5, 3].map((s, i) => like(`A-${i}`, { inputs: { ...size(s), ...rice, effort: s } }));
		const only = basisOf({ ...sample.register, models: sample.register.models.slice(0, 1) }, both);
		expect(rankingCounsel(only, {})?.agreement).toEqual([{ a: "WSJF", b: "RICE", tau: 1, items: 3 }]);
	});
});
