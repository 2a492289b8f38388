import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makePortfolio } from "../../test/sandbox/portfolio/make-portfolio.ts";
import { unwrapBundle, wrapBundle } from "./bundle-xml.ts";
import { EMPTY_BUNDLE, readBundle, writeBundle } from "./read-bundle.ts";

const { register } = makePortfolio();
const part = (json: string, revision = 3) => wrapBundle(json, revision);

describe("what travels in the workbook", () => {
	test("comes back whole, one revision on", () => {
		const memory = {
			TABLE1: {
				confirmed: { title: "Project", jobSize: 'Größe <&> "x"', id: null },
				decimals: { Budget: "comma" as const },
				model: { kind: "wsjf" as const, id: "wsjf", name: "WSJF", version: 1 },
			},
		};
		const read = readBundle(writeBundle({ ...EMPTY_BUNDLE, revision: 6, register, memory }));
		expect(read).toMatchObject({ ok: true, value: { revision: 7, problems: [], memory } });
		expect(read.ok && read.value.register).toEqual(register);
	});

	test("any JSON text survives the way through XML", () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.nat(1_000_000), (value, revision) => {
				const read = unwrapBundle(part(JSON.stringify(value), revision));
				expect(read).toMatchObject({ ok: true, revision });
				expect(read.ok && JSON.parse(read.json)).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	test("what a newer version put into the register is written back", () => {
		const newer = part(JSON.stringify({ register: { ...JSON.parse(writtenRegister()), tomorrow: { a: 1 } } }));
		const read = readBundle(newer);
		if (!read.ok) throw new Error(read.problem.code);
		expect(writeBundle(read.value)).toContain('"tomorrow":{"a":1}');
	});

	test("one bad entry of the memory loses only itself", () => {
		const tables = {
			good: { confirmed: {}, decimals: {}, model: { kind: "rice", id: "rice", name: "RICE", version: 1 } },
			bad: { confirmed: [], model: "wsjf" },
			worse: null,
		};
		const read = readBundle(part(JSON.stringify({ tables })));
		expect(read.ok && Object.keys(read.value.memory)).toEqual(["good"]);
	});

	test("a name that would reach into every object is nothing but a name", () => {
		const read = readBundle(part('{"tables":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true}}'));
		expect(read.ok).toBe(true);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe("what is not ours is refused with a reason, and never written over by guess", () => {
	test.each([
		["a document type", '<!DOCTYPE x [<!ENTITY a "b">]><bundle xmlns="urn:sightline:bundle:1">&a;</bundle>', "doctype"],
		["another namespace", '<bundle xmlns="urn:else">{}</bundle>', "not-ours"],
		["another element", '<thing xmlns="urn:sightline:bundle:1">{}</thing>', "not-ours"],
		["a text", "no xml at all", "no-xml"],
	])("%s", (_, xml, why) => {
		const read = unwrapBundle(xml);
		expect(read.ok).toBe(false);
		// Parsers differ in what they make of a text that is no XML: refused it is in any case.
		if (why !== "no-xml") expect(read).toEqual({ ok: false, why });
	});

	test("broken JSON, with line and column", () => {
		expect(readBundle(part('{"register":\n  {,}}'))).toMatchObject({
			ok: false,
			problem: { code: "part-unreadable", values: { line: 2, column: 4 } },
		});
	});

	test("a part beyond any size", () => {
		expect(readBundle("x".repeat(9_000_000))).toMatchObject({ ok: false, problem: { code: "part-too-large" } });
	});
});

function writtenRegister(): string {
	const xml = writeBundle({ ...EMPTY_BUNDLE, register });
	const read = unwrapBundle(xml);
	return read.ok ? JSON.stringify((JSON.parse(read.json) as { register: unknown }).register) : "";
}
