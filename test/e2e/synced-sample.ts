import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { storeRegister, syncSample } from "../sandbox/drive.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { test as base, launch, serviceWorker } from "./extension.ts";

/**
 * A profile in which the sample's register is stored and its projects are pulled, through the product itself and at the
 * pace it keeps: half a minute. Made once in a run, and copied for every test.
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

const PULLED = resolve(import.meta.dirname, "../../test-results/pulled-profile");
const MADE = join(PULLED, "made");

/** The first worker of a run that needs the profile makes it; the others wait. A run begins by emptying `test-results`. */
async function onlyProfile(): Promise<string> {
	const dir = join(PULLED, "profile");
	await mkdir(dirname(PULLED), { recursive: true });
	const isFirst = await mkdir(PULLED).then(
		() => true,
		(error: NodeJS.ErrnoException) => {
			if (error.code === "EEXIST") return false;
			throw error;
		},
	);
	if (isFirst) {
		try {
			await makeProfile(dir);
			await writeFile(MADE, "");
		} catch (error) {
			// The next worker tries again.
			await rm(PULLED, { recursive: true, force: true, maxRetries: 5 });
			throw error;
		}
	}
	const until = Date.now() + MOST_MS;
	while (!existsSync(MADE)) {
		if (Date.now() > until) throw new Error("The profile with a pulled portfolio was not made in time.");
		await setTimeout(200);
	}
	return dir;
}

const MOST_MS = 110_000;

/** For tests of what is shown of a portfolio that was pulled before. */
export const test = base.extend<object, { pulled: string }>({
	pulled: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
		async ({}, use) => use(await onlyProfile()),
		{ scope: "worker", timeout: 120_000 },
	],
	profile: async ({ pulled }, use) => {
		const dir = await mkdtemp(join(tmpdir(), "sightline-"));
		await cp(pulled, dir, { recursive: true });
		await use(dir);
		await rm(dir, { recursive: true, force: true, maxRetries: 5 });
	},
});
