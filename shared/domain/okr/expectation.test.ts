import { expect, test } from "vitest";
import { type Exact, exact, exactText } from "../exact.ts";
import { expectationOf } from "./expectation.ts";

const of = (x: number | string): Exact => exact(x) as Exact;

test.each([
	["committed", 1, "1", "0", "met"],
	["committed", 1.2, "1", "1/5", "met"],
	["committed", "999/1000", "1", "-1/1000", "short"],
	["committed", 0, "1", "-1", "short"],
	["aspirational", 0, "7/10", "-7/10", "short"],
	["aspirational", 0.549, "7/10", "-151/1000", "short"],
	["aspirational", 0.55, "7/10", "-3/20", "best-range"],
	["aspirational", 0.7, "7/10", "0", "best-range"],
	["aspirational", 0.749, "7/10", "49/1000", "best-range"],
	["aspirational", 0.75, "7/10", "1/20", "above-range"],
	["aspirational", 0.949, "7/10", "249/1000", "above-range"],
	["aspirational", 0.95, "7/10", "1/4", "full"],
	["aspirational", 1, "7/10", "3/10", "full"],
] as const)("%s at %s: expected %s, gap %s, %s", (ambition, score, expected, gap, verdict) => {
	const found = expectationOf(ambition, of(score));
	expect([found.ambition, exactText(found.expected), exactText(found.gap), found.verdict]).toEqual([
		ambition,
		expected,
		gap,
		verdict,
	]);
});
