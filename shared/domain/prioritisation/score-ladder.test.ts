import { expect, test } from "vitest";
import type { Exact } from "../exact.ts";
import { scoreBy } from "./score-by.ts";
import { ScoreLadder } from "./score-ladder.ts";
import type { ScoringModel } from "./scoring-model.ts";

const WSJF: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const scores = [5, 3, 3, 1].map((n) => {
	const answer = scoreBy(WSJF, { userBusinessValue: n, timeCriticality: 0, riskReduction: 0, jobSize: 3 });
	if (answer.kind !== "value") throw new Error(answer.kind);
	return answer.value.score;
});
const [first, second] = scores as [Exact, Exact];

test("a ladder counts who stands before a score, in its class", () => {
	const ladder = new ScoreLadder(scores.map((score) => ({ score })));
	expect(scores.map((score) => ladder.ahead({ score }))).toEqual([0, 1, 1, 3]);
	expect([ladder.ahead({ score: "up" }), ladder.ahead({ score: "down" })]).toEqual([0, 4]);
	const classes = new ScoreLadder([
		{ score: first, class: "could" },
		{ score: second, class: "must" },
	]);
	expect(classes.ahead({ score: first, class: "must" })).toBe(0);
	expect(classes.ahead({ score: second, class: "should" })).toBe(1);
	expect(classes.ahead({ score: "down", class: "wont" })).toBe(2);
	expect(classes.between({ score: first, class: "must" }, { score: first, class: "wont" })).toBe(2);
	// Scores that no double tells apart.
	const close = [first, first.add(first.div(2n ** 80n))];
	expect(new ScoreLadder(close.map((score) => ({ score }))).ahead({ score: first })).toBe(1);
});

test("a ladder without one of its scores is the one that was made without it", () => {
	const all = [...scores.map((score) => ({ score })), { score: first, class: "could" } as const];
	const asked = [...all, { score: "up" }, { score: "down", class: "must" }, { score: second, class: "wont" }] as const;
	for (const [i, gone] of all.entries()) {
		const others = new ScoreLadder(all.filter((_, at) => at !== i));
		const without = new ScoreLadder(all).without(gone);
		for (const a of asked) {
			expect(without.ahead(a)).toBe(others.ahead(a));
			for (const b of asked) expect(without.between(a, b)).toBe(others.between(a, b));
		}
	}
});
