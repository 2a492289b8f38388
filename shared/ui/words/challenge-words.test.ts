import { describe, expect, test } from "vitest";
import type { CommitmentCode } from "../../domain/challenge/commitment-answer.ts";
import {
	commitmentSentence,
	commitmentsAnswer,
	costDifferenceWords,
	gapWords,
	otherPartWords,
	sharedOutWords,
	verdictWords,
} from "./challenge-words.ts";

test("promises are counted in one sentence, and unknown is its own thing", () => {
	expect(commitmentsAnswer({ yes: 1, no: 1, unknown: 1 })).toBe(
		"Of 3 commitments, 1 is being delivered, 1 is not, and 1 cannot be told.",
	);
	expect(commitmentsAnswer({ yes: 2, no: 0, unknown: 0 })).toBe("Of 2 commitments, 2 are being delivered.");
	expect(commitmentsAnswer({ yes: 0, no: 0, unknown: 2 })).toBe(
		"Of 2 commitments, none is shown to be delivered, and 2 cannot be told.",
	);
	expect(commitmentsAnswer({ yes: 0, no: 0, unknown: 0 })).toBe("No commitments are recorded yet.");
});

describe("the reasons of an answer", () => {
	const say = (code: CommitmentCode, values = {}, ids = ["KR-1"], title: string | undefined = "Waits") =>
		commitmentSentence({ code, ids, values }, () => title);
	test("carry the title and the figures with their day", () => {
		expect(say("key-result-on-track", { progress: 0.86, asOf: "2026-11-20" })).toBe(
			"“Waits” is on track: 86% of the way by 20 Nov 2026.",
		);
		expect(say("benefit-behind", { realised: 0.4, asOf: "2026-11-15" }, ["B-1"])).toBe(
			"“Waits” is behind: 40% had arrived by 15 Nov 2026.",
		);
		expect(say("key-result-short-at-due-date", { progress: 0.5, asOf: null, due: "2026-12-31" })).toBe(
			"“Waits” was to be there by 31 Dec 2026 and is not: 50% of the way.",
		);
	});
	test("name an id where no title is known", () => {
		expect(commitmentSentence({ code: "unknown-benefit", ids: ["B-9"] }, () => undefined)).toBe(
			"The register has no benefit B-9.",
		);
	});
	test("say what is not known, and why", () => {
		expect(say("key-result-not-known", { missing: "reading" })).toBe("“Waits” cannot be told. Missing: reading.");
		expect(say("key-result-not-known", { missing: null })).toBe("“Waits” cannot be told.");
		expect(say("benefit-not-known", { why: "figures-missing" })).toBe(
			"“Waits” cannot be told: its figures are missing.",
		);
		expect(say("benefit-not-known", { why: "not-live" })).toBe(
			"“Waits” cannot be told. Nothing says yet that it went live.",
		);
		expect(say("benefit-reading-missed", { due: "2026-05-15" })).toContain("due on 15 May 2026 was not taken");
		expect(say("benefit-work-not-read", {}, ["B-1", "X-1"])).toBe("“Waits” is brought by X-1, which was not read.");
		expect(say("benefit-work-not-read", {}, ["B-1", "A", "B", "C", "D", "E"])).toBe(
			"“Waits” is brought by A, B, C, D and 1 more, which were not read.",
		);
	});
	test("have words for every code", () => {
		const others: CommitmentCode[] = [
			"nothing-shows-it",
			"unknown-key-result",
			"key-result-at-risk",
			"key-result-off-track",
			"key-result-not-met-yet",
			"key-result-without-work",
			"benefit-on-course",
			"benefit-lapsed",
			"benefit-without-work",
		];
		for (const code of others) expect(say(code)).toMatch(/^[A-Z“].{15,}\.$/);
	});
});

test("a gap is told in points, and none as none", () => {
	expect(gapWords(-0.105)).toBe("10.5 points less");
	expect(gapWords(0.01)).toBe("1 point more");
	expect(gapWords(0.0002)).toBe("as declared");
	expect(gapWords(0)).toBe("as declared");
});

test("verdicts and the other parts of a whole have names", () => {
	expect(verdictWords("unknown")).toBe("Unknown");
	expect(otherPartWords("exempt")).toBe("Run the business");
});

test("a cost that was shared out says over how much work, and by what", () => {
	const told = { amount: 1200, by: "effort", over: 3, without: 1 } as const;
	expect(sharedOutWords(told)).toBe(
		"1,200 shared out over 3 work items by their effort; 1 without an effort carries none of it.",
	);
	expect(sharedOutWords({ ...told, by: "equal", over: 1, without: 0 })).toBe(
		"1,200 shared out over 1 work item equally, for none has an effort.",
	);
	expect(sharedOutWords({ ...told, without: 2 })).toContain("; 2 without an effort carry none of it.");
});

test("a parent that states another cost than its work says which is counted", () => {
	expect(costDifferenceWords({ stated: 100, below: 65, difference: 35 })).toBe(
		"100 is stated, the work below it comes to 65. The 65 are counted; 35 are not.",
	);
	expect(costDifferenceWords({ stated: 60, below: 65, difference: -5 })).toBe(
		"60 is stated, the work below it comes to 65. The 65 are counted, 5 more.",
	);
});
