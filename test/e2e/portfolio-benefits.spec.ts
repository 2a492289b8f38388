import { expect, type Page } from "@playwright/test";
import { benefits } from "../../extension/portfolio/engine/benefits.ts";
import { assess } from "../../shared/domain/assess.ts";
import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";
import { benefitsAnswer } from "../../shared/ui/words/benefit-portfolio-words.ts";
import { percentWords } from "../../shared/ui/words/number-words.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { objections, overflow } from "./look.ts";
import { test } from "./synced-sample.ts";

const { register, items } = makePortfolio();
const today = parseIsoDate(localDay(new Date())) as IsoDate;
/** What the section must say, worked out here and not by the page under test. */
const found = benefits(
	{ register, items: new Map(items.map((i) => [i.key, i])), today, assessment: assess(register, items, today) },
	{},
);
/** Behind and closed too early, claimed twice, retro-fitted, moved, without an objective, on course, and a loss. */
const KINDS = ["B-8", "B-4", "B-12", "B-21", "B-26", "B-27", "B-1", "B-31"];
const part = (page: Page, name: string) => page.locator(`[id="benefits/${name}"]`);

test("benefits: figures of the engine, the map by keyboard, and every theme and width", async ({ ext, id }) => {
	const page = await ext.newPage();
	await page.goto(`${ownPage(id, "portfolio")}#benefits`);

	await expect(page.locator(".answer-line")).toHaveText(benefitsAnswer(found.counts));
	const list = part(page, "list");
	for (const { benefit, standing } of found.gains.slice(0, 8)) {
		const row = list.locator("tr.record", { hasText: benefit.title });
		if (standing.unclamped !== undefined) await expect(row.first()).toContainText(percentWords(standing.unclamped));
		else await expect(row.first()).toContainText(standing.window?.state === "not-live" ? "not live" : "unknown");
	}
	const moved = list.locator("tr.record", { hasText: "Fewer moves into residential care" });
	await expect(moved).toContainText("Go-live moved");
	const why = list.locator("summary", { hasText: "Fewer moves into residential care" });
	await why.focus();
	await page.keyboard.press("Enter");
	await expect(list).toContainText("Sam Whitlock moved the planned go-live from 1 Oct 2026 to 1 Feb 2027.");
	await expect(part(page, "harm").locator("tr.record", { hasText: "More calls in the first months" })).toBeVisible();
	await expect(part(page, "money").locator("tr", { hasText: "15 May 2026 to 15 May 2027" })).toContainText("915,000");
	await expect(part(page, "claims")).toContainText("Days from referral to decision");
	await expect(part(page, "closure").locator("tr", { hasText: "PS-8" })).toContainText("B-8");

	const map = part(page, "map");
	await expect(map.getByRole("button", { name: /Fewer bed days.*broken/ })).toBeVisible();
	const nodes = map.locator("button.node");
	await expect(nodes).toHaveCount(found.map.nodes.length);
	await map.getByRole("combobox", { name: "Show what leads to" }).selectOption({ index: 1 });
	await expect(nodes).toHaveCount(found.maps[0]?.map.nodes.length ?? 0);
	// One stop for the tab key, then arrows: from an output along its chain to a key result, which Enter keeps.
	await nodes.first().focus();
	for (const _ of [1, 2, 3, 4]) await page.keyboard.press("ArrowRight");
	await expect(map.locator("button.node.objective:focus")).toHaveCount(1);
	await page.keyboard.press("Enter");
	await expect(map.getByRole("status")).toContainText("Benefits");
	await expect(map.locator("button.node.dim")).not.toHaveCount(0);
	await map.getByRole("button", { name: "Show all chains again" }).press("Enter");
	await page.locator("h2").hover();
	await expect(map.locator("button.node.dim")).toHaveCount(0);
	await map.locator("summary", { hasText: "The map as a table" }).press("Enter");
	await expect(map.locator("tr", { hasText: "Shorter wait for a care assessment" })).toContainText(
		"What PS-1 hands over",
	);

	// One of each kind is enough to look at: the rules are slow on thousands of elements.
	await storeRegister(page, { ...register, benefits: register.benefits.filter((b) => KINDS.includes(b.id)) });
	await page.reload();
	await expect(part(page, "list").locator("tr.record")).toHaveCount(KINDS.length - 1);
	await part(page, "list").locator("details").first().locator("summary").press("Enter");
	expect(await objections(page)).toEqual([]);
	for (const width of [400, 320]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await overflow(page), `${width} px`).toBe(0);
	}
});
