import { describe, expect, it } from "vitest";
import {
	closureWords,
	courseSentence,
	courseWords,
	doamSentence,
	doamVerdictWords,
	forecastSentence,
	goLiveSentence,
	mapGapSentence,
	retroFitSentence,
} from "./benefit-words.ts";

const day = (text: string) => text as never;
const values = { arrived: 0.4, expected: 0.6, asOf: "2026-03-01", by: "line" };

describe("the course of a benefit", () => {
	it.each([
		["on-course", "On course"],
		["behind", "Behind"],
		["ahead", "Ahead"],
		["unknown", "Unknown"],
	] as const)("%s reads %s", (state, words) => expect(courseWords(state)).toBe(words));

	it.each([
		["as-expected", "40% had arrived by 1 Mar 2026, where 60% was expected: within a tenth of the way."],
		["less-than-expected", "40% had arrived by 1 Mar 2026, where 60% was expected."],
		["more-than-expected", "40% had arrived by 1 Mar 2026, where 60% was expected."],
		[
			"more-harm-than-accepted",
			"Of the accepted loss 40% had arrived by 1 Mar 2026, where 60% was expected: it grows faster than was accepted.",
		],
		[
			"less-harm-than-accepted",
			"Of the accepted loss 40% had arrived by 1 Mar 2026, where 60% was expected: it stays below what was accepted.",
		],
		["nothing-to-realise", "Its target leaves nothing to realise."],
		["not-live", "Nothing says yet that it went live."],
		["before-window", "Its newest figure is from before anything was expected."],
		["no-window", "No window is agreed in which it should arrive."],
	] as const)("%s", (code, words) => expect(courseSentence({ code, values })).toBe(words));

	it("names what is missing, and never prints what it does not have", () => {
		const missing = { missing: "baseline, reading" };
		expect(courseSentence({ code: "figures-missing", values: missing })).toBe(
			"It cannot be told without: baseline, reading.",
		);
		expect(courseSentence({ code: "figures-missing" })).toBe("It cannot be told without: its figures.");
		expect(courseSentence({ code: "less-than-expected" })).toBe(
			"an unknown share had arrived by an unknown day, where an unknown share was expected.",
		);
	});
});

describe("the forecast", () => {
	const forecast = { value: 1080, share: 0.5, meets: false };
	it.each([
		["actual", "It closed at 1,080, 50% of the way to its target."],
		["stated", "Its owner expects 1,080, 50% of the way to its target."],
		["pace", "At this pace it closes at 1,080, 50% of the way to its target."],
	] as const)("by %s", (by, words) => expect(forecastSentence({ forecast: { ...forecast, by } })).toBe(words));
	it("says nothing where nothing can be told", () => expect(forecastSentence({})).toBeUndefined());
});

describe("a retro-fitted baseline", () => {
	const date = day("2026-03-02");
	const limit = day("2026-03-01");
	it.each([
		["taken-after-start", "Retro-fitted: the baseline is of 2 Mar 2026, after the work began on 1 Mar 2026."],
		["taken-after-go-live", "Retro-fitted: the baseline is of 2 Mar 2026, after it went live on 1 Mar 2026."],
		[
			"changed-after-start",
			"Retro-fitted: the baseline was changed on 2 Mar 2026, after the work began on 1 Mar 2026.",
		],
	] as const)("%s", (why, words) => expect(retroFitSentence({ retroFitted: { date, why, limit } })).toBe(words));
	it("stays a stamp without its reason, and is nothing where there is none", () => {
		expect(retroFitSentence({ retroFitted: { date, why: "stamped" } })).toBe(
			"Retro-fitted: the baseline is of 2 Mar 2026.",
		);
		expect(retroFitSentence({})).toBeUndefined();
	});
});

describe("a go-live against its first plan", () => {
	const said = (part: object) => goLiveSentence({ goLive: { moves: [], ...part } });
	const move = { on: day("2026-01-01"), which: "planned", from: day("2026-01-31"), to: day("2026-02-28") };
	it("tells later, earlier and as planned, and how often it moved", () => {
		expect(said({ actual: "2026-03-02", planned: "2026-01-31", slipDays: 30 })).toBe(
			"Went live on 2 Mar 2026, 30 days later than first planned.",
		);
		expect(said({ planned: "2026-01-30", slipDays: -1, moves: [move] })).toBe(
			"Goes live on 30 Jan 2026, 1 day earlier than first planned; moved 1 time.",
		);
		expect(said({ actual: "2026-01-31", slipDays: 0, moves: [move, move] })).toBe(
			"Went live on 31 Jan 2026, as first planned; moved 2 times.",
		);
	});
	it("says nothing without a plan", () => {
		expect(said({ actual: "2026-03-02" })).toBeUndefined();
		expect(said({})).toBeUndefined();
	});
});

describe("validation, map and closure", () => {
	it("lists what a benefit still needs", () => {
		expect(closureWords([])).toBe("Nothing is missing but time.");
		expect(closureWords(["owner"])).toBe("It still needs an owner.");
		expect(closureWords(["owner", "reading"])).toBe("It still needs an owner and a reading.");
		expect(closureWords(["responsible", "go-live", "window"])).toBe(
			"It still needs somebody who takes the readings, the day it went live and a window.",
		);
	});
	it("has a word for each verdict and a sentence for each reason", () => {
		expect((["passed", "failed", "not-judged"] as const).map(doamVerdictWords)).toEqual([
			"Passed",
			"Failed",
			"Not judged",
		]);
		expect(doamSentence("claimed-twice")).toBe("Another benefit claims the same measure in the same period.");
		expect(mapGapSentence("output-leads-nowhere")).toBe("This output leads to no capability and no outcome.");
	});
});
