import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { goals } from "../../extension/portfolio/engine/goals.ts";
import { sheetText } from "../../extension/portfolio/goals/sheet-text.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { scoreWords } from "../../shared/ui/words/number-words.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test } from "./extension.ts";
import { objections, overflow } from "./look.ts";

const { register } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
const view = goals({ register, items: new Map(), today, assessment: assess(register, [], today) }, {});

test("goals: the engine's figures, the sheet, people by keyboard, every theme and width", async ({ ext, id }) => {
	test.setTimeout(90_000);
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.goto(`${ownPage(id, "portfolio")}#goals`);
	const onTrack = view.objectives.filter((o) => o.standing?.state === "on-track").length;
	await expect(page.locator("main")).toContainText(`${onTrack} of ${view.objectives.length} objectives on track`);
	const table = page.getByRole("region", { name: "Objectives and key results" });
	for (const { objective, standing, keyResults } of view.objectives) {
		const row = table.getByRole("row", { name: objective.title });
		await expect(row).toContainText(standing?.score === undefined ? "unknown" : scoreWords(standing.score));
		for (const { keyResult } of keyResults) await expect(table).toContainText(keyResult.title);
	}

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

	expect(await objections(page)).toEqual([]);
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
	expect(await objections(page)).toEqual([]);
});
