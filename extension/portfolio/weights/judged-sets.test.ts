import { expect, test } from "vitest";
import { NO_OPINIONS } from "../../../shared/store/opinions.ts";
import { criteriaIn, judgesOf, withJudge, withoutJudge, withStep } from "./judged-sets.ts";

const named = (name: string) => ({ name, pairs: [] });
const ana = withJudge(NO_OPINIONS, "board", named("Ana"));
const said = (step?: number, a = "x", b = "y") => ({ of: "board", judge: "Ana", a, b, step });

test("a judge is added once, and to one set of criteria", () => {
	expect(judgesOf(withJudge(ana, "board", named("Ana")), "board")).toEqual([{ name: "Ana", pairs: [] }]);
	expect(judgesOf(ana, "other")).toEqual([]);
	expect(judgesOf(withJudge(ana, "other", named("Ben")), "board")).toEqual([{ name: "Ana", pairs: [] }]);
});

test("a pair is kept once, whichever way round it was judged, and can be taken back", () => {
	const first = withStep(ana, said(4));
	const turned = withStep(first, said(2, "y", "x"));
	expect(judgesOf(turned, "board")).toEqual([{ name: "Ana", pairs: [{ a: "y", b: "x", step: 2 }] }]);
	const two = withStep(turned, said(0, "x", "z"));
	expect(judgesOf(withStep(two, said()), "board")).toEqual([{ name: "Ana", pairs: [{ a: "x", b: "z", step: 0 }] }]);
});

test("a judgement of somebody who is not there changes nobody's", () => {
	expect(judgesOf(withStep(ana, { ...said(1), judge: "Ben" }), "board")).toEqual(judgesOf(ana, "board"));
	expect(
		judgesOf(withoutJudge(withJudge(ana, "board", named("Ben")), "board", "Ana"), "board").map((j) => j.name),
	).toEqual(["Ben"]);
});

test("criteria are lines, without blanks and repeats", () => {
	expect(criteriaIn(" Fit\n\nRisk \nFit\n")).toEqual(["Fit", "Risk"]);
	expect(criteriaIn("")).toEqual([]);
});
