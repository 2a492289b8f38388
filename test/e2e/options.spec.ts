import { readFile } from "node:fs/promises";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register, items } = makePortfolio();
const SECTIONS = [
	"Register",
	"Key results",
	"Connections",
	"Fields",
	"Page",
	"Findings",
	"Rules",
	"Check the formulas",
	"Storage",
];

async function openOptions(ext: BrowserContext, id: string, filled = false): Promise<Page> {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	if (filled) {
		await storeRegister(page, register);
		await page.reload();
	}
	await expect(page.getByRole("heading", { level: 2 })).toHaveText("Register");
	return page;
}
const go = (page: Page, name: string) => page.getByRole("navigation").getByRole("link", { name, exact: true }).click();
const status = (page: Page) => page.locator(".status-line");

test("a paste with mistakes is told by line and column, the rest is applied, and it can be taken back", async ({
	ext,
	id,
}) => {
	const page = await openOptions(ext, id);
	const field = page.getByRole("textbox", { name: "Objectives and key results" });
	await field.fill("Objective,Key result,Baseline,Target\nHomes,Cut waits,12,five\nHomes,Raise stock,40,65\n");
	await expect(page.getByText("Line 2, column 4 (Target):")).toBeVisible();
	await expect(page.getByText("Left out: five")).toBeVisible();
	await expect(page.getByRole("row", { name: "Cut waits reduce 12 – – –" })).toBeVisible();
	await page.getByRole("button", { name: "Apply 1 objective and 2 key results" }).click();
	await expect(page.getByText("1 objective, 2 key results, 0 benefits, 0 decisions.")).toBeVisible();
	await status(page).getByRole("button", { name: /^Undo/ }).click();
	await expect(status(page)).toContainText("Taken back");
	await expect(page.getByText("The promises your projects are judged by")).toBeVisible();
});

test("dates that can be read both ways are asked about, not guessed", async ({ ext, id }) => {
	const page = await openOptions(ext, id);
	const field = page.getByRole("textbox", { name: "Objectives and key results" });
	await field.fill("Objective,Key result,Baseline,Target,Due\nHomes,Raise stock,40,65,03/04/2099\n");
	await page.getByRole("radio", { name: /^Month first/ }).check();
	await expect(page.getByRole("row", { name: /Raise stock/ })).toContainText("4 Mar 2099");
	await page.getByRole("radio", { name: /^Day first/ }).check();
	await expect(page.getByRole("row", { name: /Raise stock/ })).toContainText("3 Apr 2099");
});

test("the exported file holds the register, and another replaces it only when confirmed", async ({ ext, id }) => {
	const page = await openOptions(ext, id, true);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Export", exact: true }).click(),
	]);
	expect(download.suggestedFilename()).toMatch(/\.sightline\.json$/);
	const read = readRegister(await readFile(await download.path(), "utf8"));
	expect(read.ok && read.register.keyResults.map((k) => k.id)).toEqual(register.keyResults.map((k) => k.id));

	const file = (text: string) => ({
		name: "other.sightline.json",
		mimeType: "application/json",
		buffer: Buffer.from(text),
	});
	const chooser = page.getByLabel("Load a register file…").and(page.locator("input"));
	await chooser.setInputFiles(file('{"format": "sightline-register",\n oops'));
	await expect(page.getByRole("alert").filter({ hasText: "Nothing was changed" })).toContainText("Line 2, column 2");
	const other = writeRegister({
		...register,
		name: "Another",
		objectives: register.objectives.slice(0, 1),
		keyResults: [],
	});
	await chooser.setInputFiles(file(other));
	await page.getByRole("button", { name: "Keep things as they are" }).click();
	await expect(page.getByText(`${register.objectives.length} objectives,`)).toBeVisible();
	await chooser.setInputFiles(file(other));
	await page.getByRole("button", { name: "Replace it" }).click();
	await expect(page.getByText("Another: 1 objective, 0 key results")).toBeVisible();
	await status(page).getByRole("button", { name: /^Undo/ }).click();
	await expect(page.getByText(`${register.objectives.length} objectives,`)).toBeVisible();
});

