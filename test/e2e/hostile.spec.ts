import { expect, type Page } from "@playwright/test";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test } from "./extension.ts";

const HTML = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>{{7*7}}`;
const TITLES: Readonly<Record<string, string>> = {
	"PS-1": HTML,
	"PS-2": `\u202Egnp.exe \u2066hidden\u2069 \u200B`,
	"PS-3": `nul\u0000 bell\u0007 lone\uD800 surrogate`,
	"PS-4": "x".repeat(1_000_000),
	"PS-5": "__proto__",
};

const pwned = (page: Page) => page.evaluate(() => (window as { pwned?: number }).pwned ?? 0);

test("titles of HTML, bidi marks, NUL and a megabyte are text on the page, in the card and in the popup", async ({
	ext,
	id,
	site,
}) => {
	const { register } = makePortfolio();
	for (const [key, title] of Object.entries(TITLES)) {
		const item = site.items.get(key);
		if (!item) throw new Error(`${key} is not in the sample.`);
		site.items.set(key, { ...item, title });
	}
	const [first, ...rest] = register.objectives;
	if (!first) throw new Error("The sample has no objective.");
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await storeRegister(own, { ...register, objectives: [{ ...first, title: HTML }, ...rest] });

	const page = await ext.newPage();
	for (const key of Object.keys(TITLES)) {
		await page.goto(`${SITE}/browse/${key}`);
		const badge = page.locator(`#jira-issue-header [data-sightline="${key}"] button`);
		await expect(badge, key).toBeVisible({ timeout: 20_000 });
		// A press within a moment of being shown does not count.
		await page.waitForTimeout(400);
		await badge.click();
		const card = page.locator("[data-sightline-card]");
		await expect(card, key).toBeVisible();
		expect(
			await card.evaluate((c) => c.shadowRoot?.querySelectorAll("img, script, iframe, [onerror]").length),
			key,
		).toBe(0);
		const box = await card.evaluate((c) => (c.shadowRoot?.firstElementChild ?? c).getBoundingClientRect().toJSON());
		expect(box.width, key).toBeLessThan(500);
		expect(await pwned(page), key).toBe(0);
	}
	await page.goto(`${SITE}/browse/PS-1`);
	await page.locator('#jira-issue-header [data-sightline="PS-1"] button').waitFor();
	await page.waitForTimeout(400);
	await page.locator('#jira-issue-header [data-sightline="PS-1"] button').click();
	expect(await page.locator("[data-sightline-card]").evaluate((c) => c.shadowRoot?.textContent)).toContain(HTML);

	for (const place of ["popup", "options"] as const) {
		await own.goto(ownPage(id, place));
		// What a person can read: text, and what stands in fields.
		const read = () =>
			own.evaluate(() =>
				[
					document.body.innerText,
					...Array.from(document.querySelectorAll("input, textarea"), (e) => (e as HTMLInputElement).value),
				].join(" "),
			);
		if (place === "options") await own.getByRole("link", { name: /Key results/ }).click();
		await expect.poll(read, { message: place, timeout: 10_000 }).toContain("onerror");
		expect(await own.locator("img[onerror], img[src=x]").count()).toBe(0);
		expect(await pwned(own)).toBe(0);
		expect(await own.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	}
});
