import type { Page } from "playwright-core";
import { launchOwnPages } from "../e2e/own-pages.ts";
import { type BenchOptions, type BenchResult, interleave } from "./result.ts";

const ITEMS = 100_000;
const RUNS = 11;
const EMPTY = "empty.html";
const EMPTY_PAGE =
	'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body>Empty</body></html>';

/** Milliseconds from the start of the navigation to the first content on the screen, by the browser's own clock. */
function paintedAt(page: Page): Promise<number> {
	return page.evaluate(
		() =>
			new Promise<number>((done) =>
				new PerformanceObserver((list) => {
					const [entry] = list.getEntriesByName("first-contentful-paint");
					if (entry) done(entry.startTime);
				}).observe({ type: "paint", buffered: true }),
			),
	);
}

/** Every read of IndexedDB a page asks for, by name. Counted in a visit of its own, so that counting costs no time. */
async function readsOf(page: Page, address: string): Promise<string[]> {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(globalThis, { seen });
		for (const name of ["get", "getAll", "getAllKeys", "openCursor", "getKey", "count"] as const)
			for (const proto of [IDBObjectStore.prototype, IDBIndex.prototype]) {
				const real = proto[name] as (...args: unknown[]) => unknown;
				Object.assign(proto, {
					[name](this: object, ...args: unknown[]) {
						seen.push(name);
						return real.apply(this, args);
					},
				});
			}
	});
	await page.goto(address);
	await page.waitForSelector(".verdict");
	return page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/** Opening the popup over a cache of 100,000 work items, beside an extension page with one word in it. */
export async function run(_options: BenchOptions = {}): Promise<BenchResult> {
	const own = await launchOwnPages({ [EMPTY]: EMPTY_PAGE });
	try {
		const now = new Date();
		const page = await own.open("options");
		const asked = { today: now.toLocaleDateString("sv"), now: now.toISOString(), items: ITEMS };
		const stored = await own.inside<number>(page, "test/e2e/sample-inside.ts", "fill", asked);
		if (stored !== ITEMS) throw new Error(`popup: ${stored} items were stored instead of ${ITEMS}`);
		await own.inside(page, "test/e2e/sample-inside.ts", "announce", {});
		await page.close();

		const popup = `chrome-extension://${own.id}/extension/popup/index.html`;
		const visit = async (address: string, holds: string): Promise<number> => {
			const tab = await own.context.newPage();
			await tab.setViewportSize({ width: 380, height: 600 });
			await tab.goto(address);
			await tab.waitForSelector(holds);
			const at = await paintedAt(tab);
			await tab.close();
			return at;
		};
		const contenders = {
			product: () => visit(popup, ".verdict"),
			floor: () => visit(`chrome-extension://${own.id}/${EMPTY}`, "body"),
		};
		await contenders.product(); // the first visit of each compiles it
		await contenders.floor();
		const { product, floor } = await interleave(contenders, RUNS);
		const reads = await readsOf(await own.context.newPage(), popup);
		const ratio = Math.round((product / floor) * 100) / 100;
		return {
			name: "popup",
			unit: "ms",
			runs: RUNS,
			product: Math.round(product * 10) / 10,
			floor: Math.round(floor * 10) / 10,
			peers: {},
			ratio,
			goal: "click to painted summary over 100,000 items <= 1.5x an empty extension page, with one read",
			ok: ratio <= 1.5 && reads.length === 1,
			extra: { items: ITEMS, reads: reads.join(", ") },
		};
	} finally {
		await own.close();
	}
}
