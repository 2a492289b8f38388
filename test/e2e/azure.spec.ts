import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { buildHostPage } from "../sandbox/azure/built-host-page.ts";
import { drawnOnAzure, type SandboxWindow } from "../sandbox/azure/drawn-badges.ts";
import { type AzureSandbox, azureRules, startAzureSandbox } from "../sandbox/azure/server.ts";
import { drawnStrips } from "../sandbox/drawn-strips.ts";
import { storeRegister } from "../sandbox/drive.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { withAzure } from "../sandbox/portfolio/make-azure.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { test as base, launch } from "./extension.ts";

const { register, items } = withAzure(makePortfolio());
/** What must be on a badge, worked out here, for the day the extension sees too, and not by it. */
const expected = assess(register, items, new Date().toLocaleDateString("sv") as IsoDate).items;
/** As a person wrote the organisation's name. */
const PROJECT = "https://dev.azure.com/Contoso/Digital";
const BOARD = `${PROJECT}/_boards/board/t/Account%20Team/Stories`;
const TASKBOARD = `${PROJECT}/_sprints/taskboard/Account%20Team/Digital/Sprint%2012`;
const BACKLOG = `${PROJECT}/_backlogs/backlog/Account%20Team/Stories`;
const QUERY = `${PROJECT}/_queries/query/3a1b`;
const form = (id: number) => `${PROJECT}/_workitems/edit/${id}`;
const STORIES = items.filter((i) => i.source === "azure-devops" && i.level === 0).map((i) => i.key as string);

const test = base.extend<{ azure: AzureSandbox }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
	azure: async ({}, use) => {
		buildHostPage();
		const azure = await startAzureSandbox();
		await use(azure);
		await azure.close();
	},
	ext: async ({ profile, site, azure }, use) => {
		const context = await launch(profile, site.port, undefined, azureRules(azure.port));
		await use(context);
		await context.close();
	},
});

/** The keys that carry their one right badge, those that do not, and what is wrong. */
async function look(page: Page): Promise<{ cards: number; keys: string[]; wrong: string[] }> {
	const drawn = await drawnOnAzure(page);
	return { cards: drawn.cards, keys: drawn.badges.map((b) => b.key), wrong: wrongBadges(drawn, { items: expected }) };
}

/** Waits until everything mounted carries exactly one right badge; what is wrong meanwhile, is wrong. Gives the keys. */
async function badged(page: Page, least: number): Promise<string[]> {
	let seen = await look(page);
	await expect
		.poll(
			async () => {
				seen = await look(page);
				expect(seen.wrong).toEqual([]);
				return seen.cards >= least && seen.keys.length === seen.cards;
			},
			{ timeout: 30_000, message: `of ${least} or more, each with one badge` },
		)
		.toBe(true);
	return seen.keys;
}

/** Scrolls everything that scrolls to its end, and gives every key that was seen with its right badge. */
async function badgedThroughout(page: Page, least: number): Promise<Set<string>> {
	const keys = new Set(await badged(page, least));
	for (let y = 600; y < 9000; y += 600) {
		const isEnd = await page.evaluate((top) => {
			const all = [...document.querySelectorAll(".scroller")];
			for (const s of all) s.scrollTop = top;
			return all.every((s) => s.scrollTop < top);
		}, y);
		await page.waitForTimeout(100);
		for (const key of await badged(page, least)) keys.add(key);
		if (isEnd) return keys;
	}
	return keys;
}

test.beforeEach(async ({ ext, id }) => {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.close();
});

for (const ids of ["on", "off"])
	test(`board and taskboard, the team's numbers ${ids}: every card has its own right badge`, async ({ ext }) => {
		const page = await ext.newPage();
		await page.goto(`${BOARD}?ids=${ids}`);
		const seen = await badgedThroughout(page, 25);
		// One story was taken off the board; every other one was in sight, and badged.
		expect([...seen].sort()).toEqual(STORIES.filter((key) => key !== "contoso#1020").sort());
		// By now all of them were read: what the host counts and what was read agree, or the strip says of how many it speaks.
		const states = ["New", "Active", "Resolved", "Closed"].map((state) => `Sightline, ${state}`);
		await expect.poll(async () => (await drawnStrips(page)).map((s) => s.name)).toEqual(states);
		await expect
			.poll(async () =>
				(await drawnStrips(page)).map((s) => /, over (\d+ of \d+ cards|all \d+ cards|its one card)\./.test(s.says)),
			)
			.toEqual([true, true, true, true]);
		await page.goto(`${TASKBOARD}?ids=${ids}`);
		expect(new Set(await badged(page, 40)).size).toBe(40);
		// A sprint's tasks are all in the page: each story's strip is of all of them.
		await expect
			.poll(
				async () =>
					(await drawnStrips(page)).filter((s) => /, over (all \d+ cards|its one card)\./.test(s.says)).length,
			)
			.toBe(await page.locator("td.taskboard-parent-cell").count());
	});

for (const [name, address] of [
	["backlog", BACKLOG],
	["query's result", QUERY],
] as const)
	test(`every row of a ${name} in the vendor's own table has its own right badge`, async ({ ext }) => {
		const page = await ext.newPage();
		await page.goto(address);
		const table = page.getByRole("treegrid");
		await expect(table).toHaveAttribute("aria-rowcount", String(STORIES.length + 1));
		const mounted = (await badged(page, 20)).length;
		expect(mounted).toBeLessThan(80);
		expect([...(await badgedThroughout(page, 20))].sort()).toEqual([...STORIES].sort());
	});

