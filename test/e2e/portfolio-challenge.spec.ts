import { expect } from "@playwright/test";
import { challenge } from "../../extension/portfolio/engine/challenge.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import {
	commitmentSentence,
	commitmentsAnswer,
	gapWords,
	sharedOutWords,
	verdictWords,
} from "../../shared/ui/words/challenge-words.ts";
import { figureWords, percentWords } from "../../shared/ui/words/number-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

const { register, items } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
/** What the section must say, worked out here and not by the page under test. */
const found = challenge(
	{ register, items: new Map(items.map((i) => [i.key, i])), today, assessment: assess(register, items, today) },
	{},
);

test("challenge: promises answered with their reasons, effort against strategy, and every theme and width", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#challenge`);

	await expect(page.locator(".answer-line")).toHaveText(commitmentsAnswer(found.counts));
	for (const { commitment, answer, reasons } of found.commitments) {
		const card = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: commitment.title }) });
		await expect(card.getByRole("heading")).toContainText(verdictWords(answer));
		for (const reason of reasons) await expect(card).toContainText(commitmentSentence(reason, (id) => found.names[id]));
	}
	const evidence = page.locator("summary", { hasText: "Nobody waits more than three weeks" });
	await evidence.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByText("Key result KR-1, Cut the average wait")).toBeVisible();

	if (found.effort.kind !== "value") throw new Error("effort is known in the sample");
	const table = page.getByRole("region", { name: "Effort against the declared strategy" });
	const rows = table.getByRole("row");
	for (const [i, { objective, share, declared, gap }] of found.effort.objectives.entries()) {
		const row = rows.nth(i + 1);
		await expect(row).toContainText(objective);
		await expect(row).toContainText(percentWords(share));
		await expect(row).toContainText(percentWords(declared));
		await expect(row).toContainText(gapWords(gap));
	}
	if (found.spend.kind !== "value" || !found.spend.spread) throw new Error("spend is known in the sample");
	const { sharedOut, sharedTotal } = found.spend.spread;
	const [largest] = sharedOut;
	if (!largest) throw new Error("costs stand on initiatives in the sample");
	const spend = page.getByRole("region", { name: "Spend against the declared strategy" });
	for (const [i, { objective, share, gap }] of found.spend.objectives.entries()) {
		await expect(spend.getByRole("row").nth(i + 1)).toContainText(objective);
		await expect(spend.getByRole("row").nth(i + 1)).toContainText(percentWords(share));
		await expect(spend.getByRole("row").nth(i + 1)).toContainText(gapWords(gap));
	}
	const moved = page.locator("summary", { hasText: "is shared out from" });
	expect(sharedTotal).toBe(found.spend.total);
	await expect(moved).toHaveText(`All ${figureWords(sharedTotal, 0)} is shared out from ${sharedOut.length} parents`);
	await moved.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByText(sharedOutWords(largest)).first()).toBeVisible();

	expect(await objections(page)).toEqual([]);
	for (const width of [400, 320]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page), `${width} px`).toBe(0);
	}
});
