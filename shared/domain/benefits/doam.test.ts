import { describe, expect, test } from "vitest";
import { benefitOf } from "./benefit-for-tests.ts";
import { doam } from "./doam.ts";
import { changeTitle } from "./title-change.ts";

const PASSED = { verdict: "passed", reasons: [] };
const failed = (...reasons: string[]) => ({ verdict: "failed", reasons });
const open = (...reasons: string[]) => ({ verdict: "not-judged", reasons });
const work = (...shares: (number | undefined)[]) => ({
	work: shares.map((s, i) => ({ item: `PS-${i}`, ...(s === undefined ? {} : { share: s }) })),
});

describe("doam", () => {
	test("a whole profile passes in each part", () => {
		const benefit = benefitOf({
			title: "Fewer repeat calls",
			description: "Residents whose call is answered need not ring again.",
			outcome: "Questions settled in the first call",
			...work(0.6, 0.4),
			measure: "Repeat calls per week",
			source: "Telephone system",
			baseline: 0,
			target: -1,
		});
		expect(doam(benefit, false)).toEqual({
			description: PASSED,
			outcome: PASSED,
			attribution: PASSED,
			measurement: PASSED,
			title: PASSED,
		});
	});

	test("an empty profile fails for what is absent", () => {
		expect(doam(benefitOf({ title: "Calls" }), false)).toEqual({
			description: failed("no-description"),
			outcome: failed("no-outcome"),
			attribution: failed("no-work"),
			measurement: failed("no-measure", "no-baseline", "no-target"),
			title: failed("no-change-first"),
		});
	});

	test.each([
		["", failed("no-description")],
		[" ?! ", failed("no-description")],
		["fewer REPEAT calls.", failed("repeats-title")],
		["Calls get fewer", failed("too-short")],
		["Calls will get fewer", PASSED],
	])("description “%s”", (description, expected) =>
		expect(doam(benefitOf({ description }), false).description).toEqual(expected),
	);

	test.each([
		[" ", failed("no-outcome")],
		["New customer portal launched", failed("names-an-output")],
		["Residents get a decision sooner", PASSED],
	])("outcome “%s”", (outcome, expected) => expect(doam(benefitOf({ outcome }), false).outcome).toEqual(expected));

	test("attribution needs work whose shares are said and sum to at most 1, claimed by nobody else", () => {
		const of = (part: object, twice = false) => doam(benefitOf(part), twice).attribution;
		expect(of(work(undefined))).toEqual(PASSED);
		expect(of(work(0.5))).toEqual(PASSED);
		expect(of(work(0.1, 0.2, 0.7))).toEqual(PASSED);
		expect(of(work(0.1, 0.2, 0.8))).toEqual(failed("shares-above-one"));
		expect(of(work(0.9, 0.2, undefined), true)).toEqual(failed("shares-above-one"));
		expect(of(work(0.5, undefined))).toEqual(open("share-not-said"));
		expect(of(work(0.5, undefined), true)).toEqual(failed("claimed-twice"));
		expect(of({}, true)).toEqual(failed("no-work"));
	});

	test("measurement needs measure, baseline and a target that differs; without a source it is left open", () => {
		const whole = { measure: "Calls", baseline: 0, target: 1, source: "Log" };
		const of = (part: object) => doam(benefitOf({ ...whole, ...part }), false).measurement;
		expect(of({})).toEqual(PASSED);
		expect(of({ source: " " })).toEqual(open("no-source"));
		expect(of({ measure: "" })).toEqual(failed("no-measure"));
		expect(of({ baseline: null })).toEqual(failed("no-baseline"));
		expect(of({ target: null, source: "" })).toEqual(failed("no-target"));
		expect(of({ target: 0 })).toEqual(failed("target-equals-baseline"));
	});

	test("a title in another language is not judged", () => {
		expect(doam(benefitOf({ title: "Réduire le délai de 9 à 4 semaines" }), false).title).toEqual(open("not-english"));
		expect(doam(benefitOf({ title: "Fewer" }), false).title).toEqual(failed("nothing-measured"));
	});
});

describe("changeTitle", () => {
	test.each([
		["Fewer missed bin collections", "Fewer"],
		["Reduce average days to first payment", "Reduce"],
		["£1.2m saved by procurement", "saved"],
		["A lower cost per repair", "lower"],
		["At least 20 % fewer falls", "fewer"],
		["Shorter waits", "Shorter"],
	])("“%s” begins with a change", (title, word) => expect(changeTitle(title)).toEqual({ kind: "change", word }));

	test.each([
		["Bin collections", "no-change-first"],
		["Average days down from 34 to 20", "no-change-first"],
		["Residents get a decision sooner", "no-change-first"],
		["Fewer", "nothing-measured"],
		["20 % fewer", "nothing-measured"],
		["", "no-change-first"],
		["2026", "no-change-first"],
		["更少的投诉", "not-english"],
	])("“%s” does not: %s", (title, kind) => expect(changeTitle(title)).toEqual({ kind }));
});
