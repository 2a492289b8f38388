import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { TRUTHS } from "../../../test/sandbox/portfolio/truths.ts";
import type { Basis } from "./basis.ts";
import { ranking } from "./ranking.ts";
import { type CastVote, placesOf, votes } from "./votes.ts";

const sample = makePortfolio();
const today = TODAY as IsoDate;
const basisOf = (register: Register, items: readonly WorkItem[]): Basis => ({
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today,
	assessment: assess(register, items, today),
});
const basis = basisOf(sample.register, sample.items);
const nothing = basisOf(EMPTY_REGISTER, []);
const PEOPLE = ["Ana", "Ben", "Cy", "Dee"];
const cast = (item: string, input: string, ...values: readonly (number | null)[]): CastVote[] =>
	values.map((value, i) => ({ by: PEOPLE[i] ?? "?", item, input, value }));
const order = ranking(basis, {}).rows;
const [first, second, third] = order;
const whole = (item: string, size: readonly number[]) => [
	...cast(item, "userBusinessValue", 5),
	...cast(item, "timeCriticality", 3),
	...cast(item, "riskReduction", 2),
	...cast(item, "jobSize", ...size),
];

describe("votes without anything stored", () => {
	test("are scored by WSJF, and ranked among each other", () => {
		const view = votes(nothing, { votes: [...whole("A", [5, 5, 5]), ...whole("B", [1, 5, 13])] });
		expect(view.model).toEqual({ id: "wsjf", name: "WSJF", isStored: false });
		expect(view.inputs[3]).toEqual({ id: "jobSize", name: "Job size", steps: [1, 2, 3, 5, 8, 13, 20] });
		expect([view.models, view.choices, view.aside]).toEqual([[], [], 0]);
		expect(view.items.map((i) => i.key)).toEqual(["B", "A"]);
		const [b, a] = view.items;
		expect(b).toMatchObject({
			score: 2,
			range: [10 / 13, 10],
			ranks: { best: 1, atMedian: 1, worst: 2, of: 2 },
			discuss: { id: "jobSize" },
			missing: [],
		});
		expect(a?.ranks).toEqual({ best: 1, atMedian: 1, worst: 1, of: 2 });
		for (const absent of ["title", "now", "discuss"]) expect(a).not.toHaveProperty(absent);
	});

	test("show the spread of each input and who stands farthest apart, never the mean alone", () => {
		const view = votes(nothing, { votes: cast("A", "jobSize", 3, 5, 13, 3) });
		expect(view.items[0]?.inputs).toEqual([
			{
				id: "jobSize",
				name: "Job size",
				values: [
					{ by: "Ana", value: 3 },
					{ by: "Ben", value: 5 },
					{ by: "Cy", value: 13 },
					{ by: "Dee", value: 3 },
				],
				absent: [],
				median: 4,
				mean: 6,
				low: 3,
				high: 13,
				spread: {
					lowerQuartile: 3,
					upperQuartile: 7,
					agreement: expect.any(Number),
					lowest: ["Ana", "Dee"],
					highest: ["Cy"],
				},
				scale: [1, 20],
			},
		]);
		expect(view.items[0]?.missing).toEqual(["Business value", "Time criticality", "Risk reduction"]);
		expect(view.items[0]).not.toHaveProperty("ranks");
	});

	test("take an absent vote for no vote, one for no spread, and leave out what nobody voted on", () => {
		const view = votes(nothing, {
			votes: [...cast("A", "jobSize", null, 8), ...cast("B", "jobSize", null), ...cast("A", "reach", 9)],
		});
		expect(view.items.map((i) => i.key)).toEqual(["A"]);
		expect(view.items[0]?.inputs[0]).toMatchObject({ absent: ["Ana"], median: 8, values: [{ by: "Ben", value: 8 }] });
		expect(view.items[0]?.inputs[0]).not.toHaveProperty("spread");
		expect(view.aside).toBe(1);
	});

	test("that cannot be right say which input", () => {
		const view = votes(nothing, { votes: whole("A", [0]) });
		expect(view.items[0]?.fault?.input).toBe("Job size");
	});
});

describe("votes on stored work", () => {
	test("that repeat what is stored leave the order as it is", () => {
		const key = first?.key ?? "";
		const inputs = sample.items.find((i) => i.key === key)?.inputs ?? {};
		const same = Object.entries(inputs).flatMap(([id, value]) => cast(key, id, Number(value), Number(value)));
		const [item] = votes(basis, { votes: same }).items;
		expect(item).toMatchObject({
			key,
			title: first?.title,
			now: first?.rank,
			score: first?.score,
			ranks: { best: 1, atMedian: 1, worst: 1, of: order.length },
		});
	});

	test("rank by the medians of all votes, among the level", () => {
		const [a, b] = [second?.key ?? "", third?.key ?? ""];
		const view = votes(basis, { votes: [...cast(a, "jobSize", 20, 20, 20), ...cast(b, "jobSize", 1, 1, 20)] });
		const changed = sample.items.map((i) =>
			i.key === a || i.key === b ? { ...i, inputs: { ...i.inputs, jobSize: i.key === a ? 20 : 1 } } : i,
		);
		const then = ranking(basisOf(sample.register, changed), {}).rows;
		for (const item of view.items) expect(item.ranks?.atMedian).toBe(then.find((r) => r.key === item.key)?.rank);
		expect(view.items[0]?.key).toBe(b);
		expect(placesOf(view.items[0] ?? view.items[1] ?? ({} as never))).toBeGreaterThan(0);
	});

	test("can give a score to work that misses one, and are chosen from what ranking shows", () => {
		const [lacking = ""] = TRUTHS.missingSize;
		const view = votes(basis, { votes: cast(lacking, "jobSize", 2, 8) });
		expect(view.items[0]?.ranks?.of).toBe(order.length + 1);
		expect(view.items[0]).not.toHaveProperty("now");
		expect(view.choices[0]).toEqual({ key: order[0]?.key, title: order[0]?.title });
		expect(view.choices.map((c) => c.key)).toContain(lacking);
		expect(votes(basis, { model: "board", votes: [] }).model).toEqual({
			id: "board",
			name: "Board weights",
			isStored: true,
		});
	});

	test("are plain data", () => {
		const view = votes(basis, { votes: cast(first?.key ?? "", "jobSize", 1, 20) });
		expect(structuredClone(view)).toEqual(view);
	});
});
