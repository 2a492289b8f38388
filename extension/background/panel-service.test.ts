import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { assess } from "../../shared/domain/assess.ts";
import type { Benefit } from "../../shared/domain/benefits/benefit.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { discoverFields } from "../../shared/sources/jira/discover-fields.ts";
import { partitionOf, putItems } from "../../shared/store/item-segments.ts";
import { writeSite } from "../../shared/store/sites.ts";
import { BOARD, register as goals, PAGE, site, startBackground as start } from "../../test/sandbox/start-background.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import { writeSiteFields } from "../site-fields.ts";

const TODAY = "2026-11-24" as IsoDate;
const partition = partitionOf(site, "a1");

const item = (key: string, more: Partial<WorkItem> = {}): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site,
	title: `Title of ${key}`,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "indeterminate",
	labels: [],
	...more,
});
const size = (jobSize: number) => ({
	inputs: { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize },
});
const under = (key: string) => ({ parent: key as ItemKey });

const benefit = {
	id: "B-1",
	title: "Shorter waits",
	owner: "Priya",
	measure: "Days",
	baseline: 30,
	target: 10,
	serves: ["KR-1"],
	readings: [],
	work: [{ item: "PS-2", share: 0.5 }],
	goLiveActual: "2025-10-01",
	financialValue: 90_000,
} as unknown as Benefit;
const register: Register = {
	...goals,
	benefits: [benefit],
	models: [{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 }],
	fields: { [site]: { jobSize: "customfield_10016" } },
};
const items = [
	item("PS-1", { ...under("PS-2"), ...size(8) }),
	item("PS-2", { level: 1, labels: ["okr:KR-1"], ...size(5) }),
	item("PS-3", { ...under("PS-2"), statusCategory: "done" }),
	item("PS-4", { inputs: { ...size(13).inputs, riskReduction: 5 } }),
	item("PS-5", { inputs: { ...size(20).inputs, riskReduction: null } }),
];
const expected = assess(register, items, TODAY);

async function withItems(given: Register = register, more: readonly WorkItem[] = []) {
	const b = await start([], given);
	await putItems(b.store, partition, [...items, ...more]);
	await writeSite(b.store, {
		partition,
		site,
		account: "a1",
		accountName: "Ana",
		lastSync: "2026-11-24T09:00:00.000Z",
		seenAt: "2026-11-24T09:00:00.000Z",
	});
	const get = (key: string, from = site) =>
		b.answer({ type: "panel/get", site: from, key }, PAGE) as Promise<PanelAnswer>;
	return { ...b, get };
}

