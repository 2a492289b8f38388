import { expect, type Page } from "@playwright/test";
import type { Basis } from "../../extension/portfolio/engine/basis.ts";
import { weights } from "../../extension/portfolio/engine/weights.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { PairJudgement } from "../../shared/domain/prioritisation/methods/judged-pairs.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import {
	differenceSentence,
	ratioSentence,
	reviewSentence,
	stepWords,
	triadSentence,
	weightsSentence,
} from "../../shared/ui/words/judgement-words.ts";
import { columnWords } from "../../shared/ui/words/ranking-words.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
const basis: Basis = { register, items: new Map(), today, assessment: assess(register, [], today) };
const { criteria } = weights(basis, { own: [], sets: [] });
const pairs = criteria.flatMap((a, i) => criteria.slice(i + 1).map((b) => ({ a, b })));
/** What the section must say of these judges, worked out here and not by the page under test. */
const viewOf = (...judges: { name: string; pairs: PairJudgement[] }[]) =>
	weights(basis, { own: [], sets: [{ of: "board", judges }] });
const judged = (name: string, steps: readonly number[]) => ({
	name,
	pairs: pairs.map(({ a, b }, i) => ({ a: a.id, b: b.id, step: steps[i] ?? 0 })),
});
const answer = (page: Page) => page.locator(".weights-verdict .answer-line");

/** Walks along the scale of one pair with the arrow keys, from "both alike". */
async function judgeByKeys(page: Page, pair: number, step: number): Promise<void> {
	const { a, b } = pairs[pair] ?? {};
	const scale = page.getByRole("group", { name: `${a?.name} or ${b?.name}`, exact: true });
	await scale.getByRole("radio", { name: "1: both alike" }).focus();
	await page.keyboard.press("Space");
	for (let k = 0; k < Math.abs(step); k++) await page.keyboard.press(step > 0 ? "ArrowLeft" : "ArrowRight");
}

async function addJudge(page: Page, name: string): Promise<void> {
	await page.getByPlaceholder("A name").focus();
	await page.keyboard.type(name);
	await page.keyboard.press("Enter");
	await expect(page.getByRole("button", { name: new RegExp(`^${name}`), pressed: true })).toBeVisible();
}

test("weights: judged by keyboard, refused with its triad, joined, used and taken back, every theme and width", async ({
	ext,
	id,
}) => {
	test.setTimeout(90_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "portfolio")}#weights`);
	await expect(answer(page)).toHaveText("Nobody has compared the criteria yet.");

	const circle = [4, -1, 2, 2, 1, -1];
	await addJudge(page, "Ana");
	await expect(answer(page)).toHaveText("6 comparisons to go before there are weights.");
	for (const [pair, step] of circle.entries()) await judgeByKeys(page, pair, step);
	const refused = viewOf(judged("Ana", circle)).group;
	if (!refused?.triad || !refused.review) throw new Error("these comparisons contradict each other");
	await expect(answer(page)).toHaveText("No weights yet: these comparisons contradict each other too much.");
	const contradictions = page.getByRole("region", { name: "Contradictions" });
	await expect(contradictions).toContainText(triadSentence(refused.triad));
	await expect(contradictions).toContainText(reviewSentence(refused.review));
	await expect(contradictions).toContainText(ratioSentence(refused.ratio, refused.table));
	await expect(page.getByText("Look at this one first.")).toHaveCount(1);

	const sound = [4, 4, 2, 2, 1, -1];
	await judgeByKeys(page, 1, 4);
	await addJudge(page, "Ben");
	const other = [0, 3, -3, 2, -2, -4];
	for (const [i, { a, b }] of pairs.entries())
		await page
			.getByRole("group", { name: `${a.name} or ${b.name}`, exact: true })
			.getByRole("radio", { name: stepWords(a.name, b.name, other[i] ?? 0), exact: true })
			.check();
	const both = viewOf(judged("Ana", sound), judged("Ben", other));
	const shares = both.group?.weights ?? [];
	await expect(answer(page)).toHaveText(weightsSentence(criteria.map((c, i) => [c.name, shares[i] ?? 0])));
	const table = page.getByRole("region", { name: "Weights of the criteria" });
	for (const [i, c] of criteria.entries())
		await expect(table.getByRole("row", { name: c.name })).toContainText(`${columnWords((shares[i] ?? 0) * 100, 1)}%`);
	const [widest] = both.differences;
	await expect(page.getByRole("region", { name: "Where the judges differ" })).toContainText(
		widest ? differenceSentence(widest) : "?",
	);

	await page.reload();
	await expect(page.getByRole("button", { name: /^Ana/, pressed: true })).toBeVisible();
	await page.getByRole("button", { name: "Use these weights in Board weights" }).press("Enter");
	await expect(page.locator(".status-line")).toContainText("Saved: weights of “Board weights” by Ana and Ben.");
	await expect(page.getByRole("button", { name: "Board weights has these weights" })).toBeDisabled();
	await page.getByRole("button", { name: /^Undo/ }).press("Enter");
	await expect(page.getByRole("button", { name: "Use these weights in Board weights" })).toBeEnabled();

	await page.getByLabel("Criteria of").selectOption("My own list");
	await page.getByLabel("One criterion a line").fill("Fit\nRisk\n\nFit\nReach");
	await expect(page.getByText("3 comparisons, about a minute for every ten.")).toBeVisible();
	await page.getByLabel("Criteria of").selectOption("Board weights");
	await expect(answer(page)).toHaveText(weightsSentence(criteria.map((c, i) => [c.name, shares[i] ?? 0])));

	expect(await objections(page)).toEqual([]);
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
});
