import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../register.ts";
import type { IsoDate } from "../../units.ts";
import type { KeyResult, Objective } from "../objective.ts";
import type { StrategyVersion } from "../strategy.ts";
import { applyVsemRows } from "./apply-vsem-rows.ts";
import { VSEM_COLUMNS } from "./vsem-columns.ts";
import { vsemRows } from "./vsem-rows.ts";

const day = (text: string) => text as IsoDate;
const version = (id: string, from: string, ...ids: string[]): StrategyVersion => ({
	id,
	from: day(from),
	vision: `Vision ${id}`,
	strategies: ids.map((s) => ({ id: s, title: `Strategy ${s}` })),
});
const o = (id: string, more: object = {}) => ({ id, title: `Objective ${id}`, ...more }) as Objective;
const kr = (id: string, objective: string, more: object = {}) =>
	({ id, objective, title: `Result ${id}`, kind: "increase", checkIns: [], ...more }) as unknown as KeyResult;

describe("a VSEM sheet", () => {
	const rows = (...given: Partial<Record<(typeof VSEM_COLUMNS)[number], string>>[]) => [
		[...VSEM_COLUMNS],
		...given.map((g) => VSEM_COLUMNS.map((c) => g[c] ?? "")),
	];
	const base: Register = {
		...EMPTY_REGISTER,
		strategyVersions: [version("V-1", "2024-01-01", "S-1")],
		objectives: [o("O-1", { owner: "Ana", level: 3 })],
		keyResults: [kr("KR-1", "O-1", { target: 5, checkIns: [{ date: "2026-01-01", value: 1 }] })],
	};
	const apply = (...given: Partial<Record<(typeof VSEM_COLUMNS)[number], string>>[]) =>
		applyVsemRows(base, rows(...given));

	test("changes what a row changes and keeps what no column holds", () => {
		const found = apply(
			{ Part: "execution", Id: "O-1", Title: "Warm homes", Under: "S-1", Weight: "2.5", Ambition: "Committed" },
			{ Part: "Metric", Id: "KR-1", Under: "O-1", Title: "Result KR-1", Kind: "reduce", Target: "7", Baseline: "-3.5" },
		);
		expect(found.problems).toEqual([]);
		expect(found.changed).toEqual(["O-1", "KR-1"]);
		expect(found.register.objectives).toEqual([
			{ id: "O-1", title: "Warm homes", level: 3, strategy: "S-1", weight: 2.5, ambition: "committed" },
		]);
		expect(found.register.keyResults[0]).toEqual({ ...base.keyResults[0], kind: "reduce", target: 7, baseline: -3.5 });
	});

	test("adds versions, strategies, objectives and metrics that are new", () => {
		const found = apply(
			{
				Part: "Vision",
				Id: "V-2",
				Title: "Home",
				"In force from": "2026-01-01",
				Starts: "2026-01-01",
				Ends: "2028-12-31",
			},
			{ Part: "Strategy", Id: "S-1", Under: "V-2", Title: "Prevent" },
			{},
			{ Part: "Strategy", Id: "S-9", Under: "V-1", Title: "Mend" },
			{ Part: "Metric", Id: "KR-9", Under: "O-1", Title: "Falls", Kind: "reduce" },
		);
		expect(found.problems).toEqual([]);
		expect(found.added).toEqual(["V-2", "S-1", "S-9", "KR-9"]);
		expect(found.register.strategyVersions).toEqual([
			{
				...version("V-1", "2024-01-01", "S-1"),
				strategies: [
					{ id: "S-1", title: "Strategy S-1" },
					{ id: "S-9", title: "Mend" },
				],
			},
			{
				id: "V-2",
				vision: "Home",
				from: "2026-01-01",
				horizon: { starts: "2026-01-01", ends: "2028-12-31" },
				strategies: [{ id: "S-1", title: "Prevent" }],
			},
		]);
		expect(found.register.keyResults[1]).toEqual({
			id: "KR-9",
			objective: "O-1",
			title: "Falls",
			kind: "reduce",
			checkIns: [],
		});
	});

	test("is written part by part, each version with its strategies, each objective with its metrics", () => {
		const horizon = { starts: day("2024-01-01"), ends: day("2026-12-31") };
		const register = {
			...base,
			strategyVersions: [{ ...version("V-1", "2024-01-01", "S-1"), horizon }],
			objectives: [o("O-1", { owner: "Ana", strategy: "S-1", weight: 0.5 }), o("O-2", { parent: "O-1" })],
			keyResults: [kr("KR-3", "O-9"), kr("KR-2", "O-2", { due: "2026-06-30" }), kr("KR-1", "O-1", { baseline: null })],
		};
		const empty = Object.fromEntries(VSEM_COLUMNS.map((c) => [c, ""]));
		const metric = { Part: "Metric", Kind: "increase" };
		const expected = [
			{
				Part: "Vision",
				Id: "V-1",
				Title: "Vision V-1",
				"In force from": "2024-01-01",
				Starts: "2024-01-01",
				Ends: "2026-12-31",
			},
			{ Part: "Strategy", Id: "S-1", Under: "V-1", Title: "Strategy S-1" },
			{ Part: "Execution", Id: "O-1", Under: "S-1", Title: "Objective O-1", Owner: "Ana", Weight: "0.5" },
			{ ...metric, Id: "KR-1", Under: "O-1", Title: "Result KR-1" },
			{ Part: "Execution", Id: "O-2", Title: "Objective O-2", Parent: "O-1" },
			{ ...metric, Id: "KR-2", Under: "O-2", Title: "Result KR-2", Ends: "2026-06-30" },
			{ ...metric, Id: "KR-3", Under: "O-9", Title: "Result KR-3" },
		].map((row) => Object.values({ ...empty, ...row }));
		expect(vsemRows(register)).toEqual([[...VSEM_COLUMNS], ...expected]);
	});

	test("is read whatever spaces and case people type, and a row of spaces is no row", () => {
		const found = apply(
			{ Part: " ", Id: "  " },
			{ Part: " metric ", Id: " KR-1 ", Under: "O-1", Title: "Result KR-1", Kind: " Reduce ", Ends: " 2026-06-30 " },
			{ Part: "Strategy", Id: "S-2", Under: " V-1 ", Title: "Mend" },
			{ Part: "Execution", Id: "O-1", Title: "Objective O-1", Owner: "  " },
		);
		expect(found.problems).toEqual([]);
		expect(found.register.keyResults[0]).toMatchObject({ kind: "reduce", due: "2026-06-30" });
		expect(found.register.strategyVersions[0]?.strategies.map((s) => s.id)).toEqual(["S-1", "S-2"]);
		expect(found.register.objectives[0]).toEqual({ id: "O-1", title: "Objective O-1", level: 3 });
	});

	test("keeps the strategies of a version it changes, and a horizon only with both its ends", () => {
		const row = { Part: "Vision", Id: "V-1", Title: "Home", "In force from": "2024-01-01" };
		const [kept] = apply(row).register.strategyVersions;
		expect(kept).toEqual({ ...version("V-1", "2024-01-01", "S-1"), vision: "Home" });
		for (const end of [{ Starts: "2024-01-01" }, { Ends: "2024-01-01" }])
			expect(apply({ ...row, ...end }).register.strategyVersions[0]).toEqual(kept);
	});

	test("takes a cell that a row lacks at its end for an empty one", () => {
		const found = applyVsemRows(base, [
			["Part", "Id", "Title", "Owner"],
			["Execution", "O-1", "Objective O-1"],
			["Execution", "O-2"],
		]);
		expect(found.problems).toEqual([{ row: 2, column: "Title", code: "needed" }]);
		expect(found.register.objectives).toEqual([{ id: "O-1", title: "Objective O-1", level: 3 }]);
	});

	test("leaves a title alone that was empty before", () => {
		const register = { ...base, objectives: [o("O-1", { title: " " })] };
		expect(applyVsemRows(register, vsemRows(register))).toEqual({ register, added: [], changed: [], problems: [] });
	});

	test("an objective is no version for a strategy to stand under", () => {
		const found = apply(
			{ Part: "Execution", Id: "O-8", Title: "One" },
			{ Part: "Strategy", Id: "S-8", Under: "O-8", Title: "x" },
		);
		expect(found.problems).toEqual([{ row: 2, column: "Under", code: "unknown-version" }]);
	});

	test.each([
		[{ Part: "Dream", Id: "O-1" }, "Part", "unknown-part"],
		[{ Part: "Execution", Title: "x" }, "Id", "needed"],
		[{ Part: "Execution", Id: "O-7" }, "Title", "needed"],
		[{ Part: "Execution", Id: "O-1" }, "Title", "needed"],
		[{ Part: "Metric", Id: "KR-7", Title: "x", Kind: "reduce" }, "Under", "needed"],
		[{ Part: "Metric", Id: "KR-7", Title: "x", Under: "O-1" }, "Kind", "needed"],
		[{ Part: "Metric", Id: "KR-7", Title: "x", Under: "O-1", Kind: "grow" }, "Kind", "unreadable"],
		[{ Part: "Metric", Id: "KR-7", Title: "x", Under: "O-1", Kind: "reduce", Target: "five" }, "Target", "unreadable"],
		[{ Part: "Metric", Id: "KR-7", Title: "x", Under: "O-1", Kind: "reduce", Target: "1e999" }, "Target", "unreadable"],
		[
			{ Part: "Metric", Id: "KR-7", Title: "x", Under: "O-1", Kind: "reduce", Ends: "2026-02-30" },
			"Ends",
			"unreadable",
		],
		[{ Part: "Execution", Id: "O-7", Title: "x", Weight: "-1" }, "Weight", "unreadable"],
		[{ Part: "Execution", Id: "O-7", Title: "x", Ambition: "moonshot" }, "Ambition", "unreadable"],
		[{ Part: "Strategy", Id: "S-7", Title: "x", Under: "V-7" }, "Under", "unknown-version"],
		[{ Part: "Vision", Id: "V-7", Title: "x" }, "In force from", "needed"],
	] as const)("leaves out a row it cannot read, takes the others: %j", (bad, column, code) => {
		const found = apply(bad, { Part: "Execution", Id: "O-8", Title: "Taken" });
		expect(found.problems).toEqual([{ row: 1, column, code }]);
		expect(found.added).toEqual(["O-8"]);
		expect(found.register.objectives[0]).toEqual(base.objectives[0]);
		expect(found.register.keyResults).toEqual(base.keyResults);
	});

	test("takes an id once; a strategy once in each version", () => {
		const found = apply(
			{ Part: "Execution", Id: "O-8", Title: "One" },
			{ Part: "Execution", Id: "O-8", Title: "Two" },
			{ Part: "Strategy", Id: "S-8", Under: "V-1", Title: "x" },
			{ Part: "Strategy", Id: "S-8", Under: "V-1", Title: "y" },
		);
		expect(found.problems).toEqual([
			{ row: 2, column: "Id", code: "twice" },
			{ row: 4, column: "Id", code: "twice" },
		]);
	});

	test("may have its columns in any order and others beside them; columns it lacks change nothing", () => {
		const found = applyVsemRows(base, [
			["note", " id ", "TITLE", "part"],
			["?", "O-1", "Warm homes", "Execution"],
		]);
		expect(found.register.objectives).toEqual([{ ...base.objectives[0], title: "Warm homes" }]);
		expect(applyVsemRows(base, [["Title"], ["x"]])).toEqual({
			register: base,
			added: [],
			changed: [],
			problems: [
				{ row: 0, column: "Part", code: "no-heading" },
				{ row: 0, column: "Id", code: "no-heading" },
			],
		});
		expect(applyVsemRows(base, []).problems).toHaveLength(2);
	});
});
