import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { build, type Rolldown } from "vite";
import { flags } from "../browser/find-browser.mjs";
import { ensureBrowser } from "../browser/install-browser.mjs";

/** Bundles a page-side module into one classic script that puts its exports on `globalThis.Bench`. */
export async function bundleForPage(entry: string): Promise<string> {
	const built = await build({
		configFile: false,
		logLevel: "error",
		oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
		define: { "process.env.NODE_ENV": '"production"' },
		build: { write: false, lib: { entry: resolve(entry), formats: ["iife"], name: "Bench" } },
	});
	const output = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
	const chunk = output.output.find((o) => o.type === "chunk");
	if (!chunk) throw new Error(`bench: ${entry} gave no script`);
	return chunk.code;
}

/**
 * Runs the exported function `name` of a page-side module in headless Chromium, on a secure page of its own origin
 * (IndexedDB, Web Locks and performance are the real ones), and gives back what it resolves to.
 */
export async function inBrowser<T>(entry: string, name: string, argument?: unknown): Promise<T> {
	const code = await bundleForPage(entry);
	const server = createServer((_, reply) => {
		reply.setHeader("content-type", "text/html; charset=utf-8");
		reply.end('<!doctype html><html lang="en"><head><title>bench</title></head><body></body></html>');
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const browser = await chromium.launch({
		executablePath: ensureBrowser({ forTests: true }).path,
		args: [...flags(), "--js-flags=--expose-gc"],
	});
	try {
		const page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		await page.addScriptTag({ content: code });
		return (await page.evaluate(
			([fn, input]) => {
				const bench = (globalThis as unknown as { Bench: Record<string, (input: unknown) => unknown> }).Bench;
				const run = bench[fn as string];
				if (!run) throw new Error(`bench: the page module does not export ${fn}`);
				return run(input);
			},
			[name, argument] as const,
		)) as T;
	} finally {
		await browser.close();
		server.close();
	}
}
