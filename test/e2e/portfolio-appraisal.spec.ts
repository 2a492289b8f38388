import { expect, type Page } from "@playwright/test";
import { type AppraisedCase, appraisal } from "../../extension/portfolio/engine/appraisal.ts";
import { triedFlows } from "../../extension/portfolio/engine/tried-flows.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { caveatWords } from "../../shared/ui/words/appraisal-words.ts";
import { chanceWords, moneyWords, periodWords, ratesWords, spreadWords } from "../../shared/ui/words/case-words.ts";
import { figureWords } from "../../shared/ui/words/number-words.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { TRUTHS } from "../sandbox/portfolio/truths.ts";
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
/** What the section must say, worked out here and not by the page under test. */
const { cases } = appraisal(basis, {});
const npvOf = ({ measures }: AppraisedCase) => (measures.kind === "value" ? measures.value.npv : undefined);
const falling = [...cases].sort((a, b) => (npvOf(b) ?? -Infinity) - (npvOf(a) ?? -Infinity));

function wantedRow({ measures, spread, currency }: AppraisedCase): string[] {
	if (measures.kind !== "value") return Array(5).fill("not known");
	const { npv, rates, payback, timing, profitabilityIndex } = measures.value;
	return [
		moneyWords(npv, currency),
		ratesWords(rates),
		periodWords(payback, timing),
		profitabilityIndex === null ? "none" : figureWords(profitabilityIndex),
		spread?.kind === "value" ? chanceWords(spread.value.chanceBelowZero, spread.value.belowError) : "no ranges",
	];
}
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const shownRows = (page: Page) =>
	page
		.locator("table.cases > tbody > tr.record")
		.evaluateAll((rows) => rows.map((tr) => [...tr.querySelectorAll("td")].map((td) => td.textContent?.trim())));

test("appraisal: the engine's figures in order, reasons and flows of one's own by keyboard, kept and taken back", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, { ...EMPTY_REGISTER, name: "Nothing yet" });
	await page.goto(`${ownPage(id, "portfolio")}#appraisal`);
	await expect(page.getByText("No initiative has a business case yet.")).toBeVisible();
	// Where there is nothing, nothing is unbroken: what to do is said instead.
	await page.goto(`${ownPage(id, "portfolio")}#goals`);
	await expect(page.getByText("Without objectives there is no chain to look at yet.")).toBeVisible();
	await expect(page.getByText("The register has no service catalogue yet.")).toBeVisible();
	await page.goto(`${ownPage(id, "portfolio")}#overview`);
	await expect(page.getByRole("link", { name: "paste or load a first register" })).toBeVisible();
	await page.getByRole("main").getByRole("link", { name: "Appraisal" }).press("Enter");
	await storeRegister(page, register);
	await page.reload();

	await expect(page.locator(".answer-line")).toHaveText(
		"3 of 6 business cases are worth more than they cost in today's money, 2 are not; of 1 it cannot be said yet.",
	);
	await expect.poll(() => shownRows(page)).toEqual(falling.map(wantedRow));
	const head = page.getByRole("button", { name: "Net present value" });
	await head.focus();
	await page.keyboard.press("Enter");
	const known = falling.filter((c) => npvOf(c) !== undefined);
	const rising = [...known].reverse().concat(falling.slice(known.length));
	await expect.poll(() => shownRows(page)).toEqual(rising.map(wantedRow));
	await expect(page.getByRole("columnheader", { name: "Net present value" })).toHaveAttribute("aria-sort", "ascending");

	const open = async (key: string) => {
		const title = cases.find((c) => c.item === key)?.title;
		const summary = page.locator("summary").filter({ hasText: `How it comes about: ${title}` });
		await summary.focus();
		await page.keyboard.press("Enter");
		return summary.locator("..");
	};
	const two = await open(TRUTHS.cases.twoRates[0]);
	await expect(two).toContainText("10% and 40%");
	const lamps = cases.find((c) => c.item === TRUTHS.cases.twoRates[0]);
	if (lamps?.measures.kind !== "value") throw new Error("the sample lost its two rates");
	for (const reason of lamps.measures.value.reasons) await expect(two).toContainText(caveatWords(reason) ?? "?");
	await expect(two).toContainText("Excel's NPV() of the whole list gives");
	await expect(await open(TRUTHS.cases.noRate[0])).toContainText("Money does not both go out and come in");
	await expect(await open(TRUTHS.cases.missingAmount[0])).toContainText("Enter the amount of flow 3.");
	const dated = await open(TRUTHS.cases.dated[0]);
	await expect(dated).toContainText("Rate of return (XIRR)");
	const letters = cases.find((c) => c.item === TRUTHS.cases.dated[0]);
	if (letters?.spread?.kind !== "value") throw new Error("the sample lost its ranges");
	await expect(dated.locator("figcaption")).toContainText(spreadWords(letters.spread.value, "GBP"));
	await expect(dated.locator(".histogram rect:not(.floor)")).toHaveCount(letters.spread.value.bars.length);

	expect(await objections(page)).toEqual([]);
	for (const width of [1280, 400]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await overflow(page)).toBe(0);
	}
	await page.setViewportSize({ width: 1280, height: 900 });

	const own = region(page, "Try your own");
	await own.getByLabel("Amounts").fill("-1000 300 ? 500");
	await expect(own).toContainText("Enter the amount of flow 3.");
	await own.getByLabel("Amounts").fill("-1000 300 four");
	await expect(own.getByText("Amount 3, “four”, is no number.")).toBeVisible();
	await own.getByLabel("Amounts").fill("-1000 300 400 500 200");
	await own.getByLabel("May be off by, %").fill("20");
	const tried = triedFlows(basis, { rate: "10", amounts: "-1000 300 400 500 200", dates: "", off: "20" });
	if (tried.kind !== "appraised" || tried.spread?.kind !== "value") throw new Error("the flows cannot be appraised");
	await expect(own.locator("figcaption")).toContainText(spreadWords(tried.spread.value));
	await expect(own).toContainText("115.57 at 10% per period");
	await own.getByLabel("Currency").fill("GBP");
	await own.getByLabel("Keep as the business case of").selectOption("PS-1");
	await own.getByRole("button", { name: "Keep" }).press("Enter");
	await expect(page.locator("tr.record")).toHaveCount(7);
	await expect(page.locator("tr.record").filter({ hasText: "PS-1" })).toContainText("£115.57");
	await page.getByRole("button", { name: /^Undo/ }).press("Enter");
	await expect(page.locator("tr.record")).toHaveCount(6);
});
