import { expect, test } from "vitest";
import type { DecisionCode } from "../../domain/insight/decisions-needed.ts";
import type { Claim } from "../../domain/reason.ts";
import type { IsoDate } from "../../domain/units.ts";
import type { Problem } from "../../sources/problem.ts";
import { ageWords, isStale } from "./age-words.ts";
import { DECISION_CODES, decisionWords, percent } from "./claim-words.ts";
import { PROBLEM_CODES, problemWords } from "./problem-words.ts";

const claim = (code: string, values: Claim["values"] = {}): Claim => ({
	code,
	values,
	ids: ["O-1"],
	evidence: [],
	asOf: "2026-11-24" as IsoDate,
});

test("every decision the engine can ask for has a sentence that ends in a question", () => {
	const codes: Record<DecisionCode, true> = {
		"objective-off-track": true,
		"objective-at-risk": true,
		"benefit-late": true,
		"key-result-unserved": true,
		"unaligned-effort": true,
		"unknown-targets": true,
		"key-result-without-reading": true,
	};
	expect(DECISION_CODES.sort()).toEqual(Object.keys(codes).sort());
	for (const code of DECISION_CODES)
		expect(decisionWords(claim(code, { count: 2, of: 3, behind: 1, title: "x", due: "y" }))).toMatch(/\?$/);
});

test("a decision is said with its figures", () => {
	expect(decisionWords(claim("objective-off-track", { title: "Homes", behind: 1, of: 3 }))).toBe(
		"“Homes” is off track: 1 of 3 key results far behind. Re-plan, re-aim or stop?",
	);
	expect(decisionWords(claim("benefit-late", { title: "Calls", due: "2026-05-01", owner: null }))).toContain(
		"has no owner",
	);
});

test("every problem a site can have has words that say what to do", () => {
	const codes: Record<Problem["code"], true> = {
		"signed-out": true,
		forbidden: true,
		"not-found": true,
		moved: true,
		"rate-limited": true,
		"server-error": true,
		rejected: true,
		unreadable: true,
		offline: true,
		refused: true,
		"endless-pages": true,
	};
	expect(PROBLEM_CODES.sort()).toEqual(Object.keys(codes).sort());
	expect(problemWords("rejected", "Unbounded JQL")).toBe("Jira rejected the question. (Unbounded JQL)");
});

test.each([
	["2026-11-24", "today"],
	["2026-11-23", "yesterday"],
	["2026-11-20", "4 days ago"],
	["2026-11-24T11:59:50Z", "just now"],
	["2026-11-24T11:15:00Z", "45 min ago"],
	["2026-11-23T11:00:00Z", "25 h ago"],
	[undefined, "no data"],
	["soon", "age not known"],
])("%s is said as %s", (at, words) => expect(ageWords(at, Date.parse("2026-11-24T12:00:00Z"))).toBe(words));

test("a week-old figure is stale, and so is one without a date", () => {
	const now = Date.parse("2026-11-24T12:00:00Z");
	expect([isStale("2026-11-16", now), isStale("2026-11-18", now), isStale(undefined, now)]).toEqual([
		true,
		false,
		true,
	]);
});

test("a percentage is rounded half up, once", () =>
	expect([percent(0.345), percent(1), percent(0)]).toEqual(["35 %", "100 %", "0 %"]));
