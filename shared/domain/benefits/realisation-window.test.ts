import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDates, daysBetween } from "../dates.ts";
import { benefitFacts } from "./benefit-facts.ts";
import { benefitOf, day } from "./benefit-for-tests.ts";
import { benefitWindow, windowAnswer } from "./benefit-window.ts";
import { changeBenefit } from "./change-benefit.ts";
import { type RealisationWindow, realisationWindow } from "./realisation-window.ts";

const base = { goLive: "2025-08-31", fromMonths: 6, toMonths: 12, today: "2026-03-01", cadenceMonths: 3 };
const told = (part: object): RealisationWindow => {
	const answer = realisationWindow({ ...base, ...part });
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
};

describe("realisationWindow", () => {
	test("its own example", () => {
		expect(told({})).toEqual({
			opens: "2026-02-28",
			closes: "2026-08-31",
			state: "open",
			due: ["2026-02-28", "2026-05-31", "2026-08-31"],
			missed: ["2026-02-28"],
		});
	});

	test.each([
		["2025-08-30", "not-live"],
		["2025-08-31", "before"],
		["2026-02-27", "before"],
		["2026-02-28", "open"],
		["2026-08-31", "open"],
		["2026-09-01", "closed"],
	])("on %s it is %s", (today, state) => expect(told({ today }).state).toBe(state));

	test("a date due today is not missed yet, and nothing is missed before the go-live", () => {
		expect(told({ today: "2026-02-28" }).missed).toEqual([]);
		expect(told({ today: "2025-01-01" }).missed).toEqual([]);
		expect(told({ today: "2025-01-01" }).due).toHaveLength(3);
	});

	test.each([
		["before it opens serves none", "2026-02-27", ["2026-02-28", "2026-05-31", "2026-08-31"]],
		["on a due date serves it", "2026-05-31", ["2026-02-28", "2026-08-31"]],
		["a day before a due date serves the one before", "2026-05-30", ["2026-05-31", "2026-08-31"]],
		["long after the end serves the last", "2026-12-24", ["2026-02-28", "2026-05-31"]],
		["of today counts", "2027-01-01", ["2026-02-28", "2026-05-31"]],
		["after today is ignored", "2027-01-02", ["2026-02-28", "2026-05-31", "2026-08-31"]],
	])("a reading %s", (_, date, missed) =>
		expect(told({ today: "2027-01-01", readings: [{ date }] }).missed).toEqual(missed),
	);

	test("months beyond the year 9999 and steps beyond any calendar are refused or take no step", () => {
		expect(realisationWindow({ ...base, toMonths: 5 })).toMatchObject({
			code: "out-of-range",
			path: "toMonths",
			message: expect.stringMatching(/before it opens/),
		});
		expect(told({ toMonths: 6 }).due).toEqual(["2026-02-28"]);
		expect(realisationWindow({ ...base, toMonths: 1e9 })).toMatchObject({ code: "out-of-range", path: "toMonths" });
		expect(realisationWindow({ ...base, goLive: "9999-11-30", fromMonths: 0, toMonths: 1 })).toMatchObject({
			value: { closes: "9999-12-30" },
		});
		expect(realisationWindow({ ...base, goLive: "9999-11-30", fromMonths: 0, toMonths: 2 })).toMatchObject({
			code: "out-of-range",
			path: "toMonths",
			message: expect.stringMatching(/9999/),
		});
		expect(realisationWindow({ ...base, goLive: null, toMonths: 1e9 }).kind).toBe("value");
		expect(told({ cadenceMonths: 1e300 }).due).toEqual(["2026-02-28", "2026-08-31"]);
	});
});

