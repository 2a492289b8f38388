import { type BrowserContext, expect, type Page } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { outcomeAnswer } from "../../shared/ui/words/delivery-words.ts";
import { percentWords } from "../../shared/ui/words/number-words.ts";
import { storeRegister, syncSample } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { killWorker, test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register, items } = makePortfolio();
/** What the popup must say, worked out here from the sample and not by the extension under test. */
const { summary } = assess(register, items, parseIsoDate(localDay(new Date())) as IsoDate);

async function openPopup(ext: BrowserContext, id: string): Promise<Page> {
	const page = await ext.newPage();
	await page.setViewportSize({ width: 380, height: 600 });
	await page.goto(ownPage(id, "popup"));
	await page.waitForSelector("main");
	return page;
}

async function synced(ext: BrowserContext, id: string): Promise<void> {
	const board = await ext.newPage();
	await board.goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await syncSample(page, SITE, () => undefined);
	await page.close();
	await board.close();
}

test("an empty popup leads to a first register in four presses, and then shows it", async ({ ext, id }) => {
	const began = Date.now();
	const popup = await openPopup(ext, id);
	await expect(popup.getByRole("heading", { level: 1 })).toHaveText(/which objective every piece of work serves/);
	expect(await objections(popup)).toEqual([]);
	const opened = ext.waitForEvent("page");
	await popup.getByRole("link", { name: "Paste your objectives" }).click();
	const options = await opened;
	await expect(options.getByRole("textbox", { name: "Objectives and key results" })).toBeFocused();
	await options.keyboard.insertText("Homes for all\n\tCut the wait from 12 to 5 days by 2099-03-31\n");
	await options.getByRole("button", { name: "Apply 1 objective and 1 key result" }).click();
	await expect(options.getByRole("status").filter({ hasText: "Saved" })).toContainText("1 objective and 1 key result");
	await popup.reload();
	await expect(popup.getByRole("row", { name: /Unknown Homes for all No score yet No work read yet/ })).toBeVisible();
	await expect(popup.locator(".verdict")).toHaveText("Unknown");
	expect(Date.now() - began).toBeLessThan(30_000);
});

test("the popup's figures are those of the sample, and each says how old it is", async ({ ext, id }) => {
	await synced(ext, id);
	const popup = await openPopup(ext, id);
	const answer = outcomeAnswer(summary.outcomes);
	await expect(popup.locator(".verdict")).toHaveText(answer.headline);
	await expect(popup.locator(".answer")).toContainText(answer.sentence);
	for (const { title, effortShare } of summary.objectives)
		await expect(popup.getByRole("row", { name: title })).toContainText(percentWords(effortShare));
	const shares = await popup.locator(".legend li").allTextContents();
	const { aligned, inherited, unaligned, exempt, unknown } = summary.effort.shares;
	expect(shares).toEqual([
		`Aligned${percentWords(aligned)}`,
		`Inherited${percentWords(inherited)}`,
		`Not aligned${percentWords(unaligned)}`,
		`Exempt${percentWords(exempt)}`,
		`Unknown${percentWords(unknown)}`,
	]);
	await expect(popup.locator(".counts")).toContainText(`${summary.benefits.late}`);
	expect(await popup.locator(".decisions li").count()).toBe(summary.decisions.length);
	expect(await popup.locator(".age").allTextContents()).toHaveLength(4);
	await expect(popup.locator(".age").filter({ hasText: "Work read" })).toHaveText(/just now|min ago/);
	expect(await objections(popup)).toEqual([]);
	await popup.setViewportSize({ width: 320, height: 600 });
	expect(await overflow(popup)).toBe(0);
});

test("the popup paints from one read, with no network and without waking the background", async ({ ext, id, site }) => {
	await synced(ext, id);
	const popup = await openPopup(ext, id);
	await popup.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		for (const name of ["get", "getAll", "getAllKeys", "openCursor", "getKey", "count"] as const)
			for (const proto of [IDBObjectStore.prototype, IDBIndex.prototype]) {
				const real = proto[name] as (...args: unknown[]) => unknown;
				Object.assign(proto, {
					[name](this: object, ...args: unknown[]) {
						seen.push(name);
						return real.apply(this, args);
					},
				});
			}
	});
	await site.close();
	await ext.setOffline(true);
	await killWorker(ext);
	await popup.reload();
	await expect(popup.locator(".verdict")).toHaveText(outcomeAnswer(summary.outcomes).headline);
	expect(await popup.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(["get"]);
	const cdp = await ext.browser()?.newBrowserCDPSession();
	const targets = await cdp?.send("Target.getTargets");
	expect(targets?.targetInfos.filter((t) => t.type === "service_worker" && t.url.includes(id))).toEqual([]);
});
