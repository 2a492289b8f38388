import { type BrowserContext, test as base, chromium, type FrameLocator, type Page } from "@playwright/test";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";
import type { WorkbookData } from "../sandbox/excel-host/file/workbook-data.ts";
import type { HostPage } from "../sandbox/excel-host/page/host-page.ts";
import { OFFICE_HOST, type ServedHost, serveExcelHost } from "../sandbox/excel-host/serve.ts";

/** A workbook in the simulated Excel with the built pane beside it. */
export interface OpenWorkbook {
	readonly page: Page;
	readonly pane: FrameLocator;
	readonly complaints: string[];
	/** The sheet's cells as values, from A1. */
	cells(sheet?: number): Promise<unknown[][]>;
	trips(): Promise<number>;
}

declare global {
	var sightlineHost: HostPage;
}

export const test = base.extend<{ open: (data: WorkbookData) => Promise<OpenWorkbook> }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
	open: async ({}, use) => {
		const served: ServedHost[] = [];
		const contexts: BrowserContext[] = [];
		await use(async (data) => {
			const host = await serveExcelHost(data);
			served.push(host);
			const browser = await chromium.launch({
				executablePath: ensureBrowser({ forTests: true }).path,
				args: [...flags(), `--host-resolver-rules=MAP ${OFFICE_HOST}:443 127.0.0.1:${host.port}`],
			});
			const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
			contexts.push(context);
			const page = await context.newPage();
			const complaints: string[] = [];
			page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
			page.on("pageerror", (e) => complaints.push(String(e)));
			await page.goto(host.address);
			return {
				page,
				complaints,
				pane: page.frameLocator("#pane"),
				cells: (sheet = 0) =>
					page.evaluate((at) => {
						const found = sightlineHost.simulated.book.sheets[at];
						// Rows that were never written to are holes.
						const rows = Array.from(found?.rows ?? []);
						// As far as there are values: cells of a column that was taken away again count no more than any other blank.
						const width = Math.max(0, ...rows.map((r) => (r ?? []).findLastIndex((c) => (c?.value ?? "") !== "") + 1));
						return rows.map((r) => Array.from({ length: width }, (_, c) => r?.[c]?.value ?? ""));
					}, sheet),
				trips: () => page.evaluate(() => sightlineHost.simulated.wire.meter.trips),
			};
		});
		for (const context of contexts) await context.browser()?.close();
		for (const host of served) await host.close();
	},
});
