import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import type { SourceRequest, Transport } from "../../shared/sources/transport.ts";
import { REGISTER_DOCUMENT, readDocument, updateDocument } from "../../shared/store/documents.ts";
import { allItems, partitionOf, putDelta } from "../../shared/store/item-segments.ts";
import { readOutsideLinks } from "../../shared/store/outside-links.ts";
import { readRollup } from "../../shared/store/rollup.ts";
import { answerAzure } from "../../test/sandbox/azure/rest.ts";
import { answerRest } from "../../test/sandbox/jira/rest.ts";
import { site as ACME, BOARD, contextOf, own, PAGE, startBackground } from "../../test/sandbox/start-background.ts";
import type { BadgesAnswer, SiteStatus, WhyAnswer } from "../messages.ts";
import type { PanelAnswer } from "../panel-answer.ts";
import { background } from "./answer-message.ts";

const DEVOPS = "https://dev.azure.com/contoso";
const OTHER = "https://other.atlassian.net";
const AZURE_BOARD = { ...BOARD, url: `${DEVOPS}/Digital/_boards/board/t/Account%20Team/Epics`, tabId: 4 };
const NOW = Date.parse("2026-11-24T12:00:00Z");

const work = (key: string, level: number, title: string, more: Partial<WorkItem> = {}): WorkItem => ({
	key: key as ItemKey,
	id: key.replace(/^\D+/, ""),
	source: key.includes("#") ? "azure-devops" : "jira-cloud",
	site: key.includes("#") ? DEVOPS : ACME,
	project: key.includes("#") ? "Digital" : "PS",
	title,
	level,
	typeName: ["Story", "Epic", "Initiative"][level] ?? "Sub-task",
	links: [],
	statusCategory: "new",
	statusName: "New",
	labels: [],
	created: "2026-01-05" as never,
	updated: "2026-11-01" as never,
	...more,
});
const remote = (key: string, says?: "below") => ({
	elsewhere: [{ key: key as ItemKey, site: DEVOPS, by: "remote-link" as const, ...(says ? { says } : {}) }],
});

/** An initiative in Jira with an epic in Azure DevOps below it, and a piece of work that both tools keep. */
const jiraItems = () => [
	work("PS-1", 2, "Homes on time", { labels: ["okr:KR-1"], ...remote("contoso#101", "below") }),
	work("PS-2", 1, "Answer calls sooner", { labels: ["okr:KR-1"], estimate: 8, ...remote("contoso#102") }),
	work("PS-3", 0, "A story"),
];
const azureItems = () => [
	work("contoso#101", 2, "Digital homes", { typeName: "Epic" }),
	work("contoso#102", 2, "[PS-2] Answer calls sooner", {
		typeName: "Epic",
		links: [{ type: "relates", key: "PS-2" as ItemKey, label: "" }],
	}),
	work("contoso#1001", 0, "A screen", { typeName: "User Story", parent: "contoso#102" as ItemKey }),
];

async function twoTools() {
	const asked: string[] = [];
	const jira = new Map(jiraItems().map((i) => [i.key as string, i]));
	const azure = new Map(azureItems().map((i) => [i.key as string, i]));
	const transport =
		(site: string): Transport =>
		async ({ method, path, body = "" }: SourceRequest) => {
			asked.push(path);
			const request = { method, url: new URL(site + path), body };
			const { status, body: answer } =
				site === DEVOPS ? answerAzure(azure, request, NOW) : answerRest(jira, request, NOW);
			return { kind: "reply", status, contentType: "application/json", text: JSON.stringify(answer) };
		};
	const b = await startBackground([]);
	const context = {
		...(await contextOf(b)),
		now: () => NOW,
		transport: ({ site }: { site: string }) => transport(site),
	};
	const make = () => background(context, own);
	const { answer } = make();
	const status = async () => ((await answer({ type: "sync/status" }, PAGE)) as { sites: SiteStatus[] }).sites;
	const sync = async (site: string, scope: string) => {
		await answer({ type: "sync/start", site, scope }, PAGE);
		await b.settle(async () => (await status()).find((s) => s.site === site)?.state === "ready");
	};
	await sync(ACME, "project = PS");
	await sync(DEVOPS, "[System.TeamProject] = 'Digital'");
	const badge = async (key: string) => {
		const sender = key.includes("#") ? AZURE_BOARD : BOARD;
		return ((await answer({ type: "badges/get", keys: [key] }, sender)) as BadgesAnswer).badges[0];
	};
	const why = async (key: string) =>
		(await answer({ type: "why/get", key }, key.includes("#") ? AZURE_BOARD : BOARD)) as WhyAnswer;
	const panel = async (site: string, key: string) =>
		(await answer({ type: "panel/get", site, key }, PAGE)) as PanelAnswer;
	return { answer, asked, badge, why, panel, status, sync, jira, store: b.store, settle: b.settle, make };
}

