import type { BrowserContext, Page } from "playwright-core";
import { drawnOnAzure, type SandboxWindow } from "../sandbox/azure/drawn-badges.ts";
import { syncSample } from "../sandbox/drive.ts";
import { shotPath } from "../sandbox/open-extension.ts";
import { AZURE_PROJECT, AZURE_SITE } from "../sandbox/portfolio/make-azure.ts";
import { untilDrawn } from "./until-drawn.ts";

const HUBS = `${AZURE_SITE}/${AZURE_PROJECT}`;
export const AZURE_BOARD = `${HUBS}/_boards/board/t/Account%20Team/Stories`;
const BACKLOG = `${HUBS}/_backlogs/backlog/Account%20Team/Stories`;

/** Pulls the project that is kept in Azure DevOps, beside what Jira has. Gives the number of items. */
export const syncAzure = (own: Page, say: (line: string) => void): Promise<number> =>
	syncSample(own, AZURE_SITE, say, `[System.TeamProject] = '${AZURE_PROJECT}'`);

/** The board's badges. */
export async function azureBadges(page: Page): ReturnType<typeof drawnOnAzure> {
	await page.goto(AZURE_BOARD);
	await page.waitForFunction(() => (globalThis as unknown as SandboxWindow).sandbox.drawn().drawn > 10);
	return untilDrawn(page, drawnOnAzure);
}

/** Board and backlog, each in light and dark. */
export async function shootAzure(page: Page): Promise<string[]> {
	const shots: string[] = [];
	await page.bringToFront();
	for (const mode of ["light", "dark"] as const)
		for (const [name, address] of [
			["azure-board", AZURE_BOARD],
			["azure-backlog", BACKLOG],
		] as const) {
			await page.goto(`${address}?mode=${mode}`);
			await page.waitForSelector("[data-sightline]");
			await page.waitForTimeout(800);
			await page.screenshot({ path: shotPath(`${name}-${mode}`) });
			shots.push(shotPath(`${name}-${mode}`));
		}
	return shots;
}

/** Opens a window of its own, and puts it and the page's window beside each other. */
export async function openBeside(context: BrowserContext, page: Page): Promise<Page> {
	const browser = await context.browser()?.newBrowserCDPSession();
	if (!browser) throw new Error("The browser gives no debugging session.");
	const opened = context.waitForEvent("page");
	await browser.send("Target.createTarget", { url: "about:blank", newWindow: true });
	const beside = await opened;
	const { width, height } = await page.evaluate(() => ({ width: screen.availWidth, height: screen.availHeight }));
	const half = Math.floor(width / 2);
	for (const [i, tab] of [page, beside].entries()) {
		const session = await context.newCDPSession(tab);
		const { windowId } = await session.send("Browser.getWindowForTarget");
		// A window that fills the screen takes no place until it is an ordinary one again.
		await session.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "normal" } });
		await session.send("Browser.setWindowBounds", {
			windowId,
			bounds: { left: i * half, top: 0, width: half, height },
		});
		await session.detach();
	}
	await browser.detach();
	return beside;
}
