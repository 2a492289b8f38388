import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Exact } from "../exact.ts";
import { askNext, type Question, questions } from "./ask-next.ts";
import { askNextOverall, othersOf } from "./ask-next-overall.ts";
import { inputsOf } from "./inputs-of.ts";
import { middleOf, scaleOf } from "./scale-of.ts";
import { scoreBy } from "./score-by.ts";
import type { FormulaModel, MoscowModel, ScoringModel } from "./scoring-model.ts";

const named = { id: "x", name: "X", version: 1 };
const WSJF: ScoringModel = { kind: "wsjf", ...named };
const wsjfInputs = (userBusinessValue: number | null, jobSize: number | null) => ({
	userBusinessValue,
	timeCriticality: 1,
	riskReduction: 1,
	jobSize,
});

describe("askNext of one item", () => {
	test.each<[ScoringModel, object, string | undefined]>([
		[WSJF, { userBusinessValue: 8 }, "jobSize"],
		[WSJF, { jobSize: 3 }, "userBusinessValue"],
		[WSJF, { jobSize: 3, userBusinessValue: 8 }, "timeCriticality"],
		[WSJF, { jobSize: 3, userBusinessValue: 8, timeCriticality: 1 }, "riskReduction"],
		[WSJF, wsjfInputs(1, 1), undefined],
		[{ kind: "rice", ...named }, {}, "effort"],
		[{ kind: "rice", ...named }, { effort: 1 }, "impact"],
		[{ kind: "rice", ...named }, { effort: 1, impact: 1 }, "reach"],
		[{ kind: "rice", ...named, importance: { effort: 0 } }, {}, "impact"],
		[{ kind: "rice", ...named, importance: { confidence: 10 } }, { effort: 1, impact: 1 }, "confidence"],
		[{ kind: "ice", ...named }, {}, "impact"],
		[{ kind: "ice", ...named }, { impact: 1 }, "confidence"],
		[{ kind: "cd3", ...named }, {}, "weeks"],
		[{ kind: "cd3", ...named }, { weeks: 2 }, "costOfDelayPerWeek"],
	])("%j of %j: %s", (model, inputs, expected) => {
		const answer = scoreBy(model, { ...inputs });
		expect(askNext(model, { ...inputs }, answer.kind === "missing" ? answer.missing : [])).toBe(expected);
	});

	test("of a weighted model is the heaviest criterion, the first of equals", () => {
		const criteria = [1, 3, 3].map((weight, i) => ({
			id: `c${i}`,
			weight,
			low: 0,
			high: 9,
			direction: "benefit" as const,
		}));
		const model: ScoringModel = { kind: "weighted", ...named, criteria };
		expect(askNext(model, {}, ["c0", "c1", "c2"])).toBe("c1");
		expect(askNext(model, {}, ["c0", "c2"])).toBe("c2");
	});

	const formula = (expression: string, ...inputs: FormulaModel["inputs"]): FormulaModel => ({
		kind: "formula",
		...named,
		expression,
		inputs,
	});

	test("of a formula is the input that moves it over most of its scale", () => {
		const [a, b] = [
			{ id: "a", low: 0, high: 10 },
			{ id: "b", low: 1, high: 2 },
		];
		expect(questions(formula("a + b", a, b), {}, ["a", "b"])).toEqual([
			{ input: "a", places: 0, swing: 10 },
			{ input: "b", places: 0, swing: 1 },
		]);
		expect(questions(formula("a + 100 × b", a, b), {}, ["a", "b"]).map((q) => [q.input, q.swing])).toEqual([
			["b", 100],
			["a", 10],
		]);
		expect(questions(formula("b - a", a, b), {}, ["b", "a"]).map((q) => [q.input, q.swing])).toEqual([
			["a", 10],
			["b", 1],
		]);
	});

	test("of a formula may be one that divides by nothing at an end: it moves the score without bound", () => {
		const model = formula("a / b", { id: "a", low: 0, high: 100 }, { id: "b", low: 0, high: 2 });
		expect(questions(model, {}, ["a", "b"])).toEqual([
			{ input: "b", places: 0, swing: Number.POSITIVE_INFINITY },
			{ input: "a", places: 0, swing: 100 },
		]);
	});

	test("takes an input with one end, or none, to range over a decade", () => {
		const model = formula("a + b + c + d", { id: "a" }, { id: "b", low: 2 }, { id: "c", high: 5 }, { id: "d", low: 0 });
		expect(["a", "b", "c", "d"].map((id) => scaleOf(model, id))).toEqual([
			{ low: 1, high: 10 },
			{ low: 2, high: 20 },
			{ low: 0.5, high: 5 },
			{ low: 1, high: 10 },
		]);
		expect(scaleOf(formula("a", { id: "a", high: 0 }), "a")).toEqual({ low: 1, high: 10 });
		expect(scaleOf(model, "a", new Map([["a", { low: 3, high: 4 }]]))).toEqual({ low: 3, high: 4 });
		expect(scaleOf(model, "b", new Map([["b", { low: 3, high: 4 }]]))).toEqual({ low: 2, high: 20 });
		expect(middleOf({ low: 0.25, high: 3 })).toBe(1.625);
	});
});