describe("the panel of an item", () => {
	test("has the figures of the engine, the item's address, and when it was read", async () => {
		const { get } = await withItems();
		const panel = await get("ps-1");
		expect(panel).toMatchObject({
			key: "PS-1",
			today: TODAY,
			register: "ready",
			address: "https://acme.atlassian.net/browse/PS-1",
			item: { title: "Title of PS-1", typeName: "Story", readAt: "2026-11-24T09:00:00.000Z" },
			above: [{ key: "PS-2", title: "Title of PS-2" }],
		});
		expect(panel.assessment).toEqual(expected.items.get("PS-1" as ItemKey));
		expect(panel.assessment?.line).toMatchObject({ state: "inherited", links: [{ target: "KR-1", share: "1" }] });
		expect(panel.reading).toBeUndefined();
	});

	test("lists objectives with their key results, and how each stands", async () => {
		const lost = { id: "KR-9", objective: "O-9", title: "Lost", kind: "increase", checkIns: [] };
		const read = { ...goals.keyResults[0], baseline: 0, target: 10, checkIns: [{ date: "2026-11-01", value: 5 }] };
		const { get } = await withItems({ ...register, keyResults: [lost, read] as unknown as Register["keyResults"] });
		const { targets } = await get("PS-1");
		expect(targets.map((t) => [t.id, t.objective, t.asOf])).toEqual([
			["O-1", undefined, "2026-11-01"],
			["KR-1", "O-1", "2026-11-01"],
			["KR-9", "O-9", undefined],
		]);
		expect(targets.every((t) => t.state === "unknown")).toBe(true);
	});

	test("names each input of the score with the field it was read from, and its neighbours in the order", async () => {
		const { get, store } = await withItems();
		const found = discoverFields([{ id: "customfield_10016", name: "Size of the job" }], { hasOwnLevels: true });
		expect((await get("PS-1")).score?.inputs.at(-1)?.field).toBe("customfield_10016");
		await writeSiteFields(store, site, { at: "2026-11-24T09:00:00Z", found });
		const { score } = await get("PS-1");
		expect(score?.model).toBe("WSJF");
		expect(score?.inputs.at(-1)).toEqual({ id: "jobSize", name: "Job size", value: 8, field: "Size of the job" });
		expect(score?.inputs[0]).toEqual({ id: "userBusinessValue", name: "Business value", value: 8 });
		expect(score?.neighbours.map((p) => [p.ahead, p.behind])).toEqual([
			["PS-2", "PS-1"],
			["PS-1", "PS-4"],
		]);
		expect(score?.neighbours[1]?.flip).toEqual({ item: "PS-1", input: "jobSize", from: 8, to: 13 });
	});

	test("says what is missing of a score and what to ask for first; the interval is the engine's", async () => {
		const criteria = ["userBusinessValue", "riskReduction"].map((id) => ({
			id,
			weight: 1,
			low: 0,
			high: 20,
			direction: "benefit" as const,
		}));
		const models: Register["models"] = [{ kind: "weighted", id: "own", name: "Own", version: 2, criteria }];
		const { get } = await withItems({ ...register, models });
		const { score, assessment } = await get("PS-5");
		expect(score).toMatchObject({ missing: ["Risk reduction"], askNext: "Risk reduction", neighbours: [] });
		const own = assess({ ...register, models }, items, TODAY).items.get("PS-5" as ItemKey)?.score;
		expect(assessment?.score).toEqual(own);
		expect(own?.interval).toHaveLength(2);
		const unread = await get("PS-3");
		expect(unread.assessment?.score).toBeUndefined();
		expect(unread.score?.inputs.every((i) => i.value === undefined)).toBe(true);
	});

	test("has the benefits that name it or work above it, with their windows and money", async () => {
		const { get } = await withItems();
		const [line] = (await get("PS-1")).benefits;
		expect(line).toMatchObject({ by: "PS-2", share: 0.5, benefit: { id: "B-1", financialValue: 90_000 } });
		expect(line?.standing).toEqual(expected.benefits.get(benefit.id));
		expect(line?.standing.window).toMatchObject({ opens: "2026-04-01", closes: "2026-10-01", state: "closed" });
		expect((await get("PS-4")).benefits).toEqual([]);
	});

	test("counts its children by what they serve, and those that are done", async () => {
		const { get } = await withItems(register, [item("PS-6", { ...under("PS-2"), labels: ["bau"] })]);
		expect((await get("PS-2")).children).toEqual({
			count: 3,
			done: 1,
			byState: { aligned: 0, inherited: 2, unaligned: 0, exempt: 1, unknown: 0 },
		});
		expect((await get("PS-4")).children.count).toBe(0);
	});
});

describe("decisions from the panel", () => {
	test("are recorded for the site that is named, and shown newest first with what was taken back by whom", async () => {
		const { get, answer } = await withItems();
		const decide = (more: object) =>
			answer({ type: "decision/record", site, key: "PS-4", ...more }, PAGE) as Promise<{ decision: string }>;
		const first = await decide({ kind: "change", targets: ["KR-1"], why: "Agreed" });
		const second = await decide({ kind: "exempt" });
		await decide({ kind: "withdraw", withdraws: second.decision, why: "Mistake" });
		const { decisions, assessment } = await get("PS-4");
		expect(assessment?.line).toMatchObject({ state: "aligned", decision: first.decision });
		expect(decisions).toMatchObject([
			{ id: second.decision, kind: "exempt", by: "Ana", isInForce: false, takenBack: { by: "Ana", why: "Mistake" } },
			{ id: first.decision, kind: "change", why: "Agreed", isInForce: true, links: [{ target: "KR-1" }] },
		]);
		expect(decisions[1]).not.toHaveProperty("takenBack");
	});

	test("can be taken back, and that be taken back too", async () => {
		const { get, answer } = await withItems();
		const decide = (more: object) =>
			answer({ type: "decision/record", site, key: "PS-4", ...more }, PAGE) as Promise<{ decision: string }>;
		const made = await decide({ kind: "exempt" });
		const back = await decide({ kind: "withdraw", withdraws: made.decision });
		expect((await get("PS-4")).assessment?.line.state).toBe("unaligned");
		await decide({ kind: "withdraw", withdraws: back.decision });
		const { decisions, assessment } = await get("PS-4");
		expect(assessment?.line.state).toBe("exempt");
		expect(decisions).toHaveLength(1);
		expect(decisions[0]).toMatchObject({ isInForce: true });
		expect(decisions[0]).not.toHaveProperty("takenBack");
	});

	test("need a site, and one that has the item", async () => {
		const { answer } = await withItems();
		const ask = { type: "decision/record", key: "PS-4", kind: "exempt" };
		expect(await answer(ask, PAGE)).toEqual({ error: "not-a-site" });
		expect(await answer({ ...ask, site: "https://other.atlassian.net" }, PAGE)).toHaveProperty("error");
	});

	test("of a content script are of its own site, whatever site it names", async () => {
		const { answer } = await withItems();
		const made = await answer(
			{ type: "decision/record", key: "PS-4", kind: "exempt", site: "https://other.atlassian.net" },
			BOARD,
		);
		expect(made).toMatchObject({ badge: { key: "PS-4", state: "exempt" } });
	});
});

