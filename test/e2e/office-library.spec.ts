import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { bundleForPage } from "../bench/in-browser.ts";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";
import type { Outcome } from "../sandbox/excel-host/page/library-page.ts";
import { sampleWorkbook } from "../sandbox/excel-host/sample-workbook.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";

const LIBRARY = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
const ORIGIN = "https://library.test";
/** With this query the library believes that it runs in Excel, and loads its Excel part. */
const IN_EXCEL = "?_host_Info=Excel$Win32$16.01$en-US$$$$0";

test.use({ launchOptions: { executablePath: ensureBrowser({ forTests: true }).path, args: flags() } });

/** A page of ours, with Microsoft's own library served from the package as it is; whatever else it asks for is refused. */
async function pageWith(page: Page, library: boolean): Promise<void> {
	await page.route("**/*", (route) => {
		const url = new URL(route.request().url());
		if (url.origin !== ORIGIN) return route.abort();
		const script = library ? '<script src="/lib/office.js"></script>' : "";
		if (!url.pathname.startsWith("/lib/"))
			return route.fulfill({ contentType: "text/html", body: `<!doctype html>${script}` });
		try {
			const body = readFileSync(join(LIBRARY, normalize(url.pathname.slice(5))));
			return route.fulfill({ contentType: "text/javascript", body });
		} catch {
			return route.fulfill({ status: 404 });
		}
	});
	await page.goto(`${ORIGIN}/page.html${IN_EXCEL}`);
	if (library) await page.waitForFunction(() => "Excel" in window && "OfficeExtension" in window);
	await page.addScriptTag({ content: await bundleForPage("test/sandbox/excel-host/page/library-page.ts") });
}

const run = (page: Page, name: "throughLibrary" | "throughSimulated", data: unknown): Promise<Outcome> =>
	page.evaluate(
		([fn, given]) => {
			const { Bench } = globalThis as unknown as { Bench: Record<string, (given: unknown) => Promise<Outcome>> };
			return (Bench[fn as string] as (given: unknown) => Promise<Outcome>)(given);
		},
		[name, data] as const,
	);

test("through Microsoft's own client library the add-in sees and does the same as in the simulated Excel", async ({
	page,
	context,
}) => {
	const data = sampleWorkbook(makePortfolio());
	await pageWith(page, true);
	const theirs = await run(page, "throughLibrary", data);
	const other = await context.newPage();
	await pageWith(other, false);
	const ours = await run(other, "throughSimulated", data);

	expect(theirs.seen.map((s) => s.step)).toEqual(ours.seen.map((s) => s.step));
	for (const [i, step] of ours.seen.entries()) expect(theirs.seen[i], step.step).toEqual(step);
	expect(theirs.trips).toBe(ours.trips);
	expect(theirs.refused).toEqual(ours.refused);
	expect(theirs.refused).toEqual({
		"not loaded": "PropertyNotLoaded",
		"wrong size": "InvalidArgument",
		"no such table": "ItemNotFound",
		"null object": "nothing",
	});
	const score = theirs.seen.find((s) => s.step === "score");
	expect(score?.answer).toMatchObject({ ok: true, value: { summary: { projects: 24, scored: 21 } } });
});