describe("askNext among others", () => {
	const others = [2, 3, 4, 6, 11].map((score, i) => ({ key: `I${i}`, inputs: wsjfInputs(score * 2 - 2, 2) }));

	test("is the input that can pass most of them, not the one that moves the score most", () => {
		// With size 7: value 1..20 gives 3/7..22/7, passing 2 and 3. With value 3: size 1..20 gives 5..1/4, passing 2, 3, 4.
		const known = othersOf(WSJF, others);
		expect(questions(WSJF, wsjfInputs(3, null), ["jobSize"], known)).toEqual([
			{ input: "jobSize", places: 3, swing: 20 },
		]);
		expect(questions(WSJF, wsjfInputs(null, 7), ["userBusinessValue"], known)).toMatchObject([{ places: 2 }]);
		const far = othersOf(
			{ kind: "rice", ...named },
			[1, 2, 3].map((n) => ({ key: `${n}`, inputs: { reach: 1000 * n, impact: 1, confidence: 1, effort: 1 } })),
		);
		// Effort swings more, but passes nobody: with a reach at the middle of those seen it is always ahead of or behind them.
		const inputs = { impact: 0.25, confidence: 0.01 };
		expect(questions({ kind: "rice", ...named }, inputs, ["reach", "effort"], far)).toEqual([
			{ input: "effort", places: 0, swing: 24 },
			{ input: "reach", places: 0, swing: 3 },
		]);
	});

	test("counts rank places: a score it would equal from below is passed, one at its lowest is not", () => {
		const model: FormulaModel = { kind: "formula", ...named, expression: "a", inputs: [{ id: "a", low: 1, high: 3 }] };
		const places = (...scores: number[]) => {
			const found = othersOf(
				{ ...model, inputs: [{ id: "a" }] },
				scores.map((a, i) => ({ key: `${i}`, inputs: { a } })),
			);
			return questions(model, {}, ["a"], found)[0]?.places;
		};
		expect(places(1)).toBe(0);
		expect(places(3)).toBe(1);
		expect(places(2, 2, 1, 3, 4)).toBe(3);
		expect(places()).toBe(0);
	});

	test("passes without bound where an end has no score", () => {
		const model: FormulaModel = {
			kind: "formula",
			...named,
			expression: "6 / a",
			inputs: [{ id: "a", low: 0, high: 3 }],
		};
		const found = othersOf(
			model,
			[0.5, 1, 2, 3].map((a, i) => ({ key: `${i}`, inputs: { a } })),
		);
		// From 2, which the last equals, upwards without end.
		expect(questions(model, {}, ["a"], found)).toEqual([{ input: "a", places: 3, swing: Number.POSITIVE_INFINITY }]);
	});

	test("passes within its class where only one end has a score", () => {
		const within: FormulaModel = {
			kind: "formula",
			...named,
			expression: "6 / a",
			inputs: [{ id: "a", low: 0, high: 3 }],
		};
		const model: MoscowModel = { kind: "moscow", ...named, within };
		const item = (moscow: string, a: number) => ({ key: `${moscow} ${a}`, inputs: { moscow, a } });
		const found = othersOf(model, [item("must", 0.1), item("could", 2), item("could", 2.5), item("could", 3)]);
		// In its class from 2, which the last equals, upwards without end.
		expect(questions(model, { moscow: "could" }, ["a"], found)).toMatchObject([{ input: "a", places: 2 }]);
	});

	test("asks for the class first, where that passes most", () => {
		const model: MoscowModel = { kind: "moscow", ...named, within: WSJF as MoscowModel["within"] };
		const known = othersOf(
			model,
			others.map(({ key, inputs }, i) => ({ key, inputs: { ...inputs, moscow: 1 + (i % 4) } })),
		);
		// At the middle size it is behind both musts as a must, and behind all five as a won't.
		expect(questions(model, wsjfInputs(3, null), ["moscow", "jobSize"], known)).toEqual([
			{ input: "moscow", places: 3, swing: Number.POSITIVE_INFINITY },
			{ input: "jobSize", places: 1, swing: 20 },
		]);
		expect(questions(model, { ...wsjfInputs(3, null), moscow: 4 }, ["jobSize"], known)).toMatchObject([{ places: 0 }]);
	});
});