test("a key result is edited by keyboard, mistakes stay in their cell, and a check-in is kept", async ({ ext, id }) => {
	const page = await openOptions(ext, id, true);
	await go(page, "Key results");
	const [first, second] = register.keyResults.filter((k) => k.kind === "increase" || k.kind === "reduce");
	if (!first || !second) throw new Error("the sample has no two such key results");
	const latest = page.getByLabel(`Latest of ${first.id}`, { exact: true });
	await latest.fill("lots");
	await latest.press("Enter");
	await expect(latest).toHaveAttribute("aria-invalid", "true");
	await expect(page.getByRole("alert").filter({ hasText: "“lots” is not a number" })).toBeVisible();
	await latest.press("Escape");
	await expect(latest).toHaveAttribute("aria-invalid", "false");
	await latest.fill("41.5");
	await latest.press("Enter");
	await expect(latest).not.toBeFocused();
	await expect(status(page)).toContainText(`Saved: latest of ${first.id}.`);
	await page.reload();
	await expect(latest).toHaveValue("41.5");
	await go(page, "Register");
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Export", exact: true }).click(),
	]);
	const read = readRegister(await readFile(await download.path(), "utf8"));
	const kept = read.ok ? read.register.keyResults.find((k) => k.id === first.id)?.checkIns : [];
	expect(kept).toHaveLength(first.checkIns.length + 1);
	expect(kept?.at(-1)?.value).toBe(41.5);
});

test("a key result is made ordinal by keyboard, and its zones are kept once they can be right", async ({ ext, id }) => {
	test.setTimeout(120_000);
	const page = await openOptions(ext, id, true);
	await go(page, "Key results");
	const [first] = register.keyResults;
	if (!first) throw new Error("the sample has no key result");
	await page.getByLabel(`Kind of ${first.id}`, { exact: true }).selectOption("ordinal");
	const zones = page.getByLabel(`Zones of ${first.id}`, { exact: true });
	await zones.fill("34 = 0%; 14 = all");
	await zones.press("Enter");
	await expect(page.getByRole("alert").filter({ hasText: "“14 = all” is no zone." })).toBeVisible();
	await zones.fill("34 = 0%; 20 = 40%; 14 = 100%");
	await zones.press("Enter");
	await expect(status(page)).toContainText(`Saved: zones of ${first.id}.`);
	await page.reload();
	await expect(zones).toHaveValue("34 = 0%; 20 = 40%; 14 = 100%");
	await expect(page.getByRole("row").filter({ has: zones })).toContainText("of the way");
	expect(await objections(page)).toEqual([]);
});

