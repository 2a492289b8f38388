import { describe, expect, test } from "vitest";
import { laneFigures, objectivesOf } from "../../shared/domain/alignment/lane-figures.ts";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { withAzure } from "../../test/sandbox/portfolio/make-azure.ts";
import { makePortfolio } from "../../test/sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../../test/sandbox/portfolio/strategy.ts";
import type { LaneAsk } from "../messages.ts";
import { LaneService } from "./lane-service.ts";
import type { Portfolio } from "./portfolio.ts";

const { register, items: made } = withAzure(makePortfolio());
const items = new Map(made.map((item) => [item.key, item]));
const assessment = assess(register, made, "2026-11-24" as IsoDate);
const standing = { register, items, assessment };
const service = (over = standing) => new LaneService({ standing: async () => over } as unknown as Portfolio);
const get = async (lane: LaneAsk, site = SITE) => (await service().get(site, [lane])).lanes[0];

const column = made.filter((i) => i.project === "PS" && i.level === 0 && i.statusCategory === "indeterminate");
const keys = column.map((i) => i.key);
/** Cards of a virtual list: some of each state that the column holds. */
const some = (status: string) =>
	column
		.filter((i) => i.statusName === status)
		.map((i) => i.key)
		.slice(0, 5);
const seen = [...some("In progress"), ...some("In review")];
const sharesOf = (of: typeof keys) => laneFigures(of, items, assessment, objectivesOf(register)).effort.shares;

describe("the figures of a lane", () => {
	test("are of the cards seen, and say so, where the host does not count", async () => {
		expect(await get({ keys: seen })).toMatchObject({ seen: 10, isWhole: false, items: 10, shares: sharesOf(seen) });
	});

	test("are of the whole column where the store has just as many of these states as the host counts", async () => {
		const lane = await get({ keys: seen, count: keys.length });
		expect(lane).toMatchObject({ seen: 10, count: keys.length, isWhole: true, items: keys.length });
		expect(lane?.shares).toEqual(sharesOf(keys));
	});

	test.each([
		["one more", 1],
		["one less", -1],
	])("are of the cards seen where the host counts %s: the board leaves something out", async (_, off) => {
		const lane = await get({ keys: seen, count: keys.length + off });
		expect(lane).toMatchObject({ seen: 10, count: keys.length + off, isWhole: false, items: 10 });
	});

	test("are of the cards seen where these do not show every state that the column holds", async () => {
		const one = some("In review");
		expect(await get({ keys: one, count: keys.length })).toMatchObject({ isWhole: false, items: 5 });
	});

	test("are of all its cards where all are seen", async () => {
		expect(await get({ keys: seen, count: 10 })).toMatchObject({ seen: 10, isWhole: true, items: 10 });
	});

	test("hold nothing of another site, and count what is not read", async () => {
		expect(await get({ keys: [...seen, "contoso#1001", "PS-99999"] })).toMatchObject({
			seen: 12,
			unread: 2,
			items: 10,
		});
		expect(await get({ keys: seen }, "https://dev.azure.com/contoso")).toMatchObject({ unread: 10, items: 0 });
	});

	test("name the objectives that work is in progress for, with their titles, and add up", async () => {
		const lane = await get({ keys });
		const named = lane?.inProgress ?? [];
		expect(named.length).toBeGreaterThan(1);
		for (const { objective, title } of named)
			expect(register.objectives.find((o) => o.id === objective)?.title).toBe(title);
		const all = named.reduce((sum, p) => sum + p.count, 0);
		expect(all + (lane?.inProgressElsewhere ?? 0) + (lane?.inProgressForNone ?? 0)).toBe(keys.length);
	});

	test("come in the order asked, and a card that two lanes show counts in both", async () => {
		const { lanes } = await service().get(SITE, [{ keys: [] }, { keys: seen }, { keys: seen.slice(0, 1) }]);
		expect(lanes.map((l) => l.items)).toEqual([0, 10, 1]);
	});

	test("are none before there are objectives", async () => {
		expect(await service({ ...standing, register: EMPTY_REGISTER }).get(SITE, [{ keys: seen }])).toEqual({ lanes: [] });
	});
});