/** The slow obvious twin: the rank at either end, by counting. */
function slowly(
	model: ScoringModel,
	items: readonly { readonly key: string; readonly inputs: Readonly<Record<string, number | null>> }[],
) {
	const scores = items.flatMap(({ inputs }): Exact[] => {
		const answer = scoreBy(model, inputs);
		return answer.kind === "value" ? [answer.value.score] : [];
	});
	let best: (Question & { item: string }) | undefined;
	for (const { key, inputs } of items) {
		const missing = inputsOf(model).filter((id) => inputs[id] === null);
		if (scoreBy(model, inputs).kind !== "missing") continue;
		for (const id of missing) {
			const middles = Object.fromEntries(missing.map((m) => [m, middleOf(scaleOf(model, m))]));
			const rankAt = (x: number) => {
				const answer = scoreBy(model, { ...inputs, ...middles, [id]: x });
				if (answer.kind !== "value") throw new Error(answer.kind);
				return scores.filter((s) => s.compare(answer.value.score) > 0).length;
			};
			const { low, high } = scaleOf(model, id);
			const places = Math.abs(rankAt(low) - rankAt(high));
			const swing = questions(model, inputs, missing).find((q) => q.input === id)?.swing ?? Number.NaN;
			if (!best || places > best.places || (places === best.places && swing > best.swing))
				best = { item: key, input: id, places, swing };
		}
	}
	return best;
}

describe("askNextOverall", () => {
	test("is what counting every rank for every question gives", () => {
		const amount = fc.oneof(
			{ weight: 1, arbitrary: fc.constant(null) },
			{ weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) },
		);
		const ids = inputsOf(WSJF);
		let asked = 0;
		fc.assert(
			fc.property(fc.array(fc.tuple(amount, amount, amount, amount), { maxLength: 12 }), (rows) => {
				const items = rows.map((row, i) => ({
					key: `I${i}`,
					inputs: Object.fromEntries(ids.map((id, j) => [id, row[j] ?? null])),
				}));
				const found = askNextOverall(WSJF, items);
				expect(found).toEqual(slowly(WSJF, items));
				if (found && found.places > 0) asked++;
			}),
			{ numRuns: 200 },
		);
		expect(asked).toBeGreaterThan(20);
	});

	test("asks nothing where nothing is missing, and not about what cannot be right", () => {
		expect(askNextOverall(WSJF, [])).toBeUndefined();
		expect(askNextOverall(WSJF, [{ key: "A", inputs: wsjfInputs(1, 1) }])).toBeUndefined();
		expect(askNextOverall(WSJF, [{ key: "A", inputs: wsjfInputs(-1, null) }])).toBeUndefined();
		expect(
			askNextOverall(WSJF, [
				{ key: "A", inputs: wsjfInputs(3, null) },
				{ key: "B", inputs: wsjfInputs(3, 1) },
			]),
		).toEqual({ item: "A", input: "jobSize", places: 1, swing: 20 });
	});

	test("takes an input without a published scale to range over what is seen of it", () => {
		const cd3: ScoringModel = { kind: "cd3", ...named };
		const known = [100, 500, 900].map((costOfDelayPerWeek, i) => ({
			key: `I${i}`,
			inputs: { costOfDelayPerWeek, weeks: 1 },
		}));
		expect(askNextOverall(cd3, [{ key: "A", inputs: { weeks: 1 } }, ...known])).toEqual({
			item: "A",
			input: "costOfDelayPerWeek",
			places: 2,
			swing: 800,
		});
		// One value says nothing of how far others may lie: a decade it is.
		const same = known.map(({ key }) => ({ key, inputs: { costOfDelayPerWeek: 5, weeks: 1 } }));
		expect(askNextOverall(cd3, [{ key: "A", inputs: { weeks: 1 } }, ...same])).toEqual({
			item: "A",
			input: "costOfDelayPerWeek",
			places: 3,
			swing: 9,
		});
	});
});
