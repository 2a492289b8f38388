import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import { keyResultProgress } from "./key-result-progress.ts";
import { objectiveScore } from "./objective-score.ts";

const progress = (input: object) => {
	const answer = keyResultProgress(input);
	return answer.kind === "value" ? exactText(answer.value.progress) : answer;
};

describe("a band", () => {
	test("may be one value, ends included", () => {
		for (const x of [4.9, 5, 5.1]) {
			expect(progress({ kind: "threshold", low: 5, high: 5, current: x })).toBe(x === 5 ? "1" : "0");
			expect(progress({ kind: "maintain", low: 5, high: 5, readings: [x, 5] })).toBe(x === 5 ? "1" : "1/2");
		}
	});
	test("of two ends asks for the one that is missing", () => {
		expect(progress({ kind: "maintain", high: 5, readings: [1] })).toEqual({ kind: "missing", missing: ["low"] });
		expect(progress({ kind: "maintain", low: 5, readings: [1] })).toEqual({ kind: "missing", missing: ["high"] });
	});
	test("that ends below its start is no band", () => {
		for (const more of [
			{ kind: "threshold", current: 1 },
			{ kind: "maintain", readings: [1] },
		])
			expect(progress({ ...more, low: 5, high: 4.9 })).toEqual({
				kind: "fault",
				code: "out-of-range",
				path: "high",
				message: "The band ends below its start.",
			});
	});
});

test("milestones without a list are missed, and one whose share is missing is no wrong sum", () => {
	expect(progress({ kind: "milestone" })).toEqual({ kind: "missing", missing: ["milestones"] });
	const milestones = [{ date: "2026-01-01", share: null, done: true }];
	for (const list of [milestones, [...milestones, { date: "2026-02-01", share: 0.5, done: true }]])
		expect(progress({ kind: "milestone", milestones: list })).toEqual({
			kind: "missing",
			missing: ["milestones[0].share"],
		});
});

test("zones: the end zone's progress beyond it, linear between, whichever way they run", () => {
	const zones = [
		{ at: 30, progress: 0.1 },
		{ at: 20, progress: 0.3 },
		{ at: 10, progress: 0.9 },
	];
	const at = (current: number) => progress({ kind: "ordinal", zones, current });
	expect([31, 30, 25, 20, 15, 10, 9].map(at)).toEqual(["1/10", "1/10", "1/5", "3/10", "3/5", "9/10", "9/10"]);
	const upwards = [...zones].reverse().map((zone, i) => ({ ...zone, progress: i / 2 }));
	expect([9, 10, 15, 30, 31].map((current) => progress({ kind: "ordinal", zones: upwards, current }))).toEqual([
		"0",
		"0",
		"1/4",
		"1",
		"1",
	]);
});

test("an objective says whether it has no key result, or weights of nothing", () => {
	const empty = { kind: "fault", code: "empty", path: "keyResults" };
	expect(objectiveScore({ keyResults: [] })).toEqual({ ...empty, message: "The objective has no key result." });
	const keyResults = [{ progress: 1, weight: 0 }];
	expect(objectiveScore({ keyResults })).toEqual({ ...empty, message: "The weights sum to 0." });
});
