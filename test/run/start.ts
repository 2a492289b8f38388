import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "../../shared/domain/assess.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { drawnBadges, storeRegister, syncSample } from "../sandbox/drive.ts";
import { openFile } from "../sandbox/excel-host/file/open-file.ts";
import { sampleWorkbook } from "../sandbox/excel-host/sample-workbook.ts";
import { officeRule, serveExcelHost } from "../sandbox/excel-host/serve.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { openExtension, ownPage, shotPath } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { optionOf } from "./options.ts";
import { scoreWorkbook, shootWorkbook } from "./start-excel.ts";
import { tool } from "./step.ts";

const say = (line: string) => console.error(line);
const hasDisplay = () => platform() !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;

/**
 * `npm start`: the product on the sample portfolio. With a display it opens and stays until the browser is closed;
 * without one (or with `--headless`) it does the same unseen, saves pictures in out/ and prints what it saw. `--workbook
 * FILE` opens a workbook of one's own beside the pane instead of the sample's.
 */
export async function run(args: string[]): Promise<number> {
	const headless = args.includes("--headless") || !hasDisplay();
	say("Building …");
	if (!tool("vite/bin/vite.js", ["build", "--app", "--logLevel=error"])) return 1;
	const { register, items } = makePortfolio();
	const today = new Date().toLocaleDateString("sv") as IsoDate;
	const site = await startSandbox(items);
	const profile = mkdtempSync(join(tmpdir(), "sightline-"));
	say(`A stand-in for ${SITE} listens on this machine, port ${site.port}.`);
	const file = optionOf(args, "--workbook");
	const workbook = await serveExcelHost(file ? await openFile(file) : sampleWorkbook({ register, items }));
	const { context, id } = await openExtension(profile, site.port, headless, [officeRule(workbook.port)]);
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		const own = await context.newPage();
		await own.goto(ownPage(id, "options"));
		await storeRegister(own, register);
		say(
			`Register: ${register.objectives.length} objectives, ${register.keyResults.length} key results, ${register.benefits.length} benefits.`,
		);
		await page.goto(BOARD);
		const synced = await syncSample(own, SITE, say);
		say(`Synced ${synced} work items.`);
		const sheet = await context.newPage();
		await sheet.goto(workbook.address);
		if (!headless) {
			await own.goto(ownPage(id, "popup"));
			await page.bringToFront();
			say("Open: the board with its badges, the popup, and the workbook with the pane. Close the browser to end.");
			await new Promise((done) => context.on("close", done));
			return 0;
		}
		const shots = await takeShots(page, own, id);
		const expected = assess(register, items, today);
		await page.goto(BOARD);
		await page.waitForFunction(() => document.querySelectorAll("[data-sightline]").length > 10);
		// The page renders cards anew now and then; a badge is back within a quarter of a second.
		let seen = await drawnBadges(page);
		for (let i = 0; i < 20 && seen.drawn < seen.cards; i++) {
			await page.waitForTimeout(250);
			seen = await drawnBadges(page);
		}
		const { cards, drawn } = seen;
		const excel = file ? undefined : await scoreWorkbook(sheet, items);
		shots.push(...(await shootWorkbook(sheet)));
		const wrong = wrongBadges(seen, expected);
		const { outcomes, effort, benefits } = expected.summary;
		const answer = {
			badges: { drawn, expected: cards, wrong: wrong.length },
			items: synced,
			outcomes,
			effort,
			benefits,
			excel,
			screenshots: shots,
		};
		if (args.includes("--json")) console.log(JSON.stringify(answer));
		else {
			console.table({
				"work items": synced,
				"badges drawn": drawn,
				"badges expected": cards,
				"badges wrong": wrong.length,
				...outcomes,
				...excel,
			});
			console.log(`Pictures: ${shots.join(", ")}`);
		}
		const badgesRight = wrong.length === 0 && drawn === cards && cards > 0;
		const rowsRight = !excel || (excel.rowsWrong === 0 && excel.rowsScored > 0 && excel.syncRoundTrips <= 2);
		return badgesRight && rowsRight ? 0 : 1;
	} finally {
		await context.close().catch(() => {});
		await site.close();
		await workbook.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

type Tab = Awaited<ReturnType<typeof openExtension>>["context"] extends { newPage(): Promise<infer P> } ? P : never;

/** Board, backlog, why card and popup, each in light and dark. */
async function takeShots(page: Tab, own: Tab, id: string): Promise<string[]> {
	mkdirSync("out", { recursive: true });
	const shots: string[] = [];
	const take = async (tab: Tab, name: string, fullPage = false) => {
		await tab.screenshot({ path: shotPath(name), fullPage });
		shots.push(shotPath(name));
	};
	await own.setViewportSize({ width: 380, height: 800 });
	for (const mode of ["light", "dark"] as const) {
		await page.bringToFront();
		for (const [name, path] of [
			["board", BOARD],
			["backlog", `${BOARD}/backlog`],
		] as const) {
			await page.goto(`${path}?mode=${mode}`);
			await page.waitForSelector("[data-sightline]");
			await page.waitForTimeout(800);
			await take(page, `${name}-${mode}`);
		}
		await page.goto(`${SITE}/browse/PS-1?mode=${mode}`);
		await page.locator("#jira-issue-header [data-sightline] button").click();
		await page.locator("[data-sightline-card]").waitFor();
		await take(page, `why-${mode}`);
		await own.bringToFront();
		await own.emulateMedia({ colorScheme: mode });
		await own.goto(ownPage(id, "popup"));
		await own.waitForTimeout(400);
		await take(own, `popup-${mode}`, true);
	}
	return shots;
}
