import { describe, expect, test } from "vitest";
import { exactText } from "../exact.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";
import { reAim } from "./aim-in-force.ts";
import { assessKeyResult } from "./assess-key-result.ts";
import type { CheckIn, Cycle, KeyResult } from "./objective.ts";

const day = (text: string) => text as IsoDate;
const YEAR: Cycle = { id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") };
const MIDYEAR = day("2026-07-02");
const kr = (more: Partial<KeyResult> = {}): KeyResult => ({
	id: "KR-1" as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: "x",
	kind: "increase",
	baseline: 0,
	target: 100,
	checkIns: [],
	...more,
});
const checkIn = (date: string, value: number, more: Partial<CheckIn> = {}): CheckIn => ({
	date: day(date),
	value,
	...more,
});
const standing = (more: Partial<KeyResult>, on = MIDYEAR, cycle: Cycle | undefined = YEAR) =>
	assessKeyResult(kr(more), cycle, on).standing;
const monthly = (...values: number[]) => values.map((v, i) => checkIn(`2026-0${i + 1}-15`, v));

describe("re-aims", () => {
	const entry = (date: string) => ({ date: day(date), by: "Tom", why: "Funding halved" });
	const aimed = reAim(kr({ checkIns: monthly(10, 20, 30, 40, 50) }), { target: 50 }, entry("2026-04-01"));

	test("show progress against the present and against the first aim, and how often the course was changed", () => {
		const found = assessKeyResult(aimed, YEAR, MIDYEAR).standing;
		expect(found).toMatchObject({ progress: 1, band: "green", state: "on-track" });
		expect(found.reAimed).toEqual({
			count: 1,
			log: [{ ...entry("2026-04-01"), was: { target: 100 } }],
			first: { progress: 0.5, unclamped: 0.5, band: "amber" },
		});
	});

	test("do not reach back: an earlier day is judged by the aim it had", () => {
		const before = assessKeyResult(aimed, YEAR, day("2026-03-31")).standing;
		expect(before.progress).toBe(0.3);
		expect(before.reAimed).toBeUndefined();
	});

	test("are scored twice at the close: by the aim of the last day and by the first", () => {
		const late = reAim(aimed, { target: 80 }, entry("2027-01-01"));
		const judged = assessKeyResult(late, YEAR, day("2027-01-02"));
		expect(judged.standing.final).toEqual({ of: "score", value: 1, band: "green", on: "2026-12-31" });
		expect(judged.standing.progress).toBe(0.625);
		expect(judged.standing.reAimed).toMatchObject({
			count: 2,
			first: { progress: 0.5, final: { of: "score", value: 0.5, band: "amber", on: "2026-12-31" } },
		});
		expect(judged.final && exactText(judged.final)).toBe("1");
	});

	test("say where the first aim cannot be measured", () => {
		const late = reAim(kr({ target: null, checkIns: monthly(10) }), { target: 50 }, entry("2026-01-20"));
		expect(assessKeyResult(late, YEAR, MIDYEAR).standing.reAimed?.first).toEqual({ missing: ["target"] });
		const wrong = reAim(kr({ target: -5, checkIns: monthly(10) }), { target: 50 }, entry("2026-01-20"));
		expect(assessKeyResult(wrong, YEAR, MIDYEAR).standing.reAimed?.first.fault?.code).toBe("direction-conflict");
	});
});

describe("the final score", () => {
	const checkIns = [checkIn("2026-12-31", 60), checkIn("2027-01-05", 90)];
	test("is told from the day after the cycle's last, by the readings up to that day", () => {
		expect(standing({ checkIns }, day("2026-12-31")).final).toBeUndefined();
		expect(standing({ checkIns }, day("2027-01-01")).final).toEqual({
			of: "score",
			value: 0.6,
			band: "amber",
			on: "2026-12-31",
		});
		expect(standing({ checkIns }, day("2027-06-01"))).toMatchObject({ progress: 0.9, final: { value: 0.6 } });
	});
	test("is not told without a cycle, nor where a figure is missing", () => {
		expect(
			assessKeyResult(kr({ checkIns, due: day("2026-06-30") }), undefined, day("2027-06-01")).standing.final,
		).toBeUndefined();
		const none = assessKeyResult(kr(), YEAR, day("2027-06-01"));
		expect([none.standing.final, none.final, none.progress]).toEqual([undefined, undefined, undefined]);
	});
});
