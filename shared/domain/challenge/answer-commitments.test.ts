import { describe, expect, test } from "vitest";
import { assess } from "../assess.ts";
import type { Benefit } from "../benefits/benefit.ts";
import { parseIsoDate } from "../dates.ts";
import type { KeyResult } from "../okr/objective.ts";
import { EMPTY_REGISTER } from "../register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "../units.ts";
import { story } from "../work-items/item-for-tests.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { answerCommitments } from "./answer-commitments.ts";
import type { Commitment } from "./commitment.ts";

const day = (text: string) => parseIsoDate(text) as IsoDate;
const today = day("2026-07-02");

const kr = (id: string, value: number | undefined, part: Partial<KeyResult> = {}): KeyResult => ({
	id: id as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: id,
	kind: "increase",
	baseline: 0,
	target: 100,
	checkIns: value === undefined ? [] : [{ date: day("2026-06-30"), value }],
	...part,
});
const benefit = (id: string, value: number | undefined, part: Partial<Benefit> = {}): Benefit => ({
	id: id as BenefitId,
	title: id,
	baseline: 100,
	target: 60,
	readings: value === undefined ? [] : [{ date: day("2026-07-01"), value }],
	work: [{ item: "K-2" as ItemKey }],
	goLiveActual: day("2025-10-01"),
	...part,
});
const item = (key: string, ...labels: string[]): WorkItem => story(key, { statusCategory: "indeterminate", labels });

