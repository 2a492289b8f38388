import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, test as base, chromium, type Page, type Worker } from "@playwright/test";
import type { Register } from "../../shared/domain/register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";
import { type Sandbox, startSandbox } from "../sandbox/jira/server.ts";

const dist = resolve(import.meta.dirname, "../../dist/chrome");

/** Chromium with the built extension, and every host name mapped to the stand-in: the shipping manifest is what runs. */
export function launch(profile: string, port: number): Promise<BrowserContext> {
	return chromium.launchPersistentContext(profile, {
		executablePath: ensureBrowser({ forTests: true }).path,
		headless: true,
		viewport: { width: 1280, height: 800 },
		args: [
			...flags(),
			"--disable-gpu",
			`--disable-extensions-except=${dist}`,
			`--load-extension=${dist}`,
			`--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
			"--ignore-certificate-errors",
		],
	});
}

export async function serviceWorker(context: BrowserContext): Promise<Worker> {
	return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

export const pageOf = (id: string, page: "popup" | "options"): string =>
	`chrome-extension://${id}/extension/${page}/index.html`;

/** Ends the service worker as the browser does when it is idle. */
export async function killWorker(context: BrowserContext): Promise<void> {
	const cdp = await context.browser()?.newBrowserCDPSession();
	if (!cdp) throw new Error("no browser handle");
	const { targetInfos } = await cdp.send("Target.getTargets");
	for (const t of targetInfos.filter((i) => i.type === "service_worker"))
		await cdp.send("Target.closeTarget", { targetId: t.targetId });
	await cdp.detach();
}

/** Sends a message from one of our own pages, as that page itself would. */
export function tell<T>(page: Page, message: object): Promise<T> {
	return page.evaluate(
		(m) =>
			(
				globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
			).chrome.runtime.sendMessage(m),
		message,
	) as Promise<T>;
}

/** Puts a register where the options page would, and tells the background. Needs a page of ours. */
export async function storeRegister(page: Page, register: Register): Promise<void> {
	await tell(page, { type: "sync/status" }); // the background has made the database
	await page.evaluate(async (text) => {
		const db = await new Promise<IDBDatabase>((done, fail) => {
			const request = indexedDB.open("sightline");
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
		const tx = db.transaction("documents", "readwrite");
		tx.objectStore("documents").put({ id: "register", revision: 1, text });
		await new Promise((done) => {
			tx.oncomplete = done;
		});
		db.close();
	}, writeRegister(register));
	await tell(page, { type: "register/changed" });
}

export const test = base.extend<{ site: Sandbox; profile: string; ext: BrowserContext; id: string }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
	site: async ({}, use) => {
		const site = await startSandbox();
		await use(site);
		await site.close();
	},
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
	profile: async ({}, use) => {
		const dir = await mkdtemp(join(tmpdir(), "sightline-"));
		await use(dir);
		await rm(dir, { recursive: true, force: true, maxRetries: 5 });
	},
	ext: async ({ profile, site }, use) => {
		const context = await launch(profile, site.port);
		await use(context);
		await context.close();
	},
	id: async ({ ext }, use) => {
		await use(new URL((await serviceWorker(ext)).url()).host);
	},
});
