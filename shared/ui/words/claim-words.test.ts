import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { claimWords } from "./claim-words.ts";

const codesOf = (file: string, type: string): string[] => {
	const source = readFileSync(new URL(`../../domain/insight/${file}`, import.meta.url), "utf8");
	const union = source.split(`type ${type} =`)[1]?.split(";")[0] ?? "";
	return [...union.matchAll(/"([a-z-]+)"/g)].map((m) => m[1] ?? "");
};
const codes = [...codesOf("decisions-needed.ts", "DecisionCode"), ...codesOf("summary-claims.ts", "ClaimCode")];

it("has words for every claim and decision of the summary, and shows no code", () => {
	expect(codes.length).toBeGreaterThanOrEqual(12);
	for (const code of codes) {
		const words = claimWords({ code, values: { title: "Shorter waits", count: 2, of: 7, due: "2026-11-01" } });
		expect(words?.text, code).toMatch(/^\S.*\.$/);
		expect(words?.text).not.toMatch(/undefined|NaN|null/);
		expect(words?.text).not.toContain(code.includes("-") ? code : "\u0000");
	}
});

it("asks for something in every decision", () => {
	for (const code of codesOf("decisions-needed.ts", "DecisionCode"))
		expect(claimWords({ code })?.ask, code).toBeTruthy();
});

it("puts the figures into the sentence", () => {
	const words = claimWords({ code: "objective-off-track", values: { title: "Shorter waits", behind: 1, of: 4 } });
	expect(words?.text).toBe("“Shorter waits” is off track: 1 of 4 key results is off track.");
	expect(
		claimWords({ code: "benefit-late", values: { title: "Fewer calls", due: "2026-11-01", owner: "Priya" } }),
	).toEqual({ text: "The reading of “Fewer calls” was due on 1 Nov 2026.", ask: "Ask Priya for the reading." });
	expect(
		claimWords({ code: "effort-aligned", values: { share: 0.625, unaligned: 0.2, items: 1200, basis: "count" } })?.text,
	).toBe("63% of live work serves an objective, by count of items over 1,200 items.");
	expect(claimWords({ code: "key-result-unserved", values: { count: 3, of: 9, title: "Pay in 5 days" } })?.text).toBe(
		"No live work serves “Pay in 5 days” and 2 other key results.",
	);
});

it("prints nothing for a code it does not know", () => {
	expect(claimWords({ code: "constructor" })).toBeUndefined();
});
