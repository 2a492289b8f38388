import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";
import { aimInForce, firstAim, reAim, reAimsBy } from "./aim-in-force.ts";
import type { Aim, KeyResult } from "./objective.ts";

const day = (text: string) => text as IsoDate;
const first: KeyResult = {
	id: "KR-1" as KeyResultId,
	objective: "O-1" as ObjectiveId,
	title: "Cut the wait from 34 to 14 days",
	kind: "reduce",
	baseline: 34,
	target: 14,
	checkIns: [{ date: day("2026-02-01"), value: 30 }],
};
const entry = (date: string) => ({ date: day(date), by: "Amina Yusuf", why: "A clinic opens later" });

describe("reAim", () => {
	test("keeps what it took the place of, with date, person and reason, and changes nothing else", () => {
		expect(reAim(first, { target: 20 }, entry("2026-05-01"))).toEqual({
			...first,
			target: 20,
			reAims: [{ date: "2026-05-01", by: "Amina Yusuf", why: "A clinic opens later", was: { target: 14 } }],
		});
	});

	test("remembers that there was none, and can take one away", () => {
		const dated = reAim(first, { due: day("2026-10-31") }, entry("2026-05-01"));
		expect(dated.due).toBe("2026-10-31");
		expect(dated.reAims?.[0]?.was).toEqual({ due: null });
		const undated = reAim(dated, { due: null }, entry("2026-06-01"));
		expect("due" in undated).toBe(false);
		expect(undated.reAims?.[1]?.was).toEqual({ due: "2026-10-31" });
	});

	test("is no entry where nothing changes", () => {
		expect(reAim(first, { target: 14, due: null }, entry("2026-05-01"))).toBe(first);
		expect(reAim(first, {}, entry("2026-05-01"))).toBe(first);
		expect(reAim(first, { target: 14, low: 1 }, entry("2026-05-01")).reAims?.[0]?.was).toEqual({ low: null });
	});

	test("compares zones by what they say", () => {
		const zones = [
			{ at: 0, progress: 0 },
			{ at: 9, progress: 1 },
		];
		const zoned: KeyResult = { ...first, kind: "ordinal", zones };
		expect(reAim(zoned, { zones: zones.map((z) => ({ ...z })) }, entry("2026-05-01"))).toBe(zoned);
		const moved = reAim(zoned, { zones: zones.slice(0, 1) }, entry("2026-05-01"));
		expect(moved.reAims?.[0]?.was).toEqual({ zones });
	});
});

describe("aimInForce", () => {
	const twice = reAim(reAim(first, { target: 20 }, entry("2026-05-01")), { target: 24 }, entry("2026-08-01"));

	test.each([
		["2026-04-30", 14, 0],
		["2026-05-01", 20, 1],
		["2026-07-31", 20, 1],
		["2026-08-01", 24, 2],
		["2027-01-01", 24, 2],
	])("on %s is %s after %s re-aims", (on, target, count) => {
		expect(aimInForce(twice, day(on)).target).toBe(target);
		expect(reAimsBy(twice, day(on))).toHaveLength(count);
	});

	test("does not depend on the order in which the log is kept, and the log is told oldest first", () => {
		const turned = { ...twice, reAims: [...(twice.reAims ?? [])].reverse() };
		expect(aimInForce(turned, day("2026-06-01")).target).toBe(20);
		expect(firstAim(turned).target).toBe(14);
		expect(reAimsBy(turned, day("2026-12-31")).map((r) => r.date)).toEqual(["2026-05-01", "2026-08-01"]);
	});

	test("takes two changes of one day in the order of the list", () => {
		const sameDay = reAim(reAim(first, { target: 20 }, entry("2026-05-01")), { target: 24 }, entry("2026-05-01"));
		expect(firstAim(sameDay).target).toBe(14);
		expect(aimInForce(sameDay, day("2026-05-01")).target).toBe(24);
	});

	test("of a key result that was never re-aimed is the key result", () => {
		expect(aimInForce(first, day("2020-01-01"))).toEqual(first);
		expect(firstAim(first)).toEqual(first);
		expect(reAimsBy(first, day("2027-01-01"))).toEqual([]);
	});

	test("gives back every aim that ever was, whatever was changed when", () => {
		const aim: fc.Arbitrary<Aim> = fc.record(
			{
				target: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
				low: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
				due: fc.option(fc.constantFrom(day("2026-10-01"), day("2026-12-31")), { nil: null }),
			},
			{ requiredKeys: [] },
		);
		const aimOf = ({ target = null, low = null, due }: KeyResult) => ({ target, low, due: due ?? null });
		fc.assert(
			fc.property(fc.array(aim, { maxLength: 6 }), (aims) => {
				let now = first;
				const was = [aimOf(now)];
				for (const [i, to] of aims.entries()) {
					now = reAim(now, to, entry(`2026-0${i + 1}-15`));
					was.push(aimOf(now));
				}
				for (const [i, expected] of was.entries())
					expect(aimOf(aimInForce(now, day(i === 0 ? "2026-01-01" : `2026-0${i}-20`)))).toEqual(expected);
				expect(aimOf(firstAim(now))).toEqual(was[0]);
			}),
		);
	});
});
