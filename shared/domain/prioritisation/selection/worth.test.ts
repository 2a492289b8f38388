import { expect, test } from "vitest";
import { exactText } from "../../exact.ts";
import type { ScoreInputs } from "../score-by.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { divisorOf, worthOf } from "./worth.ts";

const named = { id: "m", name: "m", version: 1 };
function worth(model: ScoringModel, inputs: ScoreInputs): string {
	const answer = worthOf(model, inputs);
	return answer.kind === "value" ? exactText(answer.value.score) : JSON.stringify(answer);
}
const wsjf = { ...named, kind: "wsjf" } as const;
const rice = { ...named, kind: "rice" } as const;
const cd3 = { ...named, kind: "cd3" } as const;
const ice = { ...named, kind: "ice" } as const;

test("the worth of a quotient is what stands above the line, with or without its divisor", () => {
	const delay = { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3 };
	expect(worth(wsjf, delay)).toBe("16");
	expect(worth(wsjf, { ...delay, jobSize: 8 })).toBe("16");
	expect(worth(rice, { reach: 500, impact: 2, confidence: 0.8, effort: 4 })).toBe("800");
	expect(worth(cd3, { costOfDelayPerWeek: 30, weeks: 4 })).toBe("30");
});

test("the worth of any other model is its score", () => {
	expect(worth(ice, { impact: 8, confidence: 7, ease: 5 })).toBe("280");
	expect([wsjf, rice, cd3, ice].map(divisorOf)).toEqual(["jobSize", "effort", "weeks", undefined]);
});

test("the worth within a class is that of the model within, without its divisor too", () => {
	const moscow = { ...named, kind: "moscow", within: wsjf } as const;
	expect(worth(moscow, { moscow: 2, userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8 })).toBe(
		"16",
	);
	expect(divisorOf(moscow)).toBe("jobSize");
});

test("a missing input makes the worth missing, not nought", () => {
	expect(worth(wsjf, { userBusinessValue: 8, riskReduction: 3, jobSize: 2 })).toBe(
		'{"kind":"missing","missing":["timeCriticality"]}',
	);
});
