import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../../register.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../units.ts";
import { cascade } from "../cascade.ts";
import type { Cycle, KeyResult, Objective } from "../objective.ts";
import { RollUp } from "../roll-up.ts";
import { cascadeBreaks } from "./cascade-breaks.ts";
import { levelsOf, originByLevel } from "./origin-by-level.ts";

const day = (text: string) => text as IsoDate;
const today = day("2026-05-15");
const cycle = (id: string, starts: string, ends: string): Cycle => ({
	id,
	name: id,
	starts: day(starts),
	ends: day(ends),
});
const cycles = [
	cycle("2025", "2025-01-01", "2025-12-31"),
	cycle("Q1", "2026-01-01", "2026-03-31"),
	cycle("Q2", "2026-04-01", "2026-06-30"),
	cycle("H1", "2026-01-01", "2026-06-30"),
	cycle("2026", "2026-01-01", "2026-12-31"),
	cycle("old", "2025-01-01", "2026-01-01"),
];
const o = (
	id: string,
	more: Partial<Record<"parent" | "cycle" | "owner", string>> & { level?: number; origin?: Objective["origin"] } = {},
) => ({ id, title: id, owner: "Ana", ...more }) as Objective;
const kr = (id: string, objective: string, owner?: string): KeyResult => ({
	id: id as KeyResultId,
	objective: objective as ObjectiveId,
	title: id,
	kind: "binary",
	checkIns: [],
	...(owner === undefined ? {} : { owner }),
});
const breaks = (objectives: Objective[], keyResults: KeyResult[] = [], on = today) =>
	cascadeBreaks({ ...EMPTY_REGISTER, objectives, keyResults, cycles }, on);

test("cascade puts each under the one it serves, and keeps what hangs on nothing or on itself", () => {
	const found = cascade([
		o("O-1"),
		o("O-2", { parent: "O-1" }),
		o("O-3", { parent: "O-9" }),
		o("O-4", { parent: "O-5" }),
		o("O-5", { parent: "O-4" }),
		o("O-6", { parent: "O-4" }),
		o("O-7", { parent: "O-1" }),
	]);
	expect(found.roots).toEqual(["O-1", "O-3", "O-4", "O-5"]);
	expect([...found.children]).toEqual([
		["O-1", ["O-2", "O-7"]],
		["O-4", ["O-6"]],
	]);
	expect(found.breaks).toEqual([
		{ objective: "O-3", code: "unknown-parent", ids: ["O-9"] },
		{ objective: "O-4", code: "cycle", ids: ["O-4", "O-5"] },
		{ objective: "O-5", code: "cycle", ids: ["O-5", "O-4"] },
	]);
});

describe("cascadeBreaks", () => {
	test("finds nothing in a chain that holds", () => {
		const whole = [o("O-1", { cycle: "2026", level: 0 }), o("O-2", { parent: "O-1", cycle: "Q2", level: 1 })];
		expect(breaks(whole, [kr("KR-1", "O-2", "Ben")])).toEqual([]);
		expect(breaks([o("O-1"), o("O-2", { parent: "O-1" })])).toEqual([]);
	});

	test("a parent and an objective that are not in the register", () => {
		expect(breaks([o("O-1", { parent: "O-9" })], [kr("KR-1", "O-8", "Ben")])).toEqual([
			{ about: "O-1", looksAt: "objective", code: "parent-unknown", ids: ["O-9"] },
			{ about: "KR-1", looksAt: "key-result", code: "objective-unknown", ids: ["O-8"] },
		]);
	});

	test("parents in a circle, from each of them, and nothing more about those", () => {
		const found = breaks([o("O-1", { parent: "O-2", level: 1 }), o("O-2", { parent: "O-1", level: 1 })]);
		expect(found.map((b) => [b.about, b.code, b.ids])).toEqual([
			["O-1", "parents-form-a-circle", ["O-1", "O-2"]],
			["O-2", "parents-form-a-circle", ["O-2", "O-1"]],
		]);
	});

	test("no parent below the top level, told only where the level was declared", () => {
		expect(breaks([o("O-1", { level: 2 })])).toEqual([
			{ about: "O-1", looksAt: "objective", code: "parent-missing-below-top", ids: [], values: { level: 2 } },
		]);
		expect(breaks([o("O-1", { level: 0 }), o("O-2")])).toEqual([]);
	});

	test("a parent that does not stand above", () => {
		const found = breaks([
			o("O-1", { level: 1 }),
			o("O-2", { parent: "O-1", level: 1 }),
			o("O-3", { parent: "O-1", level: 2 }),
		]);
		expect(found.map((b) => [b.about, b.code])).toEqual([
			["O-1", "parent-missing-below-top"],
			["O-2", "parent-not-above"],
		]);
		expect(found[1]).toMatchObject({ ids: ["O-1"], values: { level: 1, parentLevel: 1 } });
		expect(breaks([o("O-1"), o("O-2", { parent: "O-1", level: 1 })])).toEqual([]);
		expect(breaks([o("O-1", { level: 0 }), o("O-2", { parent: "O-1" })])).toEqual([]);
	});

	test.each([
		["over before it begins", "Q1", "Q2", today, "parent-cycle-ended", { ended: "2026-03-31", starts: "2026-04-01" }],
		[
			"over before it begins, seen later",
			"Q1",
			"Q2",
			day("2027-01-01"),
			"parent-cycle-ended",
			{ ended: "2026-03-31", starts: "2026-04-01" },
		],
		["over while it runs", "Q1", "2026", today, "parent-cycle-ended", { ended: "2026-03-31", starts: "2026-01-01" }],
		["on its last day while it runs", "Q1", "2026", day("2026-03-31"), undefined, undefined],
		["over, and so is it", "Q1", "H1", day("2026-07-01"), undefined, undefined],
		[
			"over, and it runs its last day",
			"Q1",
			"H1",
			day("2026-06-30"),
			"parent-cycle-ended",
			{ ended: "2026-03-31", starts: "2026-01-01" },
		],
		["later than it", "Q2", "2025", today, "parent-cycle-later", { starts: "2026-04-01", ends: "2025-12-31" }],
		["of the same time", "2026", "Q2", today, undefined, undefined],
		["over on the day it begins", "old", "Q1", day("2026-01-01"), undefined, undefined],
		[
			"over the day after it begins",
			"old",
			"Q1",
			day("2026-01-02"),
			"parent-cycle-ended",
			{ ended: "2026-01-01", starts: "2026-01-01" },
		],
		["begun on its last day", "Q1", "old", day("2026-01-01"), undefined, undefined],
		["of a cycle nobody knows", "2030", "Q2", today, undefined, undefined],
	])("a parent whose cycle is %s", (_, parentCycle, ownCycle, on, code, values) => {
		const found = breaks([o("O-1", { cycle: parentCycle }), o("O-2", { parent: "O-1", cycle: ownCycle })], [], on);
		expect(found).toEqual(code ? [{ about: "O-2", looksAt: "objective", code, ids: ["O-1"], values }] : []);
	});

	test("nobody who answers for it: none named, or only spaces", () => {
		expect(breaks([o("O-1", { owner: "  " })], [kr("KR-1", "O-1"), kr("KR-2", "O-1", "")])).toEqual([
			{ about: "O-1", looksAt: "objective", code: "owner-missing", ids: [] },
			{ about: "KR-1", looksAt: "key-result", code: "owner-missing", ids: [] },
			{ about: "KR-2", looksAt: "key-result", code: "owner-missing", ids: [] },
		]);
	});
});

