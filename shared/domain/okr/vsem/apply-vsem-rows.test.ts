import fc from "fast-check";
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

const word = fc.oneof(
	fc.string({ minLength: 1, maxLength: 6 }),
	fc.constantFrom("=1+1", "a\tb", 'say "hi"', "line\nbreak", " x "),
);
const title = word.filter((t) => t.trim() !== "");
const figure = fc.oneof(
	fc.integer(),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)),
);
const date = fc.constantFrom("2024-02-29", "2026-01-01", "2027-12-31");
const some = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const ids = (prefix: string) =>
	fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }).map((ns) => ns.map((n) => `${prefix}-${n}`));
const each = <T>(given: fc.Arbitrary<string[]>, make: (id: string) => fc.Arbitrary<T>) =>
	given.chain((all) => fc.tuple(...all.map(make)));
const tidy = (record: object): object => Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined));
const weight = fc.double({ min: 0, max: 1e6, noNaN: true });

const strategyVersions = each(ids("V"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			from: date,
			vision: title,
			horizon: some(fc.record({ starts: date, ends: date, note: fc.constant("kept") })),
			strategies: each(ids("S"), (s) =>
				fc
					.record({ id: fc.constant(s), title, owner: some(title), weight: some(weight), mood: fc.constant(1) })
					.map(tidy),
			),
		})
		.map(tidy),
);
const objectives = each(ids("O"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			title,
			owner: some(fc.oneof(title, fc.constant(""))),
			weight: some(weight),
			strategy: some(fc.constantFrom("S-1", "S-2")),
			parent: some(fc.constantFrom("O-1", "O-9")),
			cycle: some(fc.constant("2026")),
			ambition: some(fc.constantFrom("committed", "aspirational")),
			origin: some(fc.constantFrom("top-down", "bottom-up", "negotiated")),
			level: some(fc.constant(1)),
		})
		.map(tidy),
);
const keyResults = each(ids("KR"), (id) =>
	fc
		.record({
			id: fc.constant(id),
			objective: fc.constantFrom("O-1", "O-2", "O-99"),
			title,
			owner: some(title),
			weight: some(weight),
			starts: some(date),
			due: some(date),
			kind: fc.constantFrom("increase", "reduce", "ordinal", "milestone"),
			unit: some(title),
			baseline: some(fc.option(figure, { nil: null })),
			target: some(figure),
			low: some(figure),
			high: some(figure),
			checkIns: fc.constant([{ date: "2026-01-01", value: 1 }]),
		})
		.map(tidy),
);
const registers = fc
	.record({ strategyVersions, objectives, keyResults })
	.map((parts) => ({ ...EMPTY_REGISTER, ...parts }) as unknown as Register);

describe("a VSEM sheet", () => {
	test("read back into the register it was written from changes nothing", () => {
		fc.assert(
			fc.property(registers, (register) => {
				const back = applyVsemRows(register, vsemRows(register));
				expect(back).toEqual({ register, added: [], changed: [], problems: [] });
			}),
		);
	});

	test("read into an empty register makes one that writes the same sheet", () => {
		fc.assert(
			fc.property(registers, (register) => {
				const rows = vsemRows(register);
				const made = applyVsemRows(EMPTY_REGISTER, rows);
				expect(made.problems).toEqual([]);
				expect(vsemRows(made.register)).toEqual(rows);
				expect(made.added).toHaveLength(rows.length - 1);
			}),
		);
	});

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