/** Day by day, without a calendar of its own: a month later is the same day number, or the last day there is before it. */
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const write = (y: number, m: number, d: number) =>
	`${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
function dayAfter(date: string): string {
	const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
	const length = m === 2 && isLeap(y) ? 29 : (LENGTHS[m - 1] ?? 0);
	if (d < length) return write(y, m, d + 1);
	return m < 12 ? write(y, m + 1, 1) : write(y + 1, 1, 1);
}
function monthsLater(date: string, months: number): string {
	const wanted = Number(date.slice(8));
	let at = date;
	for (let n = 0; n < months; n++) {
		const month = at.slice(0, 7);
		while (at.slice(0, 7) === month) at = dayAfter(at);
	}
	let best = at;
	for (let next = at; next.slice(0, 7) === at.slice(0, 7) && Number(next.slice(8)) <= wanted; next = dayAfter(next))
		best = next;
	return best;
}
function slowWindow(goLive: string, from: number, to: number, cadence: number, today: string, readings: string[]) {
	const [opens, closes] = [monthsLater(goLive, from), monthsLater(goLive, to)];
	const due = new Set<string>();
	for (let n = from; n <= to; n++) if ((n - from) % cadence === 0 || n === to) due.add(monthsLater(goLive, n));
	const missed = new Set<string>();
	let current: string | undefined;
	let isServed = false;
	const close = () => {
		if (current && !isServed && current < today) missed.add(current);
	};
	const end = [closes, today, ...readings].sort().at(-1) ?? closes;
	for (let at = goLive; at <= end; at = dayAfter(at)) {
		if (due.has(at)) {
			close();
			current = at;
			isServed = false;
		}
		if (current && at <= today && readings.includes(at)) isServed = true;
	}
	close();
	const state = today < goLive ? "not-live" : today < opens ? "before" : today <= closes ? "open" : "closed";
	return { opens, closes, state, due: [...due], missed: state === "not-live" ? [] : [...missed] };
}

const date = fc
	.record({
		y: fc.constantFrom(1999, 2000, 2023, 2024, 2025, 2100),
		m: fc.constantFrom(1, 2, 2, 6, 8, 11, 12),
		d: fc.constantFrom(1, 15, 27, 28, 29, 30, 31),
	})
	.map(({ y, m, d }) => write(y, m, Math.min(d, m === 2 && isLeap(y) ? 29 : (LENGTHS[m - 1] ?? 0))));

test("agrees with a walk day by day, over month ends and leap years", () => {
	const near = fc.integer({ min: -40, max: 800 });
	fc.assert(
		fc.property(
			date,
			fc.integer({ min: 0, max: 14 }),
			fc.integer({ min: 0, max: 10 }),
			fc.integer({ min: 1, max: 7 }),
			near,
			fc.array(near, { maxLength: 5 }),
			(goLive, fromMonths, more, cadenceMonths, ahead, offsets) => {
				const walk = (n: number) => {
					let at = write(Number(goLive.slice(0, 4)) - 1, 12, 1);
					const start = daysBetween(day(at), day(goLive));
					for (let i = 0; i < start + n; i++) at = dayAfter(at);
					return at;
				};
				const [today, readings] = [walk(ahead), offsets.map(walk)];
				const input = { goLive, fromMonths, toMonths: fromMonths + more, cadenceMonths, today };
				expect(told({ ...input, readings: readings.map((d) => ({ date: d, value: 1 })) })).toEqual(
					slowWindow(goLive, fromMonths, fromMonths + more, cadenceMonths, today, readings),
				);
			},
		),
		{ numRuns: 120 },
	);
});

describe("a benefit's own window", () => {
	const today = day("2026-11-24");
	test("counts from the plan until it is live, and then never says more than is known", () => {
		const planned = benefitOf({ goLivePlanned: "2025-01-10" });
		expect(benefitWindow(planned, today)).toMatchObject({ opens: "2025-07-10", state: "not-live", missed: [] });
		expect(benefitWindow({ ...planned, goLiveActual: day("2025-02-10") }, today)).toMatchObject({
			opens: "2025-08-10",
			state: "closed",
		});
	});

	test("there is none without a go-live, where none is agreed, and where it cannot be right", () => {
		expect(benefitWindow(benefitOf(), today)).toBeUndefined();
		expect(benefitWindow(benefitOf({ goLiveActual: "2025-01-10", window: null }), today)).toBeUndefined();
		const wrong = benefitOf({ goLiveActual: "2025-01-10", cadenceMonths: 0.5 });
		expect(benefitWindow(wrong, today)).toBeUndefined();
		expect(windowAnswer(wrong, today)).toMatchObject({ code: "out-of-range", path: "cadenceMonths" });
	});

	test("the actual of a period stands for a reading on its last day", () => {
		const periods = [
			{ starts: "2026-01-01", ends: "2026-07-31", actual: 3 },
			{ starts: "2026-08-01", ends: "2026-10-31", actual: null },
		];
		const benefit = benefitOf({ goLiveActual: "2026-01-10", periods });
		expect(benefitWindow(benefit, today)?.missed).toEqual(["2026-10-10"]);
	});

	test("its own figures count before the usual ones", () => {
		const benefit = benefitOf({
			goLiveActual: "2026-01-31",
			window: { fromMonths: 1, toMonths: 3 },
			cadenceMonths: 2,
		});
		expect(benefitWindow(benefit, today)?.due).toEqual(["2026-02-28", "2026-04-30"]);
	});
});

/** A year and a half day by day: a plan that moves, a go-live, a reading kept, one missed, the go-live corrected. */
test("a simulated clock from plan through go-live to the end of the window", () => {
	let benefit = benefitOf({ goLivePlanned: "2025-02-15", baseline: 100, target: 0, starts: "2024-10-01" });
	const seen: string[] = [];
	let last = "";
	for (let at = "2025-01-01"; at <= "2026-07-01"; at = dayAfter(at)) {
		const today = day(at);
		const said = { on: today, by: "Priya", why: "supplier late" };
		if (at === "2025-02-01") benefit = changeBenefit(benefit, { goLivePlanned: day("2025-03-31") }, said);
		if (at === "2025-03-31") benefit = changeBenefit(benefit, { goLiveActual: today }, said);
		if (at === "2025-09-20") benefit = { ...benefit, readings: [{ date: today, value: 95 }] };
		if (at === "2025-10-05") benefit = { ...benefit, readings: [...benefit.readings, { date: today, value: 90 }] };
		// The go-live was entered a month early: the window moves, and the reading of October now lies before it.
		if (at === "2025-11-01") benefit = changeBenefit(benefit, { goLiveActual: day("2025-04-30") }, said);
		if (at === "2026-04-02") benefit = { ...benefit, readings: [...benefit.readings, { date: today, value: 30 }] };
		const { window, course } = benefitFacts(benefit, today);
		const now = `${window?.state} missed ${window?.missed.join(",") || "none"} ${course.state}`;
		if (now !== last) seen.push(`${at} ${now}`);
		last = now;
	}
	expect(seen).toEqual([
		"2025-01-01 not-live missed none unknown",
		"2025-03-31 before missed none unknown",
		"2025-09-30 open missed none unknown",
		"2025-10-01 open missed 2025-09-30 unknown",
		"2025-10-05 open missed none on-course",
		"2025-11-01 open missed 2025-10-30 unknown",
		"2026-01-31 open missed 2025-10-30,2026-01-30 unknown",
		"2026-04-02 open missed 2025-10-30 behind",
		"2026-05-01 closed missed 2025-10-30,2026-04-30 behind",
	]);
	expect(benefit.history?.map((c) => [c.field, c.from, c.to])).toEqual([
		["goLivePlanned", "2025-02-15", "2025-03-31"],
		["goLiveActual", null, "2025-03-31"],
		["goLiveActual", "2025-03-31", "2025-04-30"],
	]);
	expect(compareDates(benefit.readings[0]?.date ?? day("2026-01-01"), day("2025-10-30"))).toBe(-1);
});
