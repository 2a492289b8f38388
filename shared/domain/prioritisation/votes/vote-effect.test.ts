import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { othersOf } from "../ask-next-overall.ts";
import { compareEnds } from "../expression/range.ts";
import { scoreBy } from "../score-by.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { scoreRange } from "./score-range.ts";
import { voteEffect } from "./vote-effect.ts";
import { type VoteSpread, voteSpread } from "./vote-spread.ts";

const WSJF: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 3 };
const wsjfInputs = (userBusinessValue: number, jobSize: number) => ({
	userBusinessValue,
	timeCriticality: 1,
	riskReduction: 1,
	jobSize,
});
const OTHERS = [2, 3, 4, 6].map((score, i) => ({ key: `I${i}`, inputs: wsjfInputs(score * 2 - 2, 2) }));

function votes(...values: number[]): VoteSpread {
	const found = voteSpread({ votes: values.map((value, i) => ({ by: `P${i}`, value })) });
	if (found.kind !== "value") throw new Error("there are votes");
	return found.value;
}
const ladderOf = (...of: Parameters<typeof othersOf>) => othersOf(...of).ladder;
const text = (end: unknown) => (typeof end === "object" ? exactText(end as Exact) : end);

describe("voteEffect", () => {
	test("scores by the medians, and runs the score and the rank from the lowest votes to the highest", () => {
		const effect = voteEffect(
			WSJF,
			wsjfInputs(99, 99),
			new Map([
				["userBusinessValue", votes(3, 5, 13)],
				["jobSize", votes(1, 2, 2)],
			]),
			ladderOf(WSJF, OTHERS),
		);
		expect(effect.score).toMatchObject({ exact: "7/2", model: "wsjf", modelVersion: 3 });
		expect([effect.range?.low, effect.range?.high].map(text)).toEqual(["5/2", "15"]);
		expect(effect.ranks).toEqual({ best: 1, atMedian: 3, worst: 4 });
		// Value alone: 5/2 to 15/2, four to one: three places. Size alone: 7/2 to 7: two.
		expect(effect.discuss).toBe("userBusinessValue");
	});

	test("moves nothing where all agree, and names nothing to talk about", () => {
		const effect = voteEffect(WSJF, wsjfInputs(4, 2), new Map([["jobSize", votes(2, 2)]]), ladderOf(WSJF, OTHERS));
		expect(effect.ranks).toEqual({ best: 3, atMedian: 3, worst: 3 });
		expect(effect).not.toHaveProperty("discuss");
	});

	test("names the input that passes most places, else the one that moves the score most, else the first", () => {
		const discuss = (spreads: Record<string, VoteSpread>, others = OTHERS) =>
			voteEffect(WSJF, wsjfInputs(4, 2), new Map(Object.entries(spreads)), ladderOf(WSJF, others)).discuss;
		// Nobody to pass: size from 1 to 2 moves it from 6 to 3, value from 4 to 8 from 3 to 5.
		expect(discuss({ userBusinessValue: votes(4, 4, 8), jobSize: votes(1, 2, 2) }, [])).toBe("jobSize");
		expect(discuss({ jobSize: votes(1, 2, 2), userBusinessValue: votes(4, 4, 12) }, [])).toBe("userBusinessValue");
		expect(discuss({ riskReduction: votes(1, 1, 3), timeCriticality: votes(1, 1, 3) }, [])).toBe("timeCriticality");
		expect(discuss({ riskReduction: votes(1, 1, 4), timeCriticality: votes(1, 1, 3) }, [])).toBe("riskReduction");
		// From 3 to 3.5 passes nobody; from 2.75 to 3, half as far, passes one. Where each passes one, the longer way counts.
		expect(discuss({ userBusinessValue: votes(4, 4, 5), riskReduction: votes(0.5, 1, 1) })).toBe("riskReduction");
		expect(discuss({ userBusinessValue: votes(4, 4, 6), riskReduction: votes(0, 1, 1) })).toBe("userBusinessValue");
		expect(discuss({ elsewhere: votes(1, 9) })).toBeUndefined();
	});

	test("says first what is missing or wrong, and then no range", () => {
		const byVote = new Map([["jobSize", votes(1, 3)]]);
		const lacking = voteEffect(WSJF, { userBusinessValue: 3 }, byVote, ladderOf(WSJF, OTHERS));
		expect(lacking.score.missing).toEqual(["timeCriticality", "riskReduction"]);
		expect(Object.keys(lacking)).toEqual(["score"]);
		const wrong = voteEffect(WSJF, wsjfInputs(-1, 1), byVote, ladderOf(WSJF, OTHERS));
		expect(wrong.score.fault).toMatchObject({ code: "out-of-range", path: "userBusinessValue" });
		expect(Object.keys(wrong)).toEqual(["score"]);
	});

	test("gives no range where a vote has no score: a job of size 0", () => {
		const effect = voteEffect(WSJF, wsjfInputs(4, 2), new Map([["jobSize", votes(0, 2, 2)]]), ladderOf(WSJF, OTHERS));
		expect(effect.score.exact).toBe("3");
		expect(Object.keys(effect)).toEqual(["score"]);
	});

	test("keeps within the class of a MoSCoW item", () => {
		const model: ScoringModel = { kind: "moscow", id: "m", name: "M", version: 1, within: WSJF as never };
		const others = ladderOf(
			model,
			OTHERS.map(({ key, inputs }, i) => ({ key, inputs: { ...inputs, moscow: i < 2 ? "must" : "should" } })),
		);
		const effect = voteEffect(
			model,
			{ ...wsjfInputs(4, 2), moscow: 2 },
			new Map([["userBusinessValue", votes(1, 4, 18)]]),
			others,
		);
		expect(effect.ranks).toEqual({ best: 3, atMedian: 5, worst: 5 });
	});
});

