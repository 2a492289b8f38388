import { describe, expect, test } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { Benefit } from "../../../shared/domain/benefits/benefit.ts";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { TRUTHS } from "../../../test/sandbox/portfolio/truths.ts";
import type { Basis } from "./basis.ts";
import { benefits } from "./benefits.ts";

const { register, items } = makePortfolio();
const basisOf = (register: Register): Basis => ({
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today: TODAY as IsoDate,
	assessment: assess(register, items, TODAY as IsoDate),
});
const answer = benefits(basisOf(register), {});
const columns = (map: typeof answer.map, column: string) => map.nodes.filter((n) => n.column === column);

describe("the benefits of the sample", () => {
	test("are told apart from what is accepted to get worse, and counted by course", () => {
		expect(answer.gains).toHaveLength(30);
		expect(answer.losses.map((l) => l.benefit.id)).toEqual(["B-31"]);
		expect(answer.lapsed).toEqual([]);
		const { counts } = answer;
		expect(counts.behind).toBe(TRUTHS.behindPlan.length);
		expect(counts.late).toBe(TRUTHS.lateBenefits.length);
		expect(counts.retroFitted).toBe(TRUTHS.lateBaseline.length);
		expect(counts.behind + counts["on-course"] + counts.ahead + counts.unknown).toBe(30);
		expect(counts.notLive).toBeLessThan(counts.unknown);
	});
	test("are answered as plain data that can be sent from the worker", () => {
		expect(structuredClone(answer)).toEqual(answer);
	});
	test("net money in the one period where both sides have a figure", () => {
		const netted = answer.money.periods.filter((p) => p.plan.net !== undefined);
		expect(netted.map((p) => [p.starts, p.plan])).toEqual([
			["2026-05-15", { benefits: 1_000_000, disBenefits: -85_000, net: 915_000, missing: [] }],
		]);
	});
	test("show the measure that is claimed twice once, with both claims and the days they share", () => {
		const [claim, ...others] = answer.claims;
		expect(others).toEqual([]);
		expect(claim).toMatchObject({ measure: "Days from referral to decision", total: 2, certain: true });
		expect(claim?.claims.map((c) => [c.benefit, c.share])).toEqual(TRUTHS.claimedTwice.map((id) => [id, 1]));
	});
	test("name the work and records they speak of", () => {
		expect(answer.names["PS-8"]).toBe(items.find((i) => i.key === "PS-8")?.title);
		expect(answer.names["B-31"]).toBe("More calls in the first months after a change");
	});
});

describe("maps by objective", () => {
	test("hold each benefit that leads there, and those that lead nowhere apart", () => {
		expect(answer.maps.map((m) => m.objective)).toEqual(["O-1", "O-2", "O-3", "O-4", "O-5", null]);
		const shown = answer.maps.flatMap((m) => columns(m.map, "benefit").map((n) => n.record));
		expect(shown.sort()).toEqual(register.benefits.map((b) => b.id as string).sort());
		expect(columns(answer.maps.at(-1)?.map ?? answer.map, "benefit").map((n) => n.record)).toEqual(["B-26", "B-31"]);
	});
	test("show only the outputs that their own benefits name", () => {
		const [first] = answer.maps;
		expect(columns(first?.map ?? answer.map, "output").map((n) => n.title)).toEqual(
			["PS-1", "PS-2", "PS-3", "PS-4", "PS-8"].map((key) => `What ${key} hands over`).sort(),
		);
	});
	test("count what serves an objective below, and end at objectives that stand in a circle", () => {
		const benefit = { id: "B-1", title: "Fewer calls", serves: ["KR-1"], readings: [], work: [] } as unknown as Benefit;
		const circle = {
			...EMPTY_REGISTER,
			objectives: [
				{ id: "O-1", title: "Top", parent: "O-2" },
				{ id: "O-2", title: "Below", parent: "O-1" },
				{ id: "O-3", title: "Apart" },
			],
			keyResults: [{ id: "KR-1", objective: "O-2", title: "Calls", kind: "reduce", checkIns: [] }],
			benefits: [benefit],
		} as unknown as Register;
		const { maps, counts } = benefits(basisOf(circle), {});
		expect(maps.map((m) => m.objective)).toEqual(["O-1", "O-2"]);
		expect(columns(maps[0]?.map ?? answer.map, "objective").map((n) => n.record)).toEqual(["O-1", "O-2", "KR-1"]);
		expect(counts).toMatchObject({ unknown: 1, notLive: 0 });
	});
	test("are none where nothing is declared", () => {
		const { maps, gains, claims } = benefits(basisOf(EMPTY_REGISTER), {});
		expect([maps, gains, claims]).toEqual([[], [], []]);
	});
	test("keep what lapsed apart and out of the counts", () => {
		const lapsed = { ...register, benefits: register.benefits.map((b) => ({ ...b, status: "lapsed" as const })) };
		const { gains, losses, lapsed: left, counts } = benefits(basisOf(lapsed), {});
		expect([gains, losses]).toEqual([[], []]);
		expect(left).toHaveLength(31);
		expect(counts.unknown + counts.behind).toBe(0);
	});
});
