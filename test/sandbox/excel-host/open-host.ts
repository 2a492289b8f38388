import { chromium, type Page } from "playwright-core";
import { flags } from "../../browser/find-browser.mjs";
import { ensureBrowser } from "../../browser/install-browser.mjs";
import type { WorkbookData } from "./file/workbook-data.ts";
import { officeRule, serveExcelHost } from "./serve.ts";

/** A browser of its own with an empty page, and the address at which that page finds workbook and pane. */
export async function openHost(data: WorkbookData): Promise<{ page: Page; address: string; close(): Promise<void> }> {
	const host = await serveExcelHost(data);
	const browser = await chromium.launch({
		executablePath: ensureBrowser({ forTests: true }).path,
		args: [...flags(), `--host-resolver-rules=${officeRule(host.port)}`],
	});
	const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 } });
	return {
		page: await context.newPage(),
		address: host.address,
		async close() {
			await browser.close();
			await host.close();
		},
	};
}