test("a site is connected by name and projects, its sync is followed to the end, and nobody but the site is asked", async ({
	ext,
	id,
	site,
}) => {
	test.setTimeout(120_000);
	const board = await ext.newPage();
	await board.goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
	const page = await openOptions(ext, id, true);
	await go(page, "Connections");
	const form = page.getByRole("form", { name: "Connect your Jira or Azure DevOps site" });
	await form.getByLabel("Site").fill("acme.atlassian.net.example.org");
	await form.getByRole("button").click();
	await expect(form).toContainText("looks like one");
	await expect(form).toContainText("Without a scope, nothing is read");
	await form.getByLabel("Site").fill("acme");
	await form.getByLabel("Projects").fill("ps, ht, dc");
	await expect(form.getByRole("status")).toHaveText(`About ${items.length.toLocaleString("en-GB")} work items.`);
	await form.getByRole("button").click();
	const card = page.getByRole("region", { name: "acme.atlassian.net" });
	await expect(card.getByRole("progressbar")).toHaveAttribute("max", String(items.length), { timeout: 20_000 });
	await expect(card.getByRole("status")).toContainText("left.", { timeout: 20_000 });
	await card.getByRole("button", { name: "Stop" }).click();
	await card.getByRole("button", { name: "Sync now" }).click({ timeout: 2000 });
	await expect(card).toContainText(/Synced (just now|1 min ago)/, { timeout: 90_000 });
	await expect(card.getByRole("status")).toHaveText(`${items.length.toLocaleString("en-GB")} work items.`);
	await expect(card.getByLabel("Projects")).toHaveValue("PS, HT, DC");
	expect(await objections(page)).toEqual([]);
	// Chromium itself knocks at two of its maker's hosts at every start; everything else is ours to answer for.
	const calls = site.calls.filter((c) => !/^\w+ (accounts\.google\.com|update\.googleapis\.com)\//.test(c));
	const reads =
		/^(GET|POST) acme\.atlassian\.net\/(rest\/api\/3\/(myself|field|search\/jql|search\/approximate-count|issue\/bulkfetch)|jira\/|browse\/|sandbox\/|favicon)/;
	expect(calls.length).toBeGreaterThan(20);
	expect(calls.filter((c) => !reads.test(c))).toEqual([]);
	expect(site.limited()).toBe(0);
});

test("the published cases are identical in this browser", async ({ ext, id }) => {
	const page = await openOptions(ext, id);
	await go(page, "Check the formulas");
	await page.getByRole("button", { name: /^Check \d+ cases$/ }).click();
	await expect(page.getByRole("status").filter({ hasText: "identical" })).toHaveText(
		/^(\d+) of \1 answers are identical\.$/,
	);
});

/** All that the browser holds for the extension, wherever an extension can keep anything. */
const whatIsLeft = (page: Page) =>
	page.evaluate(async () => {
		type Area = { get(keys: null): Promise<Record<string, unknown>> };
		const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
		const rows: string[] = [];
		for (const { name = "" } of await indexedDB.databases()) {
			const db = await new Promise<IDBDatabase>((done, fail) => {
				const open = indexedDB.open(name);
				open.onsuccess = () => done(open.result);
				open.onerror = () => fail(open.error);
			});
			for (const store of db.objectStoreNames)
				await new Promise<void>((done) => {
					const cursor = db.transaction(store).objectStore(store).openCursor();
					cursor.onsuccess = () => {
						const at = cursor.result;
						if (!at) return done();
						rows.push(`${name} ${store} ${String(at.key)} ${JSON.stringify(at.value)}`);
						at.continue();
					};
				});
			db.close();
		}
		return {
			rows,
			kept: await storage.local.get(null),
			session: await storage.session.get(null),
			caches: await caches.keys(),
			local: localStorage.length,
		};
	});

test("P2: everything is cleared only when confirmed, and then nothing is left", async ({ ext, id }) => {
	const page = await openOptions(ext, id, true);
	await go(page, "Page");
	await page.getByRole("checkbox").first().uncheck();
	await go(page, "Storage");
	await page.getByRole("button", { name: "Clear everything…" }).click();
	await page.keyboard.press("Escape");
	const before = await whatIsLeft(page);
	expect(before.rows.length).toBeGreaterThan(0);
	expect(Object.keys(before.kept).sort()).toEqual(["page", "settings"]);
	await expect(page.getByText(`Register: ${register.objectives.length} objectives`)).toBeVisible();
	await page.getByRole("button", { name: "Clear everything…" }).click();
	await page.getByRole("button", { name: "Clear everything", exact: true }).click();
	await expect(page.getByText("Register: 0 objectives")).toBeVisible();
	await expect(status(page)).toContainText("is gone");
	await expect(status(page).getByRole("button")).toHaveCount(0);
	const { rows, ...others } = await whatIsLeft(page);
	expect(others).toEqual({ kept: {}, session: {}, caches: [], local: 0 });
	// The popup's record is made anew, of nothing.
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatch(/^sightline documents rollup .*"register\\":\\"empty/);
	for (const said of [register.name, SITE, ...register.objectives.map((o) => o.title)])
		expect(rows[0]).not.toContain(said);
});

test("every section is accessible in each theme, and fits 320 pixels and double size", async ({ ext, id }) => {
	test.setTimeout(180_000);
	const page = await openOptions(ext, id, true);
	for (const name of SECTIONS) {
		await page.setViewportSize({ width: 1200, height: 800 });
		await go(page, name);
		await expect(page.getByRole("heading", { level: 2 })).toHaveText(name);
		expect(await objections(page), name).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await overflow(page), `${name} at 320 px`).toBe(0);
		await page.setViewportSize({ width: 640, height: 400 }); // 1280 × 800 at 200 %
		expect(await overflow(page), `${name} at 200 %`).toBe(0);
	}
});
