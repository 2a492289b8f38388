import { describe, expect, test } from "vitest";
import type { NumberModel, ScoringModel } from "./scoring-model.ts";
import { criteriaOf, withWeights } from "./weigh-model.ts";

const board: NumberModel = {
	kind: "weighted",
	id: "board",
	name: "Board",
	version: 2,
	criteria: [
		{ id: "fit", weight: 3, low: 1, high: 5, direction: "benefit" },
		{ id: "risk", weight: 1, low: 1, high: 5, direction: "cost" },
	],
};
const wsjf: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const moscow: ScoringModel = { kind: "moscow", id: "m", name: "Classes", version: 4, within: board };

describe("the weights of a model", () => {
	test("are its own, or those within its classes", () => {
		expect(criteriaOf(board)?.map((c) => c.id)).toEqual(["fit", "risk"]);
		expect(criteriaOf(moscow)).toBe(board.criteria);
		expect(criteriaOf(wsjf)).toBeUndefined();
		expect(criteriaOf({ ...moscow, within: wsjf })).toBeUndefined();
	});

	test("are set as the model's next version, and nothing else is", () => {
		const weights = new Map([
			["fit", 60],
			["stranger", 40],
		]);
		const [fit, risk] = board.criteria;
		expect(withWeights(board, weights)).toEqual({ ...board, version: 3, criteria: [{ ...fit, weight: 60 }, risk] });
		expect(withWeights(moscow, weights)).toEqual({
			...moscow,
			version: 5,
			within: { ...board, criteria: [{ ...fit, weight: 60 }, risk] },
		});
	});

	test("that a model has already, or that it has no place for, leave it as it is", () => {
		expect(withWeights(board, new Map([["fit", 3]]))).toBe(board);
		expect(withWeights(board, new Map())).toBe(board);
		expect(withWeights(wsjf, new Map([["fit", 3]]))).toBe(wsjf);
	});
});
