import { test as base, type FrameLocator, type Page } from "@playwright/test";
import type { WorkbookData } from "../sandbox/excel-host/file/workbook-data.ts";
import { openHost } from "../sandbox/excel-host/open-host.ts";

/** A workbook in the simulated Excel with the built pane beside it. */
export interface OpenWorkbook {
	readonly page: Page;
	readonly pane: FrameLocator;
	readonly complaints: string[];
	/** The sheet's cells as values, from A1. */
	cells(sheet?: number): Promise<unknown[][]>;
	trips(): Promise<number>;
}

export const test = base.extend<{ open: (data: WorkbookData) => Promise<OpenWorkbook> }>({
	// biome-ignore lint/correctness/noEmptyPattern: Playwright wants a destructuring pattern here
	open: async ({}, use) => {
		const opened: Awaited<ReturnType<typeof openHost>>[] = [];
		await use(async (data) => {
			const host = await openHost(data);
			opened.push(host);
			const { page } = host;
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
		for (const host of opened) await host.close();
	},
});
