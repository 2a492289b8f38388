import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, CDPSession } from "playwright-core";
import type { BadgesAnswer } from "../../extension/messages.ts";
import { storeRegister, syncSample } from "../sandbox/drive.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { openExtension, ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { type BenchResult, interleave } from "./result.ts";

const KEYS = 1000;
const RUNS = 31;

/** An extension that answers with what it was given before, as it is: what a message of these bytes costs by itself. */
const RAW = {
	"manifest.json": JSON.stringify({
		manifest_version: 3,
		name: "Raw",
		version: "1",
		background: { service_worker: "raw.js" },
		content_scripts: [{ matches: [`${SITE}/*`], js: ["page.js"] }],
	}),
	"raw.js":
		"let kept; chrome.runtime.onMessage.addListener((m, _, reply) => { if (m.keep) kept = m.keep; reply(kept); });",
	"page.js": "",
};

async function loadRaw(context: BrowserContext, path: string): Promise<string> {
	for (const [name, text] of Object.entries(RAW)) await writeFile(join(path, name), text);
	const cdp = await context.browser()?.newBrowserCDPSession();
	const load = cdp?.send as unknown as (method: string, params: object) => Promise<{ id: string }>;
	return (await load.call(cdp, "Extensions.loadUnpacked", { path })).id;
}

/** Evaluates in the content script of an extension, where its messages are sent from. */
class ContentScript {
	constructor(
		private readonly cdp: CDPSession,
		private readonly contextId: number,
	) {}

	async run<T>(expression: string): Promise<T> {
		const { result, exceptionDetails } = await this.cdp.send("Runtime.evaluate", {
			expression,
			contextId: this.contextId,
			awaitPromise: true,
			returnByValue: true,
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? "failed in the content script");
		return result.value as T;
	}

	/** Milliseconds from sending to the answer. */
	async timed(message: unknown): Promise<number> {
		const text = JSON.stringify(message);
		return this.run<number>(
			`(async () => { const t = performance.now(); await chrome.runtime.sendMessage(${text}); return performance.now() - t; })()`,
		);
	}
}

async function scriptsOf(context: BrowserContext, address: string): Promise<(id: string) => ContentScript> {
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	const worlds = new Map<string, number>();
	cdp.on("Runtime.executionContextCreated", ({ context: { origin, id } }) => worlds.set(origin, id));
	await cdp.send("Runtime.enable");
	await page.goto(address);
	await page.waitForSelector("[data-sightline]");
	return (id) => {
		const world = worlds.get(`chrome-extension://${id}`);
		if (world === undefined) throw new Error(`messages: no content script of ${id} in the page`);
		return new ContentScript(cdp, world);
	};
}

/** The badges of 1,000 keys, warm, from a page's content script, beside a message that carries the same bytes both ways. */
export async function run(): Promise<BenchResult> {
	const site = await startSandbox();
	const [profile, raw] = await Promise.all(
		["profile", "raw"].map((name) => mkdtemp(join(tmpdir(), `sightline-messages-${name}-`))),
	);
	if (!profile || !raw) throw new Error("messages: no folder");
	const { context, id } = await openExtension(profile, site.port, true);
	try {
		const { register, items } = makePortfolio();
		const rawId = await loadRaw(context, raw);
		const board = await context.newPage();
		await board.goto(`${SITE}/jira/software/c/projects/PS/boards/1`);
		const own = await context.newPage();
		await own.goto(ownPage(id, "options"));
		await storeRegister(own, register);
		await syncSample(own, SITE, () => undefined);
		const scripts = await scriptsOf(context, `${SITE}/jira/software/c/projects/PS/boards/1`);
		const [ours, floor] = [scripts(id), scripts(rawId)];
		const ask = { type: "badges/get", keys: items.slice(0, KEYS).map((i) => i.key) };
		const answer = await ours.run<BadgesAnswer>(`chrome.runtime.sendMessage(${JSON.stringify(ask)})`);
		if (answer.badges.length !== KEYS) throw new Error(`messages: ${answer.badges.length} badges instead of ${KEYS}`);
		await floor.run(`chrome.runtime.sendMessage(${JSON.stringify({ keep: answer })})`);
		const seen = await interleave({ product: () => ours.timed(ask), floor: () => floor.timed(ask) }, RUNS);
		const round = (x: number) => Math.round(x * 100) / 100;
		return {
			name: "messages",
			unit: "ms for the badges of 1,000 keys",
			runs: RUNS,
			product: round(seen.product),
			floor: round(seen.floor),
			peers: {},
			ratio: round(seen.product / seen.floor),
			goal: "≤ 2x a message that carries the same bytes",
			ok: seen.product / seen.floor <= 2,
			extra: { "bytes of the answer": JSON.stringify(answer).length },
		};
	} finally {
		await context.close();
		await site.close();
		await Promise.all([profile, raw].map((dir) => rm(dir, { recursive: true, force: true, maxRetries: 5 })));
	}
}
