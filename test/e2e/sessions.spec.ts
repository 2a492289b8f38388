import { expect, type Page } from "@playwright/test";
import { storeRegister, tell } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test } from "./extension.ts";

const BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;
const start = (own: Page) => tell(own, { type: "sync/start", site: SITE, scope: "project = DC" });

test("the session of the browser is used and never asked for; its end is told, and after signing in it goes on", async ({
	ext,
	id,
	site,
}) => {
	const { register, items } = makePortfolio();
	site.endSessions();
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await storeRegister(own, register);
	expect(await start(own)).toMatchObject({ started: false, problem: "signed-out" });

	const page = await ext.newPage();
	await page.goto(BOARD);
	await expect(page.locator("[data-sightline]").first()).toBeVisible({ timeout: 20_000 });
	site.endSessions();
	expect(await start(own)).toMatchObject({ started: false, problem: "signed-out" });
	// What was read before stands.
	await expect(page.locator("[data-sightline]").first()).toBeVisible();

	await page.goto(BOARD);
	expect(await start(own)).toMatchObject({ started: true });
	const wanted = items.filter((i) => i.key.startsWith("DC-")).length;
	await expect
		.poll(
			() => tell<{ sites: { state: string; items: number }[] }>(own, { type: "sync/status" }).then((s) => s.sites[0]),
			{
				timeout: 40_000,
			},
		)
		.toMatchObject({ state: "ready" });
	const { sites } = await tell<{ sites: { items: number }[] }>(own, { type: "sync/status" });
	expect(sites[0]?.items).toBeGreaterThanOrEqual(wanted);
});

test("what a person may not see is not shown, and nothing is guessed of it", async ({ ext, id, site }) => {
	const { register } = makePortfolio();
	for (const key of site.items.keys()) if (key.startsWith("HT-")) site.hidden.add(key);
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await storeRegister(own, register);
	const page = await ext.newPage();
	await page.goto(`${SITE}/browse/HT-6`);
	const hidden = page.locator('#jira-issue-header [data-sightline="HT-6"] button');
	await expect(hidden).toHaveAttribute("aria-label", /Unknown/, { timeout: 20_000 });
	await page.goto(`${SITE}/browse/PS-1`);
	await expect(page.locator('#jira-issue-header [data-sightline="PS-1"] button')).toHaveAttribute(
		"aria-label",
		/Aligned/,
		{ timeout: 20_000 },
	);
});