test("the form's header is badged, new and old, at either name of the organisation, and nothing in people's writing", async ({
	ext,
}) => {
	const page = await ext.newPage();
	await page.goto(form(1001));
	await badged(page, 1);
	await expect(page.locator("[data-sightline]")).toHaveCount(1);
	await page.goto("https://contoso.visualstudio.com/Digital/_workitems/edit/1001?form=old");
	expect(await badged(page, 1)).toEqual(["contoso#1001"]);
	await expect(page.locator("[data-sightline]")).toHaveCount(1);
});

test("H1: pages change without being loaded: each shows its own badges, and never the last one's", async ({ ext }) => {
	const page = await ext.newPage();
	await page.goto(BOARD);
	await badged(page, 25);
	/** Goes on inside the page, and looks at every frame until it is there. */
	const go = (address: string) =>
		page.evaluate(async (to) => {
			const { sandbox } = globalThis as unknown as SandboxWindow;
			sandbox.go(to);
			const wrong: string[] = [];
			for (const end = performance.now() + 800; performance.now() < end; ) {
				await new Promise(requestAnimationFrame);
				wrong.push(...sandbox.wrong());
			}
			return wrong;
		}, address);
	for (const [address, least] of [
		[form(1001), 1],
		[form(1002), 1],
		[`${form(1003)}?form=old`, 1],
		[`${form(1004)}?form=old`, 1],
		[BACKLOG, 20],
		[QUERY, 20],
		[TASKBOARD, 40],
		[BOARD, 25],
	] as const) {
		expect(await go(address), address).toEqual([]);
		await badged(page, least);
	}
	await page.goBack();
	await badged(page, 40);
});

test("H1: a badge is never on another item's card or row, over 1,000 random changes of the page", async ({ ext }) => {
	const page = await ext.newPage();
	const change = (rounds: number, seed: number) =>
		page.evaluate(
			async ([count, from]) => {
				const { sandbox } = globalThis as unknown as SandboxWindow;
				let state = from;
				const roll = (n: number) => {
					state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
					return Math.floor((state / 2 ** 32) * n);
				};
				const kinds = ["swap", "swap", "renew", "take", "give", "turn", "tear", "scroll"];
				const wrong: string[] = [];
				for (let i = 0; i < count; ) {
					// One to three in one frame: what lies between two of them is never painted.
					for (let n = 1 + roll(3); n > 0 && i < count; n--, i++) {
						const kind = kinds[roll(kinds.length)] ?? "swap";
						const scrollers = [...document.querySelectorAll(".scroller")];
						const scroller = scrollers[roll(scrollers.length)];
						if (kind !== "scroll") sandbox.places.mutate(kind, roll(10_000), roll(10_000));
						else if (scroller) scroller.scrollTop = roll(scroller.scrollHeight);
					}
					await new Promise(requestAnimationFrame);
					wrong.push(...sandbox.wrong());
				}
				sandbox.places.mend();
				return wrong;
			},
			[rounds, seed] as const,
		);
	for (const [address, rounds, least] of [
		[BOARD, 300, 25],
		[`${TASKBOARD}?ids=off`, 200, 15],
		[BACKLOG, 300, 15],
		[QUERY, 200, 15],
	] as const) {
		await page.goto(address);
		await badged(page, least);
		expect(await change(rounds, rounds + address.length), address).toEqual([]);
		await badged(page, least);
	}
});

test("why? by keyboard: the card opens beside the badge and not the host's own form, and is accessible", async ({
	ext,
}) => {
	const page = await ext.newPage();
	await page.goto(BOARD);
	await badged(page, 25);
	const badge = page.locator('.wit-card[data-itemid="1001"] [data-sightline] button');
	await badge.focus();
	await page.keyboard.press("Enter");
	const card = page.locator("[data-sightline-card]");
	await expect(card.getByRole("dialog")).toContainText("KR-15");
	expect(page.url()).toBe(BOARD);
	expect((await new AxeBuilder({ page }).include("[data-sightline-card]").analyze()).violations).toEqual([]);
	await page.keyboard.press("Escape");
	await expect(card).toHaveCount(0);
});

test("badges take the host's theme, and change with it", async ({ ext }) => {
	const page = await ext.newPage();
	await page.goto(`${BACKLOG}?mode=dark`);
	await badged(page, 20);
	const colour = () =>
		page
			.locator("[data-sightline] button")
			.first()
			.evaluate((b) => getComputedStyle(b).color);
	const dark = await colour();
	await page.evaluate(() => (globalThis as unknown as SandboxWindow).sandbox.paint("light"));
	await expect.poll(colour).not.toBe(dark);
	await page.evaluate(() => (globalThis as unknown as SandboxWindow).sandbox.paint("dark"));
	await expect.poll(colour).toBe(dark);
});

for (const fault of ["203", "302", "html-login"] as const)
	test(`of a signed-out organisation (${fault}) nothing is guessed, and the popup says what to do`, async ({
		ext,
		id,
		azure,
	}) => {
		azure.setFault(fault);
		const page = await ext.newPage();
		await page.goto(BOARD);
		await page.waitForTimeout(2500);
		expect((await drawnOnAzure(page)).badges).toEqual([]);
		const popup = await ext.newPage();
		await popup.goto(ownPage(id, "popup"));
		await expect(popup.locator("body")).toContainText(/signed out|sign in/i);
	});
