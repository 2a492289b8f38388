import type { Page } from "playwright-core";
import { type DrawnBadges, drawnBadges } from "../sandbox/drive.ts";
import { ownPage, shotPath } from "../sandbox/open-extension.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { untilDrawn } from "./until-drawn.ts";

export const JIRA_BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;

/** The board's badges. */
export async function jiraBadges(page: Page): Promise<DrawnBadges> {
	await page.goto(JIRA_BOARD);
	await page.waitForFunction(() => document.querySelectorAll("[data-sightline]").length > 10);
	return untilDrawn(page, drawnBadges);
}

/** Board, backlog, why card and popup, each in light and dark. */
export async function shootJira(page: Page, own: Page, id: string): Promise<string[]> {
	const shots: string[] = [];
	const take = async (tab: Page, name: string, fullPage = false) => {
		await tab.screenshot({ path: shotPath(name), fullPage });
		shots.push(shotPath(name));
	};
	await own.setViewportSize({ width: 380, height: 800 });
	for (const mode of ["light", "dark"] as const) {
		await page.bringToFront();
		for (const [name, path] of [
			["board", JIRA_BOARD],
			["backlog", `${JIRA_BOARD}/backlog`],
		] as const) {
			await page.goto(`${path}?mode=${mode}`);
			await page.waitForSelector("[data-sightline]");
			await page.waitForTimeout(800);
			await take(page, `${name}-${mode}`);
		}
		await page.goto(`${SITE}/browse/PS-1?mode=${mode}`);
		await page.locator("#jira-issue-header [data-sightline] button").click();
		await page.locator("[data-sightline-card]").waitFor();
		await take(page, `why-${mode}`);
		await own.bringToFront();
		await own.emulateMedia({ colorScheme: mode });
		await own.goto(ownPage(id, "popup"));
		await own.waitForTimeout(400);
		await take(own, `popup-${mode}`, true);
	}
	return shots;
}
