import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";

const named = { id: "m", name: "M", version: 1 };
const formula = {
	kind: "formula",
	...named,
	expression: "[Value] ÷ size",
	inputs: [{ id: "value" }, { id: "size", unit: "weeks", low: 0 }],
};

function read(...models: object[]) {
	const found = readRegister(JSON.stringify({ format: "sightline-register", version: 1, name: "x", models }));
	if (!found.ok) throw new Error(JSON.stringify(found.problems));
	return { models: found.register.models, problems: found.problems };
}

describe("a scoring model in a register file", () => {
	test.each([
		[{ kind: "wsjf", ...named }],
		[{ kind: "rice", ...named, importance: { reach: 2, effort: 0.75, impact: null }, validForMonths: 12 }],
		[{ kind: "cd3", ...named, validForMonths: 1 }],
		[{ kind: "ice", ...named, validForMonths: 1200, mood: "kept" }],
		[formula],
		[{ kind: "moscow", ...named, within: formula }],
	])("is read as it is: %j", (model) => expect(read(model)).toEqual({ models: [model], problems: [] }));

	test.each([
		[
			{ ...formula, expression: "value ÷" },
			"models[0].expression",
			"Column 8: The formula ends where a number, a name or an opening bracket is expected.",
		],
		[{ ...formula, expression: "price" }, "models[0].expression", "Column 1: The formula has no input called “price”."],
		[
			{ ...formula, expression: "size + 1 < 2" },
			"models[0].expression",
			"Column 10: A comparison may only stand in the first place of “if”; a number is expected.",
		],
		[
			{ ...formula, inputs: [{ id: "value" }, { id: "size", low: 2, high: 2 }] },
			"models[0].inputs[1].high",
			"The scale must end above its start.",
		],
		[
			{ ...formula, inputs: [{ id: "value", unit: "a b" }, { id: "size" }] },
			"models[0].inputs[0].unit",
			"“a b” is no unit: write money, weeks or money/weeks.",
		],
		[
			{ ...formula, inputs: [{ id: "size" }, { id: "Size" }] },
			"models[0].inputs[1].id",
			"Two inputs are called “size”.",
		],
		[
			{ ...formula, inputs: Array.from({ length: 101 }, (_, i) => ({ id: `i${i}` })), expression: "i1" },
			"models[0].inputs",
			"has more than 100 inputs",
		],
		[{ ...formula, expression: 3 }, "models[0].expression", "must be text"],
		[
			{ kind: "moscow", ...named, within: { ...formula, expression: "" } },
			"models[0].within.expression",
			"Column 1: There is no formula.",
		],
		[
			{ kind: "rice", ...named, importance: { reach: 10.1 } },
			"models[0].importance.reach",
			"must be 0 to 10, of at most two decimals",
		],
		[
			{ kind: "rice", ...named, importance: { effort: 0.125 } },
			"models[0].importance.effort",
			"must be 0 to 10, of at most two decimals",
		],
		[
			{ kind: "rice", ...named, importance: { effort: -1 } },
			"models[0].importance.effort",
			"must be 0 to 10, of at most two decimals",
		],
		[{ kind: "cd3", ...named, validForMonths: 0 }, "models[0].validForMonths", "must be 1 to 1200, whole"],
		[{ kind: "cd3", ...named, validForMonths: 1201 }, "models[0].validForMonths", "must be 1 to 1200, whole"],
		[{ kind: "cd3", ...named, validForMonths: 1.5 }, "models[0].validForMonths", "must be 1 to 1200, whole"],
	])("is set aside with its message and place: %j", (model, path, message) => {
		const { models, problems } = read(model, { kind: "ice", ...named, id: "other" });
		expect(models.map((m) => m.id)).toEqual(["other"]);
		expect(problems).toEqual([{ path, message, setAside: true, place: { line: 1, column: expect.any(Number) } }]);
	});

	test("holds no MoSCoW within another", () => {
		const inner = { kind: "moscow", ...named, within: formula };
		expect(read({ ...inner, within: inner })).toMatchObject({
			models: [],
			problems: [{ path: "models[0].within.kind" }],
		});
	});
});
