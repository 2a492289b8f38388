import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "../dates.ts";
import { type Exact, exact, exactText } from "../exact.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";
import type { KeyResult } from "./objective.ts";
import { expectedProgress, paceOf, periodOf, stateFromPace } from "./pace.ts";

const day = (text: string) => text as IsoDate;
const of = (x: number | string): Exact => exact(x) as Exact;
const YEAR = { starts: day("2026-01-01"), ends: day("2026-12-31") };
const kr = (more: Partial<KeyResult> = {}): KeyResult => ({
	id: "KR-1" as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: "x",
	kind: "increase",
	checkIns: [],
	...more,
});
const pace = (
	more: Partial<KeyResult>,
	on: string,
	progress: number | string = 0,
	period: typeof YEAR | undefined = YEAR,
) => {
	const found = paceOf(kr(more), period, of(progress), day(on));
	return found && [exactText(found.expected), exactText(found.gap), found.basis];
};

describe("periodOf", () => {
	const cycle = { id: "c", name: "c", ...YEAR };
	test("is a key result's own dates, else its cycle's", () => {
		expect(periodOf(kr(), cycle)).toEqual(YEAR);
		expect(periodOf(kr({ starts: day("2026-03-01") }), cycle)).toEqual({ ...YEAR, starts: "2026-03-01" });
		expect(periodOf(kr({ due: day("2026-03-01") }), cycle)).toEqual({ ...YEAR, ends: "2026-03-01" });
		expect(periodOf(kr({ starts: YEAR.starts, due: YEAR.ends }), undefined)).toEqual(YEAR);
	});
	test("is none where one end is not known, or the end is not after the start", () => {
		expect(periodOf(kr(), undefined)).toBeUndefined();
		expect(periodOf(kr({ starts: YEAR.starts }), undefined)).toBeUndefined();
		expect(periodOf(kr({ due: YEAR.ends }), undefined)).toBeUndefined();
		expect(periodOf(kr({ due: YEAR.starts }), cycle)).toBeUndefined();
		expect(periodOf(kr({ due: day("2026-01-02") }), cycle)).toEqual({ ...YEAR, ends: "2026-01-02" });
	});
});

describe("paceOf, by elapsed time", () => {
	test.each([
		["2025-06-01", "0"],
		["2026-01-01", "0"],
		["2026-01-02", "1/364"],
		["2026-07-02", "1/2"],
		["2026-12-31", "1"],
		["2027-06-01", "1"],
	])("expects on %s %s of the way", (on, expected) => {
		expect(exactText(expectedProgress(YEAR, day(on)))).toBe(expected);
		expect(pace({}, on)?.[0]).toBe(expected);
	});
	test("the gap is progress less expected, exactly", () => {
		expect(pace({}, "2026-07-02", "2/5")).toEqual(["1/2", "-1/10", "time"]);
		expect(pace({ kind: "reduce" }, "2026-07-02", "3/5")).toEqual(["1/2", "1/10", "time"]);
		expect(pace({ kind: "ordinal" }, "2026-01-02", 0)).toEqual(["1/364", "-1/364", "time"]);
	});
	test("without a period there is none, nor for what is met or not", () => {
		expect(paceOf(kr(), undefined, of(0), day("2026-07-02"))).toBeUndefined();
		expect(pace({ kind: "threshold" }, "2026-07-02")).toBeUndefined();
		expect(pace({ kind: "binary" }, "2026-07-02")).toBeUndefined();
	});
	test("a band expects every reading inside", () => {
		expect(pace({ kind: "maintain" }, "2026-02-01", "3/4")).toEqual(["1", "-1/4", "band"]);
	});
});

describe("paceOf, by milestones", () => {
	const milestones = [
		{ date: day("2026-04-01"), share: 0.1, done: true },
		{ date: day("2026-10-01"), share: 0.2, done: false },
		{ date: day("2026-12-01"), share: 0.7, done: null },
	];
	test.each([
		["2026-03-31", "0"],
		["2026-04-01", "1/10"],
		["2026-11-30", "3/10"],
		["2026-12-01", "1"],
	])("of a milestone key result expects on %s the shares whose date has come: %s", (on, expected) => {
		expect(pace({ kind: "milestone", milestones }, on)).toEqual([
			expected,
			expected === "0" ? "0" : `-${expected}`,
			"milestones",
		]);
		expect(paceOf(kr({ kind: "milestone", milestones }), undefined, of(0), day(on))?.basis).toBe("milestones");
	});
	test("of another kind draws a line through them, from the start of the period", () => {
		const at = (on: string) => pace({ milestones }, on)?.[0];
		expect(at("2026-01-01")).toBe("0");
		expect(at("2026-02-15")).toBe("1/20");
		expect(at("2026-04-01")).toBe("1/10");
		expect(at("2026-12-01")).toBe("1");
		expect(at("2026-12-31")).toBe("1");
		expect(pace({ milestones: [...milestones].reverse() }, "2026-02-15")).toEqual(["1/20", "-1/20", "milestones"]);
	});
});