describe("an item that is not here", () => {
	test("is asked for once, and then it is there", async () => {
		const b = await start([{ key: "PS-1", labels: ["okr:KR-1"] }]);
		const get = () => b.answer({ type: "panel/get", site, key: "PS-1" }, PAGE) as Promise<PanelAnswer>;
		const before = await get();
		expect(before).toMatchObject({ reading: true, benefits: [], decisions: [], children: { count: 0 } });
		expect(before.item).toBeUndefined();
		await b.settle(() => b.told.length > 0);
		expect(await get()).toMatchObject({ item: { title: "Title of PS-1" }, assessment: { line: { state: "aligned" } } });
	});

	test("and that the site does not give is not waited for", async () => {
		const b = await start([]);
		const get = () => b.answer({ type: "panel/get", site, key: "PS-9" }, PAGE) as Promise<PanelAnswer>;
		await get();
		await b.settle(() => b.told.length > 0);
		expect((await get()).reading).toBeUndefined();
	});

	test("because one is signed out says so", async () => {
		const b = await start([{ key: "PS-1" }]);
		b.host.state.failure = { kind: "reply", status: 200, contentType: "text/html", text: "<!doctype html>" };
		const get = () => b.answer({ type: "panel/get", site, key: "PS-1" }, PAGE) as Promise<PanelAnswer>;
		await get();
		await b.settle(async () => (await get()).site.problem !== undefined);
		expect((await get()).site.problem).toEqual({ code: "signed-out" });
	});

	test("of another site is not the one with the same key, and of no site of ours is not asked for", async () => {
		const { get, host } = await withItems();
		const other = await get("PS-1", "https://other.example");
		expect(other.item).toBeUndefined();
		expect(other).not.toHaveProperty("address");
		expect(other).not.toHaveProperty("reading");
		expect((await get("PS-1", "no address")).item).toBeUndefined();
		expect(host.asked).toEqual([]);
	});
});

describe("the panel's window", () => {
	test("is opened from a page of the site for a key of that site alone", async () => {
		const { answer, panels } = await withItems();
		expect(await answer({ type: "panel/open", key: "ps-1", site: "https://other.atlassian.net" }, BOARD)).toEqual({
			ok: true,
		});
		expect(panels).toEqual(["?site=https%3A%2F%2Facme.atlassian.net&key=PS-1"]);
	});

	test("is opened from our own pages with the site that is named", async () => {
		const { answer, panels } = await withItems();
		const azure = "https://dev.azure.com/contoso";
		expect(await answer({ type: "panel/open", key: "Contoso#7", site: azure }, PAGE)).toEqual({ ok: true });
		expect(panels.map((q) => [...new URLSearchParams(q)])).toEqual([
			[
				["site", azure],
				["key", "contoso#7"],
			],
		]);
		expect(await answer({ type: "panel/open", key: "PS-1" }, PAGE)).toEqual({ error: "not-a-site" });
	});

	test("gives its figures to our own pages alone", async () => {
		const { answer } = await withItems();
		expect(await answer({ type: "panel/get", site, key: "PS-1" }, BOARD)).toEqual({ error: "not-allowed" });
	});
});
