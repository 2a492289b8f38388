import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../domain/register.ts";
import { readRegister } from "./read-register.ts";
import { SECTIONS } from "./record-shapes.ts";
import { writeRegister } from "./write-register.ts";

const base = { format: "sightline-register", version: 1, name: "Council" };
const file = (more: object) => JSON.stringify({ ...base, objectives: [{ id: "O-1", title: "Homes" }], ...more });
const kr = (more: object) => ({ id: "KR-1", objective: "O-1", title: "x", kind: "increase", checkIns: [], ...more });
function read(text: string) {
	const found = readRegister(text);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}
const paths = (more: object) => read(file(more)).problems.map((p) => [p.path, p.setAside ?? false]);

/** Names that would change what an object is are dropped on reading. */
const withoutDanger = (name: string, value: unknown) =>
	["__proto__", "constructor", "prototype"].includes(name) ? undefined : value;

describe("a register of version 1 without the newer sections", () => {
	test("reads as one in which they are empty", () => {
		const { register, problems } = read(file({ keyResults: [kr({})] }));
		expect(problems).toEqual([]);
		expect(register).toMatchObject({
			strategyVersions: [],
			values: [],
			businessCases: [],
			commitments: [],
			services: [],
		});
		expect(Object.keys(register).sort()).toEqual(Object.keys(EMPTY_REGISTER).sort());
		expect(SECTIONS.every((s) => Array.isArray(EMPTY_REGISTER[s]))).toBe(true);
	});
});

describe("newer members", () => {
	test("are read where they are right", () => {
		const more = {
			strategyVersions: [
				{
					id: "V-1",
					from: "2026-01-01",
					vision: "Home",
					horizon: { starts: "2026-01-01", ends: "2028-12-31" },
					strategies: [{ id: "S-1", title: "Prevent", weight: 2 }],
				},
			],
			values: [{ id: "care", title: "Care" }],
			objectives: [{ id: "O-1", title: "Homes", origin: "negotiated", level: 0, strategy: "S-1" }],
			keyResults: [
				kr({
					kind: "ordinal",
					indicator: "leading",
					zones: [
						{ at: 0, progress: 0 },
						{ at: 9, progress: 1 },
					],
					curve: [{ date: "2026-06-30", expected: 0.4 }],
					checkIns: [{ date: "2026-05-01", value: 4, values: [{ value: "care", mark: "concern", note: "Two moves" }] }],
					reAims: [{ date: "2026-04-01", by: "Ana", why: "Later start", was: { due: null, zones: null, target: 3 } }],
				}),
			],
			kpis: [
				{
					id: "K-1",
					title: "x",
					family: "team",
					isProcess: true,
					since: "2026-01-01",
					until: "2026-12-31",
					readings: [],
				},
			],
			services: [
				{
					id: "SV-1",
					name: "Clinic",
					owner: "Ana",
					measures: [{ id: "M-1", title: "x", keyResult: "KR-1", kpi: "K-1", readings: [] }],
				},
			],
			benefits: [{ id: "B-1", title: "x", readings: [], work: [] }],
			businessCases: [
				{ id: "BC-1", item: "PS-1", rate: 0.1, flows: [{ amount: -5 }, { amount: 9, low: 4, high: 10 }] },
			],
			commitments: [{ id: "C-1", title: "x", due: "2026-12-31", keyResults: ["KR-1"], benefits: ["B-1"], value: 5 }],
		};
		const { register, problems } = read(file(more));
		expect(problems).toEqual([]);
		expect(register).toMatchObject(more);
	});

	test.each([
		["keyResults", kr({ curve: [{ date: "2026-06-30", expected: 1.1 }] }), "keyResults[0].curve[0].expected"],
		["keyResults", kr({ curve: [{ date: "2026-06-30", expected: -0.1 }] }), "keyResults[0].curve[0].expected"],
		["keyResults", kr({ zones: [{ at: 1 }] }), "keyResults[0].zones[0].progress"],
		["keyResults", kr({ indicator: "late" }), "keyResults[0].indicator"],
		["keyResults", kr({ kind: "grow" }), "keyResults[0].kind"],
		["keyResults", kr({ reAims: [{ date: "2026-04-01", by: "Ana", was: {} }] }), "keyResults[0].reAims[0].why"],
		["keyResults", kr({ reAims: [{ date: "soon", by: "Ana", why: "", was: {} }] }), "keyResults[0].reAims[0].date"],
		[
			"keyResults",
			kr({ checkIns: [{ date: "2026-01-01", value: 1, values: [{ value: "c", mark: "no" }] }] }),
			"keyResults[0].checkIns[0].values[0].mark",
		],
		["objectives", { id: "O-2", title: "x", origin: "above" }, "objectives[0].origin"],
		["objectives", { id: "O-2", title: "x", level: -1 }, "objectives[0].level"],
		["kpis", { id: "K-1", title: "x", family: "other", readings: [] }, "kpis[0].family"],
		["strategyVersions", { id: "V-1", from: "2026", vision: "x", strategies: [] }, "strategyVersions[0].from"],
		[
			"strategyVersions",
			{ id: "V-1", from: "2026-01-01", vision: "x", strategies: [{ id: "S", title: "x", weight: -1 }] },
			"strategyVersions[0].strategies[0].weight",
		],
		["values", { id: "v" }, "values[0].title"],
		["services", { id: "S", name: "x" }, "services[0].measures"],
		["businessCases", { id: "B", flows: [] }, "businessCases[0].item"],
		["commitments", { id: "C", title: "x", due: "x" }, "commitments[0].due"],
	])("of %s that cannot be right are set aside with their place: %j", (section, record, path) => {
		expect(paths({ [section]: [record] })).toContainEqual([path, true]);
	});

	test("that name what is not there are named, and the record is kept", () => {
		const found = paths({
			objectives: [{ id: "O-1", title: "Homes", strategy: "S-9" }],
			keyResults: [kr({ checkIns: [{ date: "2026-05-01", value: 4, values: [{ value: "care", mark: "yes" }] }] })],
			services: [
				{
					id: "SV-1",
					name: "Clinic",
					measures: [{ id: "M-1", title: "x", keyResult: "KR-9", kpi: "K-9", readings: [] }],
				},
			],
			commitments: [{ id: "C-1", title: "x", keyResults: ["KR-1", "KR-9"], benefits: ["B-9"] }],
		});
		expect(found).toEqual([
			["objectives[0].strategy", false],
			["keyResults[0].checkIns[0].values[0].value", false],
			["commitments[0].keyResults[1]", false],
			["commitments[0].benefits[0]", false],
			["services[0].measures[0].keyResult", false],
			["services[0].measures[0].kpi", false],
		]);
	});

	test("a commitment that names nothing has empty lists", () => {
		expect(read(file({ commitments: [{ id: "C-1", title: "x" }] })).register.commitments).toEqual([
			{ id: "C-1", title: "x", keyResults: [], benefits: [] },
		]);
	});
});

