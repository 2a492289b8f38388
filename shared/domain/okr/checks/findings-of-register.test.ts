import { describe, expect, test } from "vitest";
import type { Kpi, Objective } from "../objective.ts";
import { find, keyResult, NAMES, objective, of } from "./findings-for-tests.ts";
import { findingsByRecord } from "./findings-of-register.ts";

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

test("a register as it should be has nothing to object to", () => {
	expect(find({ objectives: [] })).toEqual([]);
	expect(find({ keyResults: [keyResult(1), keyResult(2)] })).toEqual([]);
});

test("a finding carries rule, severity, record, evidence, and the words with their place", () => {
	expect(
		find({ objectives: [objective(1, { title: "Cut waits by 18 %" })], keyResults: [keyResult(1), keyResult(2)] }),
	).toEqual([
		{
			code: "objective-number",
			rule: "objective/number",
			severity: "warning",
			about: "O-1",
			ids: ["O-1"],
			values: { word: "18 %", at: 13 },
			evidence: [{ kind: "objective", id: "O-1" }],
		},
	]);
});

test("findings stand in the order of the register, and are found by record", () => {
	const found = find({
		objectives: [objective(1, { owner: "" }), objective(2, { title: "Launch the portal" })],
		keyResults: [keyResult(1), keyResult(2, { objective: "O-9" })],
		kpis: [{ id: "KPI-1", title: "Turnover", readings: [] }],
	});
	const expected = [
		["O-1", "objective/no-owner"],
		["O-1", "objective/too-few-key-results"],
		["O-2", "objective/output-language"],
		["O-2", "objective/too-few-key-results"],
		["KR-2", "key-result/no-objective"],
		["KR-2", "key-result/no-by"],
		["KPI-1", "kpi/no-owner"],
		["KPI-1", "kpi/no-band"],
	];
	expect(found.map((f) => [f.about, f.rule])).toEqual(expected);
	expect([0, 4, 6].map((i) => found[i]?.evidence)).toEqual([
		[{ kind: "objective", id: "O-1" }],
		[{ kind: "key-result", id: "KR-2" }],
		[{ kind: "kpi", id: "KPI-1" }],
	]);
	expect(
		findingsByRecord(found)
			.get("O-1")
			?.map((f) => f.rule),
	).toEqual(["objective/no-owner", "objective/too-few-key-results"]);
	expect(findingsByRecord(found).get("O-3")).toBeUndefined();
});

describe("how many", () => {
	test.each([
		[0, ["O-1"], []],
		[1, ["O-1 KR-1"], []],
		[2, [], []],
		[5, [], []],
		[6, [], ["O-1 KR-1 KR-2 KR-3 KR-4 KR-5 KR-6"]],
	])("%i key results of an objective", (n, few, many) => {
		const records = { keyResults: range(1, n).map((i) => keyResult(i)) };
		expect(of("objective/too-few-key-results", records)).toEqual(few);
		expect(of("objective/too-many-key-results", records)).toEqual(many);
	});
	test("none is enough where objectives below prove it; one of its own is too few all the same", () => {
		const objectives = [objective(1), objective(2, { parent: "O-1" })];
		expect(of("objective/too-few-key-results", { objectives })).toEqual(["O-2"]);
		expect(of("objective/too-few-key-results", { objectives, keyResults: [keyResult(1)] })).toEqual([
			"O-1 KR-1",
			"O-2",
		]);
	});
	test("objectives of one owner in one cycle, said once on the last", () => {
		const mine = (to: number, part: object = {}) =>
			range(1, to).map((n) => objective(n, { owner: n % 2 ? "Ann Lee" : " ann lee ", parent: "O-0", ...part }));
		expect(of("objective/too-many-for-owner", { objectives: mine(5) })).toEqual([]);
		expect(of("objective/too-many-for-owner", { objectives: mine(6) })).toEqual(["O-6 O-5 O-4 O-3 O-2 O-1"]);
		expect(
			of("objective/too-many-for-owner", {
				objectives: [...mine(5), objective(6, { owner: "Ann Lee", cycle: "2027" })],
			}),
		).toEqual([]);
		expect(of("objective/too-many-for-owner", { objectives: mine(6, { owner: " " }) })).toEqual([]);
		const found = find({ objectives: mine(6) }).find((f) => f.rule === "objective/too-many-for-owner");
		expect(found?.values).toEqual({ count: 6, most: 5, owner: "ann lee", cycle: "2026" });
	});
	test("objectives at the top of one cycle, by their parent or by the level somebody gave", () => {
		const top = (to: number, part: object = {}) => range(1, to).map((n) => objective(n, part));
		expect(of("objective/too-many-at-top", { objectives: top(5) })).toEqual([]);
		expect(of("objective/too-many-at-top", { objectives: top(6) })).toEqual(["O-6 O-5 O-4 O-3 O-2 O-1"]);
		expect(of("objective/too-many-at-top", { objectives: top(6, { level: 1 }) })).toEqual([]);
		expect(of("objective/too-many-at-top", { objectives: top(6, { level: 0, parent: "O-0" }) })).toHaveLength(1);
		expect(of("objective/too-many-at-top", { objectives: top(6, { parent: "O-0" }) })).toEqual([]);
		const noCycle = find({ objectives: top(6, { cycle: undefined, owner: "Ann" }) });
		const values = ["objective/too-many-at-top", "objective/too-many-for-owner"].map(
			(rule) => noCycle.find((f) => f.rule === rule)?.values,
		);
		expect(values).toEqual([
			{ count: 6, most: 5, cycle: "" },
			{ count: 6, most: 5, owner: "Ann", cycle: "" },
		]);
	});
});

