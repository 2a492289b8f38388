import { expect, it } from "vitest";
import type { BenefitContext } from "../../domain/benefits/benefit-check.ts";
import { BENEFIT_CHECKS } from "../../domain/benefits/benefit-checks.ts";
import type { IsoDate } from "../../domain/units.ts";
import { findingSentence, findingShort } from "./finding-words.ts";

const found = BENEFIT_CHECKS.map((check) => {
	const { benefit, others = [], targets = [], today = "2026-11-24", done = [] } = check.rule.failing;
	const whole = (b: object) => ({ id: "B-1", title: "Fewer calls", readings: [], work: [], ...b }) as never;
	const context: BenefitContext = {
		today: today as IsoDate,
		targets: new Set(targets),
		benefits: [benefit, ...others].map(whole),
		isDone: (key) => done.includes(key),
	};
	return { id: check.rule.id, reason: check.find(whole(benefit), context) };
});

it("has words for what each rule finds in its own failing example", () => {
	expect(found.length).toBeGreaterThanOrEqual(12);
	for (const { id, reason } of found) {
		expect(reason, id).toBeDefined();
		const sentence = reason && findingSentence(reason);
		expect(sentence, id).toMatch(/^\S.*\.$/);
		expect(sentence, id).not.toMatch(/undefined|an unknown day/);
		expect(reason && findingShort(reason.code), id).toBeTruthy();
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