describe("paceOf, by a declared curve", () => {
	const curve = [
		{ date: day("2026-07-02"), expected: 0.2 },
		{ date: day("2026-09-02"), expected: 0.8 },
	];
	const at = (on: string, more: Partial<KeyResult> = {}, period: typeof YEAR | undefined = YEAR) =>
		paceOf(kr({ curve, ...more }), period, of(0), day(on));
	test("is linear between its points, from 0 at the start to 1 at the end", () => {
		expect(exactText(at("2026-01-01")?.expected as Exact)).toBe("0");
		expect(exactText(at("2026-04-02")?.expected as Exact)).toBe("1/10");
		expect(exactText(at("2026-07-02")?.expected as Exact)).toBe("1/5");
		expect(exactText(at("2026-08-02")?.expected as Exact)).toBe("1/2");
		expect(exactText(at("2026-11-01")?.expected as Exact)).toBe("9/10");
		expect(exactText(at("2026-12-31")?.expected as Exact)).toBe("1");
		expect(exactText(at("2027-12-31")?.expected as Exact)).toBe("1");
		expect(at("2026-08-02")?.basis).toBe("curve");
	});
	test("needs no period: before it nothing is expected, after it what it ended with", () => {
		const alone = (on: string) => exactText(paceOf(kr({ curve }), undefined, of(0), day(on))?.expected as Exact);
		expect([alone("2026-07-01"), alone("2026-07-02"), alone("2026-12-31")]).toEqual(["0", "1/5", "4/5"]);
	});
	test("wins over milestones; one that reaches the ends of the period keeps its own figures there", () => {
		const whole = [
			{ date: YEAR.starts, expected: 0.3 },
			{ date: YEAR.ends, expected: 0.9 },
		];
		const milestones = [{ date: day("2026-01-02"), share: 1, done: false }];
		expect(exactText(at("2026-07-02", { curve: whole, milestones })?.expected as Exact)).toBe("3/5");
		expect(exactText(at("2026-01-01", { curve: whole })?.expected as Exact)).toBe("3/10");
		expect(exactText(at("2026-12-31", { curve: whole })?.expected as Exact)).toBe("9/10");
		const three = [...whole, { date: day("2026-07-02"), expected: 0.8 }];
		expect(exactText(at("2026-12-31", { curve: three })?.expected as Exact)).toBe("9/10");
	});
	test("that begins before the period keeps its own figures there", () => {
		const early = [
			{ date: day("2025-12-01"), expected: 0.2 },
			{ date: day("2025-12-31"), expected: 0.8 },
		];
		expect(exactText(at("2025-12-16", { curve: early })?.expected as Exact)).toBe("1/2");
		expect(exactText(at("2025-11-30", { curve: early })?.expected as Exact)).toBe("0");
	});
	test("of two points on one day the later in the list holds from that day on", () => {
		const step = [...curve, { date: day("2026-09-02"), expected: 0.9 }];
		expect(exactText(at("2026-09-02", { curve: step })?.expected as Exact)).toBe("9/10");
		expect(exactText(at("2026-08-02", { curve: step })?.expected as Exact)).toBe("1/2");
	});
	test("stays within 0 and 1 and never falls where its points do not, whatever they are", () => {
		const days = fc.integer({ min: 0, max: 364 }).map((n) => {
			const month = Math.floor(n / 31) + 1;
			return day(`2026-${String(month).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`);
		});
		const rising = fc
			.array(fc.tuple(days, fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 6 })
			.map((points) => {
				const dates = points.map(([d]) => d).sort();
				const shares = points.map(([, e]) => e).sort((a, b) => a - b);
				return dates.map((date, i) => ({ date, expected: (shares[i] ?? 0) / 100 }));
			});
		fc.assert(
			fc.property(rising, days, days, (given, a, b) => {
				const [early, late] = daysBetween(a, b) >= 0 ? [a, b] : [b, a];
				const [x, y] = [early, late].map((on) => at(on, { curve: given })?.expected as Exact) as [Exact, Exact];
				expect(x.compare(y)).toBeLessThanOrEqual(0);
				expect(x.compare(0)).toBeGreaterThanOrEqual(0);
				expect(y.compare(1)).toBeLessThanOrEqual(0);
			}),
		);
	});
});

test.each([
	["1/2", "on-track"],
	["0", "on-track"],
	["-1/10", "on-track"],
	["-101/1000", "at-risk"],
	["-3/10", "at-risk"],
	["-301/1000", "off-track"],
] as const)("a gap of %s is %s", (gap, state) => expect(stateFromPace({ gap: of(gap) })).toBe(state));
