import { describe, expect, test } from "vitest";
import type { IsoDate } from "../units.ts";
import { scoreExpiry } from "./score-expiry.ts";
import { rankItems, scoreItem } from "./score-item.ts";
import type { ScoringModel } from "./scoring-model.ts";

const day = (text: string) => text as IsoDate;
const CD3: ScoringModel = { kind: "cd3", id: "cd3", name: "CD3", version: 2 };
const INPUTS = { costOfDelayPerWeek: 30, weeks: 4 };
const RECORD = { model: "cd3", modelVersion: 2, inputs: INPUTS };

describe("the record of a score", () => {
	test("holds the value, exact, the inputs it was made of, and the model and version that made it", () => {
		expect(scoreItem(CD3, INPUTS)).toEqual({ ...RECORD, value: 7.5, exact: "15/2" });
		expect(scoreItem(CD3, { ...INPUTS, jobSize: 3 })).toEqual({ ...RECORD, value: 7.5, exact: "15/2" });
	});

	test("copies no inputs where there are no others", () => {
		expect(scoreItem(CD3, INPUTS).inputs).toBe(INPUTS);
		const inputs = { ...INPUTS, jobSize: 3 };
		expect(scoreItem(CD3, inputs).inputs).not.toBe(inputs);
	});

	test("without a score says what is missing and what to ask, or what cannot be right", () => {
		const inputs = { costOfDelayPerWeek: null, jobSize: 3 };
		expect(scoreItem(CD3, inputs)).toEqual({
			...RECORD,
			inputs: { costOfDelayPerWeek: null },
			missing: ["costOfDelayPerWeek", "weeks"],
			askNext: "weeks",
		});
		expect(scoreItem(CD3, { ...INPUTS, weeks: 0 })).toEqual({
			...RECORD,
			inputs: { ...INPUTS, weeks: 0 },
			fault: { code: "out-of-range", path: "weeks", message: "Must be above 0." },
		});
	});

	test("of a formula has its interval, and says where a power was rounded", () => {
		const formula: ScoringModel = {
			kind: "formula",
			id: "own",
			name: "Own",
			version: 5,
			expression: "a^0.5 + b",
			inputs: [{ id: "a" }, { id: "b", low: 0, high: 2 }],
		};
		const record = { model: "own", modelVersion: 5 };
		expect(scoreItem(formula, { a: 4 })).toEqual({
			...record,
			inputs: { a: 4 },
			missing: ["b"],
			interval: [2, 4],
			askNext: "b",
		});
		expect(scoreItem(formula, { a: 4, b: 1 })).toEqual({ ...record, inputs: { a: 4, b: 1 }, value: 3, exact: "3" });
		expect(scoreItem(formula, { a: 2, b: 0 })).toMatchObject({ value: Math.SQRT2, isRounded: true });
	});

	test("of a MoSCoW item has its class, also while the score is missing", () => {
		const model: ScoringModel = { kind: "moscow", id: "m", name: "M", version: 1, within: CD3 as never };
		expect(scoreItem(model, { ...INPUTS, moscow: 2 })).toMatchObject({ exact: "15/2", class: "should" });
		expect(scoreItem(model, { weeks: 4, moscow: "must" })).toMatchObject({
			missing: ["costOfDelayPerWeek"],
			class: "must",
		});
		expect(scoreItem(model, INPUTS)).not.toHaveProperty("class");
	});

	test("keeps when and by whom each input was given", () => {
		const stamps = { weeks: { on: day("2026-03-01"), by: "Ana" }, jobSize: { by: "Ben" } };
		const score = scoreItem(CD3, INPUTS, { stamps, today: day("2026-11-24") });
		expect(score.stamps).toEqual({ weeks: { on: "2026-03-01", by: "Ana" } });
		expect(score).not.toHaveProperty("expiresOn");
	});

	test("shows an old score as expired, with its value", () => {
		const stamps = { weeks: { on: day("2026-01-31") }, costOfDelayPerWeek: { on: day("2026-05-01") } };
		const model = { ...CD3, validForMonths: 1 };
		const on = (today: string) => scoreItem(model, INPUTS, { stamps, today: day(today) });
		expect(on("2026-02-28")).toMatchObject({ exact: "15/2", expiresOn: "2026-02-28", expired: false });
		expect(on("2026-03-01")).toMatchObject({ exact: "15/2", expiresOn: "2026-02-28", expired: true });
		expect(scoreItem(model, INPUTS, { stamps })).not.toHaveProperty("expiresOn");
		expect(scoreItem(model, INPUTS, { today: day("2026-03-01") })).toMatchObject({
			undated: ["costOfDelayPerWeek", "weeks"],
		});
	});
});

describe("ranks among scores", () => {
	const ranks = (scores: readonly Parameters<typeof rankItems>[0][number][]) =>
		rankItems(scores).map((s) => [s.rank, s.of]);

	test("are shared by equals, with how many are ranked; what has no score has neither", () => {
		const scored = [4, 2, 4, null, 8].map((costOfDelayPerWeek) => scoreItem(CD3, { costOfDelayPerWeek, weeks: 2 }));
		expect(ranks(scored)).toEqual([
			[2, 4],
			[4, 4],
			[2, 4],
			[undefined, undefined],
			[1, 4],
		]);
		expect(rankItems(scored)[3]).toBe(scored[3]);
		expect(rankItems([])).toEqual([]);
	});

	test("go by class first, and every item of a class counts, scored or not", () => {
		const model: ScoringModel = { kind: "moscow", id: "m", name: "M", version: 1, within: CD3 as never };
		const item = (moscow: string, costOfDelayPerWeek: number | null) =>
			scoreItem(model, { moscow, costOfDelayPerWeek, weeks: 1 });
		expect(ranks([item("could", 99), item("must", 1), item("must", null), item("should", 5), item("must", 3)])).toEqual(
			[
				[5, 5],
				[2, 5],
				[undefined, undefined],
				[4, 5],
				[1, 5],
			],
		);
	});
});

describe("scoreExpiry", () => {
	const ids = ["reach", "impact"];
	const today = day("2026-03-01");
	test.each([
		[
			{ reach: { on: day("2026-01-31") }, impact: { on: day("2026-02-20") } },
			{ expiresOn: "2026-02-28", expired: true },
		],
		[
			{ reach: { on: day("2026-02-01") }, impact: { on: day("2026-02-20") } },
			{ expiresOn: "2026-03-01", expired: false },
		],
		[{ reach: { on: day("2026-02-01") } }, { expiresOn: "2026-03-01", undated: ["impact"] }],
		[{ reach: { on: day("2026-01-01") } }, { expiresOn: "2026-02-01", expired: true, undated: ["impact"] }],
		[{ reach: { by: "Ana" } }, { undated: ["reach", "impact"] }],
	])("of %j", (stamps, expected) => expect(scoreExpiry(ids, stamps, 1, today)).toEqual(expected));

	test("says nothing where nothing was given", () => expect(scoreExpiry([], {}, 1, today)).toEqual({}));
	test("does not take what every object has for a stamp", () =>
		expect(scoreExpiry(["constructor"], {}, 1, today)).toEqual({ undated: ["constructor"] }));
});
