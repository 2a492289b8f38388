import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { seededLuck } from "../../shared/domain/luck.ts";
import { findBrowser } from "../browser/find-browser.mjs";
import { firefoxWithExtension, goToOwnPage } from "../browser/firefox-extension.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { test } from "./extension.ts";

/** The thread that searches, as shipped: its name carries a hash of its content. */
const worker = (target: "chrome" | "firefox"): string => {
	const assets = readdirSync(resolve(import.meta.dirname, `../../dist/${target}/assets`));
	const name = assets.find((file) => /^selection-worker-.*\.js$/.test(file));
	if (!name) throw new Error(`dist/${target} holds no selection worker`);
	return `/assets/${name}`;
};

/** A hundred projects and five short roles: more than a moment's search can prove. */
function hard() {
	const luck = seededLuck(5);
	const roles = ["analyst", "designer", "developer", "tester", "trainer"];
	const items = Array.from({ length: 100 }, (_, i) => {
		const demand = Object.fromEntries(roles.map((role) => [role, 1 + Math.floor(luck() * 1000)]));
		const size = Object.values(demand).reduce((sum, d) => sum + d, 0);
		return { id: `P-${i}`, value: Math.round(size / 5 + luck() * 500), cost: 1, demand };
	});
	return { items, budget: 100, capacity: Object.fromEntries(roles.map((role) => [role, 12_000])) };
}

/** Runs in a page of the extension: searches, asks for the proof, stops it, and tells what was seen. */
const inside = (path: string) => `(async () => {
	const thread = new Worker(${JSON.stringify(path)}, { type: "module" });
	const next = (wanted) => new Promise((done, fail) => {
		thread.onerror = (event) => fail(new Error(event.message || "the worker failed"));
		thread.onmessage = ({ data }) => {
			if (data.kind === "proof-failed" || data.kind === "refused") fail(new Error(data.message));
			else if (wanted(data)) done(data);
		};
	});
	thread.postMessage({ kind: "search", input: ${JSON.stringify(hard())}, forMs: 50 });
	const found = await next((d) => d.kind === "found" && !d.running);
	thread.postMessage({ kind: "prove" });
	const running = await next((d) => d.kind === "proof");
	const start = performance.now();
	thread.postMessage({ kind: "stop-proof" });
	const stopped = await next((d) => d.kind === "proof" && d.state !== "running");
	thread.terminate();
	return JSON.stringify({ found: found.set, running: running.state, bound: running.set.bound, stopped: stopped.state, ms: performance.now() - start });
})()`;

interface Seen {
	readonly found: { readonly optimal: boolean; readonly value: string; readonly bound: string };
	readonly running: string;
	readonly bound: string;
	readonly stopped: string;
	readonly ms: number;
}

function judge(text: string): void {
	const seen = JSON.parse(text) as Seen;
	expect(seen.found.optimal).toBe(false);
	expect(Number(seen.found.value)).toBeLessThan(Number(seen.found.bound));
	expect(seen.running).toBe("running");
	expect(Number(seen.bound)).toBeLessThanOrEqual(Number(seen.found.bound));
	expect(seen.stopped).toBe("cancelled");
	expect(seen.ms).toBeLessThan(200);
}

test("a proof runs under the shipped policy and stops at once, in Chromium", async ({ ext, id }) => {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "portfolio"));
	judge(await page.evaluate<string>(inside(worker("chrome"))));
});

test("a proof runs under the shipped policy and stops at once, in Firefox", async () => {
	test.skip(!findBrowser({ kind: "firefox" }), "no Firefox on this machine");
	const firefox = await firefoxWithExtension();
	try {
		await goToOwnPage(firefox, "popup");
		judge(await firefox.evaluate<string>(firefox.tab, inside(worker("firefox"))));
	} finally {
		await firefox.close();
	}
});
