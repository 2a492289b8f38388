import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../domain/register.ts";
import { LARGEST_REGISTER, readRegister } from "./read-register.ts";
import { writeRegister } from "./write-register.ts";

const base = { format: "sightline-register", version: 1, name: "Council" };
const kr = (id: string, more = {}) => ({ id, objective: "O-1", title: "x", kind: "increase", checkIns: [], ...more });
const file = (more: object) => JSON.stringify({ ...base, objectives: [{ id: "O-1", title: "Homes" }], ...more });
function read(text: string) {
	const found = readRegister(text);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}

const withoutDanger = (name: string, value: unknown) =>
	["__proto__", "constructor", "prototype"].includes(name) ? undefined : value;

describe("readRegister", () => {
	test("reads what writeRegister writes", () => {
		expect(read(writeRegister(EMPTY_REGISTER)).register).toEqual(EMPTY_REGISTER);
	});

	test("keeps what a newer version added, in the file and in its records", () => {
		const text = file({ version: 7, keyResults: [kr("KR-1", { mood: "sunny" })], risks: [{ id: "R-1" }] });
		const { register, carry, problems } = read(text);
		expect(problems).toEqual([
			{
				path: "version",
				message: "The file is of a newer version (7); what is new is kept.",
				place: { line: 1, column: expect.any(Number) },
			},
		]);
		const again = JSON.parse(writeRegister(register, carry));
		expect(again).toMatchObject({ version: 7, risks: [{ id: "R-1" }], keyResults: [{ mood: "sunny" }] });
	});

	test("sets one bad record aside, says where, serves the others, and writes it back", () => {
		const bad = kr("KR-2", { due: "2026-02-30" });
		const { register, carry, problems } = read(file({ keyResults: [kr("KR-1"), bad, kr("KR-3")] }));
		expect(register.keyResults.map((k) => k.id)).toEqual(["KR-1", "KR-3"]);
		expect(problems).toEqual([
			{
				path: "keyResults[1].due",
				message: "is not a day that exists (YYYY-MM-DD)",
				setAside: true,
				place: { line: 1, column: expect.any(Number) },
			},
		]);
		expect(JSON.parse(writeRegister(register, carry)).keyResults).toContainEqual(bad);
	});

	test("names a second record of the same id, and a reference to nothing", () => {
		const { register, problems } = read(
			file({ keyResults: [kr("KR-1"), kr("KR-1"), kr("KR-2", { objective: "O-9" })] }),
		);
		expect(register.keyResults).toHaveLength(2);
		expect(problems.map((p) => p.path)).toEqual(["keyResults[1].id", "keyResults[2].objective"]);
	});

	test("gives the line of each problem, and counts positions as the file does", () => {
		const text = JSON.stringify(
			{
				...base,
				objectives: [{ id: "O-1", title: "Homes" }],
				keyResults: [kr("KR-1", { due: "2026-02-30" }), kr("kr-1"), kr("o-1"), kr("KR-2", { objective: "O-9" })],
				decisions: [
					{ id: "D-1", item: "A-1", kind: "withdraw", withdraws: "D-7", by: "Ana", at: "2026-11-01T09:00:00Z" },
				],
			},
			null,
			1,
		);
		const lineWith = (part: string) => text.split("\n").findIndex((l) => l.includes(part)) + 1;
		expect(read(text).problems.map((p) => [p.path, p.place?.line])).toEqual([
			["keyResults[0].due", lineWith("2026-02-30")],
			["keyResults[2].id", lineWith('"o-1"')],
			["keyResults[3].objective", lineWith("O-9")],
			["decisions[0].withdraws", lineWith("D-7")],
		]);
	});

	test("names a problem deep inside a record by its whole path", () => {
		const checkIns = [
			{ date: "2026-01-01", value: 1 },
			{ date: "2026-13-01", value: 1 },
		];
		expect(read(file({ keyResults: [kr("KR-1", { checkIns })] })).problems[0]?.path).toBe(
			"keyResults[0].checkIns[1].date",
		);
	});

	test("says what it left out of lists of words, and keeps a section that is no list", () => {
		const { register, carry, problems } = read(
			file({ exemptLabels: ["bau", 5], labelPrefixes: "okr:", benefits: { a: 1 } }),
		);
		expect(register.exemptLabels).toEqual(["bau"]);
		expect(register.labelPrefixes).toEqual(["okr:"]);
		expect(problems.map((p) => p.path)).toEqual(["benefits", "exemptLabels[1]", "labelPrefixes"]);
		expect(JSON.parse(writeRegister(register, carry)).benefits).toEqual([{ a: 1 }]);
	});

	test("refuses nesting that no register has, without a crash", () => {
		const deep = `{"format":"sightline-register","risks":${"[".repeat(300_000)}${"]".repeat(300_000)}}`;
		expect(() => readRegister(deep)).not.toThrow();
	});

	test("refuses a file of more than 20 MB in plain words", () => {
		expect(readRegister(" ".repeat(LARGEST_REGISTER + 1)).problems[0]?.message).toMatch(/larger than 20 MB/);
	});

	test("and writeRegister lose nothing that a newer version may have written", () => {
		const extra = fc.dictionary(
			fc.stringMatching(/^x[a-z]{1,6}$/),
			fc.jsonValue({ noUnicodeString: false, maxDepth: 2 }),
		);
		const record = fc.tuple(fc.stringMatching(/^KR-[1-9][0-9]{0,3}$/), extra).map(([id, more]) => kr(id, more));
		fc.assert(
			fc.property(extra, fc.uniqueArray(record, { selector: (r) => r.id }), (more, keyResults) => {
				const text = file({ version: 9, keyResults, ...more });
				const { register, carry } = read(text);
				const again = read(writeRegister(register, carry));
				expect(again.register).toEqual(register);
				expect(JSON.parse(writeRegister(again.register, again.carry))).toMatchObject(JSON.parse(text, withoutDanger));
			}),
			{ numRuns: 500 },
		);
	});

	test.each([
		['{"format":"sightline-register",', 1],
		['{\n"format":"sightline-register",\n"name": nope}', 3],
	])("says in which line a broken text breaks: %s", (text, line) => {
		const found = readRegister(text);
		expect(found.ok).toBe(false);
		expect(found.problems[0]?.place?.line).toBe(line);
	});

	test("of a text cut off anywhere never throws, and never takes it for whole", () => {
		const text = file({ keyResults: [kr("KR-1")] });
		for (let end = 0; end < text.length; end++) expect(readRegister(text.slice(0, end)).ok).toBe(false);
	});

	test("drops members that would change what an object is", () => {
		const text = `{"format":"sightline-register","__proto__":{"polluted":1},"objectives":[{"id":"O-1","title":"x","constructor":{"prototype":{"polluted":1}}}]}`;
		const { register } = read(text);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(Object.keys(register.objectives[0] ?? {})).toEqual(["id", "title"]);
	});

	test.each(["[]", "null", "5", '"x"', "{}", '{"format":"other"}'])("refuses %s in plain words", (text) => {
		const found = readRegister(text);
		expect(found.ok).toBe(false);
		expect(found.problems[0]?.message).toMatch(/not a Sightline register/);
	});

	test("of any JSON never throws", () => {
		const member = fc.constantFrom(
			"objectives",
			"keyResults",
			"benefits",
			"decisions",
			"models",
			"exemptLabels",
			"name",
		);
		fc.assert(
			fc.property(
				fc.dictionary(member, fc.jsonValue()),
				(more) => readRegister(JSON.stringify({ ...base, ...more })).ok,
			),
			{ numRuns: 2000 },
		);
	});
});
