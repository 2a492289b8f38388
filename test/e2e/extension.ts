import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, test as base, chromium, type Worker } from "@playwright/test";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";
import { type Sandbox, startSandbox } from "../sandbox/jira/server.ts";

const dist = resolve(import.meta.dirname, "../../dist/chrome");

/**
 * Chromium with the built extension, and every host name mapped to the stand-in: the shipping manifest is what runs.
 * `before`: rules for names that belong to other stand-ins.
 */
export function launch(
	profile: string,
	port: number,
	extension = dist,
	before: readonly string[] = [],
): Promise<BrowserContext> {
	return chromium.launchPersistentContext(profile, {
		executablePath: ensureBrowser({ forTests: true }).path,
		headless: true,
		viewport: { width: 1280, height: 800 },
		args: [
			...flags(),
			"--disable-gpu",
			`--disable-extensions-except=${extension}`,
			`--load-extension=${extension}`,
			`--host-resolver-rules=${[...before, `MAP * 127.0.0.1:${port}`, "EXCLUDE 127.0.0.1"].join(",")}`,
			"--ignore-certificate-errors",
		],
	});
}

export async function serviceWorker(context: BrowserContext): Promise<Worker> {
	return context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
}

/** Ends the service worker as the browser does when it is idle. */
export async function killWorker(context: BrowserContext): Promise<void> {
	const cdp = await context.browser()?.newBrowserCDPSession();
	if (!cdp) throw new Error("no browser handle");
	const { targetInfos } = await cdp.send("Target.getTargets");
	for (const t of targetInfos.filter((i) => i.type === "service_worker"))
		await cdp.send("Target.closeTarget", { targetId: t.targetId });
	await cdp.detach();
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
