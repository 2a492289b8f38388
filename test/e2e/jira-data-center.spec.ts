import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { drawnStrips } from "../sandbox/drawn-strips.ts";
import { storeRegister, tell } from "../sandbox/drive.ts";
import { DC_SITE, makeDcItems } from "../sandbox/jira-dc/dc-items.ts";
import { startDcSandbox } from "../sandbox/jira-dc/server.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { launch, serviceWorker } from "./extension.ts";

const BOARD = `${DC_SITE}/secure/RapidBoard.jspa?rapidView=3`;
const NAME = new URL(DC_SITE).hostname;

/**
 * The built extension, with the one name given beforehand: nobody can press the browser's own question in a browser without
 * a window. All else goes its way: the form asks for the permission, which the browser then grants unasked.
 */
async function withNameGiven(folder: string): Promise<string> {
	const copy = join(folder, "extension");
	await cp(resolve(import.meta.dirname, "../../dist/chrome"), copy, { recursive: true });
	const manifest = JSON.parse(await readFile(join(copy, "manifest.json"), "utf8"));
	manifest.host_permissions.push(`https://${NAME}/*`);
	await writeFile(join(copy, "manifest.json"), JSON.stringify(manifest));
	return copy;
}

/** The badges of the board's cards, by the key of the card they are in. */
const drawnOn = (page: Page) =>
	page.evaluate(() => {
		const cards = [...document.querySelectorAll<HTMLElement>(".ghx-issue")];
		const badges = cards.flatMap((card) =>
			[...card.querySelectorAll("[data-sightline]")].map((b) => ({
				key: card.dataset.issueKey === b.getAttribute("data-sightline") ? (card.dataset.issueKey ?? "") : "another's",
				state: b.shadowRoot?.querySelector("button")?.className.split(" ")[0] ?? "",
				text: b.shadowRoot?.querySelector("button")?.textContent ?? "",
			})),
		);
		return { cards: cards.length, drawn: badges.length, badges };
	});

test("a company's own Jira is allowed by its name, synced through an open page, drawn on right, and let go", async () => {
	test.setTimeout(120_000);
	const { register } = makePortfolio();
	const items = makeDcItems();
	const expected = assess(register, items, new Date().toLocaleDateString("sv") as IsoDate);
	const folder = await mkdtemp(join(tmpdir(), "sightline-dc-"));
	const site = await startDcSandbox(items);
	const context = await launch(join(folder, "profile"), site.port, await withNameGiven(folder));
	try {
		const worker = await serviceWorker(context);
		const id = new URL(worker.url()).host;
		const board = await context.newPage();
		await board.goto(BOARD);
		await expect(board.locator(".ghx-issue").first()).toBeVisible();

		const options = await context.newPage();
		await options.goto(ownPage(id, "options"));
		await storeRegister(options, register);
		await options.goto(`${ownPage(id, "options")}#connections`);
		expect((await drawnOn(board)).badges).toEqual([]);
		const form = options.getByRole("form");
		await form.getByLabel("Site").fill("jira.corp.example/jira/secure/Dashboard.jspa");
		await expect(form).toContainText(`Your browser will ask whether Sightline may read ${NAME}`);
		await form.getByLabel("Projects").fill("ht");
		await form.getByRole("button", { name: "Allow and connect" }).click();
		const card = options.getByRole("region", { name: `${NAME}/jira` });
		await expect(card).toContainText(/Synced (just now|1 min ago)/, { timeout: 60_000 });
		await expect(card.getByRole("status")).toHaveText(`${items.length} work items.`);
		await expect(card.getByLabel("Projects")).toHaveValue("HT");
		expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);

		// The page that was open before the permission has its badges without being opened anew.
		await expect.poll(() => drawnOn(board).then((d) => d.drawn - d.cards), { timeout: 20_000 }).toBe(0);
		const seen = await drawnOn(board);
		expect(seen.cards).toBeGreaterThan(15);
		expect(wrongBadges(seen, expected)).toEqual([]);
		// The heads stand apart from the cards; the page shows the first forty of each column, and says no count.
		const columns = ["To do", "In progress", "Done"].map((name) => `Sightline, ${name}`);
		await expect.poll(async () => (await drawnStrips(board)).map((s) => s.name)).toEqual(columns);
		await expect
			.poll(async () => (await drawnStrips(board)).every((s) => /, over \d+ cards drawn\.$/.test(s.says)))
			.toBe(true);
		expect((await drawnStrips(board)).map((s) => s.busy.length > 0)).toEqual([false, true, false]);
		expect((await new AxeBuilder({ page: board }).include("[data-sightline-strip]").analyze()).violations).toEqual([]);

		await board.goto(`${BOARD}&view=planning`);
		const first = board.locator(".js-issue").first();
		await expect(first.locator("[data-sightline]")).toHaveCount(1, { timeout: 20_000 });
		await board.goto(`${DC_SITE}/issues/?jql=project%20%3D%20HT`);
		await expect(board.locator("td.issuekey [data-sightline]")).toHaveCount(50, { timeout: 20_000 });
		const open = items.find((i) => i.level === 0 && i.typeName !== "Initiative")?.key ?? "";
		await board.goto(`${DC_SITE}/browse/${open}`);
		const badge = board.locator(`[data-sightline="${open}"] button`);
		await expect(badge).toHaveCount(1, { timeout: 20_000 });
		await expect(board.locator("#description-val [data-sightline]")).toHaveCount(0);
		await badge.click();
		await expect(board.locator("[data-sightline-card]").getByRole("dialog")).toContainText(open);
		const calls = site.calls.filter((c) => !/^\w+ (accounts\.google\.com|update\.googleapis\.com)\//.test(c));
		const own =
			/^GET jira\.corp\.example\/(jira\/(rest\/(api\/2\/(myself|field|search|serverInfo)|agile\/1\.0\/board(\/3\/configuration)?)|secure\/|browse\/|issues\/|sandbox\/)|favicon|(jira\/secure\/)?rest\/api\/2\/serverInfo|jira\/_apis\/connectionData)/;
		expect(calls.filter((c) => !own.test(c))).toEqual([]);
		expect(site.limited()).toBe(0);

		await card.getByRole("button", { name: "Remove" }).click();
		await expect(card).toHaveCount(0);
		expect(await tell(options, { type: "sync/start", site: DC_SITE, scope: "project = HT" })).toMatchObject({
			started: false,
			problem: "not-a-site",
		});
		await board.goto(BOARD);
		await board.waitForTimeout(1500);
		expect((await drawnOn(board)).badges).toEqual([]);
	} finally {
		await context.close();
		await site.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
});