test("writeRegister and readRegister keep every section, and in each record what a newer version may have written", () => {
	const extra = fc.dictionary(fc.stringMatching(/^x[a-z]{1,6}$/), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
	const date = fc.constantFrom("2025-12-31", "2026-02-28", "2026-11-24");
	const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
	const with_ = (needed: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>> = {}) =>
		fc
			.tuple(extra, fc.record(needed), fc.record(optional, { requiredKeys: [] }))
			.map(([more, a, b]) => ({ ...more, ...a, ...b }));
	const list = (prefix: string, of: fc.Arbitrary<object>) =>
		few(of).map((records) => records.map((r, i) => ({ id: `${prefix}-${i}`, ...r })));
	const text = fc.string({ maxLength: 5 });
	const zones = few(with_({ at: fc.integer(), progress: fc.double({ min: 0, max: 1, noNaN: true }) }));
	const aim = with_({}, { target: fc.option(fc.integer()), zones: fc.option(zones), due: fc.option(date) });
	const mark = with_({ value: fc.constantFrom("L-0", "L-1"), mark: fc.constantFrom("yes", "concern") });
	const checkIn = with_({ date, value: fc.integer() }, { values: few(mark), confidence: fc.constant(0.5) });
	const reading = with_({ date, value: fc.integer() });
	const registers = fc.record({
		strategyVersions: list(
			"V",
			with_(
				{ from: date, vision: text, strategies: list("S", with_({ title: text })) },
				{ horizon: with_({ starts: date, ends: date }) },
			),
		),
		values: list("L", with_({ title: text })),
		objectives: list("O", with_({ title: text }, { origin: fc.constant("negotiated"), level: fc.nat(3) })),
		keyResults: list(
			"KR",
			with_(
				{
					objective: fc.constantFrom("O-0", "O-1"),
					title: text,
					kind: fc.constantFrom("ordinal", "increase"),
					checkIns: few(checkIn),
				},
				{
					zones,
					reAims: few(with_({ date, by: text, why: text, was: aim })),
					indicator: fc.constant("lagging"),
					curve: few(with_({ date, expected: fc.constantFrom(0, 0.25, 1) })),
				},
			),
		),
		kpis: list(
			"K",
			with_(
				{ title: text, readings: few(reading) },
				{ family: fc.constantFrom("team", "service"), isProcess: fc.boolean() },
			),
		),
		services: list(
			"SV",
			with_({
				name: text,
				measures: list(
					"M",
					with_({ title: text, readings: few(reading) }, { keyResult: fc.constant("KR-0"), kpi: fc.constant("K-0") }),
				),
			}),
		),
		businessCases: list(
			"BC",
			with_(
				{
					item: fc.constant("PS-1"),
					flows: few(with_({}, { date, amount: fc.option(fc.integer()), low: fc.integer() })),
				},
				{ rate: fc.constant(0.1), estimated: date },
			),
		),
		commitments: list(
			"C",
			with_(
				{ title: text, keyResults: few(fc.constant("KR-0")), benefits: few(fc.constant("B-0")) },
				{ due: date, value: fc.integer() },
			),
		),
	});
	fc.assert(
		fc.property(registers, (parts) => {
			const given = JSON.parse(JSON.stringify({ ...EMPTY_REGISTER, ...parts }), withoutDanger);
			const { register, problems, carry } = read(JSON.stringify(given));
			expect(problems.filter((p) => p.setAside)).toEqual([]);
			expect(register).toEqual(given);
			const again = read(writeRegister(register, carry));
			expect(again.register satisfies Register).toEqual(given);
		}),
		{ numRuns: 60 },
	);
});
