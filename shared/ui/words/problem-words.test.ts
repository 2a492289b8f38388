import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PROBLEM_CODES, problemWords, siteWords } from "./problem-words.ts";

const NOW = "2026-11-24T10:00:00Z";
const SITE = "https://acme.atlassian.net";
const source = readFileSync(new URL("../../sources/problem.ts", import.meta.url), "utf8");
const declared = [...(source.split("waitMs")[0] ?? "").matchAll(/\| "([a-z-]+)"/g)].map((m) => m[1] ?? "");

it("has words for every problem a source can report", () => {
	expect(declared.length).toBeGreaterThanOrEqual(10);
	expect(declared.filter((code) => !PROBLEM_CODES.includes(code))).toEqual([]);
});

it("tells each problem apart, with something to do and no code shown", () => {
	const said = PROBLEM_CODES.map((code) => problemWords(SITE, { code }, NOW));
	expect(new Set(said.map((w) => w.what)).size).toBe(PROBLEM_CODES.length);
	for (const { what, todo } of said) {
		expect(what).toMatch(/[.]$/);
		expect(todo).toMatch(/[.]$/);
		expect(what + todo).not.toMatch(/[a-z]-(in|out|limited|error|tab|pages)\b(?<!signed-out)/);
	}
});

it("says when a pause ends, and what a site objected to", () => {
	const now = new Date(2026, 10, 24, 10).toISOString();
	const until = new Date(2026, 10, 24, 10, 4).toISOString();
	expect(problemWords(SITE, { code: "rate-limited", until }, now).todo).toBe("Syncing goes on by itself at 10:04.");
	expect(problemWords(SITE, { code: "rejected", detail: "No project 'XX'." }, NOW).what).toContain("No project 'XX'.");
});

it("stays plain about a code it does not know", () => {
	const words = problemWords(SITE, { code: "constructor" }, NOW);
	expect(words.what).toBe("Reading acme.atlassian.net failed.");
	expect(siteWords("https://acme.atlassian.net/")).toBe("acme.atlassian.net");
});
