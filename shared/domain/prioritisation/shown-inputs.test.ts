import { expect, test } from "vitest";
import type { IsoDate } from "../units.ts";
import type { ScoringModel } from "./scoring-model.ts";
import { shownInputs } from "./shown-inputs.ts";

const ice: ScoringModel = { kind: "ice", id: "ice", name: "ICE", version: 1 };
const own: ScoringModel = {
	kind: "weighted",
	id: "own",
	name: "Own",
	version: 1,
	criteria: [
		{ id: "reach", name: "People reached", weight: 1, low: 0, high: 10, direction: "benefit" },
		{ id: "x1", weight: 1, low: 0, high: 10, direction: "benefit" },
	],
};
const on = "2026-01-31" as IsoDate;

test("an input is shown with its name, value, date and giver, and a missing one without a value", () => {
	expect(shownInputs(ice, { inputs: { impact: 8, confidence: null }, stamps: { impact: { on, by: "Ana" } } })).toEqual([
		{ name: "Impact", value: 8, on, by: "Ana" },
		{ name: "Confidence" },
		{ name: "Ease" },
	]);
});

test("a criterion has the model's own name for it, else its id, and says where its value was held", () => {
	expect(shownInputs(own, { inputs: { reach: 40, x1: 0 }, clamped: ["reach"] })).toEqual([
		{ name: "People reached", value: 40, held: true },
		{ name: "x1", value: 0 },
	]);
});

test("a score without inputs shows all of them as missing, and other values as text", () => {
	expect(shownInputs(ice, {})).toEqual([{ name: "Impact" }, { name: "Confidence" }, { name: "Ease" }]);
	expect(shownInputs(ice, { inputs: { impact: "high" }, stamps: { impact: {} } })[0]).toEqual({
		name: "Impact",
		value: "high",
	});
});
