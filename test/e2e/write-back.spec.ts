import { expect } from "@playwright/test";
import { storeRegister, syncSample } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { INPUT_FIELDS, SITE } from "../sandbox/portfolio/strategy.ts";
import { RESULT_FIELDS } from "../sandbox/written-fields.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register } = makePortfolio();
const { rank } = RESULT_FIELDS.jira;

test("fields are confirmed and the work read by them; ranks are written to Jira item by item, and taken back", async ({
	ext,
	id,
	site,
}) => {
	test.setTimeout(180_000);
	const board = await ext.newPage();
	await board.goto(`${SITE}/jira/software/c/projects/DC/boards/1`);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, { ...register, fields: {} });
	await syncSample(page, SITE, () => undefined, "project = DC");

	await page.goto(`${ownPage(id, "portfolio")}#ranking`);
	await page.getByRole("link", { name: "Say which fields hold them" }).click();
	const card = page.getByRole("region", { name: "acme.atlassian.net" });
	await expect(card.getByLabel("Job size")).toHaveValue(INPUT_FIELDS.jobSize);
	await expect(card.getByLabel("Job size")).toHaveAccessibleDescription(/^Proposed\. Its name says so\./);
	await expect(card).not.toContainText("customfield_");
	expect(await objections(page)).toEqual([]);
	await card.getByRole("button", { name: "Confirm these fields and read again" }).press("Enter");
	await expect(card.getByRole("button", { name: "All confirmed" })).toBeVisible();
	await expect(card.getByRole("status")).toHaveText("Confirmed. Work is being read again by these fields.", {
		timeout: 60_000,
	});

	await page.goto(`${ownPage(id, "portfolio")}#write-back`);
	await page.getByLabel("Into the field").selectOption({ label: "Portfolio rank" });
	await page.getByRole("button", { name: "Show what would change" }).click();
	const job = page.getByRole("region", { name: "Bulk write" });
	await expect(job.getByRole("status")).toContainText(/^\d+ items would change\./, { timeout: 20_000 });
	const rows = job.getByRole("row");
	const keys = (await rows.locator("th .id").allTextContents()).map((key) => key.trim());
	expect(keys.length).toBeGreaterThan(3);
	const [first = "", second = ""] = keys;
	site.written.stubborn.add(first);
	expect(site.calls.filter((c) => c.startsWith("PUT"))).toEqual([]);
	await job.getByRole("button", { name: `Write ${keys.length} changes to acme.atlassian.net` }).press("Enter");
	await expect(job.getByRole("status")).toHaveText(`${keys.length - 1} items written, 1 not.`, { timeout: 60_000 });
	await expect(rows.nth(1)).toContainText(`Refused by the site: Field 'Portfolio rank' cannot be set.`);
	await expect(rows.nth(2)).toContainText("Written");
	for (const key of keys.slice(1)) expect(site.written.of(key)[rank], key).toBeGreaterThan(0);
	expect(await objections(page)).toEqual([]);
	expect(await overflow(page)).toBe(0);

	site.written.set(second, rank, 4321);
	await job.getByRole("button", { name: "Undo: put the old values back" }).press("Enter");
	await expect(job.getByRole("status")).toHaveText(
		`${keys.length - 2} items of ${keys.length - 1} put back as they were.`,
		{
			timeout: 60_000,
		},
	);
	await expect(rows.filter({ hasText: second })).toContainText("Not taken back: changed to “4321” since");
	for (const key of keys.slice(2)) expect(site.written.of(key)[rank], key).toBeNull();
	expect(site.written.of(second)[rank]).toBe(4321);
	// Writes went where the user said, and nowhere else.
	const writes = site.calls.filter((c) => !/^(GET|POST) /.test(c));
	expect(writes.every((c) => /^PUT [^/]+\/rest\/api\/3\/issue\/DC-\d+$/.test(c))).toBe(true);
});