describe("work of two tools", () => {
	test("is one graph once the links were read, which costs a request for each epic and initiative", async () => {
		const b = await twoTools();
		expect((await b.badge("contoso#101"))?.state).toBe("unaligned");
		expect((await b.status()).map((s) => s.links)).toEqual([{ isWanted: false, items: 2, due: 2 }, undefined]);
		expect(b.asked.some((path) => path.includes("remotelink"))).toBe(false);
		await b.answer({ type: "links/choose", site: ACME, isWanted: true }, PAGE);
		await b.settle(async () => (await b.status())[0]?.links?.due === 0 && (await b.status())[0]?.state === "ready");
		expect(b.asked.filter((path) => path.includes("remotelink"))).toEqual([
			"/rest/api/3/issue/PS-1/remotelink",
			"/rest/api/3/issue/PS-2/remotelink",
		]);
		expect(await b.badge("contoso#101")).toMatchObject({ state: "inherited", targets: ["KR-1"] });
		const why = await b.why("contoso#101");
		expect(why.assessment?.line.reasons.map((r) => r.code)).toEqual(["belongs-by-link", "inherited-from"]);
		// The title of the other tool's item is not the page's to know.
		expect(why.ancestors).toEqual([{ key: "PS-1", title: "", source: "jira-cloud" }]);
		expect((await b.panel(DEVOPS, "contoso#101")).above).toEqual([{ key: "PS-1", title: "Homes on time" }]);
		// Nothing changed: nothing is asked again, and a search that gives the items anew forgets nothing.
		await b.sync(ACME, "project = PS");
		expect(b.asked.filter((path) => path.includes("remotelink")).length).toBe(2);
		expect((await b.badge("contoso#101"))?.state).toBe("inherited");
		expect((await readOutsideLinks(b.store, partitionOf(ACME, "acc-priya-shah"))).size).toBe(2);
	});

	test("that is mirrored is counted once, says so on both sides, and has one line of sight", async () => {
		const b = await twoTools();
		await b.answer({ type: "links/choose", site: ACME, isWanted: true }, PAGE);
		await b.settle(async () => (await b.status())[0]?.links?.due === 0 && (await b.status())[0]?.state === "ready");
		const [here, there] = [await b.why("PS-2"), await b.why("contoso#102")];
		expect(there.assessment).toEqual(here.assessment);
		expect([here.badge.key, there.badge.key]).toEqual(["PS-2", "contoso#102"]);
		expect(here.mirrored).toEqual([{ key: "contoso#102", source: "azure-devops" }]);
		expect(there.mirrored).toEqual([{ key: "PS-2", source: "jira-cloud" }]);
		expect((await b.panel(DEVOPS, "contoso#102")).mirrored).toEqual([
			{ site: ACME, key: "PS-2", title: "Answer calls sooner", source: "jira-cloud", address: `${ACME}/browse/PS-2` },
		]);
		// Six were read. The mirrored pair is one, and it, PS-1 and contoso#101 are no leaves but by the work below them.
		const { summary, sites } = (await readRollup(b.store)) ?? {};
		expect(sites?.map((s) => s.items)).toEqual([3, 3]);
		expect(summary?.effort.items).toBe(3);
		const decided = { type: "decision/record", key: "contoso#102", kind: "exempt" };
		expect(await b.answer(decided, AZURE_BOARD)).toMatchObject({ badge: { key: "contoso#102", state: "exempt" } });
		expect(await b.badge("PS-2")).toMatchObject({ state: "exempt", decided: true });
		expect((await b.panel(ACME, "PS-2")).decisions).toMatchObject([{ kind: "exempt", isInForce: true }]);
	});

	test("belongs where a person says, in two presses, and never to what belongs to it", async () => {
		const b = await twoTools();
		const record = (key: string, under: string, sender: object) =>
			b.answer({ type: "decision/record", key, kind: "belong", under }, sender as typeof BOARD);
		expect(await record("contoso#101", `${ACME}/browse/ps-1`, AZURE_BOARD)).toMatchObject({
			badge: { state: "inherited", targets: ["KR-1"], decided: true },
		});
		expect((await b.why("contoso#101")).assessment?.line.reasons[0]).toMatchObject({
			code: "belongs-by-decision",
			ids: ["PS-1"],
		});
		expect(await record("PS-1", "contoso#101", BOARD)).toEqual({
			error: "That work item belongs to this one already: the two would lead back to each other.",
		});
		expect(await record("PS-3", "PS-99", BOARD)).toEqual({
			error: "That work item was not read yet; connect its site, or open it once.",
		});
		const [decision] = (await b.panel(DEVOPS, "contoso#101")).decisions;
		await b.answer(
			{ type: "decision/record", key: "contoso#101", kind: "withdraw", withdraws: decision?.id },
			AZURE_BOARD,
		);
		expect((await b.badge("contoso#101"))?.state).toBe("unaligned");
	});
});

