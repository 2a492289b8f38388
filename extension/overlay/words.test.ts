import { expect, test } from "vitest";
import type { BadgeView } from "../messages.ts";
import { BENEFIT_MARKS, badgeLabel, firmnessWords, rankText } from "./words.ts";

const view = {
	key: "PS-1",
	state: "aligned",
	targets: ["KR-3"],
	reason: "stated-by-label",
	decided: false,
} as unknown as BadgeView;

test("the label says in words all that a badge shows", () => {
	expect(badgeLabel({ ...view, rank: 2, of: 9, score: "4.5" })).toBe(
		"PS-1: Aligned, serves KR-3 (by label); rank 2 of 9, score 4.5. Sightline: press for why",
	);
	const firmness = { above: 62, cut: 10, isFirm: false };
	expect(badgeLabel({ ...view, rank: 2, of: 9, score: "4.5", firmness, benefit: "late" })).toBe(
		"PS-1: Aligned, serves KR-3 (by label); rank 2 of 9, score 4.5; not firm: in the top 10 in 62% of trials; benefit late. Sightline: press for why",
	);
});

test("each benefit mark has a sign of its own, and words", () => {
	expect(new Set(Object.values(BENEFIT_MARKS)).size).toBe(4);
	for (const [benefit, words] of [
		["missing", "no benefit defined"],
		["defined", "benefit defined"],
		["arriving", "benefit arriving"],
		["late", "benefit late"],
	] as const)
		expect(badgeLabel({ ...view, benefit })).toContain(`; ${words}. `);
});

test("a rank that is not firm is only about right, and one that was not tested is shown as it is", () => {
	expect(rankText(3, { above: 62, cut: 10, isFirm: false })).toBe("~3");
	expect(rankText(3, { above: 99, cut: 10, isFirm: true })).toBe("#3");
	expect(rankText(3, undefined)).toBe("#3");
	expect(firmnessWords({ above: 99, cut: 10, isFirm: true })).toBe("firm: in the top 10 in 99% of trials");
});
