import { expect, type Page } from "@playwright/test";
import { readingWords } from "../../extension/panel/window/reading-words.ts";
import { assess } from "../../shared/domain/assess.ts";
import { inputsOf } from "../../shared/domain/prioritisation/inputs-of.ts";
import type { IsoDate, ItemKey } from "../../shared/domain/units.ts";
import { windowSentence } from "../../shared/ui/words/benefit-portfolio-words.ts";
import { stateWords } from "../../shared/ui/words/line-short-words.ts";
import { figureWords } from "../../shared/ui/words/number-words.ts";
import { rankSentence } from "../../shared/ui/words/rank-words.ts";
import { storeRegister, tell } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register, items } = makePortfolio();
const KEY = "PS-1" as ItemKey;
/** What the panel must say, worked out here of what is read, for the day the extension sees too. */
const read = items.filter((i) => i.project === "PS");
const today = new Date().toLocaleDateString("sv") as IsoDate;
const expected = assess(register, read, today);
const known = expected.items.get(KEY);
const titleOf = (key: string) => items.find((i) => i.key === key)?.title ?? "";
const part = (panel: Page, name: string) => panel.getByRole("region", { name, exact: true });

async function syncProject(page: Page): Promise<void> {
	await tell(page, { type: "sync/start", site: SITE, scope: "project in (PS)" });
	await expect
		.poll(async () => (await tell<{ sites: { state: string }[] }>(page, { type: "sync/status" })).sites[0]?.state, {
			timeout: 30_000,
		})
		.toBe("ready");
}

test("an item's panel: from its card by button and by key, the engine's figures, a decision and its undo", async ({
	ext,
	id,
}) => {
	if (!known?.score) throw new Error("The sample's item has no score.");
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await storeRegister(own, register);
	const page = await ext.newPage();
	await page.goto(`${SITE}/browse/${KEY}`);
	await syncProject(own);

	const badge = page.locator(`[data-sightline="${KEY}"] button`).first();
	await expect(badge).toHaveAttribute("aria-label", new RegExp(`rank ${known.score.rank} of ${known.score.of}`));
	await badge.focus();
	await page.keyboard.press("Enter");
	const more = page.locator("[data-sightline-card]").getByRole("button", { name: "More" });
	await more.waitFor();
	await page.waitForTimeout(300); // a press before the card has settled does not count
	const [panel] = await Promise.all([ext.waitForEvent("page"), more.click()]);
	await expect(page.locator("[data-sightline-card]")).toHaveCount(0);

	await expect(panel.getByRole("heading", { level: 1 })).toHaveText(titleOf(KEY));
	await expect(panel.locator("header a")).toHaveAttribute("href", `${SITE}/browse/${KEY}`);
	await expect(panel.locator(".verdict")).toHaveText(stateWords(known.line.state));
	const line = part(panel, "Line of sight");
	for (const { target, share } of known.line.links)
		await expect(
			line.getByRole("img", { name: new RegExp(`^${target} .*${share === "1" ? "all" : share}$`) }),
		).toHaveCount(1);
	const score = part(panel, "Score and rank");
	await expect(score).toContainText(rankSentence(known.score));
	const [model] = register.models;
	const inputs = model ? inputsOf(model).map((input) => known.score?.inputs?.[input]) : [];
	await expect(score.locator(".inputs dd.number")).toHaveText(
		inputs.map((value) => (typeof value === "number" ? figureWords(value) : "missing")),
	);
	const benefits = part(panel, "Benefits");
	await expect(benefits.locator("article")).toHaveCount(known.benefits.length);
	for (const benefit of known.benefits) {
		const { window } = expected.benefits.get(benefit) ?? {};
		const one = benefits.locator("article", { has: panel.getByText(benefit, { exact: true }) });
		await expect(one).toContainText(windowSentence(window));
		if (window) await expect(one).toContainText(readingWords(window, today));
	}
	await expect(part(panel, "Findings").locator("details")).toHaveCount(known.findings.length);
	const below = read.filter((i) => i.parent === KEY);
	await expect(part(panel, "Work below it")).toContainText(`${below.length} children read`);

	const decisions = part(panel, "Decisions");
	await decisions.getByRole("button", { name: "Exempt…" }).press("Enter");
	await expect(decisions.getByLabel("Why?")).toBeFocused();
	await panel.keyboard.type("Agreed at the board");
	await panel.keyboard.press("Enter");
	await expect(panel.locator(".verdict")).toHaveText("Exempt");
	await expect(badge).toHaveAttribute("aria-label", /Exempt/);
	await expect(decisions.getByRole("button", { name: "Undo" })).toBeFocused();
	await panel.keyboard.press("Enter");
	await expect(panel.locator(".verdict")).toHaveText(stateWords(known.line.state));
	await expect(decisions.locator(".history li").first()).toContainText("Taken back by");
	await expect(decisions.locator(".history li").first()).toContainText("“Agreed at the board”");

	const name = "Job size";
	const row = score.locator(".inputs > div", { has: panel.locator("dt", { hasText: name }) });
	const before = await row.locator("dd.number").textContent();
	await row.getByRole("button", { name: `Enter ${name}` }).press("Enter");
	await expect(row.getByRole("textbox", { name, exact: true })).toBeFocused();
	await panel.keyboard.type("0");
	await panel.keyboard.press("Enter");
	await expect(row.getByRole("status")).toContainText("Nothing was saved.");
	await row.getByRole("textbox", { name, exact: true }).fill("40");
	await panel.keyboard.press("Enter");
	await expect(row.locator("dd.number")).toHaveText("40");
	await expect(row).toContainText("which counts before acme.atlassian.net");
	await expect(badge).not.toHaveAttribute("aria-label", new RegExp(`rank ${known.score.rank} of ${known.score.of}`));
	await expect(row.getByRole("button", { name: "Undo" })).toBeFocused();
	await panel.keyboard.press("Enter");
	await expect(row.locator("dd.number")).toHaveText(before ?? "");
	await expect(badge).toHaveAttribute("aria-label", new RegExp(`rank ${known.score.rank} of ${known.score.of}`));

	await row.getByRole("button", { name: `Enter ${name}` }).click();
	await decisions.getByRole("button", { name: "Change…" }).click();
	expect(await objections(panel)).toEqual([]);
	await panel.keyboard.press("Escape");
	await expect(decisions.locator("form")).toHaveCount(0);
	for (const width of [600, 320]) {
		await panel.setViewportSize({ width, height: 780 });
		expect(await overflow(panel), `${width} px`).toBe(0);
	}

	await page.goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
	const card = page.locator('[data-testid="platform-board-kit.ui.card.card"]:has([data-sightline])').first();
	await card.waitFor({ timeout: 20_000 });
	const key = ((await card.getAttribute("id")) ?? "").replace("card-", "");
	const windows = ext.pages().length;
	await card.hover();
	await page.keyboard.press("Alt+Shift+KeyW");
	await expect(panel).toHaveURL(new RegExp(`key=${key}$`));
	await expect(panel.getByRole("heading", { level: 1 })).toHaveText(titleOf(key));
	expect(ext.pages()).toHaveLength(windows);
	const gone = panel.waitForEvent("close");
	// The page may be gone before the key is let go.
	await panel.keyboard.press("Escape").catch(() => undefined);
	await gone;
});
