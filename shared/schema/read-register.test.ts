import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../domain/register.ts";
import { readRegister } from "./read-register.ts";
import { writeRegister } from "./write-register.ts";

const base = { format: "sightline-register", version: 1, name: "Council" };
const kr = (id: string, more = {}) => ({ id, objective: "O-1", title: "x", kind: "increase", checkIns: [], ...more });
const file = (more: object) => JSON.stringify({ ...base, objectives: [{ id: "O-1", title: "Homes" }], ...more });
function read(text: string) {
	const found = readRegister(text);
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return found;
}

describe("readRegister", () => {
	test("reads what writeRegister writes", () => {
		expect(read(writeRegister(EMPTY_REGISTER)).register).toEqual(EMPTY_REGISTER);
	});

	test("keeps what a newer version added, in the file and in its records", () => {
		const text = file({ version: 7, keyResults: [kr("KR-1", { mood: "sunny" })], risks: [{ id: "R-1" }] });
		const { register, carry, problems } = read(text);
		expect(problems).toEqual([
			{ path: "version", message: "The file is of a newer version (7); what is new is kept." },
		]);
		const again = JSON.parse(writeRegister(register, carry));
		expect(again).toMatchObject({ version: 7, risks: [{ id: "R-1" }], keyResults: [{ mood: "sunny" }] });
	});

	test("sets one bad record aside, says where, serves the others, and writes it back", () => {
		const bad = kr("KR-2", { due: "2026-02-30" });
		const { register, carry, problems } = read(file({ keyResults: [kr("KR-1"), bad, kr("KR-3")] }));
		expect(register.keyResults.map((k) => k.id)).toEqual(["KR-1", "KR-3"]);
		expect(problems).toEqual([
			{ path: "keyResults[1].due", message: "is not a day that exists (YYYY-MM-DD)", setAside: true },
		]);
		expect(JSON.parse(writeRegister(register, carry)).keyResults).toContainEqual(bad);
	});

	test("names a second record of the same id, and a reference to nothing", () => {
		const { register, problems } = read(
			file({ keyResults: [kr("KR-1"), kr("KR-1"), kr("KR-2", { objective: "O-9" })] }),
		);
		expect(register.keyResults).toHaveLength(2);
		expect(problems.map((p) => p.path)).toEqual(["keyResults[1].id", "keyResults[1].objective"]);
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
