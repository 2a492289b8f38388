import { expect, test } from "vitest";
import { type Exact, exact } from "../../domain/exact.ts";
import type { LimitReason } from "../../domain/prioritisation/selection/match-limits.ts";
import { limitReasonWords, lineProblemWords } from "./limit-words.ts";

const say = (code: LimitReason["code"], ids?: readonly string[]) =>
	limitReasonWords(
		{ code, limit: "Analyst@2026-Q3", amount: exact(1400.5) as Exact, ...(ids ? { ids } : {}) },
		(id) => `Item ${id}`,
	);

test("what has no counterpart is said with its limit, amount and items", () => {
	expect(say("capacity-without-demand")).toBe("No work here asks for Analyst in 2026-Q3: its 1,400.5 limit nothing.");
	expect(say("demand-without-capacity", ["1", "2"])).toBe(
		"Nobody said how much of Analyst in 2026-Q3 there is: the 1,400.5 asked for by Item 1 and Item 2 are held against nothing.",
	);
	expect(say("capacity-twice")).toBe(
		"Analyst in 2026-Q3 is listed twice: the first counts, not the 1,400.5 of a later line.",
	);
	expect(say("role-is-budget")).toContain("give the role another name");
});

test("a line that is left out says which, and why", () => {
	const line = (code: string, text: string) => lineProblemWords({ line: 2, code, text });
	expect(line("not-an-amount", "lots")).toBe("Line 2 is left out. “lots” is no amount.");
	expect(line("not-an-amount", "")).toBe("Line 2 is left out. The amount is missing.");
	expect(line("shape", "a, b, c, d, e")).toBe("Line 2 is left out. “a, b, c, d, e” has too few or too many parts.");
	expect(line("below-zero", "-3")).toBe("Line 2 is left out. “-3” is below 0.");
	expect(line("no-role", "")).toBe("Line 2 is left out. The role is missing.");
	expect(line("unknown-item", "PS-9")).toBe("Line 2 is left out. There is no “PS-9” on the list.");
	expect(line("unknown-item", "")).toBe("Line 2 is left out. The item is missing.");
	expect(line("of a newer version", "x")).toBe("Line 2 is left out.");
});
