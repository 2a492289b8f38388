import { expect, type Page } from "@playwright/test";
import type { Basis } from "../../extension/portfolio/engine/basis.ts";
import { ranking } from "../../extension/portfolio/engine/ranking.ts";
import { rankingStability } from "../../extension/portfolio/engine/ranking-stability.ts";
import { rankingTurns } from "../../extension/portfolio/engine/ranking-turns.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { percentWords } from "../../shared/ui/words/number-words.ts";
import { columnWords, lineSentence } from "../../shared/ui/words/ranking-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

const { register, items } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
/** What the section must say, worked out here and not by the page under test. */
const basis: Basis = {
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today,
	assessment: assess(register, items, today),
};
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const verdict = (page: Page) => page.locator(".ranking-verdict .verdict");

/** Every row of the order, by key, as the page shows it. */
async function expectOrder(page: Page, model: string, top: number, places: number): Promise<void> {
	const tested = rankingStability(basis, { model, top });
	if (!tested) throw new Error("the sample has nothing to rank");
	await expect(verdict(page)).toHaveText(lineSentence(tested.verdict));
	const shown = page.locator("table.ranking").first().locator("tbody tr:not(.line)");
	const { rows } = ranking(basis, { model });
	await expect(shown).toHaveCount(rows.length);
	const wanted = rows.map((r) => [
		String(r.rank),
		columnWords(r.score, places),
		percentWords(tested.items[r.key]?.first ?? -1),
		percentWords(tested.items[r.key]?.above ?? -1),
	]);
	await expect
		.poll(() =>
			shown.evaluateAll((list) => list.map((tr) => [...tr.querySelectorAll("td.figure")].map((td) => td.textContent))),
		)
		.toEqual(wanted);
}

test("ranking: the engine's figures by either model, the line and the reasons by keyboard, every theme and width", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#ranking`);

	await expectOrder(page, "wsjf", 10, 2);
	const lacking = region(page, "Not ranked");
	for (const { key } of ranking(basis, {}).unscored)
		await expect(lacking.getByRole("row").filter({ hasText: key })).toContainText("Job size");
	await expect(region(page, "Agreement between methods")).toContainText("WSJF and Board weights");

	const line = page.getByLabel("Line after the top");
	await line.focus();
	await page.keyboard.press("Control+A");
	await page.keyboard.type("5");
	await expectOrder(page, "wsjf", 5, 2);
	await expect(page.locator("tr.line")).toContainText("Line after the top 5");
	await line.fill("500");
	await expect(page.getByText("A whole number from 1 to 20 is expected here.")).toBeVisible();
	await line.fill("10");

	const why = page.locator("table.ranking summary").filter({ hasText: "PS-1 " });
	await why.focus();
	await page.keyboard.press("Enter");
	const reasons = page.locator(".rank-reasons:visible");
	await expect(reasons).toContainText("Exactly 13/4, by WSJF version 1.");
	await expect(reasons).toContainText(rankingTurns(basis, { top: 10 })?.turns["PS-1"] ?? "?");
	await page.keyboard.press("Enter");

	await page.getByLabel("Ranked by").selectOption("board");
	await expectOrder(page, "board", 10, 3);
	const cut = rankingTurns(basis, { model: "board", top: 10 })?.cut;
	await expect(region(page, "What would change the order")).toContainText(cut?.words ?? "?");
	await page.getByLabel("Work", { exact: true }).selectOption("all");
	const all = ranking(basis, { model: "board", level: "all" }).rows;
	await expect(page.locator("table.ranking").first().locator("tbody tr:not(.line)")).toHaveCount(100);
	await page.getByRole("button", { name: `Show ${all.length - 100} more of ${all.length - 100}` }).press("Enter");
	await expect(page.locator("table.ranking").first().locator("tbody tr:not(.line)")).toHaveCount(all.length);
	await page.getByLabel("Find", { exact: true }).fill("ps-1");
	await expect(region(page, "The order").getByRole("status").first()).toContainText(`of ${all.length} match`);
	await page.getByLabel("Work", { exact: true }).selectOption("2");
	await expectOrder(page, "board", 10, 3);

	expect(await objections(page)).toEqual([]);
	for (const width of [1280, 400]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(page)).toBe(0);
	}
});