describe("the chain to the top", () => {
	test("a parent that is not there, and a circle with its members", () => {
		const objectives = [
			objective(1, { parent: "O-2" }),
			objective(2, { parent: "O-3" }),
			objective(3, { parent: "O-1" }),
			objective(4, { parent: "O-9" }),
			objective(5, { parent: "O-5" }),
			objective(6, { parent: "O-1" }),
		];
		expect(of("objective/unknown-parent", { objectives })).toEqual(["O-4 O-9"]);
		expect(of("objective/serves-itself", { objectives })).toEqual(["O-1 O-2 O-3", "O-2 O-3 O-1", "O-3 O-1 O-2", "O-5"]);
	});
	test("below the top is who has a level, or whose owner's or cycle's others all have a parent", () => {
		const orphan = (objectives: readonly Objective[]) => of("objective/no-parent", { objectives });
		expect(orphan([objective(1, { level: 1 })])).toEqual(["O-1"]);
		expect(orphan([objective(1, { level: 0 })])).toEqual([]);
		expect(orphan([objective(0), objective(1, { level: 1, parent: "O-0" })])).toEqual([]);
		expect(orphan([objective(1), objective(2)])).toEqual([]);
		const top = objective(0, { cycle: "year" });
		const below = [objective(2, { parent: "O-0" }), objective(3, { parent: "O-0" })];
		expect(orphan([top, ...below, objective(1)])).toEqual(["O-1"]);
		expect(orphan([top, ...below.slice(1), objective(1)])).toEqual([]);
		expect(orphan([top, ...below, objective(1), objective(4)])).toEqual([]);
		expect(orphan([top, ...below, objective(1), objective(4, { parent: "O-1" })])).toEqual([]);
		const hers = { owner: "Ann" };
		expect(orphan([top, objective(4), objective(2, { parent: "O-0", ...hers }), objective(1, hers)])).toEqual(["O-1"]);
		expect(orphan([top, objective(4), objective(2, hers), objective(1, hers)])).toEqual([]);
	});
});

describe("said twice", () => {
	const title = "Residents find help fast";
	test("inside one cycle, once for each later record", () => {
		const objectives = [
			objective(1, { title }),
			objective(2, { title: "Fast help residents find" }),
			objective(3, { title }),
		];
		expect(of("objective/duplicate", { objectives })).toEqual(["O-2 O-1", "O-3 O-1"]);
		expect(
			of("objective/duplicate", { objectives: [objective(1, { title }), objective(2, { title, cycle: "2027" })] }),
		).toEqual([]);
	});
	test("key results across the objectives of a cycle, and KPIs", () => {
		const objectives = [objective(1), objective(2), objective(3, { cycle: "2027" })];
		const keyResults = [
			keyResult(1, { title }),
			keyResult(2, { title, objective: "O-2" }),
			keyResult(3, { title, objective: "O-3" }),
		];
		expect(of("key-result/duplicate", { objectives, keyResults })).toEqual(["KR-2 KR-1"]);
		const kpis = [1, 2].map((n): Kpi => ({ id: `KPI-${n}`, title: "Staff turnover", readings: [] }));
		expect(of("kpi/duplicate", { kpis })).toEqual(["KPI-2 KPI-1"]);
	});
});

test("an owner is missed where the neighbours have one", () => {
	const missed = (...owners: (string | undefined)[]) =>
		of("key-result/no-owner", { keyResults: owners.map((owner, i) => keyResult(i + 1, { owner })) });
	expect([missed("Ann", " ", "Bo"), missed("", " "), missed("Ann"), missed("")]).toEqual([["KR-2"], [], [], []]);
	expect([missed("Ann", undefined), missed(undefined, " ")]).toEqual([["KR-2"], []]);
	expect(of("objective/no-owner", { objectives: [objective(1, { owner: undefined })] })).toEqual(["O-1"]);
	const kpis = ["Ann", " ", undefined].map((owner, i) => ({
		id: `KPI-${i}`,
		title: `${NAMES[i]}`,
		owner,
		readings: [],
	}));
	expect(of("kpi/no-owner", { kpis: kpis as unknown as Kpi[] })).toEqual(["KPI-1", "KPI-2"]);
});

test("an objective is too long beyond 15 words or 100 characters", () => {
	const long = (title: string) =>
		find({ objectives: [objective(1, { title })] }).find((f) => f.rule === "objective/too-long")?.values;
	expect(long(Array(15).fill("safe").join(" "))).toBeUndefined();
	expect(long(Array(16).fill("safe").join(" "))).toEqual({ words: 16, characters: 79 });
	expect(long("x".repeat(100))).toBeUndefined();
	expect(long(` ${"x".repeat(101)} `)).toEqual({ words: 1, characters: 101 });
	expect(long("le ".repeat(40))).toBeUndefined();
});

test("a moonshot is one only on a committed objective", () => {
	const moon = (part: object) =>
		of("objective/moonshot-committed", { objectives: [objective(1, { title: "Eradicate infection", ...part })] })
			.length;
	expect([moon({ ambition: "committed" }), moon({ ambition: "aspirational" }), moon({})]).toEqual([1, 0, 0]);
});
