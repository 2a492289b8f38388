import { expect, type Page } from "@playwright/test";
import type { Basis } from "../../extension/portfolio/engine/basis.ts";
import { type CastVote, type VotesView, votes } from "../../extension/portfolio/engine/votes.ts";
import { withVote } from "../../extension/portfolio/votes/kept-votes.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { columnWords, placesWords } from "../../shared/ui/words/ranking-words.ts";
import { apartSentence, votesSentence } from "../../shared/ui/words/vote-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const today = parseIsoDate(localDay(new Date())) as IsoDate;
const nothing: Basis = {
	register: EMPTY_REGISTER,
	items: new Map(),
	today,
	assessment: assess(EMPTY_REGISTER, [], today),
};
const SHEET = `Name,Key,Business value,Time criticality,Risk reduction,Job size
Ana,A-1,8,5,3,2
Ben,A-1,8,5,3,13
Cy,A-1,8,20,3,2
Ana,A-2,5,5,3,5
Ben,A-2,5,5,?,5
Cy,A-2,5,5,3,large`;
const IDS = ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"];
const cast: CastVote[] = SHEET.split("\n")
	.slice(1)
	.flatMap((line) => {
		const [by = "", item = "", ...values] = line.split(",");
		return IDS.flatMap((input, i) => {
			const text = values[i] ?? "";
			return text === "large" ? [] : [{ by, item, input, value: text === "?" ? null : Number(text) }];
		});
	});

/** What the section shows of the items, against what the engine says here. */
async function expectVotes(page: Page, view: VotesView): Promise<void> {
	await expect(page.locator(".votes-verdict .answer-line")).toHaveText(votesSentence(view.items));
	const rows = page.getByRole("region", { name: "Items voted on" }).locator("tbody tr");
	await expect(rows).toHaveCount(view.items.length);
	for (const [i, item] of view.items.entries()) {
		const row = rows.nth(i);
		await expect(row).toContainText(item.key);
		if (item.ranks) await expect(row).toContainText(placesWords(item.ranks.best, item.ranks.worst));
		if (item.score !== undefined) await expect(row).toContainText(columnWords(item.score, 2));
		if (item.discuss) await expect(row).toContainText(`${item.discuss.name}: ${apartSentence(item.discuss)}`);
	}
}

test("votes: an example that is not kept, a pasted sheet, the grid by keyboard, every theme and width", async ({
	ext,
	id,
}) => {
	test.setTimeout(90_000);
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#votes`);
	await expect(page.getByText("Nobody has voted yet.")).toBeVisible();
	await page.getByRole("button", { name: "Try an example" }).press("Enter");
	await expect(page.getByText("These are example votes. Nothing of them is kept.")).toBeVisible();
	await expect(page.getByRole("region", { name: "Items voted on" }).locator("tbody tr")).toHaveCount(3);
	await page.reload();
	await expect(page.getByText("Nobody has voted yet.")).toBeVisible();

	await page.getByRole("textbox", { name: "Votes", exact: true }).fill(SHEET);
	await expect(page.getByText("Found 23 votes of 3 people. 1 place left out.")).toBeVisible();
	await expect(page.getByText("Line 7: “large” is no number.")).toBeVisible();
	await page.getByRole("button", { name: "Take 23 votes" }).press("Enter");
	const view = votes(nothing, { votes: cast });
	expect(view.items[0]?.discuss?.id).toBe("jobSize");
	await expectVotes(page, view);
	await expect(page.getByRole("region", { name: "What each said of A-1" })).toContainText(
		"Ana and Cy say 2, Ben says 13.",
	);
	await page.getByText("A-2", { exact: true }).last().click();
	await expect(page.getByRole("region", { name: "What each said of A-2" })).toContainText("Ben has not voted.");

	const cell = page.getByRole("textbox", { name: "Job size of A-1 by Ben" });
	await cell.focus();
	await page.keyboard.press("Control+A");
	await page.keyboard.type("x");
	await expect(cell).toHaveAttribute("aria-invalid", "true");
	await page.keyboard.press("Backspace");
	await page.keyboard.type("3");
	const mended = votes(nothing, { votes: withVote(cast, { by: "Ben", item: "A-1", input: "jobSize", value: 3 }) });
	await expectVotes(page, mended);
	await page.reload();
	await expectVotes(page, mended);

	expect(await objections(page)).toEqual([]);
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
	await page.getByRole("button", { name: "Clear all votes" }).press("Enter");
	await page.getByRole("button", { name: "Bring 23 votes back" }).press("Enter");
	await expectVotes(page, mended);
});
