import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "../../shared/domain/assess.ts";
import type { Assessment } from "../../shared/domain/assessment.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { buildHostPage } from "../sandbox/azure/built-host-page.ts";
import { azureRules, startAzureSandbox } from "../sandbox/azure/server.ts";
import { type DrawnBadges, storeRegister, syncSample } from "../sandbox/drive.ts";
import { openFile } from "../sandbox/excel-host/file/open-file.ts";
import { sampleWorkbook } from "../sandbox/excel-host/sample-workbook.ts";
import { officeRule, serveExcelHost } from "../sandbox/excel-host/serve.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { wrongBadges } from "../sandbox/judge-badges.ts";
import { openExtension, ownPage } from "../sandbox/open-extension.ts";
import { AZURE_SITE, withAzure } from "../sandbox/portfolio/make-azure.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { optionOf } from "./options.ts";
import { AZURE_BOARD, azureBadges, openBeside, shootAzure, syncAzure } from "./start-azure.ts";
import { scoreWorkbook, shootWorkbook } from "./start-excel.ts";
import { JIRA_BOARD, jiraBadges, shootJira } from "./start-jira.ts";
import { tool } from "./step.ts";

const say = (line: string) => console.error(line);
const hasDisplay = () => platform() !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * `npm start`: the product on the sample portfolio, whose work is kept in Jira and in Azure DevOps. With a display it opens
 * both side by side and stays until the browser is closed; without one (or with `--headless`) it does the same unseen, saves
 * pictures in out/ and prints what it saw. `--workbook FILE` opens a workbook of one's own beside the pane instead of the
 * sample's.
 */
export async function run(args: string[]): Promise<number> {
	const headless = args.includes("--headless") || !hasDisplay();
	say("Building …");
	if (!tool("vite/bin/vite.js", ["build", "--app", "--logLevel=error"])) return 1;
	buildHostPage();
	const jiraPart = makePortfolio();
	const { register, items } = withAzure(jiraPart);
	const today = new Date().toLocaleDateString("sv") as IsoDate;
	const jira = await startSandbox(jiraPart.items);
	const azure = await startAzureSandbox();
	const profile = mkdtempSync(join(tmpdir(), "sightline-"));
	say(`Stand-ins for ${SITE} and ${AZURE_SITE} listen on this machine, ports ${jira.port} and ${azure.port}.`);
	const file = optionOf(args, "--workbook");
	const workbook = await serveExcelHost(file ? await openFile(file) : sampleWorkbook({ ...jiraPart, register }));
	const rules = [...azureRules(azure.port), officeRule(workbook.port)];
	const { context, id } = await openExtension(profile, jira.port, headless, rules);
	try {
		const page = context.pages()[0] ?? (await context.newPage());
		const own = await context.newPage();
		await own.goto(ownPage(id, "options"));
		await storeRegister(own, register);
		say(
			`Register: ${register.objectives.length} objectives, ${register.keyResults.length} key results, ${register.benefits.length} benefits.`,
		);
		await page.goto(JIRA_BOARD);
		const beside = headless ? await context.newPage() : await openBeside(context, page);
		await beside.goto(AZURE_BOARD);
		const synced = { jira: await syncSample(own, SITE, say), azure: await syncAzure(own, say) };
		say(`Synced ${synced.jira} work items of Jira and ${synced.azure} of Azure DevOps.`);
		const sheet = await context.newPage();
		await sheet.goto(workbook.address);
		if (!headless) {
			await own.goto(ownPage(id, "popup"));
			await beside.bringToFront();
			await page.bringToFront();
			say(
				"Open: the boards of Jira and Azure DevOps with their badges, the popup, and the workbook with the pane. Close the browser to end.",
			);
			await new Promise((done) => context.on("close", done));
			return 0;
		}
		mkdirSync("out", { recursive: true });
		const shots = [...(await shootJira(page, own, id)), ...(await shootAzure(beside))];
		const expected = assess(register, items, today);
		const hosts = {
			azure: { items: synced.azure, badges: judged(await azureBadges(beside), expected) },
			jira: { items: synced.jira, badges: judged(await jiraBadges(page), expected) },
		};
		const excel = file ? undefined : await scoreWorkbook(sheet, jiraPart.items);
		shots.push(...(await shootWorkbook(sheet)));
		const { outcomes, effort, benefits } = expected.summary;
		const badges = added(hosts.jira.badges, hosts.azure.badges);
		const answer = {
			badges,
			items: synced.jira + synced.azure,
			hosts,
			outcomes,
			effort,
			benefits,
			excel,
			screenshots: shots,
		};
		if (args.includes("--json")) console.log(JSON.stringify(answer));
		else {
			console.table({
				"work items": answer.items,
				"badges drawn": badges.drawn,
				"badges expected": badges.expected,
				"badges wrong": badges.wrong,
				...outcomes,
				...excel,
			});
			console.log(`Pictures: ${shots.join(", ")}`);
		}
		const isRight = (b: Judged) => b.wrong === 0 && b.drawn === b.expected && b.expected > 0;
		const rowsRight = !excel || (excel.rowsWrong === 0 && excel.rowsScored > 0 && excel.syncRoundTrips <= 2);
		return isRight(hosts.jira.badges) && isRight(hosts.azure.badges) && rowsRight ? 0 : 1;
	} finally {
		await context.close().catch(() => {});
		await jira.close();
		await azure.close();
		await workbook.close();
		rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

interface Judged {
	readonly drawn: number;
	readonly expected: number;
	readonly wrong: number;
}
const judged = (seen: DrawnBadges, expected: Assessment): Judged => ({
	drawn: seen.drawn,
	expected: seen.cards,
	wrong: wrongBadges(seen, expected).length,
});
const added = (a: Judged, b: Judged): Judged => ({
	drawn: a.drawn + b.drawn,
	expected: a.expected + b.expected,
	wrong: a.wrong + b.wrong,
});
