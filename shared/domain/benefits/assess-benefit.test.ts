import { describe, expect, test } from "vitest";
import { assessBenefit, recheck, standingOf } from "./assess-benefit.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitOf } from "./benefit-for-tests.ts";
import { contextOf } from "./find-for-tests.ts";

const standing = (part: object, today = "2026-11-24") => {
	const benefit = benefitOf(part);
	return standingOf(benefit, contextOf(benefit, { today }));
};
const failed = (...reasons: string[]) => ({ verdict: "failed", reasons });
const passed = { verdict: "passed", reasons: [] };

describe("where one benefit stands", () => {
	// The window is open from 2026-07-15 to 2027-01-15; half of its 184 days have passed on 2026-10-15.
	const live = {
		baseline: 100,
		target: 40,
		goLiveActual: "2026-01-15",
		readings: [
			{ date: "2026-07-14", value: 95 },
			{ date: "2026-10-15", value: 90 },
		],
	};

	test("is told whole: share, window, what is due, course, forecast, go-live and validation", () => {
		expect(standing(live)).toStrictEqual({
			id: "B-1",
			realised: 1 / 6,
			unclamped: 1 / 6,
			toDate: { actual: 90, against: 40 },
			window: {
				opens: "2026-07-15",
				closes: "2027-01-15",
				state: "open",
				due: ["2026-07-15", "2026-10-15", "2027-01-15"],
				missed: ["2026-07-15"],
			},
			nextDue: "2026-07-15",
			late: true,
			asOf: "2026-10-15",
			course: {
				state: "behind",
				arrived: 1 / 6,
				expected: 0.5,
				by: "line",
				asOf: "2026-10-15",
				reasons: [
					{
						code: "less-than-expected",
						ids: ["B-1"],
						values: { arrived: 1 / 6, expected: 0.5, asOf: "2026-10-15", by: "line" },
					},
				],
			},
			forecast: { value: 80, share: 1 / 3, meets: false, by: "pace" },
			goLive: { actual: "2026-01-15", moves: [] },
			earlierReadings: 1,
			doam: {
				description: failed("no-description"),
				outcome: failed("no-outcome"),
				attribution: failed("no-work"),
				measurement: failed("no-measure"),
				title: passed,
			},
		});
	});

	test("of a profile that says nothing is what is missing, and no more", () => {
		expect(standing({})).toStrictEqual({
			id: "B-1",
			missing: ["baseline", "target", "reading"],
			late: false,
			course: {
				state: "unknown",
				reasons: [{ code: "figures-missing", values: { missing: "baseline, target, reading" } }],
			},
			goLive: { moves: [] },
			doam: {
				description: failed("no-description"),
				outcome: failed("no-outcome"),
				attribution: failed("no-work"),
				measurement: failed("no-measure", "no-baseline", "no-target"),
				title: passed,
			},
		});
	});

	test("names nothing missing where the figures cannot be right", () => {
		const found = standing({ ...live, target: 100 });
		expect(found.missing).toEqual([]);
		expect(found.asOf).toBe("2026-10-15");
		expect(found).not.toHaveProperty("forecast");
		expect(found).not.toHaveProperty("realised");
	});

	test("is clamped and unclamped where more than all has arrived", () => {
		const found = standing({ ...live, readings: [{ date: "2026-10-15", value: 25 }] });
		expect([found.realised, found.unclamped]).toEqual([1, 1.25]);
	});

	test("asks for the reading missed first, else for the next one, the day itself included", () => {
		const read = { ...live, readings: [{ date: "2026-07-15", value: 95 }] };
		expect(standing(read, "2026-10-15").nextDue).toBe("2026-10-15");
		expect(standing(read, "2026-10-14").nextDue).toBe("2026-10-15");
		expect(standing(read, "2026-10-16").nextDue).toBe("2026-10-15");
		expect(standing({ ...live, readings: [] }, "2026-02-01")).toMatchObject({ nextDue: "2026-07-15", late: false });
		const last = { ...live, readings: ["2026-07-15", "2026-10-15", "2027-01-15"].map((date) => ({ date, value: 90 })) };
		expect(standing(last, "2027-01-16")).not.toHaveProperty("nextDue");
	});

	test("asks for nothing before the go-live and after the benefit is over", () => {
		const { goLiveActual: _, ...planned } = live;
		const before = standing({ ...planned, goLivePlanned: "2026-01-15" });
		expect(before).toMatchObject({ late: false, window: { opens: "2026-07-15", state: "not-live" } });
		expect(before).not.toHaveProperty("nextDue");
		for (const status of ["realised", "lapsed", "closed"]) {
			const over = standing({ ...live, status });
			expect(over).toMatchObject({ late: false, window: { missed: ["2026-07-15"] } });
			expect(over).not.toHaveProperty("nextDue");
		}
		expect(standing({ ...live, status: "live" })).toMatchObject({ late: true, nextDue: "2026-07-15" });
	});

	test("counts readings from before the window as earlier, one on its first day not", () => {
		const earlier = (...dates: string[]) =>
			standing({ ...live, readings: dates.map((date) => ({ date, value: 90 })) }).earlierReadings;
		expect(earlier("2026-03-01", "2026-07-14", "2026-07-15")).toBe(2);
		expect(earlier("2026-07-15")).toBeUndefined();
		expect(standing({ ...live, window: null })).not.toHaveProperty("earlierReadings");
	});

	test("carries the mark of a late baseline and of a measure that is claimed twice", () => {
		const late = { ...live, measure: "Calls", baselineDate: "2026-01-16" };
		const benefit = benefitOf({ ...late, work: [{ item: "PS-1" }] });
		const others = [benefitOf({ id: "B-2", measure: "calls" })];
		const found = standingOf(benefit, contextOf(benefit, { others }));
		expect(found.retroFitted).toEqual({ date: "2026-01-16", why: "taken-after-go-live", limit: "2026-01-15" });
		expect(found.doam.attribution).toEqual(failed("claimed-twice"));
	});
});

describe("what the checks find", () => {
	const benefit = benefitOf({ work: [{ item: "PS-1" }], owner: "Priya" });
	const context = contextOf(benefit, { done: ["PS-1"] });

	test("stands beside it, in the order of the catalogue, without what is kept", () => {
		const { findings, ...rest } = assessBenefit(benefit, context);
		expect(rest).toStrictEqual(standingOf(benefit, context));
		expect(findings.map((f) => f.rule.replace("benefit/", ""))).toEqual([
			"no-objective",
			"no-measure",
			"no-baseline",
			"no-target",
			"no-window",
			"closed-with-open-benefit",
			"no-description",
			"no-outcome",
			"no-responsible",
			"no-stakeholders",
		]);
	});

	test("is asked anew only where it hangs on work", () => {
		const nothing = BENEFIT_CHECKS.map(() => undefined);
		expect(recheck(benefit, context, nothing).flatMap((f) => f?.code ?? [])).toEqual(["closed-with-open-benefit"]);
		const before = BENEFIT_CHECKS.map((c, i) => (i === 0 ? { code: c.rule.id } : undefined)) as never;
		expect(recheck(benefit, contextOf(benefit, {}), before).map((f) => f?.code)).toEqual([
			"benefit/no-owner",
			...nothing.slice(1),
		]);
	});
});