describe("originByLevel", () => {
	test("counts who set the objectives of each level, with shares of all of the level", () => {
		const found = originByLevel([
			o("O-1", { origin: "top-down" }),
			o("O-2", { parent: "O-1", origin: "bottom-up" }),
			o("O-3", { parent: "O-1", origin: "negotiated" }),
			o("O-4", { parent: "O-1" }),
			o("O-5", { parent: "O-1", origin: "bottom-up" }),
			o("O-6", { parent: "O-2", level: 5, origin: "bottom-up" }),
		]);
		expect(found.map((l) => [l.level, l.total])).toEqual([
			[0, 1],
			[1, 4],
			[5, 1],
		]);
		expect(found[0]?.shares).toEqual({ "top-down": 1, "bottom-up": 0, negotiated: 0, unsaid: 0 });
		expect(found[1]?.counts).toEqual({ "top-down": 0, "bottom-up": 2, negotiated: 1, unsaid: 1 });
		expect(found[1]?.shares).toEqual({ "top-down": 0, "bottom-up": 0.5, negotiated: 0.25, unsaid: 0.25 });
		expect(originByLevel([o("O-1", { level: 10 }), o("O-2", { level: 9 }), o("O-3")]).map((l) => l.level)).toEqual([
			0, 9, 10,
		]);
		expect(originByLevel([])).toEqual([]);
	});

	test("gives every objective a level one below its parent's, whatever the graph, circles included", () => {
		const id = (n: number) => `O-${n}`;
		const graph = fc
			.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }), { maxLength: 9 })
			.map((parents) => parents.map((p, n) => o(id(n), p === undefined ? {} : { parent: id(p) })));
		fc.assert(
			fc.property(graph, (objectives) => {
				const levels = levelsOf(objectives);
				const parentOf = (at: string) =>
					objectives.find((x) => x.id === objectives.find((y) => y.id === at)?.parent)?.id;
				const isOnCircle = (start: string) => {
					let at = parentOf(start);
					for (let steps = 0; at !== undefined && steps < 20; steps++, at = parentOf(at)) if (at === start) return true;
					return false;
				};
				/** Steps up to the top, or to the first that is part of a circle. */
				const slow = (at: string): number => {
					const above = parentOf(at);
					return above === undefined || isOnCircle(at) ? 0 : 1 + slow(above);
				};
				for (const { id } of objectives) expect(levels.get(id)).toBe(slow(id));
				expect(levels.size).toBe(objectives.length);
				expect(originByLevel(objectives).reduce((n, l) => n + l.total, 0)).toBe(objectives.length);
			}),
		);
	});
});

describe("RollUp", () => {
	const register = {
		objectives: [
			o("O-1"),
			o("O-2", { parent: "O-1" }),
			o("O-3", { parent: "O-9" }),
			o("O-4", { parent: "O-5" }),
			o("O-5", { parent: "O-4" }),
		],
		keyResults: [kr("KR-1", "O-2"), kr("KR-2", "O-9"), kr("KR-3", "O-4")],
	};
	test.each([
		["O-1", []],
		["O-2", ["O-1"]],
		["KR-1", ["O-2", "O-1"]],
		["O-3", []],
		["KR-2", []],
		["O-4", ["O-5"]],
		["KR-3", ["O-4", "O-5"]],
		["nothing", []],
	])("above %s is %j", (id, above) => expect(new RollUp(register).above(id as ObjectiveId)).toEqual(above));
});
