import { expect, test } from "vitest";
import { CHOICES, isBright, TOP } from "./choices.ts";

const aligned = { state: "aligned" } as const;

test.each([
	["no-objective", { state: "unaligned" }, true],
	["no-objective", { state: "unknown" }, true],
	["no-objective", aligned, false],
	["no-objective", { state: "inherited" }, false],
	["no-objective", { state: "exempt" }, false],
	["needs-benefit", { ...aligned, benefit: "serious" }, true],
	["needs-benefit", { ...aligned, benefit: "warning" }, true],
	["needs-benefit", { ...aligned, benefit: "info" }, false],
	["needs-benefit", aligned, false],
	["top", { ...aligned, rank: TOP }, true],
	["top", { ...aligned, rank: TOP + 1 }, false],
	["top", aligned, false],
] as const)("for %s, %j is bright: %s", (choice, view, bright) => expect(isBright(choice, view)).toBe(bright));

test("with everything chosen, nothing is dimmed", () => {
	for (const state of ["aligned", "unaligned", "unknown", "exempt", "inherited"] as const)
		expect(isBright("all", { state })).toBe(true);
	expect(CHOICES[0]).toBe("all");
});
