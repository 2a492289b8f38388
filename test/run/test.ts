import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { findBrowser } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";
import { checks } from "./check.ts";
import { add, playwrightCounts, vitestCounts } from "./counts.ts";
import { check, suite, tool } from "./step.ts";

/** Where a skip has an excuse: no Firefox on a developer's machine, no folder of measured data beside the checkout. */
function excuses(): RegExp[] {
	const list: RegExp[] = [];
	if (!findBrowser({ kind: "firefox" })) list.push(/firefox/i);
	if (!existsSync(resolve("../shared/data"))) list.push(/recorded|captured|measured|vendor|portfolio files/i);
	return list;
}

/**
 * `npm test`: everything, in one command. On a build server (CI is set) every skip fails the run; elsewhere a skip
 * without an excuse does.
 */
export async function run(): Promise<number> {
	console.log(`Chromium: ${ensureBrowser({ forTests: true }).path}`);
	console.log(`Firefox:  ${findBrowser({ kind: "firefox" })?.path ?? "none here, its tests are skipped"}`);
	const all = [
		checks(),
		check("build", () => tool("vite/bin/vite.js", ["build", "--app", "--logLevel=warn"])),
		check("addons-linter on dist/firefox", () => tool("addons-linter/bin/addons-linter", ["--boring", "dist/firefox"])),
		suite(
			"unit, DOM and component tests",
			"test-results/unit.json",
			() =>
				tool("vitest/vitest.mjs", [
					"run",
					"--reporter=dot",
					"--reporter=json",
					"--outputFile.json=test-results/unit.json",
				]),
			vitestCounts,
		),
		suite(
			"end-to-end tests",
			"test-results/e2e.json",
			() => tool("@playwright/test/cli.js", ["test"]),
			playwrightCounts,
		),
	];
	const { passed, failed, skipped } = add(all);
	const accepted = process.env.CI ? [] : excuses();
	const unexpected = skipped.filter((name) => !accepted.some((excuse) => excuse.test(name)));
	for (const name of skipped) console.log(`skipped: ${name}`);
	for (const name of unexpected) console.log(`UNEXPECTED SKIP: ${name}`);
	for (const name of failed) console.log(`FAILED: ${name}`);
	console.log(`${passed} passed, ${failed.length + unexpected.length} failed`);
	return failed.length + unexpected.length === 0 ? 0 : 1;
}
