import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import type { Answer } from "../../outcome.ts";
import { rice } from "../rice.ts";
import type { Score } from "../score.ts";
import { weighted } from "../weighted.ts";
import { wsjf } from "../wsjf.ts";
import { compileFormula } from "./compile-formula.ts";
import type { FormulaInput } from "./formula-input.ts";

function compiled(text: string, inputs: readonly FormulaInput[]) {
	const found = compileFormula(text, inputs);
	if (found.kind !== "value") throw new Error(JSON.stringify(found));
	return found.value;
}
/** An answer in one line: the exact value, what is missing and between what, or the fault. */
function said(answer: Answer<Score>): string {
	if (answer.kind === "value") return exactText(answer.value.score) + (answer.value.isRounded ? " rounded" : "");
	if (answer.kind === "fault") return `${answer.code} ${answer.path} ${answer.message}`;
	if (answer.kind !== "missing") return answer.kind;
	const { missing, interval } = answer;
	return `${missing.join()}${interval ? ` ${exactText(interval.low)}..${exactText(interval.high)}` : ""}`;
}
describe("the named models written as formulas", () => {
	const amount = fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 20 }), fc.constantFrom(0.25, 0.5, 0.8, 1.5));
	/** The same value; what is missing, without the range that the named model does not give; or some fault. */
	const gist = (answer: Answer<Score>) =>
		answer.kind === "value" ? exactText(answer.value.score) : answer.kind === "missing" ? answer.missing : answer.kind;

	test("WSJF", () => {
		const ids = ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"];
		const own = compiled(
			"(userBusinessValue + timeCriticality + riskReduction) / jobSize",
			ids.map((id) => ({ id, low: 0 })),
		);
		fc.assert(
			fc.property(fc.tuple(amount, amount, amount, amount), (values) => {
				fc.pre(values[3] !== 0);
				const given = Object.fromEntries(ids.map((id, i) => [id, values[i]]));
				expect(gist(own.score(given))).toEqual(gist(wsjf(given)));
			}),
		);
	});

	test("RICE, with importance as exponents", () => {
		const ids = ["reach", "impact", "confidence", "effort"];
		const own = compiled("reach × impact^2 × confidence ÷ effort^3", [
			{ id: "reach", low: 0 },
			{ id: "impact", low: 0 },
			{ id: "confidence", low: 0, high: 1 },
			{ id: "effort", low: 0 },
		]);
		fc.assert(
			fc.property(fc.tuple(amount, amount, amount, amount), (values) => {
				fc.pre(values[3] !== 0);
				const given = Object.fromEntries(ids.map((id, i) => [id, values[i]]));
				expect(gist(own.score(given))).toEqual(gist(rice({ ...given, importance: { impact: 2, effort: 3 } })));
			}),
		);
	});

	test("weighted, with its interval", () => {
		const criteria = [
			{ id: "fit", weight: 3, low: 1, high: 5, direction: "benefit" as const },
			{ id: "risk", weight: 2, low: 0, high: 10, direction: "cost" as const },
		];
		const own = compiled("(3 × max(0, min(1, (fit − 1) ÷ 4)) + 2 × (1 − max(0, min(1, risk ÷ 10)))) ÷ 5", [
			{ id: "fit", low: -100, high: 100 },
			{ id: "risk", low: -100, high: 100 },
		]);
		fc.assert(
			fc.property(amount, amount, (fit, risk) => {
				expect(said(own.score({ fit, risk }))).toEqual(said(weighted({ criteria, values: { fit, risk } })));
			}),
		);
	});
});
