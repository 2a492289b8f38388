import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { DATABASE } from "../../shared/store/open-store.ts";
import { storeRegister, tell } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { launch, serviceWorker } from "./extension.ts";
import { test } from "./synced-sample.ts";

interface Segment {
	readonly kind: string;
	readonly body: string;
	readonly gone: readonly string[];
}
type Status = { sites: { state: string; items: number; quarantined: number }[] };

/** Every work item that lies in the browser's database, in the order of their keys: later segments win. */
async function stored(page: Page): Promise<string> {
	const segments = await page.evaluate(
		(name) =>
			new Promise<Segment[]>((done, fail) => {
				const open = indexedDB.open(name);
				open.onerror = () => fail(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction("segments").objectStore("segments").getAll();
					all.onerror = () => fail(all.error);
					all.onsuccess = () => {
						open.result.close();
						done(all.result);
					};
				};
			}),
		DATABASE,
	);
	const items = new Map<string, unknown>();
	for (const { body, gone } of segments) {
		for (const item of JSON.parse(body) as { key: string }[]) items.set(item.key, item);
		for (const key of gone) items.delete(key);
	}
	return JSON.stringify([...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item));
}

/** Options, beside an open board: what a site takes as a POST alone goes through a page of its own. */
async function options(context: BrowserContext): Promise<Page> {
	const id = new URL((await serviceWorker(context)).url()).host;
	await (await context.newPage()).goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
	const page = await context.newPage();
	await page.goto(ownPage(id, "options"));
	return page;
}

/** Ends the browser as a crash or a power cut does: nothing is told, nothing is put in order. */
async function kill(context: BrowserContext): Promise<void> {
	const cdp = await context.browser()?.newBrowserCDPSession();
	const about = await cdp?.send("SystemInfo.getProcessInfo");
	const pid = about?.processInfo.find((p) => p.type === "browser")?.id;
	if (pid === undefined) throw new Error("The browser does not say which process it is.");
	const closed = context.waitForEvent("close");
	process.kill(pid, "SIGKILL");
	await closed;
}

const site = (page: Page) => tell<Status>(page, { type: "sync/status" }).then(({ sites }) => sites[0]);

test("F2: a browser killed in the middle of a pull goes on where it was, and comes to the same work", async ({
	ext,
	site: standIn,
}) => {
	const wanted = await stored(await options(ext));
	await ext.close();
	const dir = await mkdtemp(join(tmpdir(), "sightline-killed-"));
	const first = await launch(dir, standIn.port);
	const page = await options(first);
	await storeRegister(page, makePortfolio().register);
	await tell(page, { type: "sync/start", site: SITE, scope: "project in (PS, HT, DC)" });
	await expect.poll(async () => (await site(page))?.items, { timeout: 40_000 }).toBeGreaterThan(500);
	const before = await site(page);
	expect(before?.state).toBe("syncing");
	await kill(first);

	const second = await launch(dir, standIn.port);
	const again = await options(second);
	const after = await site(again);
	// At most what was written last is lost: it comes again.
	expect(after?.items).toBeGreaterThanOrEqual((before?.items ?? 0) - 1000);
	expect(after?.items).toBeGreaterThan(0);
	await expect.poll(async () => (await site(again))?.state, { timeout: 60_000 }).toBe("ready");
	await expect.poll(async () => site(again), { timeout: 60_000 }).toMatchObject({ state: "ready" });
	expect(await site(again)).toMatchObject({ quarantined: 0 });
	expect(JSON.parse(wanted)).toHaveLength((await site(again))?.items ?? 0);
	expect(await stored(again)).toBe(wanted);
	await second.close();
	await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});
