import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import type { Basis } from "./basis.ts";
import { challenge } from "./challenge.ts";

const { register, items } = makePortfolio();
const today = TODAY as IsoDate;
const basisOf = (register: Register, items: readonly WorkItem[]): Basis => ({
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today,
	assessment: assess(register, items, today),
});
const answer = challenge(basisOf(register, items), {});

describe("promises of the sample", () => {
	test("are answered in the register's order, with their counts", () => {
		expect(answer.commitments.map((c) => [c.id, c.answer])).toEqual([
			["C-1", "yes"],
			["C-2", "no"],
			["C-3", "unknown"],
			["C-4", "no"],
			["C-5", "unknown"],
		]);
		expect(answer.counts).toEqual({ yes: 1, no: 2, unknown: 2 });
	});
	test("name a few pieces of work, count all, and keep work out of the evidence", () => {
		const [first] = answer.commitments;
		expect(first?.work.first).toHaveLength(12);
		expect(first?.work.count).toBeGreaterThan(12);
		expect(first?.evidence).toEqual([{ kind: "key-result", id: "KR-1", date: "2026-11-20" }]);
		expect(answer.names[first?.work.first[0] ?? ""]).toBe(items.find((i) => i.key === first?.work.first[0])?.title);
	});
	test("are answered as plain data that can be sent from the worker", () => {
		expect(structuredClone(answer)).toEqual(answer);
	});
});

describe("the balance", () => {
	test("of effort has the largest gap first, and all its shares are one whole", () => {
		if (answer.effort.kind !== "value") throw new Error("effort is known in the sample");
		const { objectives, others, items: count, unmeasured } = answer.effort;
		const gaps = objectives.map((o) => Math.abs(o.gap));
		expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
		expect(objectives[0]?.objective).toBe("O-1");
		const shares = [...objectives.map((o) => o.share), ...Object.values(others).map((o) => o.share)];
		expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
		expect([count, unmeasured]).toEqual([1800, 198]);
	});
	test("of spend shares the cost of the initiatives out over their stories, and says from which", () => {
		const { spend } = answer;
		if (spend.kind !== "value" || !spend.spread) throw new Error("spend is known in the sample");
		const stated = items.filter((i) => i.cost !== undefined);
		expect(stated.every((i) => i.level === 2)).toBe(true);
		expect(spend.total).toBe(stated.reduce((all, i) => all + (i.cost ?? 0), 0));
		const { sharedOut, sharedTotal, differences, unplaced } = spend.spread;
		expect(sharedTotal).toBe(spend.total);
		expect(sharedOut.map((s) => s.from).sort()).toEqual(stated.map((i) => i.key).sort());
		const amounts = sharedOut.map((s) => s.amount);
		expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
		expect(sharedOut[0]?.by).toBe("effort");
		expect([differences, unplaced]).toEqual([[], []]);
		expect(answer.names[sharedOut[0]?.from ?? ""]).toBe(items.find((i) => i.key === sharedOut[0]?.from)?.title);
		const shares = [...spend.objectives.map((o) => o.share), ...Object.values(spend.others).map((o) => o.share)];
		expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
	});
	test("of spend counts costed stories alone, and tells what the initiatives state beside them, widest first", () => {
		const costed = items.map((i) => (i.level === 0 && i.estimate ? { ...i, cost: i.estimate * 100 } : i));
		const { spend, effort } = challenge(basisOf(register, costed), {});
		if (spend.kind !== "value" || effort.kind !== "value") throw new Error("both are known here");
		expect(spend.total).toBe(effort.total * 100);
		expect(spend.objectives.map((o) => o.objective)).toEqual(effort.objectives.map((o) => o.objective));
		const gaps = (spend.spread?.differences ?? []).map((d) => Math.abs(d.difference));
		expect(gaps.length).toBeGreaterThan(5);
		expect(gaps).toEqual([...gaps].sort((a, b) => b - a));
		expect(spend.spread?.sharedOut).toEqual([]);
	});
	test("of spend is missing by name where nothing has a cost, and says nothing of what it did", () => {
		const free = items.map(({ cost: _, ...i }) => i);
		expect(challenge(basisOf(register, free), {}).spend).toEqual({ kind: "missing", missing: ["cost"] });
	});
	test("lacks weights, or refuses one below 0", () => {
		const weighed = (weight?: number) => ({
			...register,
			objectives: register.objectives.map(({ weight: _, ...o }) => (weight === undefined ? o : { ...o, weight })),
		});
		expect(challenge(basisOf(weighed(), items), {}).effort).toMatchObject({
			kind: "missing",
			missing: register.objectives.map((_, i) => `objectives[${i}].weight`),
		});
		const refused = challenge(basisOf(weighed(-1), items), {}).effort;
		expect(refused).toMatchObject({ kind: "fault", message: expect.stringContaining("at least 0") });
	});
});

test("an empty portfolio has no promises, no work and says what is missing", () => {
	const empty = challenge(basisOf(EMPTY_REGISTER, []), {});
	expect(empty).toMatchObject({
		commitments: [],
		counts: { yes: 0, no: 0, unknown: 0 },
		effort: { kind: "missing", missing: ["objectives"] },
		names: {},
	});
	expect(empty.workAsOf).toBeUndefined();
});

test("work is as old as its newest change", () => {
	const newest = items
		.map((i) => i.updated ?? "")
		.sort()
		.at(-1);
	expect(answer.workAsOf).toBe(newest);
});
