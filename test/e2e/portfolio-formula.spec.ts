import { expect, type Page } from "@playwright/test";
import { formula } from "../../extension/portfolio/engine/formula.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { effectSentence, moveWords } from "../../shared/ui/words/formula-words.ts";
import { columnWords } from "../../shared/ui/words/ranking-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

const { register, items } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
const basis = {
	register,
	items: new Map(items.map((i) => [i.key, i])),
	today,
	assessment: assess(register, [], today),
};
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** The verdict and both tables as the engine has them, worked out here and not by the page under test. */
async function expectEffect(page: Page, expression: string): Promise<void> {
	const { preview } = formula(basis, { expression });
	if (!preview) throw new Error(`“${expression}” cannot be`);
	await expect(page.locator(".answer-line")).toHaveText(effectSentence({ ...preview, beside: preview.beside?.name }));
	for (const [name, rows] of [
		["Its top", preview.top],
		["Biggest movers", preview.movers],
	] as const) {
		const places = rows.every((r) => Number.isInteger(r.score)) ? 0 : 2;
		const wanted = rows.map((r) => [
			String(r.rank),
			columnWords(r.score, places),
			r.was === undefined ? "–" : String(r.was),
			moveWords(r.rank, r.was),
		]);
		const shown = region(page, name).locator("tbody tr");
		await expect
			.poll(() =>
				shown.evaluateAll((list) => list.map((tr) => [...tr.querySelectorAll("td")].map((td) => td.textContent))),
			)
			.toEqual(wanted);
	}
}

test("formula: checked as it is typed, tried beside WSJF, saved to rank and taken back, every theme and width", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#formula`);

	const field = page.getByRole("textbox", { name: "Formula" });
	const WSJF = "([Business value] + [Time criticality] + [Risk reduction]) ÷ [Job size]";
	await expect(field).toHaveValue(WSJF);
	await expectEffect(page, WSJF);
	await expect(page.locator(".answer-line")).toContainText("each just where WSJF does");

	await field.focus();
	await page.keyboard.press("Control+A");
	await page.keyboard.type("[Business value] + Price");
	await expect(page.getByText("Column 20: The formula has no input called “Price”.")).toBeVisible();
	await expect(page.locator(".fault-place mark")).toHaveText("Price");
	await page.getByRole("button", { name: "Go to column 20" }).press("Enter");
	await expect(field).toBeFocused();
	// The place is selected, so that typing puts it right.
	await page.keyboard.type("2 × [Risk reduction]");
	const mine = "[Business value] + 2 × [Risk reduction]";
	await expect(field).toHaveValue(mine);
	await expectEffect(page, mine);

	const reads = region(page, "What it reads");
	await expect(reads.getByRole("row").filter({ hasText: "Risk reduction" })).toContainText("23 of 23");
	await expect(reads.getByRole("row").filter({ hasText: "Risk reduction" })).toContainText(
		"acme.atlassian.net, field Risk reduction",
	);
	await reads.getByLabel("Unit of Business value").fill("money");
	await reads.getByLabel("Unit of Risk reduction").fill("points");
	await expect(page.getByText("money and points cannot be added, compared or chosen between.")).toBeVisible();
	await field.fill("[Business value]");
	await expect(page.getByText("The score is in money.")).toBeVisible();
	await field.press("End");
	await page.getByRole("button", { name: "Job size", exact: true }).press("Enter");
	await field.fill("[Business value] ÷ [Job size]");
	await expectEffect(page, "[Business value] ÷ [Job size]");

	await page.getByLabel("Name").fill("Value for its size");
	await page.getByLabel("Rank by it everywhere").focus();
	await page.keyboard.press("Space");
	await page.getByRole("button", { name: "Save in the register" }).press("Enter");
	await expect(page.getByText("Saved: formula “Value for its size”.")).toBeVisible();
	await expect(page.getByText("Kept as version 1.")).toBeVisible();
	await page.getByRole("link", { name: "Ranking" }).press("Enter");
	await expect(page.getByLabel("Ranked by")).toHaveValue("value-for-its-size");
	await page.getByRole("link", { name: "Formula" }).press("Enter");
	await page.getByRole("button", { name: /^Undo/ }).press("Enter");
	await expect(page.getByText("Taken back: formula “Value for its size”.")).toBeVisible();
	await expect(page.getByRole("heading", { name: "A new formula" })).toBeVisible();
	await expect(field).toHaveValue("[Business value] ÷ [Job size]");
	await page.getByRole("link", { name: "Ranking" }).press("Enter");
	await expect(page.getByLabel("Ranked by")).toHaveValue("wsjf");
	await page.getByRole("link", { name: "Formula" }).press("Enter");

	for (const width of [1280, 400]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(page)).toBe(0);
	}
	expect(await objections(page)).toEqual([]);
});
