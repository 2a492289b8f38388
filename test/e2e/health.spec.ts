import { expect, type Page } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { pageOfReport } from "../sandbox/page-of-report.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test } from "./extension.ts";
import { objections } from "./look.ts";

const { register, items } = makePortfolio();
const expected = assess(register, items, new Date().toLocaleDateString("sv") as IsoDate).items;
const BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;

/** Badges beside links, each with the key of the link it stands beside. */
const besideLinks = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll("[data-sightline]")].map((badge) => {
			const key = /\/browse\/([A-Z]+-\d+)/.exec(badge.previousElementSibling?.getAttribute("href") ?? "")?.[1];
			const button = badge.shadowRoot?.querySelector("button");
			return {
				key: key === badge.getAttribute("data-sightline") ? key : `${key}≠${badge.getAttribute("data-sightline")}`,
				state: button?.className.split(" ")[0] ?? "",
				text: button?.textContent ?? "",
			};
		}),
	);

test("H2 and P4: a page is told in the popup as well as it is understood, badges stand beside links where it is not, and its report holds no word of it", async ({
	ext,
	id,
}) => {
	await ext.grantPermissions(["clipboard-read", "clipboard-write"]);
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await storeRegister(own, register);
	const page = await ext.newPage();
	await page.goto(BOARD);
	await page.locator("[data-sightline]").first().waitFor({ timeout: 20_000 });
	const popup = await ext.newPage();
	await popup.setViewportSize({ width: 380, height: 600 });
	// The popup shows what was told when it was opened.
	const lines = async () => {
		await popup.goto(ownPage(id, "popup"));
		await popup.waitForSelector("main");
		return popup.locator(".pages li > span").allTextContents();
	};
	await page.bringToFront();
	await expect.poll(lines, { timeout: 20_000 }).toEqual([expect.stringMatching(/^Board: (\d+) of \1 cards agree$/)]);

	// A release of the host that renames its cards' test ids.
	await page.addInitScript(() => {
		const set = Element.prototype.setAttribute;
		const renamed = (value: string) => value.replace(/^platform-(board-kit|card)/, "platform-renamed");
		Element.prototype.setAttribute = function (name, value) {
			set.call(this, name, name === "data-testid" ? renamed(value) : value);
		};
	});
	await page.bringToFront();
	await page.reload();
	await expect.poll(async () => (await besideLinks(page)).length, { timeout: 20_000 }).toBeGreaterThan(15);
	const badges = await besideLinks(page);
	expect(wrongBadges({ cards: badges.length, drawn: badges.length, badges }, { items: expected })).toEqual([]);
	const notice = popup.locator(".notice", { hasText: "this page is not recognised" });
	const told = async () => ((await lines()).length > 0 ? ((await notice.textContent()) ?? "") : "");
	await expect
		.poll(told, { timeout: 20_000 })
		.toMatch(/and no card that is known\. \d+ badges stand beside the links instead\./);
	await expect(notice).toContainText("Without a hit: board-card, board-key, board-focus.");
	await expect(popup.locator(".pages li > span")).toHaveText(/^Board: not recognised since \d\d:\d\d$/);

	await popup.bringToFront();
	await popup.getByRole("button", { name: "Report on Board" }).click();
	await popup.getByRole("button", { name: "Copy report" }).click();
	await expect(popup.getByText("Copied.")).toBeVisible();
	expect(await objections(popup)).toEqual([]);
	const report = await popup.evaluate(() => navigator.clipboard.readText());
	expect(report).toBe(await popup.locator("pre").textContent());
	const made = pageOfReport(report);
	expect(made.seen).toMatchObject({
		recognised: false,
		containers: 0,
		silent: ["board-card", "board-key", "board-focus"],
	});
	expect(made.host.sighting(made.doc, made.route)).toEqual(made.seen);
	const beside = [...made.doc.querySelectorAll(made.host.links)].filter((link) => made.host.linkCard(link));
	expect(beside.length).toBe(made.seen.loose);
	const words = new Set(items.flatMap((i) => [i.title, i.assignee ?? i.title]));
	expect([...words, "acme"].filter((word) => report.includes(word))).toEqual([]);
	// As a whole: a made-up key may end in the letters of a real one.
	const named = new Set(report.match(/[A-Z][A-Z0-9_]*-\d+/g));
	expect(named.size).toBeGreaterThan(5);
	expect(items.filter((i) => named.has(i.key))).toEqual([]);
});