const keyResults = [
	kr("on", 60),
	kr("risk", 30),
	kr("off", 5),
	kr("never-read", undefined),
	kr("idle", 60),
	kr("done", 100),
	kr("launch", 0, { kind: "binary" }),
	kr("uptime", 90, { kind: "threshold", low: 99 }),
	kr("odd", 5, { baseline: 100 }),
	kr("no-period", 60, { objective: "O-2" as ObjectiveId }),
	kr("no-figures", 60, { baseline: null, target: null }),
];
const benefits = [
	benefit("arriving", 76),
	benefit("behind", 99),
	benefit("unread", undefined),
	benefit("stale", undefined, { readings: [{ date: day("2025-12-01"), value: 60 }] }),
	benefit("ready", 100, { goLiveActual: day("2026-06-20") }),
	benefit("lapsed", 60, { status: "lapsed" }),
	benefit("orphan", 76, { work: [] }),
	benefit("elsewhere", 76, { work: [{ item: "K-2" as ItemKey }, { item: "Z-1" as ItemKey }] }),
];
const register = {
	...EMPTY_REGISTER,
	cycles: [{ id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") }],
	objectives: [
		{ id: "O-1" as ObjectiveId, title: "Homes", cycle: "2026" },
		{ id: "O-2" as ObjectiveId, title: "Roads" },
	],
	keyResults,
	benefits,
};
const items = [
	item("K-1", "okr:on", "okr:risk"),
	item("K-2", "okr:on"),
	item("K-3", "okr:off"),
	item("K-4", "okr:launch", "okr:uptime"),
];
const context = { keyResults, benefits, assessment: assess(register, items, today) };

const promise = (
	keyResults: readonly string[],
	benefits: readonly string[] = [],
	part: Partial<Commitment> = {},
): Commitment => ({
	id: "C-1",
	title: "Promised",
	keyResults: keyResults as readonly KeyResultId[],
	benefits: benefits as readonly BenefitId[],
	...part,
});
function answer(keyResults: readonly string[], benefits: readonly string[] = [], part: Partial<Commitment> = {}) {
	const [found] = answerCommitments([promise(keyResults, benefits, part)], context).answers;
	if (!found) throw new Error("there is one answer per commitment");
	return found;
}
const told = (...args: Parameters<typeof answer>) => {
	const found = answer(...args);
	return [found.answer, ...found.reasons.map((r) => `${r.says}: ${r.code} ${r.ids?.join(" ")}`)];
};

describe("a commitment followed to its key results and benefits, and on to the work", () => {
	test("is kept where every link says so", () => {
		expect(told(["on"], ["arriving"])).toEqual([
			"yes",
			"yes: key-result-on-track on",
			"yes: benefit-on-course arriving",
		]);
		expect(told(["done"])).toEqual(["yes", "yes: key-result-on-track done"]);
	});

	test("is not kept as soon as one link says no, and that reason comes first", () => {
		expect(told(["on", "never-read", "off"])).toEqual([
			"no",
			"no: key-result-off-track off",
			"unknown: key-result-not-known never-read",
			"yes: key-result-on-track on",
		]);
		expect(told(["risk"])).toEqual(["no", "no: key-result-at-risk risk"]);
		expect(told(["on"], ["behind"])).toEqual(["no", "no: benefit-behind behind", "yes: key-result-on-track on"]);
		expect(told([], ["lapsed"])).toEqual(["no", "no: benefit-lapsed lapsed"]);
	});

	test.each([
		["nothing shows it", [], [], "nothing-shows-it C-1"],
		["the register does not have the key result", ["gone"], [], "unknown-key-result gone"],
		["the register does not have the benefit", [], ["gone"], "unknown-benefit gone"],
		["a key result was never read", ["never-read"], [], "key-result-not-known never-read"],
		["its figures cannot be right", ["odd"], [], "key-result-not-known odd"],
		["nobody said by when", ["no-period"], [], "key-result-not-known no-period"],
		["figures are missing", ["no-figures"], [], "key-result-not-known no-figures"],
		["a yes-or-no is not due yet", ["launch"], [], "key-result-not-met-yet launch"],
		["a bound is not met and not due yet", ["uptime"], [], "key-result-not-met-yet uptime"],
		["a benefit was never read", [], ["unread"], "benefit-reading-missed unread"],
		["its newest reading is too old", [], ["stale"], "benefit-reading-missed stale"],
		["a benefit has not reached its window", [], ["ready"], "benefit-not-known ready"],
	])("is unknown where %s", (_, keyResults, benefits, reason) => {
		expect(told(keyResults, benefits)).toEqual(["unknown", `unknown: ${reason}`]);
	});

	test("is unknown where the register and its assessment do not both have it", () => {
		const declaredOnly = { ...context, assessment: assess(EMPTY_REGISTER, items, today) };
		const assessedOnly = { ...context, keyResults: [], benefits: [] };
		for (const half of [declaredOnly, assessedOnly]) {
			const [found] = answerCommitments([promise(["on"], ["arriving"])], half).answers;
			expect(found?.reasons).toStrictEqual([
				{ code: "unknown-key-result", ids: ["on"], says: "unknown" },
				{ code: "unknown-benefit", ids: ["arriving"], says: "unknown" },
			]);
		}
	});

	test("is unknown where nobody knows what work delivers it, though the figures look well", () => {
		expect(told(["idle"])).toEqual([
			"unknown",
			"unknown: key-result-without-work idle",
			"yes: key-result-on-track idle",
		]);
		expect(told([], ["orphan"])).toEqual([
			"unknown",
			"unknown: benefit-without-work orphan",
			"yes: benefit-on-course orphan",
		]);
		expect(told([], ["elsewhere"])).toEqual([
			"unknown",
			"unknown: benefit-work-not-read elsewhere Z-1",
			"yes: benefit-on-course elsewhere",
		]);
	});

	test("is not kept after its own date by what is still under way", () => {
		expect(told(["on"], [], { due: today })[0]).toBe("yes");
		expect(told(["on"], [], { due: day("2026-07-01") })).toEqual(["no", "no: key-result-short-at-due-date on"]);
		expect(told(["done"], [], { due: day("2026-07-01") })[0]).toBe("yes");
		expect(told(["never-read"], [], { due: day("2026-07-01") })[0]).toBe("unknown");
	});

	test("names the work, the evidence with its dates, and the oldest of these", () => {
		const found = answer(["on", "risk"], ["arriving"]);
		expect(found.work).toEqual(["K-1", "K-2"]);
		expect(found.evidence).toEqual([
			{ kind: "key-result", id: "on", date: "2026-06-30" },
			{ kind: "key-result", id: "risk", date: "2026-06-30" },
			{ kind: "benefit", id: "arriving", date: "2026-07-01" },
			{ kind: "work-item", id: "K-1" },
			{ kind: "work-item", id: "K-2" },
		]);
		expect(found.asOf).toBe("2026-06-30");
		expect(answer(["on"], ["stale", "arriving"]).asOf).toBe("2025-12-01");
		expect(answer([], ["elsewhere"]).work).toEqual(["K-2"]);
		expect(answer(["never-read"])).not.toHaveProperty("asOf");
		expect(answer(["never-read"]).evidence).toEqual([{ kind: "key-result", id: "never-read" }]);
	});

	test("carries the figures its reasons speak of", () => {
		expect(answer(["risk"]).reasons[0]?.values).toEqual({ progress: 0.3, asOf: "2026-06-30" });
		expect(answer(["never-read"]).reasons[0]?.values).toEqual({ progress: null, asOf: null, missing: "reading" });
		expect(answer(["no-period"]).reasons[0]?.values).toMatchObject({ progress: 0.6, missing: "period" });
		expect(answer(["no-figures"]).reasons[0]?.values).toMatchObject({ missing: "baseline, target" });
		expect(answer(["odd"]).reasons[0]?.values).toEqual({ progress: null, asOf: "2026-06-30", missing: "target" });
		expect(answer(["on"], [], { due: day("2026-07-01") }).reasons[0]?.values).toMatchObject({ due: "2026-07-01" });
		expect(answer([], ["arriving"]).reasons[0]?.values).toEqual({ realised: 0.6, asOf: "2026-07-01" });
		expect(answer([], ["ready"]).reasons[0]?.values).toMatchObject({ realised: 0, why: "before-window" });
		expect(answer([], ["stale"]).reasons[0]?.values).toMatchObject({ due: "2026-04-01", asOf: "2025-12-01" });
	});
});

describe("all commitments together", () => {
	test("are counted for the popup, and of none nothing is counted", () => {
		const all = [promise(["on"]), promise(["off"]), promise(["idle"]), promise(["done"]), promise([])];
		const { answers, counts } = answerCommitments(all, context);
		expect(counts).toEqual({ yes: 2, no: 1, unknown: 2 });
		expect(answers.map((a) => a.answer)).toEqual(["yes", "no", "unknown", "yes", "unknown"]);
		expect(answerCommitments([], context)).toEqual({ answers: [], counts: { yes: 0, no: 0, unknown: 0 } });
	});

	test("are never yes where a link is unknown, whatever else is added", () => {
		const links = keyResults.map((k) => k.id);
		for (const a of links)
			for (const b of links)
				for (const c of [undefined, ...benefits.map((x) => x.id)]) {
					const found = answer([a, b], c ? [c] : []);
					const says = found.reasons.map((r) => r.says);
					expect(found.answer).toBe(says.includes("no") ? "no" : says.includes("unknown") ? "unknown" : "yes");
				}
	});
});