test("two Jira sites with one project key keep their items, badges and decisions apart; earlier decisions stay valid", async () => {
	const b = await twoTools();
	await b.answer({ type: "decision/record", key: "PS-3", kind: "change", targets: ["KR-1"] }, BOARD);
	// As an earlier version kept it.
	await updateDocument(b.store, REGISTER_DOCUMENT, (text) => text.replace(/"site": ?"[^"]+",?/g, ""));
	await b.answer({ type: "register/changed" }, PAGE);
	expect((await b.badge("PS-3"))?.decided).toBe(true);
	await b.answer({ type: "badges/get", keys: ["PS-3"] }, { ...BOARD, url: `${OTHER}/browse/PS-3`, tabId: 9 });
	await b.settle(async () => (await readDocument(b.store, REGISTER_DOCUMENT)).text.includes(ACME));
	const partition = partitionOf(OTHER, "acc-priya-shah");
	await b.settle(async () => (await allItems(b.store, partition)).items.length === 1);
	await putDelta(b.store, partition, [{ ...work("PS-3", 0, "Theirs"), site: OTHER }]);
	const { answer } = b.make();
	const theirs = { ...BOARD, url: `${OTHER}/browse/PS-3`, tabId: 9 };
	const badgeOf = async (sender: typeof BOARD) =>
		((await answer({ type: "badges/get", keys: ["PS-3"] }, sender)) as BadgesAnswer).badges[0];
	expect(await badgeOf(BOARD)).toMatchObject({ key: "PS-3", state: "aligned", decided: true });
	expect(await badgeOf(theirs)).toMatchObject({ key: "PS-3", state: "unaligned", decided: false });
	await answer({ type: "decision/record", key: "PS-3", kind: "exempt" }, theirs);
	expect((await badgeOf(BOARD))?.state).toBe("aligned");
	expect((await badgeOf(theirs))?.state).toBe("exempt");
	const panel = (await answer({ type: "panel/get", site: OTHER, key: "PS-3" }, PAGE)) as PanelAnswer;
	expect(panel).toMatchObject({ key: "PS-3", item: { title: "Theirs" }, decisions: [{ kind: "exempt" }] });
});
