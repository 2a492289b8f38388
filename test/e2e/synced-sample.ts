import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeRegister, syncSample } from "../sandbox/drive.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test as base, launch, serviceWorker } from "./extension.ts";

/**
 * A profile in which the sample's register is stored and its projects are pulled, through the product itself and at the
 * pace it keeps: half a minute. Made once by each worker of the test runner, and copied for every test.
 */
async function makeProfile(dir: string): Promise<void> {
	const site = await startSandbox();
	const context = await launch(dir, site.port);
	const id = new URL((await serviceWorker(context)).url()).host;
	const board = await context.newPage();
	await board.goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
	const page = await context.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, makePortfolio().register);
	await syncSample(page, SITE, () => undefined);
	await context.close();
	await site.close();
}

/** For tests of what is shown of a portfolio that was pulled before. */
export const test = base.extend<object, { pulled: string }>({
	pulled: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
		async ({}, use) => {
			const dir = await mkdtemp(join(tmpdir(), "sightline-pulled-"));
			await makeProfile(dir);
			await use(dir);
			await rm(dir, { recursive: true, force: true, maxRetries: 5 });
		},
		{ scope: "worker", timeout: 120_000 },
	],
	profile: async ({ pulled }, use) => {
		const dir = await mkdtemp(join(tmpdir(), "sightline-"));
		await cp(pulled, dir, { recursive: true });
		await use(dir);
		await rm(dir, { recursive: true, force: true, maxRetries: 5 });
	},
});
