import { expect, test } from "vitest";
import { CHOICES, choiceWords, isBright } from "./choices.ts";

const aligned = { state: "aligned", reason: "stated-by-label" } as const;
const unread = { state: "unknown", reason: "not-read" } as const;
const CUT = 25;

test.each([
	["no-objective", { state: "unaligned", reason: "no-link" }, true],
	["no-objective", { state: "unknown", reason: "unknown-target" }, true],
	["no-objective", unread, true],
	["no-objective", aligned, false],
	["no-objective", { state: "inherited", reason: "inherited-from" }, false],
	["no-objective", { state: "exempt", reason: "exempt-by-label" }, false],
	["needs-benefit", { ...aligned, benefit: "missing" }, true],
	["needs-benefit", { ...aligned, benefit: "late" }, false],
	["needs-benefit", { ...aligned, benefit: "defined" }, false],
	["needs-benefit", { ...aligned, benefit: "arriving" }, false],
	["needs-benefit", aligned, false],
	["needs-benefit", unread, true],
	["top", { ...aligned, rank: CUT }, true],
	["top", { ...aligned, rank: CUT + 1 }, false],
	["top", aligned, false],
	["top", unread, true],
] as const)("for %s, %j is bright: %s", (choice, view, bright) => expect(isBright(choice, view, CUT)).toBe(bright));

test("with everything chosen, nothing is dimmed", () => {
	for (const state of ["aligned", "unaligned", "unknown", "exempt", "inherited"] as const)
		expect(isBright("all", { state, reason: "no-link" }, CUT)).toBe(true);
	expect(CHOICES[0]).toBe("all");
});

test("each choice has words, and the last says where the line stands", () => {
	expect(CHOICES.map((choice) => choiceWords(choice, CUT))).toEqual([
		"All",
		"No objective",
		"Needs a benefit",
		"Top 25",
	]);
});
