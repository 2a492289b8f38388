import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { LineReason, LineState } from "../../domain/alignment/line-of-sight.ts";
import { reasonShort, stateWords } from "./line-short-words.ts";
import { reasonSentence, stateSentence } from "./line-words.ts";

const source = readFileSync(new URL("../../domain/alignment/line-of-sight.ts", import.meta.url), "utf8");
const codes = [...(source.split("LineReason =")[1] ?? "").matchAll(/\| "([a-z-]+)"/g)].map((m) => m[1] ?? "");

it("has words for every reason the domain can give, and shows no code", () => {
	expect(codes.length).toBeGreaterThanOrEqual(14);
	for (const code of codes) {
		const sentence = reasonSentence({
			code,
			ids: ["PS-1", "PS-2"],
			values: { by: "Priya", text: "KR-9" },
		} as LineReason);
		expect(sentence, code).toMatch(/^\S.*\.$/);
		expect(sentence).not.toContain(code);
		expect(sentence).not.toContain("newer version");
		expect(reasonShort(code), code).not.toBe("");
	}
});

it("names the ids, the person and the reason given", () => {
	expect(reasonSentence({ code: "stated-by-label", ids: ["KR-3"] })).toBe("A label on this item names KR-3.");
	expect(reasonSentence({ code: "stated-by-field", ids: ["KR-3", "KR-4"] })).toContain("KR-3 and KR-4");
	expect(
		reasonSentence({ code: "decided-by", ids: ["KR-3"], values: { by: "Priya Shah", at: "", why: "Agreed in May." } }),
	).toBe("Priya Shah decided that it serves KR-3. Reason given: Agreed in May.");
	expect(reasonSentence({ code: "parent-not-read", ids: ["PS-1", "PS-9"] })).toContain("PS-9");
});

it("does not leak a code of a newer version", () => {
	expect(reasonShort("inferred-by-text")).toBe("");
	expect(reasonSentence({ code: "toString" } as unknown as LineReason)).toContain("newer version");
});

it("says each state in words that differ", () => {
	const states: LineState[] = ["aligned", "inherited", "unaligned", "exempt", "unknown"];
	expect(new Set(states.map(stateWords)).size).toBe(5);
	expect(stateSentence("unknown")).toBe("It cannot be told whether this work serves an objective.");
});
