import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { inputsOf } from "./inputs-of.ts";
import { classOf } from "./methods/class-of.ts";
import { scoreBy } from "./score-by.ts";
import { inputName, inputNameIn, modelName } from "./score-names.ts";
import type { FormulaModel, MoscowModel, NumberModel, ScoringModel } from "./scoring-model.ts";

const named = { id: "x", name: "X", version: 1 };
const FORMULA: FormulaModel = {
	kind: "formula",
	...named,
	expression: "value ÷ [Job size] × 2",
	inputs: [{ id: "unused" }, { id: "size", name: "Job size", low: 0 }, { id: "value" }],
};
const MOSCOW: MoscowModel = { kind: "moscow", ...named, within: { kind: "cd3", ...named } };
const said = (model: ScoringModel, inputs: object) => {
	const answer = scoreBy(model, { ...inputs });
	if (answer.kind === "value") return [exactText(answer.value.score), answer.value.class].filter(Boolean).join(" ");
	if (answer.kind === "missing") return answer.missing;
	return answer.kind === "fault" ? `${answer.code} ${answer.path}` : answer.kind;
};

describe("scoreBy", () => {
	test.each<[ScoringModel, object, unknown]>([
		[
			{ kind: "wsjf", ...named },
			{ userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8, reach: "x" },
			"2",
		],
		[{ kind: "rice", ...named }, { reach: 10, impact: 3, confidence: 0.5, effort: 4, importance: 7 }, "15/4"],
		[
			{ kind: "rice", ...named, importance: { impact: 2 } },
			{ reach: 10, impact: 3, confidence: 0.5, effort: 4 },
			"45/4",
		],
		[{ kind: "rice", ...named }, { reach: 10, impact: 3 }, ["confidence", "effort"]],
		[{ kind: "cd3", ...named }, { costOfDelayPerWeek: -30, weeks: 4 }, "-15/2"],
		[{ kind: "cd3", ...named }, { weeks: 0 }, "out-of-range weeks"],
		[{ kind: "ice", ...named }, { impact: 8, confidence: 5, ease: 3 }, "120"],
		[{ kind: "ice", ...named }, { impact: 8, confidence: 0.8, ease: 3 }, "out-of-range confidence"],
		[FORMULA, { value: 3, size: 4, unused: "x" }, "3/2"],
		[FORMULA, { value: null }, ["size", "value"]],
		[FORMULA, { value: 3, size: 0 }, "out-of-range expression"],
		[FORMULA, { value: 3, size: -1 }, "out-of-range size"],
		[{ ...FORMULA, expression: "2 +" }, {}, "shape expression"],
		[{ ...FORMULA, expression: "" }, {}, "empty expression"],
		[{ ...FORMULA, expression: "price" }, {}, "unknown-id expression"],
		[{ ...FORMULA, inputs: [{ id: "a" }, { id: "a" }] }, {}, "duplicate-id inputs[1].id"],
		[MOSCOW, { moscow: "must", costOfDelayPerWeek: 3, weeks: 2 }, "3/2 must"],
		[MOSCOW, { moscow: 4, costOfDelayPerWeek: 3, weeks: 2 }, "3/2 wont"],
		[MOSCOW, { costOfDelayPerWeek: 3, weeks: 2 }, ["moscow"]],
		[MOSCOW, { moscow: null, weeks: 2 }, ["moscow", "costOfDelayPerWeek"]],
		[MOSCOW, { moscow: 1, weeks: 2 }, ["costOfDelayPerWeek"]],
		[MOSCOW, { moscow: 5, weeks: "x" }, "unknown-word moscow"],
		[MOSCOW, { moscow: "Must" }, "unknown-word moscow"],
		[MOSCOW, { weeks: "x" }, "bad-type weeks"],
	])("%j of %j", (model, inputs, expected) => expect(said(model, inputs)).toEqual(expected));

	test("does not take what every object has for an input", () => {
		const criteria = [{ id: "constructor", weight: 1, low: 0, high: 1, direction: "benefit" as const }];
		expect(said({ kind: "weighted", ...named, criteria }, {})).toEqual(["constructor"]);
		const inputs = [{ id: "toString" }];
		expect(said({ kind: "formula", ...named, expression: "toString", inputs }, {})).toEqual(["toString"]);
	});
});

test("inputsOf names what each model asks for, in the order of its formula", () => {
	expect(inputsOf({ kind: "wsjf", ...named })).toEqual([
		"userBusinessValue",
		"timeCriticality",
		"riskReduction",
		"jobSize",
	]);
	expect(inputsOf({ kind: "rice", ...named })).toEqual(["reach", "impact", "confidence", "effort"]);
	expect(inputsOf({ kind: "ice", ...named })).toEqual(["impact", "confidence", "ease"]);
	expect(inputsOf(MOSCOW)).toEqual(["moscow", "costOfDelayPerWeek", "weeks"]);
	expect(inputsOf(FORMULA)).toEqual(["size", "value"]);
	expect(inputsOf({ ...FORMULA, expression: "(" })).toEqual(["unused", "size", "value"]);
});

test("classOf reads words and places", () => {
	expect([1, 2, 3, 4].map(classOf)).toEqual(["must", "should", "could", "wont"]);
	expect(["must", "wont"].map(classOf)).toEqual(["must", "wont"]);
	for (const none of [0, 5, 1.5, "MUST", null, undefined, true]) expect(classOf(none)).toBeUndefined();
});

test("every input and model of a named kind has a name, and one's own inputs their own", () => {
	const kinds: NumberModel[] = ["wsjf", "cd3", "ice", "rice"].map((kind) => ({ kind, ...named }) as NumberModel);
	for (const model of kinds) {
		for (const id of inputsOf(model)) expect(inputName(id), id).toMatch(/^[A-Z]/);
		expect(modelName(model.kind)).not.toBe(model.kind);
	}
	expect([modelName("moscow"), modelName("formula"), modelName("mine"), modelName("constructor")]).toEqual([
		"MoSCoW",
		"Formula",
		"mine",
		"constructor",
	]);
	expect(inputName("constructor")).toBeUndefined();
	expect(inputNameIn(FORMULA, "size")).toBe("Job size");
	expect(inputNameIn(FORMULA, "value")).toBeUndefined();
	expect(inputNameIn(MOSCOW, "moscow")).toBe("MoSCoW class");
	expect(inputNameIn({ ...MOSCOW, within: FORMULA }, "size")).toBe("Job size");
	const criteria = [{ id: "reach", name: "Our reach", weight: 1, low: 0, high: 1, direction: "benefit" as const }];
	expect(inputNameIn({ kind: "weighted", ...named, criteria }, "reach")).toBe("Our reach");
});
