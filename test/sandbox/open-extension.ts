import { join, resolve } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";

export interface OpenedExtension {
	readonly context: BrowserContext;
	readonly id: string;
}

/**
 * A browser with the built extension and the site's name mapped to the stand-in. The extension is loaded over the
 * debugging pipe, because branded Chrome and Edge ignore `--load-extension`.
 */
export async function openExtension(
	profile: string,
	port: number,
	headless: boolean,
	/** Further names mapped to this machine. */
	moreRules: readonly string[] = [],
): Promise<OpenedExtension> {
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: ensureBrowser({ forTests: true }).path,
		headless,
		viewport: headless ? { width: 1280, height: 800 } : null,
		ignoreDefaultArgs: ["--disable-extensions"],
		args: [
			...flags(),
			"--enable-unsafe-extension-debugging",
			`--host-resolver-rules=${[`MAP acme.atlassian.net 127.0.0.1:${port}`, ...moreRules].join(",")}`,
			"--ignore-certificate-errors",
		],
	});
	const cdp = await context.browser()?.newBrowserCDPSession();
	if (!cdp) throw new Error("The browser gives no debugging session.");
	const path = resolve(import.meta.dirname, "../../dist/chrome");
	// Playwright's types do not know this newer command.
	const load = cdp.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
	const { id } = await load.call(cdp, "Extensions.loadUnpacked", { path });
	return { context, id };
}

export const ownPage = (id: string, page: "popup" | "options" | "portfolio" | "panel"): string =>
	`chrome-extension://${id}/extension/${page}/index.html`;

/** Where screenshots go. */
export const shotPath = (name: string): string => join("out", `${name}.png`);
