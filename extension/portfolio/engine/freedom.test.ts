import { describe, expect, test } from "vitest";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { freedomOf, freedomsOf, weightings } from "./freedom.ts";

const named = { id: "m", name: "M", version: 1 };
const criteria = (...weights: number[]) =>
	weights.map((weight, i) => ({ id: `c${i}`, weight, low: 0, high: 10, direction: "benefit" as const }));
const weighted = (...weights: number[]): ScoringModel => ({
	...named,
	kind: "weighted",
	criteria: criteria(...weights),
});

describe("what can be put to the test", () => {
	test("estimates, for a model without weights or with nothing to weigh against", () => {
		expect(freedomsOf({ ...named, kind: "wsjf" })).toEqual(["estimates"]);
		expect(freedomsOf(weighted(1))).toEqual(["estimates"]);
	});
	test("weights too where there are several; their order only where no two are level", () => {
		expect(freedomsOf(weighted(3, 1))).toEqual([
			"weights-10",
			"weights-20",
			"weights-order",
			"weights-any",
			"estimates",
		]);
		expect(freedomsOf(weighted(1, 1))).toEqual(["weights-10", "weights-20", "weights-any", "estimates"]);
	});
	test("what was asked for, or the first that makes sense", () => {
		expect(freedomOf(weighted(3, 1), "weights-any")).toBe("weights-any");
		expect(freedomOf(weighted(3, 1), undefined)).toBe("weights-10");
		expect(freedomOf({ ...named, kind: "ice" }, "weights-any")).toBe("estimates");
	});
});

describe("the weightings a freedom allows", () => {
	test("are so many points either way of each share, within the whole", () => {
		expect(weightings(criteria(3, 1), "weights-10")).toEqual({
			bounds: { c0: { low: 0.65, high: 0.85 }, c1: { low: 0.15, high: 0.35 } },
		});
		expect(weightings(criteria(19, 1), "weights-20")).toEqual({
			bounds: { c0: { low: 0.75, high: 1 }, c1: { low: 0, high: 0.25 } },
		});
	});
	test("keep the order of importance, the heaviest first", () => {
		expect(weightings(criteria(1, 3, 2), "weights-order")).toEqual({ order: ["c1", "c2", "c0"] });
	});
	test("are not limited where anything goes", () => {
		expect(weightings(criteria(1, 3), "weights-any")).toEqual({});
	});
});
