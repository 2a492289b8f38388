import { type BrowserContext, expect, type Page } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { outcomeAnswer } from "../../shared/ui/words/delivery-words.ts";
import { percentWords } from "../../shared/ui/words/number-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { killWorker } from "./extension.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

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

test("the popup's figures are those of the sample, and each says how old it is", async ({ ext, id }) => {
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