describe("scoreRange", () => {
	const range = (model: ScoringModel, inputs: object, ranges: Record<string, [number, number]>) => {
		const found = scoreRange(
			model,
			{ ...inputs },
			new Map(
				Object.entries(ranges).map(([id, [low, high]]) => [
					id,
					{ low: exact(low) as Exact, high: exact(high) as Exact },
				]),
			),
		);
		return found && [text(found.low), text(found.high)];
	};
	const named = { id: "x", name: "X", version: 1 };

	test("of a weighted model takes each criterion at its worst and its best", () => {
		const model: ScoringModel = {
			kind: "weighted",
			...named,
			criteria: [
				{ id: "fit", weight: 1, low: 0, high: 10, direction: "benefit" },
				{ id: "risk", weight: 1, low: 0, high: 10, direction: "cost" },
			],
		};
		expect(range(model, { fit: 5, risk: 5 }, { fit: [2, 8], risk: [1, 9] })).toEqual(["3/20", "17/20"]);
		expect(range(model, { fit: 5, risk: 5 }, { risk: [1, 9] })).toEqual(["3/10", "7/10"]);
	});

	test("of a cost of delay on both sides of nothing holds both extremes", () => {
		expect(range({ kind: "cd3", ...named }, {}, { costOfDelayPerWeek: [-6, 6], weeks: [1, 3] })).toEqual(["-6", "6"]);
	});

	test("of a formula is by interval arithmetic", () => {
		const model: ScoringModel = {
			kind: "formula",
			...named,
			expression: "if(a > 2, a × b, b)",
			inputs: [{ id: "a" }, { id: "b" }],
		};
		expect(range(model, { b: 5 }, { a: [1, 4] })).toEqual(["5", "20"]);
		expect(range(model, { b: 5 }, { a: [3, 4] })).toEqual(["15", "20"]);
		expect(range(model, { b: 5 }, { a: [3, 3] })).toEqual(["15", "15"]);
		// No range, so no interval arithmetic: a root that is known is exact.
		expect(range({ ...model, expression: "a^0.5 + b" }, { b: 5 }, { a: [4, 4] })).toEqual(["7", "7"]);
		expect(range(model, { b: 5, a: 1 }, { c: [3, 4] })).toEqual(["5", "5"]);
		expect(range(model, {}, { a: [3, 4] })).toBeUndefined();
		expect(range({ ...model, expression: "a +" }, { b: 5 }, { a: [3, 4] })).toBeUndefined();
		expect(range({ ...model, expression: "b / (a - 3)" }, { b: 5 }, { a: [3, 3] })).toBeUndefined();
		expect(range({ ...model, expression: "b / (a - 3)" }, { b: 5 }, { a: [3, 4] })).toEqual(["5", "up"]);
	});

	test("holds every score in between, for every named model", () => {
		const models: ScoringModel[] = [
			WSJF,
			{ kind: "rice", ...named, importance: { reach: 2, effort: 0.5 } },
			{ kind: "ice", ...named },
			{ kind: "cd3", ...named },
		];
		const range = fc.record({
			low: fc.constantFrom(1, 2, 5),
			width: fc.constantFrom(0, 1, 4),
			share: fc.constantFrom(0, 0.25, 0.5, 1),
		});
		fc.assert(
			fc.property(fc.constantFrom(...models), fc.tuple(range, range, range, range), (model, drawn) => {
				const given: Record<string, number> = { confidence: 1 };
				const ranges = new Map<string, { low: Exact; high: Exact }>();
				for (const [i, id] of (INPUTS[model.kind] ?? []).entries()) {
					const { low, width, share } = drawn[i] as (typeof drawn)[0];
					given[id] = low + share * width;
					ranges.set(id, { low: exact(low) as Exact, high: exact(low + width) as Exact });
				}
				const found = scoreRange(model, given, ranges);
				const at = scoreBy(model, given);
				if (at.kind !== "value" || !found) throw new Error(JSON.stringify([at.kind, given]));
				expect(compareEnds(found.low, at.value.score)).toBeLessThanOrEqual(0);
				expect(compareEnds(found.high, at.value.score)).toBeGreaterThanOrEqual(0);
			}),
		);
	});
});

const INPUTS: Readonly<Record<string, readonly string[]>> = {
	wsjf: ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"],
	rice: ["reach", "impact", "effort"],
	ice: ["impact", "ease"],
	cd3: ["costOfDelayPerWeek", "weeks"],
};
