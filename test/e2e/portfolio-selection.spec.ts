import { readFile } from "node:fs/promises";
import { expect } from "@playwright/test";
import { selectionCandidates } from "../../extension/portfolio/engine/selection-candidates.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import { select } from "../../shared/domain/prioritisation/selection/select.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { figureWords } from "../../shared/ui/words/number-words.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

const { register, items } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
const { candidates } = selectionCandidates(
	{ register, items: new Map(items.map((i) => [i.key, i])), today, assessment: assess(register, items, today) },
	{},
);

interface Limits {
	readonly musts?: readonly string[];
	readonly excludes?: readonly [string, string];
	readonly capacity?: Readonly<Record<string, number>>;
	readonly demand?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The best set by the engine, here and not by the page under test. */
function best(budget: number, { musts = [], excludes, capacity = {}, demand = {} }: Limits = {}) {
	const answer = select({
		items: candidates.map((c) => ({
			id: c.key,
			value: c.worth,
			cost: c.cost,
			must: musts.includes(c.key),
			excludes: excludes?.[0] === c.key ? [excludes[1]] : [],
			demand: demand[c.key] ?? {},
		})),
		budget,
		capacity,
	});
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}

test("selection: the engine's set, a must and its reasons by keyboard, another budget, every theme and width", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#selection`);

	const half = Math.round(candidates.reduce((sum, c) => sum + c.cost, 0) / 2);
	const found = best(half);
	const verdict = page.locator(".selection-verdict");
	const figures = async (set: ReturnType<typeof best>) => {
		await expect(verdict).toContainText("Proven best");
		await expect(verdict.locator("dd").nth(0)).toHaveText(`${set.chosen.length} of ${candidates.length}`);
		await expect(verdict.locator("dd").nth(1)).toHaveText(figureWords(set.value.valueOf()));
		await expect(verdict.locator("dd").nth(3)).toHaveText(figureWords(set.cost.valueOf()));
	};
	await figures(found);

	const left = candidates.filter((c) => !found.chosen.includes(c.key)).sort((a, b) => b.worth - a.worth)[0];
	if (!left) throw new Error("the sample leaves nothing out");
	const row = page.getByRole("row", { name: left.title });
	await row.locator("summary").focus();
	await page.keyboard.press("Enter");
	await expect(row).toContainText("Left out: budget is used up by");
	await expect(row).toContainText("of value.");
	await page.getByRole("checkbox", { name: `${left.title} must be chosen` }).focus();
	await page.keyboard.press("Space");
	await figures(best(half, { musts: [left.key] }));
	await expect(page.locator("tbody").first()).toContainText(left.title);

	await page.keyboard.press("Space");
	await page.getByRole("textbox", { name: "Budget" }).fill("1.2m");
	await expect(page.getByText("An amount of 0 or more")).toHaveCount(0);
	await page.getByRole("textbox", { name: "Budget" }).fill("a lot");
	await expect(page.getByText("An amount of 0 or more is expected here.")).toBeVisible();
	await page.getByRole("textbox", { name: "Budget" }).fill("2,000,000");
	await figures(best(2_000_000));

	expect(await objections(page)).toEqual([]);
	await page.setViewportSize({ width: 400, height: 800 });
	expect(await overflow(page)).toBe(0);
	expect(await objections(page)).toEqual([]);
});

test("exclusions and capacities are entered by keyboard, name what they keep out, are kept, and leave as a sheet", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	const [out, one, other] = [...candidates].sort((a, b) => b.worth - a.worth);
	if (!out || !one || !other) throw new Error("the sample has too little work");
	await page.goto(`${ownPage(id, "portfolio")}#selection`);
	await page.getByRole("textbox", { name: "Budget" }).fill("12,800,000");

	await page.locator("summary", { hasText: "Not both" }).focus();
	await page.keyboard.press("Enter");
	await page.getByLabel("Not this").selectOption(one.key);
	await page.getByLabel("together with this").selectOption(one.key);
	await expect(page.getByText("These are one and the same.")).toBeVisible();
	await page.getByLabel("together with this").selectOption(other.key);
	await page.getByRole("button", { name: "Add", exact: true }).press("Enter");
	await page.locator("summary", { hasText: "Roles and teams" }).focus();
	await page.keyboard.press("Enter");
	await page.getByLabel("Capacity").fill("Analyst, 2026-Q3, 4\nTester, 3\nDesigner, lots");
	await page
		.getByLabel("Demand by item")
		.fill(`${out.key}, analyst, 2026-Q3, 5\n${one.title}, Writer, 2\nXX-9, Tester, 1`);
	for (const says of [
		"Capacity. Line 3 is left out. “lots” is no amount.",
		"Demand. Line 3 is left out. There is no “XX-9” on the list.",
		"No work here asks for Tester: its 3 limit nothing.",
		`Nobody said how much of Writer there is: the 2 asked for by ${one.title} are held against nothing.`,
	])
		await expect(page.getByRole("status").getByText(says)).toBeVisible();
	const set = best(12_800_000, {
		excludes: [one.key, other.key],
		capacity: { analyst: 4 },
		demand: { [out.key]: { analyst: 5 } },
	});
	const verdict = page.locator(".selection-verdict");
	await expect(verdict.locator("dd").nth(1)).toHaveText(figureWords(set.value.valueOf()));
	await expect(verdict).toContainText("Proven best");
	for (const [key, why] of [
		[out.key, "Left out: it alone takes more of Analyst in 2026-Q3 than there is."],
		[set.chosen.includes(one.key) ? other.key : one.key, "Left out: excluded by"],
	] as const) {
		const title = candidates.find((c) => c.key === key)?.title ?? key;
		const box = page.getByRole("checkbox", { name: `${title} must be chosen` });
		const row = page.getByRole("row").filter({ has: box });
		await row.locator("summary").focus();
		await page.keyboard.press("Enter");
		await expect(row).toContainText(why);
	}
	await expect(page.getByRole("region", { name: "Roles and teams" }).getByRole("row").nth(1)).toContainText(
		"Analyst in 2026-Q3",
	);
	expect(await objections(page)).toEqual([]);

	await page.reload();
	await expect(verdict.locator("dd").nth(1)).toHaveText(figureWords(set.value.valueOf()));
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("button", { name: "Download as a sheet" }).click(),
	]);
	const sheet = await readFile(await download.path(), "utf8");
	for (const row of [
		`"not both","${one.key}","${other.key}","","",""`,
		`"capacity","","","Analyst","2026-Q3","4"`,
		`"demand","${out.key}","","Analyst","2026-Q3","5"`,
	])
		expect(sheet).toContain(row);
	await page.setViewportSize({ width: 400, height: 800 });
	await page.evaluate(() => {
		for (const part of document.querySelectorAll("details")) part.open = true;
	});
	expect(await overflow(page)).toBe(0);
});
