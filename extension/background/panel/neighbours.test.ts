import { expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { EMPTY_REGISTER } from "../../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../../shared/domain/units.ts";
import { story } from "../../../shared/domain/work-items/item-for-tests.ts";
import { neighboursOf } from "./neighbours.ts";

const model: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const item = (key: string, jobSize: number | null) =>
	story(key, { inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize } });

function pairsOf(key: string, sizes: Readonly<Record<string, number | null>>) {
	const items = Object.entries(sizes).map(([k, size]) => item(k, size));
	const { items: assessed } = assess({ ...EMPTY_REGISTER, models: [model] }, items, "2026-11-24" as IsoDate);
	const found = neighboursOf(key as ItemKey, model, assessed.values(), new Map(items.map((i) => [i.key, i])));
	return found.map((p) => [p.ahead, p.behind, p.tied]);
}

test("an item stands between the one next ahead and the one next behind, wherever they stand in the list", () => {
	const sizes = { "A-20": 20, "A-5": 5, "A-1": 1, "A-8": 8, "A-13": 13 };
	expect(pairsOf("A-8", sizes)).toEqual([
		["A-5", "A-8", false],
		["A-8", "A-13", false],
	]);
	expect(pairsOf("A-1", sizes)).toEqual([["A-1", "A-5", false]]);
	expect(pairsOf("A-20", sizes)).toEqual([["A-13", "A-20", false]]);
});

test("one that shares its place is named as level", () => {
	expect(pairsOf("A-8", { "A-8": 8, "B-8": 8, "A-5": 5, "A-13": 13 })).toEqual([
		["A-5", "A-8", false],
		["A-8", "B-8", true],
		["A-8", "A-13", false],
	]);
});

test("an item without a rank, and one alone, has no neighbours", () => {
	expect(pairsOf("A-0", { "A-0": null, "A-5": 5 })).toEqual([]);
	expect(pairsOf("A-5", { "A-0": null, "A-5": 5 })).toEqual([]);
	expect(pairsOf("A-9", { "A-5": 5 })).toEqual([]);
});
