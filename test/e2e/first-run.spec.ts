import { expect } from "@playwright/test";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./extension.ts";
import { objections } from "./look.ts";

/** What each section of the portfolio page says before anything is stored. */
const EMPTY = {
	ranking: ["Nothing says yet how work is scored."],
	formula: ["No work has a scoring input yet."],
	challenge: ["No commitments are recorded yet.", "There are no objectives yet"],
	benefits: ["No benefits are declared yet."],
	selection: ["Nothing says yet what work is worth"],
};

test("an empty popup leads to a first register in four presses, and then shows it", async ({ ext, id }) => {
	const began = Date.now();
	const popup = await ext.newPage();
	await popup.setViewportSize({ width: 380, height: 600 });
	await popup.goto(ownPage(id, "popup"));
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

test("without a register each section says what to do, and takes up what is stored when it is come back to", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	for (const [section, sentences] of Object.entries(EMPTY)) {
		await page.goto(`${ownPage(id, "portfolio")}#${section}`);
		for (const sentence of sentences) await expect(page.getByText(sentence).first()).toBeVisible();
	}
	await storeRegister(page, makePortfolio().register);
	await page.bringToFront();
	await page.evaluate(() => window.dispatchEvent(new Event("focus")));
	await expect(page.getByText("No open work has a cost yet.")).toBeVisible();
});
