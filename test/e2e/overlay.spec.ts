import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { drawnStrips } from "../sandbox/drawn-strips.ts";
import { drawnBadges, storeRegister } from "../sandbox/drive.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { killWorker, test } from "./extension.ts";

const { register, items } = makePortfolio();
/** What must be on a badge, worked out here, for the day the extension sees too, and not by it. */
const expected = assess(register, items, new Date().toLocaleDateString("sv") as IsoDate).items;
const COLUMNS = ["To do", "In progress", "Done"].map((name) => `Sightline, ${name}`);
const BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;

async function rightBadges(page: Page): Promise<{ cards: number; right: number; wrong: string[] }> {
	const drawn = await drawnBadges(page);
	const wrong = wrongBadges(drawn, { items: expected });
	return { cards: drawn.cards, right: drawn.drawn - wrong.length, wrong };
}

test.beforeEach(async ({ ext, id }) => {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.close();
});

test("every card on a virtual board gets its own right badge, through scrolling and re-rendering", async ({ ext }) => {
	const page = await ext.newPage();
	await page.goto(BOARD);
	await expect
		.poll(async () => rightBadges(page).then((r) => r.cards > 15 && r.right === r.cards), { timeout: 20_000 })
		.toBe(true);
	for (let step = 1; step <= 12; step++) {
		await page.evaluate((y) => {
			for (const s of document.querySelectorAll(".scroller")) s.scrollTop = y;
		}, step * 900);
		expect((await rightBadges(page)).wrong).toEqual([]);
		await expect.poll(async () => rightBadges(page).then((r) => r.right === r.cards), { timeout: 20_000 }).toBe(true);
	}
});

test("the backlog and the issue view are badged, and people's own writing is not", async ({ ext }) => {
	const page = await ext.newPage();
	await page.goto(`${BOARD}/backlog`);
	await expect(page.locator('[data-testid*="content-container.PS-100"] [data-sightline="PS-100"]')).toHaveCount(1, {
		timeout: 20_000,
	});
	await page.goto(`${SITE}/browse/PS-1`);
	await expect(page.locator('#jira-issue-header [data-sightline="PS-1"]')).toHaveCount(1, { timeout: 20_000 });
	await expect(page.locator(".description [data-sightline]")).toHaveCount(0);
});

test("why? by keyboard, a decision in two presses, and undo", async ({ ext }) => {
	const page = await ext.newPage();
	await page.goto(`${SITE}/browse/HT-6`);
	const badge = page.locator('[data-sightline="HT-6"] button').first();
	await expect(badge).toHaveAttribute("aria-label", /Not aligned \(no link\)/, { timeout: 20_000 });
	await badge.focus();
	await page.keyboard.press("Enter");
	const card = page.locator("[data-sightline-card]");
	await expect(card.getByRole("dialog")).toContainText("names an objective or key result, and it has no parent");
	expect((await new AxeBuilder({ page }).include("[data-sightline-card]").analyze()).violations).toEqual([]);
	const settled = () => page.waitForTimeout(300); // a press before the card has settled does not count
	await settled();
	await card.getByRole("button", { name: "Link to…" }).click();
	await card.getByRole("searchbox").fill("vision punctuality");
	await card.getByRole("searchbox").fill("punctuality");
	await settled();
	await card.getByRole("checkbox", { name: /KR-7/ }).check();
	await card.getByRole("button", { name: "Save" }).click();
	await expect(badge).toHaveText(/KR-7/);
	await settled();
	await card.getByRole("button", { name: "Undo" }).click();
	await expect(badge).toHaveText(/No objective/);
	await page.keyboard.press("Escape");
	await expect(card).toHaveCount(0);
});

test("H3: under a strict policy with Trusted Types a page that writes itself anew, and frames in it, are badged as before", async ({
	ext,
}) => {
	const page = await ext.newPage();
	const answered = await page.goto(BOARD);
	expect(answered?.headers()["content-security-policy"]).toContain("require-trusted-types-for 'script'");
	const right = () => rightBadges(page).then((r) => r.cards > 15 && r.right === r.cards && r.wrong.length === 0);
	await expect.poll(right, { timeout: 20_000 }).toBe(true);
	await page.evaluate(() => {
		const frame = document.createElement("iframe");
		frame.setAttribute("sandbox", "");
		frame.setAttribute("src", `${location.origin}/browse/HT-6`);
		document.body.append(frame);
	});
	await page.waitForTimeout(500);
	expect(await right()).toBe(true);
	await page.evaluate(() => {
		type Policy = { createHTML(text: string): string };
		const { trustedTypes } = globalThis as unknown as {
			trustedTypes: { createPolicy(name: string, rules: object): Policy };
		};
		const policy = trustedTypes.createPolicy("page", { createHTML: (text: string) => text });
		const html = document.documentElement.outerHTML;
		document.open();
		document.write(policy.createHTML(html));
		document.close();
	});
	await expect.poll(right, { timeout: 20_000 }).toBe(true);
});

