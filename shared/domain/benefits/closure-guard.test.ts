import { expect, test } from "vitest";
import type { Benefit } from "./benefit.ts";
import { benefitFacts } from "./benefit-facts.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";
import { closureGuard } from "./closure-guard.ts";

const today = day("2026-11-24");
const guard = (benefits: Benefit[], done: readonly string[], unread: readonly string[] = []) =>
	closureGuard(
		benefits,
		(item) => (unread.includes(item) ? undefined : done.includes(item)),
		(b) => benefitFacts(b, today),
	);
const work = (...items: string[]) => ({ work: items.map((item) => ({ item })) });

test("lists closed work with its open benefits, their owners and what is missing", () => {
	const bare = benefitOf({ id: "B-1", ...work("PS-1", "PS-2", "PS-1") });
	const whole = benefitOf({
		id: "B-2",
		...work("PS-2"),
		owner: "Priya",
		responsible: "Team",
		measure: "Calls",
		baseline: 10,
		target: 5,
		goLiveActual: "2026-01-10",
		readings: [{ date: "2026-07-12", value: 8 }],
	});
	expect(guard([bare, whole], ["PS-1", "PS-2"])).toEqual([
		{
			item: "PS-1",
			benefits: [
				{
					id: "B-1",
					missing: ["owner", "responsible", "measure", "baseline", "target", "go-live", "window", "reading"],
					missed: [],
				},
			],
		},
		{
			item: "PS-2",
			benefits: [
				expect.objectContaining({ id: "B-1" }),
				{ id: "B-2", owner: "Priya", missing: [], windowCloses: "2027-01-10", missed: ["2026-10-10"] },
			],
		},
	]);
});

test("says nothing of work that is open or was not read, and of benefits that are over or realised in full", () => {
	expect(guard([benefitOf(work("PS-1"))], [])).toEqual([]);
	expect(guard([benefitOf(work("PS-1"))], ["PS-1"], ["PS-1"])).toEqual([]);
	expect(guard([benefitOf()], ["PS-1"])).toEqual([]);
	for (const status of ["realised", "lapsed", "closed"])
		expect(guard([benefitOf({ status, ...work("PS-1") })], ["PS-1"])).toEqual([]);
	for (const status of ["planned", "live", undefined])
		expect(guard([benefitOf({ status, ...work("PS-1") })], ["PS-1"])).toHaveLength(1);
	const at = (value: number, more = {}) =>
		benefitOf({ ...work("PS-1"), baseline: 10, target: 5, readings: [{ date: "2026-03-01", value }], ...more });
	expect(guard([at(5)], ["PS-1"])).toEqual([]);
	expect(guard([at(4)], ["PS-1"])).toEqual([]);
	expect(guard([at(5.1)], ["PS-1"])).toHaveLength(1);
	expect(guard([at(5, { type: "dis-benefit" })], ["PS-1"])).toHaveLength(1);
	expect(guard([at(5, { readings: [{ date: "2026-11-25", value: 5 }] })], ["PS-1"])).toHaveLength(1);
});

test("asks a flow for its periods and not for a baseline", () => {
	const flow = { ...work("PS-1"), nature: "cumulative", target: 10, goLiveActual: "2026-01-01" };
	const missing = (part: object) => guard([benefitOf({ ...flow, ...part })], ["PS-1"])[0]?.benefits[0]?.missing;
	expect(missing({})).toEqual(["owner", "responsible", "measure", "reading"]);
	expect(missing({ periods: [month(1, { plan: 10, actual: 5 })] })).toEqual(["owner", "responsible", "measure"]);
});
