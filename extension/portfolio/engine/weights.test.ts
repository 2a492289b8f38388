import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { OWN_CRITERIA } from "../weights/model-weights.ts";
import type { Basis } from "./basis.ts";
import { ranking } from "./ranking.ts";
import { weights } from "./weights.ts";

const sample = makePortfolio();
const today = TODAY as IsoDate;
const basisOf = (register: Register): Basis => ({
	register,
	items: new Map(sample.items.map((i) => [i.key, i])),
	today,
	assessment: assess(register, sample.items, today),
});
const basis = basisOf(sample.register);
const judge = (name: string, ...steps: readonly (readonly [a: string, b: string, step: number])[]) => ({
	name,
	pairs: steps.map(([a, b, step]) => ({ a, b, step })),
});
const setOf = (of: string, ...judges: ReturnType<typeof judge>[]) => [{ of, judges }];
const own = ["x", "y", "z"];
const ask = (...judges: ReturnType<typeof judge>[]) => ({
	of: OWN_CRITERIA,
	own,
	sets: setOf(OWN_CRITERIA, ...judges),
});
const ana = judge("Ana", ["x", "y", 2], ["x", "z", 4], ["y", "z", 2]);

describe("weights by comparison", () => {
	test("begin with the register's first weighted model and its weights of now", () => {
		const view = weights(basis, { own: [], sets: [] });
		expect(view.set).toBe("board");
		expect(view.models).toEqual([{ id: "board", name: "Board weights" }]);
		expect(view.model).toEqual({ id: "board", name: "Board weights", version: 2 });
		expect(view.criteria.map((c) => [c.name, c.now])).toEqual([
			["Business value", 0.4],
			["Time criticality", 0.25],
			["Risk reduction", 0.15],
			["Job size", 0.2],
		]);
		expect([view.pairs, view.judges, view.differences]).toEqual([6, [], []]);
		expect(view).not.toHaveProperty("group");
	});

	test("are the published ones of three criteria", () => {
		const view = weights(basis, ask(ana));
		expect(view.group?.weights?.map((w) => w.toFixed(6))).toEqual(["0.636986", "0.258285", "0.104729"]);
		expect(view.group?.ratio.toFixed(4)).toBe("0.0367");
		expect([view.group?.table, view.group?.of]).toEqual(["large-simulation", ["Ana"]]);
		expect(view.judges[0]).toMatchObject({ name: "Ana", done: 3, result: { ratio: view.group?.ratio } });
		expect(view).not.toHaveProperty("shift");
		expect(view.group).not.toHaveProperty("triad");
	});

	test("are not made of judgements that contradict each other: the worst three are named, and one to look at", () => {
		const view = weights(basis, ask(judge("Ana", ["x", "y", 4], ["y", "z", 2], ["x", "z", -1])));
		expect(view.group).not.toHaveProperty("weights");
		expect(view.group?.triad).toEqual({ names: ["x", "y", "z"], xy: 5, yz: 3, xz: 0.5 });
		expect(view.group?.review).toMatchObject({ a: "y", b: "z", from: 3, to: 0.25, accepted: true });
	});

	test("name a chain from the most important down, whatever way round it was judged", () => {
		const view = weights(basis, ask(judge("Ana", ["y", "x", 4], ["z", "y", 2], ["z", "x", 0])));
		expect(view.group?.triad).toMatchObject({ names: ["z", "y", "x"], xy: 3, yz: 5, xz: 1 });
	});

	test("leave out who has not judged every pair, and take nothing for alike", () => {
		const half = judge("Ben", ["x", "y", 2]);
		const view = weights(basis, ask(ana, half));
		expect(view.judges.map((j) => [j.name, j.done, j.result !== undefined])).toEqual([
			["Ana", 3, true],
			["Ben", 1, false],
		]);
		expect(view.group?.of).toEqual(["Ana"]);
		expect(weights(basis, ask(half))).not.toHaveProperty("group");
	});

	test("of several are by the geometric mean, with who stands farthest apart", () => {
		const ben = judge("Ben", ["x", "y", 2], ["x", "z", 4], ["z", "y", 2]);
		const cy = judge("Cy", ["x", "y", 2], ["x", "z", 0], ["y", "z", 2]);
		const { group, differences } = weights(basis, ask(ana, ben, cy));
		expect(group?.of).toEqual(["Ana", "Ben", "Cy"]);
		expect(differences).toEqual([
			{
				a: "y",
				b: "z",
				ratio: expect.closeTo(9, 12),
				least: { times: 1 / 3, who: ["Ben"] },
				most: { times: 3, who: ["Ana", "Cy"] },
			},
			{ a: "x", b: "z", ratio: 5, least: { times: 1, who: ["Cy"] }, most: { times: 5, who: ["Ana", "Ben"] } },
		]);
	});

	test("say what they do to the order, as the ranking would with them", () => {
		const ids =
			sample.register.models[1]?.kind === "weighted" ? sample.register.models[1].criteria.map((c) => c.id) : [];
		const alike = judge("Ana", ...ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b, 0] as const)));
		const view = weights(basis, { own: [], sets: setOf("board", alike) });
		expect(view.group?.weights).toEqual([0.25, 0.25, 0.25, 0.25]);
		const equal = sample.register.models.map((m) =>
			m.kind === "weighted" ? { ...m, criteria: m.criteria.map((c) => ({ ...c, weight: 25 })) } : m,
		);
		const now = ranking(basis, { model: "board" }).rows;
		const then = ranking(basisOf({ ...sample.register, models: equal }), { model: "board" }).rows;
		const moved = then.filter((r) => now.find((n) => n.key === r.key)?.rank !== r.rank).length;
		expect(view.shift).toMatchObject({
			ranked: now.length,
			moved,
			firstNow: { key: now[0]?.key },
			firstThen: { key: then[0]?.key, title: then[0]?.title },
		});
		expect(moved).toBeGreaterThan(0);
	});

	test("of the user's own criteria need no register, and say why too many are refused", () => {
		const none = basisOf({ ...sample.register, models: [] });
		expect(weights(none, { own, sets: setOf(OWN_CRITERIA, ana) }).group?.weights).toHaveLength(3);
		expect(weights(none, { own: [], sets: setOf(OWN_CRITERIA, ana) })).toMatchObject({
			criteria: [],
			pairs: 0,
			differences: [],
		});
		const many = Array.from({ length: 16 }, (_, i) => `c${i}`);
		const all = judge("Ana", ...many.flatMap((a, i) => many.slice(i + 1).map((b) => [a, b, 0] as const)));
		const view = weights(none, { own: many, sets: setOf(OWN_CRITERIA, all) });
		expect(view.refused).toBe("At most 15 criteria can be compared.");
		expect(view).not.toHaveProperty("group");
	});

	test("are plain data", () => {
		const view = weights(basis, ask(ana, judge("Ben", ["x", "y", 4], ["y", "z", 2], ["x", "z", -1])));
		expect(structuredClone(view)).toEqual(view);
	});
});