test("the badges stand when the worker was ended, and the popup answers offline", async ({ ext, id, site }) => {
	const page = await ext.newPage();
	await page.goto(BOARD);
	await expect.poll(async () => rightBadges(page).then((r) => r.right > 15), { timeout: 20_000 }).toBe(true);
	await killWorker(ext);
	await page.reload();
	await expect
		.poll(async () => rightBadges(page).then((r) => r.right > 15 && r.wrong.length === 0), { timeout: 20_000 })
		.toBe(true);
	await site.close();
	const popup = await ext.newPage();
	await popup.goto(ownPage(id, "popup"));
	await expect(popup.getByRole("heading", { level: 1 })).toContainText("delivering the outcomes");
	await expect(popup.locator("main, #popup").first()).toContainText("Not all");
});

test("of a signed-out site nothing is guessed, and the popup says what to do", async ({ ext, id, site }) => {
	site.setFault("html-login");
	const page = await ext.newPage();
	await page.goto(BOARD);
	await page.waitForTimeout(2500);
	expect((await drawnBadges(page)).badges).toEqual([]);
	const popup = await ext.newPage();
	// Whoever opens it before the answer came is told the next time.
	const said = async () => {
		await popup.goto(ownPage(id, "popup"));
		await popup.waitForSelector("main");
		return popup.locator("body").textContent();
	};
	await expect.poll(said, { timeout: 30_000 }).toMatch(/signed out|sign in/i);
});

test("all cards but those without an objective are dimmed by one key, also those that scroll into view, and none after it; what is switched off goes at once", async ({
	ext,
	id,
}) => {
	const board = await ext.newPage();
	await board.goto(BOARD);
	await expect.poll(async () => rightBadges(board).then((r) => r.cards > 15 && r.right === r.cards)).toBe(true);
	const dimmed = () =>
		board.evaluate(() =>
			[...document.querySelectorAll('[data-testid="platform-board-kit.ui.card.card"]:not([hidden])')].map((card) => ({
				isDim: card.hasAttribute("data-sightline-dim"),
				state: card.querySelector("[data-sightline]")?.shadowRoot?.querySelector("button")?.className.split(" ")[0],
			})),
		);
	const isRight = (cards: { isDim: boolean; state?: string | undefined }[]) =>
		cards.length > 0 && cards.every((c) => c.isDim === !["unaligned", "unknown"].includes(c.state ?? "unknown"));
	await board.keyboard.press("Alt+Shift+F");
	const bar = board.locator("[data-sightline-filter]");
	await expect(bar.getByRole("radio", { name: "No objective" })).toBeFocused();
	await expect(bar.getByRole("status")).toContainText("cards in view");
	expect(isRight(await dimmed())).toBe(true);
	expect((await dimmed()).some((c) => c.isDim)).toBe(true);
	await board.evaluate(() => {
		for (const s of document.querySelectorAll(".scroller")) s.scrollTop = 1800;
	});
	await expect.poll(async () => rightBadges(board).then((r) => r.right === r.cards)).toBe(true);
	await expect.poll(async () => isRight(await dimmed())).toBe(true);
	await bar.getByRole("radio", { name: "No objective" }).press("ArrowLeft");
	await expect(bar.getByRole("radio", { name: "All" })).toBeChecked();
	expect((await dimmed()).some((c) => c.isDim)).toBe(false);
	await board.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await board.keyboard.press("Escape");
	await expect(bar).toHaveCount(0);
	expect(await board.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);

	await expect.poll(async () => (await drawnStrips(board)).map((s) => s.name)).toEqual(COLUMNS);
	for (const { says, height } of await drawnStrips(board)) {
		expect(says).toMatch(/% of the effort serves an objective.*, over \d+ of \d+ cards\./);
		expect(height).toBe(50);
	}
	const strips = await new AxeBuilder({ page: board }).include("[data-sightline-strip]").analyze();
	expect(strips.violations).toEqual([]);

	const options = await ext.newPage();
	await options.goto(`${ownPage(id, "options")}#page`);
	const box = (part: string, host = "Jira Cloud") =>
		options.getByRole("checkbox", { name: `${part}, ${host}`, exact: true });
	const marks = () =>
		board.evaluate(
			() =>
				[...document.querySelectorAll("[data-sightline]")].filter((b) => b.shadowRoot?.querySelector("b") !== null)
					.length,
		);
	expect(await marks()).toBeGreaterThan(15);
	for (const part of ["Strip above columns", "Benefit mark on the badge", "Filter", "Keys on the page"])
		await box(part).uncheck();
	await box("Badge", "Azure DevOps").uncheck();
	await expect.poll(() => drawnStrips(board)).toEqual([]);
	await expect.poll(marks).toBe(0);
	expect((await rightBadges(board)).right).toBeGreaterThan(15);
	await box("Badge").uncheck();
	await expect.poll(async () => (await drawnBadges(board)).badges).toEqual([]);
	await box("Badge").check();
	await box("Strip above columns").check();
	await expect.poll(async () => rightBadges(board).then((r) => r.right === r.cards)).toBe(true);
	await expect.poll(async () => (await drawnStrips(board)).map((s) => s.name)).toEqual(COLUMNS);
	await board.bringToFront();
	await board.keyboard.press("Alt+Shift+F");
	await board.waitForTimeout(300);
	await expect(bar).toHaveCount(0);
});
