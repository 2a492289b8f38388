import { expect, it } from "vitest";
import { CATALOGUE } from "../../domain/rules/catalogue.ts";
import { findingSentence, findingShort } from "./finding-words.ts";

it("has words for what each rule finds in its own failing example", () => {
	expect(CATALOGUE.length).toBeGreaterThanOrEqual(12);
	for (const { rule, tryOut } of CATALOGUE) {
		const finding = tryOut("failing");
		const sentence = finding && findingSentence(finding);
		expect(sentence, rule.id).toMatch(/^\S.*\.$/);
		expect(sentence, rule.id).not.toMatch(/undefined|null|NaN|an unknown day/);
		expect(finding && findingShort(finding.code), rule.id).toBeTruthy();
	}
});

it("puts the figures of the record into the sentence", () => {
	expect(
		findingSentence({ code: "baseline-after-start", values: { baseline: "2026-03-02", starts: "2026-03-01" } }),
	).toBe("The baseline is of 2 Mar 2026; the work began on 1 Mar 2026.");
});

it("says nothing rather than a code it does not know", () => {
	expect(findingSentence({ code: "valueOf" })).toBeUndefined();
	expect(findingShort("from-the-future")).toBeUndefined();
});
