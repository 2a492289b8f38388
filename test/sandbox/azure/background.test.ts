import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { background } from "../../../extension/background/answer-message.ts";
import type { Context } from "../../../extension/background/context.ts";
import type { BadgesAnswer, WhyAnswer } from "../../../extension/messages.ts";
import { writeRegister } from "../../../shared/schema/write-register.ts";
import { REGISTER_DOCUMENT, saveDocument } from "../../../shared/store/documents.ts";
import { openStore } from "../../../shared/store/open-store.ts";
import { AZURE_SITE, makeAzureItems, withAzure } from "../portfolio/make-azure.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { contextOf, own, PAGE } from "../start-background.ts";
import { inProcess } from "./in-process.ts";

const { register } = withAzure(makePortfolio());
const items = new Map(makeAzureItems().map((i) => [i.key as string, i]));
/** As a person wrote it, under either name. */
const BOARD = { id: "me", url: "https://dev.azure.com/Contoso/Digital/_boards/board", tabId: 3, frameId: 0 };
const OLD_NAME = { ...BOARD, url: "https://contoso.visualstudio.com/Digital/_workitems/edit/1001" };

let count = 0;
async function started() {
	const store = await openStore({}, `azure-background-${count++}`);
	await saveDocument(store, REGISTER_DOCUMENT, writeRegister(register), 0);
	const site = inProcess(items);
	const told: unknown[] = [];
	const context: Context = {
		...(await contextOf({ store })),
		transport: () => site.transport,
		notify: async (...what) => void told.push(what),
	};
	const until = async (is: () => boolean | Promise<boolean>) => {
		while (!(await is())) await new Promise((done) => setTimeout(done, 2));
	};
	return { ...background(context, own), site, told, until };
}
const badges = (b: Awaited<ReturnType<typeof started>>, keys: readonly string[], from = BOARD) =>
	b.answer({ type: "badges/get", keys }, from) as Promise<BadgesAnswer>;

test("a card's key in any case is read with its parents, under the site's one name, and told to its tabs", async () => {
	const b = await started();
	const first = await badges(b, ["Contoso#1001", "contoso#999999"]);
	expect(first).toMatchObject({ badges: [], pending: ["contoso#1001", "contoso#999999"] });
	await b.until(() => b.told.length > 0);
	expect(b.told).toEqual([[AZURE_SITE, "all"]]);
	const then = await badges(b, ["CONTOSO#1001", "contoso#999999"], OLD_NAME);
	expect(then.badges.map((v) => v.key)).toEqual(["contoso#1001", "contoso#999999"]);
	const why = (await b.answer({ type: "why/get", key: "Contoso#1001" }, OLD_NAME)) as WhyAnswer;
	expect(why.ancestors.map((a) => a.key)).toEqual(["contoso#201", "contoso#101"]);
	expect(why.assessment?.line.links).toMatchObject([{ target: "KR-15", how: "inherited" }]);
	// The card, its feature, its epic; the backlogs of their project once.
	expect(b.site.asked.filter((r) => r.path.includes("workitemsbatch"))).toHaveLength(3);
	expect(b.site.asked.filter((r) => r.path.includes("backlogconfiguration"))).toHaveLength(1);
});

test("a decision on a work item is kept under its one key", async () => {
	const b = await started();
	await badges(b, ["contoso#208"]);
	await b.until(() => b.told.length > 0);
	const said = { type: "decision/record", key: "CONTOSO#208", kind: "change", targets: ["KR-3"], why: "It feeds it" };
	expect(await b.answer(said, BOARD)).toMatchObject({ badge: { key: "contoso#208" } });
	const why = (await b.answer({ type: "why/get", key: "contoso#208" }, BOARD)) as WhyAnswer;
	expect(why.decisions).toMatchObject([{ item: "contoso#208", by: "Priya Shah" }]);
	expect(why.assessment?.line.links).toMatchObject([{ target: "KR-3", how: "decided" }]);
});

test("a scope is counted exactly and pulled whole; another organisation's page sees none of it", async () => {
	const b = await started();
	const scope = "[System.TeamProject] = 'Digital' AND [System.WorkItemType] <> 'Task'";
	const wanted = [...items.values()].filter((i) => i.typeName !== "Task").length;
	expect(await b.answer({ type: "sync/count", site: AZURE_SITE, scope }, PAGE)).toEqual({
		count: wanted,
		isExact: true,
	});
	expect(await b.answer({ type: "sync/start", site: AZURE_SITE, scope }, PAGE)).toEqual({ started: true });
	const status = async () =>
		((await b.answer({ type: "sync/status" }, PAGE)) as { sites: { state: string; items: number }[] }).sites[0];
	await b.until(async () => (await status())?.state === "ready");
	expect(await status()).toMatchObject({ items: wanted, quarantined: 0 });
	const foreign = { ...BOARD, url: "https://dev.azure.com/fabrikam/Digital/_boards/board" };
	expect((await badges(b, ["contoso#1001"], foreign)).badges).toEqual([]);
	const unknown = await b.answer({ type: "sync/start", site: "https://dev.azure.com/Contoso", scope }, PAGE);
	expect(unknown).toEqual({ started: false, problem: "not-a-site" });
});
