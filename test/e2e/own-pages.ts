import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { build, type InlineConfig } from "vite";
import { bundleForPage } from "../bench/in-browser.ts";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";

/** The extension's own pages and its background, as shipped, without a content script: no host page is needed for them. */
export interface OwnPages {
	readonly context: BrowserContext;
	readonly id: string;
	open(page: "popup" | "options", hash?: string): Promise<Page>;
	/** Calls a function of a page-side module inside an extension page, with the extension's own storage. */
	inside<T>(page: Page, entry: string, name: string, argument: unknown): Promise<T>;
	close(): Promise<void>;
}

const root = resolve(import.meta.dirname, "../..");
const common = (outDir: string): InlineConfig => ({
	configFile: false,
	root,
	base: "./",
	publicDir: false,
	logLevel: "error",
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	build: { outDir, emptyOutDir: false, modulePreload: false, target: ["chrome121", "firefox140"] },
});

async function buildInto(outDir: string): Promise<void> {
	const pages = {
		popup: resolve(root, "extension/popup/index.html"),
		options: resolve(root, "extension/options/index.html"),
	};
	const shared = common(outDir);
	await build({ ...shared, build: { ...shared.build, rolldownOptions: { input: pages } } });
	const script = { entryFileNames: "[name].js", codeSplitting: false, format: "es" as const };
	await build({
		...shared,
		build: {
			...shared.build,
			rolldownOptions: { input: { background: resolve(root, "extension/background/index.ts") }, output: script },
		},
	});
	const manifest = JSON.parse(await readFile(resolve(root, "manifest.json"), "utf8"));
	const { content_scripts: _, icons: __, ...own } = manifest;
	await writeFile(join(outDir, "manifest.json"), JSON.stringify(own));
}

/** @param also further files of the extension, by path: a bench's bare page. */
export async function launchOwnPages(also: Readonly<Record<string, string>> = {}): Promise<OwnPages> {
	const folder = await mkdtemp(join(tmpdir(), "sightline-pages-"));
	const dist = join(folder, "extension");
	await buildInto(dist);
	for (const [path, text] of Object.entries(also)) await writeFile(join(dist, path), text);
	const context = await chromium.launchPersistentContext(join(folder, "profile"), {
		executablePath: ensureBrowser({ forTests: true }).path,
		headless: true,
		args: [...flags(), `--disable-extensions-except=${dist}`, `--load-extension=${dist}`],
	});
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"));
	const id = new URL(worker.url()).host;
	return {
		context,
		id,
		async open(name, hash = "") {
			const page = await context.newPage();
			await page.goto(`chrome-extension://${id}/extension/${name}/index.html${hash}`);
			return page;
		},
		async inside<T>(page: Page, entry: string, name: string, argument: unknown) {
			const code = await bundleForPage(entry);
			const session = await context.newCDPSession(page);
			// Straight to the engine: the page's own security policy, which stays in force, would stop a script tag.
			const reply = await session.send("Runtime.evaluate", {
				expression: `${code};Bench[${JSON.stringify(name)}](${JSON.stringify(argument)})`,
				awaitPromise: true,
				returnByValue: true,
			});
			await session.detach();
			if (reply.exceptionDetails)
				throw new Error(reply.exceptionDetails.exception?.description ?? "failed inside the page");
			return reply.result.value as T;
		},
		async close() {
			await context.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
