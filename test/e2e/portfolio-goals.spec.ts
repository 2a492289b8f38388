import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { goals } from "../../extension/portfolio/engine/goals.ts";
import { sheetText } from "../../extension/portfolio/goals/sheet-text.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import {
	goalsAnswer,
	levelWords,
	paceGapWords,
	reAimSentence,
	unclampedWords,
	untiedServiceWords,
	zonesSentence,
} from "../../shared/ui/words/goal-words.ts";
import { percentWords, scoreWords } from "../../shared/ui/words/number-words.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { withPast } from "../sandbox/portfolio/with-past.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const register = withPast(makePortfolio().register);
const today = parseIsoDate(localDay(new Date())) as IsoDate;
const view = goals({ register, items: new Map(), today, assessment: assess(register, [], today) }, {});

test("goals: the engine's figures, closed cycles, the sheet, people by keyboard", async ({ ext, id }) => {
	test.setTimeout(90_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "portfolio")}#goals`);
	const counts = { "on-track": 0, "at-risk": 0, "off-track": 0, unknown: 0 };
	for (const { standing } of view.objectives) counts[standing?.state ?? "unknown"]++;
	await expect(page.locator(".answer-line")).toHaveText(goalsAnswer(counts, view.breaks.length));
	const table = page.getByRole("region", { name: "Objectives and key results" });
	for (const { objective, standing, keyResults } of view.objectives) {
		const row = table.getByRole("row", { name: objective.title });
		await expect(row).toContainText(standing?.score === undefined ? "unknown" : scoreWords(standing.score));
		for (const { keyResult, standing } of keyResults) {
			const figures = table.getByRole("row", { name: keyResult.title }).first();
			await expect(figures).toContainText(standing.progress === undefined ? "unknown" : scoreWords(standing.progress));
			if (standing.pace) await expect(figures).toContainText(paceGapWords(standing.pace.gap));
			if (standing.confidence) await expect(figures).toContainText(percentWords(standing.confidence.latest));
			const beyond = unclampedWords(standing.unclamped);
			if (beyond) await expect(figures).toContainText(beyond);
		}
	}
	const ordinal = view.objectives.flatMap((o) => o.keyResults).find((k) => k.keyResult.kind === "ordinal");
	if (!ordinal) throw new Error("the sample has no ordinal key result");
	const { title, unit, zones = [] } = ordinal.keyResult;
	await table.locator("summary", { hasText: title }).focus();
	await page.keyboard.press("Enter");
	await expect(table.getByText(zonesSentence(zones, unit))).toBeVisible();
	const checkIns = page.getByRole("region", { name: `Check-ins of ${title}` });
	for (const [i, { value, confidence }] of [...ordinal.checkIns].reverse().entries()) {
		const row = checkIns.getByRole("row").nth(i + 1);
		await expect(row.getByRole("cell").nth(0)).toHaveText(String(value));
		await expect(row.getByRole("cell").nth(1)).toHaveText(percentWords(confidence ?? -1));
	}

	const closed = page.getByRole("region", { name: "Final scores of closed cycles" });
	for (const { keyResults } of view.closed.flatMap((c) => c.objectives))
		for (const { title, final, first } of keyResults) {
			const row = closed.getByRole("row", { name: title });
			await expect(row.getByRole("cell").nth(0)).toHaveText(
				final ? `${scoreWords(final.value)} ${final.band}` : "unknown",
			);
			if (first?.final) await expect(row.getByRole("cell").nth(1)).toContainText(scoreWords(first.final.value));
			for (const entry of first?.log ?? []) await expect(row).toContainText(reAimSentence(entry));
		}
	await expect(page.getByText("they were not ambitious")).toBeVisible();
	const levels = page.getByRole("region", { name: "Origin of objectives by level" });
	for (const [i, { level, total, counts }] of view.origins.entries()) {
		const row = levels.getByRole("row").nth(i + 1);
		await expect(row).toContainText(levelWords(level));
		await expect(row.getByRole("cell").nth(0)).toHaveText(String(total));
		await expect(row.getByRole("cell").nth(1)).toContainText(String(counts["top-down"]));
	}
	for (const { service, code } of view.catalogue.unlinkedServices)
		await expect(page.getByRole("listitem").filter({ hasText: view.names[service] ?? service })).toContainText(
			untiedServiceWords(code),
		);

	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Download as a sheet" }).click(),
	]);
	expect(download.suggestedFilename()).toBe(`vsem-${today}.csv`);
	expect(await readFile(await download.path(), "utf8")).toBe(`\uFEFF${sheetText(view.sheet)}`);

	const owner = view.objectives[0]?.objective.owner ?? "";
	await page.getByRole("textbox", { name: "Name, or the first letters of it" }).focus();
	await page.keyboard.type(owner.split(" ")[0] ?? "");
	await expect(page.getByRole("heading", { level: 4, name: owner })).toBeVisible();
	await expect(page.getByText("1 person found.")).toBeVisible();
});

test("goals: every theme, and narrow as wide, with what is opened", async ({ ext, id }) => {
	test.setTimeout(150_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "portfolio")}#goals`);
	await page.locator("table.goals summary").first().click();
	await expect(page.getByRole("region", { name: /^Check-ins of/ })).toBeVisible();
	expect(await objections(page)).toEqual([]);
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
});
