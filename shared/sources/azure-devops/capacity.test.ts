import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { inProcess } from "../../../test/sandbox/azure/in-process.ts";
import type { IsoDate } from "../../domain/units.ts";
import type { SourceReply } from "../transport.ts";
import { readCapacity } from "./capacity.ts";
import { daysIn, workingDays } from "./working-days.ts";

const SITE = "https://dev.azure.com/contoso";
const SINCE = "2026-11-24" as IsoDate;
const span = (starts: string, ends: string) => ({ starts: starts as IsoDate, ends: ends as IsoDate });
const fiveDays = new Set([0, 1, 2, 3, 4]);

describe("working days", () => {
	test.each([
		["2026-11-23", "2026-12-04", 10],
		["2026-11-28", "2026-11-29", 0],
		["2026-11-27", "2026-11-30", 2],
		["2026-11-27", "2026-11-27", 1],
		["2026-11-27", "2026-11-26", 0],
		["1999-12-27", "2000-01-02", 5],
	])("from %s to %s are %i", (starts, ends, count) =>
		expect(workingDays(span(starts, ends), fiveDays, [])).toHaveLength(count),
	);
	test("are without what is off, once each", () => {
		const off = [span("2026-11-25", "2026-11-26"), span("2026-11-26", "2026-11-28")];
		expect(workingDays(span("2026-11-23", "2026-11-29"), fiveDays, off)).toHaveLength(2);
		expect(daysIn(workingDays(span("2026-11-23", "2026-11-29"), fiveDays, []), off)).toBe(3);
	});
	test("of a mistyped year are not counted for ever", () =>
		expect(workingDays(span("2026-01-01", "9999-12-31"), fiveDays, []).length).toBeLessThan(3000));
});

/** A site that gives these by the end of a path, and the stand-in's answers else. */
function site(own: Readonly<Record<string, unknown>> = {}) {
	const sandbox = inProcess(new Map());
	const transport = async (request: Parameters<typeof sandbox.transport>[0]): Promise<SourceReply> => {
		const end = Object.keys(own).find((path) => request.path.split("?")[0]?.endsWith(path));
		if (end === undefined) return sandbox.transport(request);
		return { kind: "reply", status: 200, contentType: "application/json", text: JSON.stringify(own[end]) };
	};
	return { read: (since = SINCE) => readCapacity({ site: SITE, now: () => 0, transport }, "Digital", since), sandbox };
}

describe("capacity", () => {
	test("is told by team, role and iteration, without the days that people and teams are off", async () => {
		const found = await site().read();
		if (!found.ok) throw new Error(found.problem.code);
		expect(found.value.map((c) => [c.team, c.name, c.days, c.roles.length])).toEqual([
			["Account Team", "Sprint 12", 9, 2],
			["Account Team", "Sprint 13", 10, 0],
			["Data Team", "Sprint 12", 10, 0],
			["Data Team", "Sprint 13", 10, 0],
		]);
		// Nine days: three hours of design; six hours of development on seven of them, and three and a half on all.
		expect(found.value[0]).toEqual({
			project: "Digital",
			team: "Account Team",
			iteration: "Digital\\Sprint 12",
			name: "Sprint 12",
			starts: "2026-11-23",
			ends: "2026-12-04",
			days: 9,
			roles: [
				{ role: "Design", hours: 27 },
				{ role: "Development", hours: 73.5 },
			],
		});
	});

	test("of iterations that are over, or that have no dates, is left out; the last day counts", async () => {
		const names = async (since: string) => {
			const found = await site().read(since as IsoDate);
			return found.ok ? [...new Set(found.value.map((c) => c.name))] : [];
		};
		expect(await names("2026-01-01")).toEqual(["Sprint 11", "Sprint 12", "Sprint 13"]);
		expect(await names("2026-11-20")).toEqual(["Sprint 11", "Sprint 12", "Sprint 13"]);
		expect(await names("2026-11-21")).toEqual(["Sprint 12", "Sprint 13"]);
		expect(await names("2027-01-01")).toEqual([]);
	});

	test("is read from a list of people as from an object with it; odd entries are passed over", async () => {
		const people = [
			{
				activities: [
					{ name: "Design", capacityPerDay: 4 },
					{ capacityPerDay: 1 },
					{ name: "X", capacityPerDay: -1 },
					5,
				],
			},
			{ activities: [{ name: "Design", capacityPerDay: "4" }], daysOff: [{ start: "2026-11-24T00:00:00Z" }] },
			null,
		];
		const roles = async (capacities: unknown) => {
			const found = await site({ capacities, iterations: { values: [SPRINT] }, teams: [{ name: "Data Team" }] }).read();
			return found.ok ? found.value.map((c) => c.roles) : found.problem.code;
		};
		const wanted = [
			[
				{ role: "", hours: 5 },
				{ role: "Design", hours: 20 },
			],
		];
		expect(await roles(people)).toEqual(wanted);
		expect(await roles({ value: people })).toEqual(wanted);
		expect(await roles({ teamMembers: people, totalCapacityPerDay: 5 })).toEqual(wanted);
		expect(await roles({ totals: 5 })).toBe("unreadable");
		expect(await roles(5)).toBe("unreadable");
	});

	const SPRINT = {
		id: "s",
		name: "S",
		attributes: { startDate: "2026-11-23T00:00:00Z", finishDate: "2026-11-27T00:00:00Z" },
	};
	test("counts the days of a team's own week, and five where it names none", async () => {
		const days = async (settings: unknown) => {
			const found = await site({ teamsettings: settings, iterations: [SPRINT], teams: [{ name: "Data Team" }] }).read();
			return found.ok ? found.value.map((c) => [c.days, c.iteration]) : found.problem.code;
		};
		expect(await days({ workingDays: ["monday", "Friday", "someday"] })).toEqual([[2, "S"]]);
		expect(await days({})).toEqual([[5, "S"]]);
		expect(await days({ workingDays: [] })).toEqual([[0, "S"]]);
		expect(await days([])).toBe("unreadable");
	});

	test("of a project that is not there is a problem", async () => {
		const { transport } = inProcess(new Map());
		const found = await readCapacity({ site: SITE, now: () => 0, transport }, "Other", SINCE);
		expect(found).toMatchObject({ ok: false, problem: { code: "not-found" } });
	});

	const recorded = resolve("../shared/data/payloads/ado");
	test.skipIf(!existsSync(recorded))("is read from recorded answers", async () => {
		const read = (file: string) => JSON.parse(readFileSync(resolve(recorded, `${file}.json`), "utf8"));
		const own = {
			capacities: read("capacities"),
			teamdaysoff: read("teamdaysoff"),
			teamsettings: read("teamsettings"),
			iterations: { values: [SPRINT, ...read("iterations.current").values] },
			teams: { value: [{ name: "Data Team" }] },
		};
		const found = await site(own).read();
		expect(found).toMatchObject({
			ok: true,
			value: [
				{
					name: "S",
					days: 5,
					roles: [
						{ role: "Design", hours: 20 },
						{ role: "Development", hours: 20 },
					],
				},
			],
		});
	});
});
