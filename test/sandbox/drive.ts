import type { Page } from "playwright-core";
import type { Register } from "../../shared/domain/register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";

type Runtime = { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } };

/** Sends a message from one of our own pages, as that page itself would. */
export function tell<T>(page: Page, message: object): Promise<T> {
	return page.evaluate((m) => (globalThis as unknown as Runtime).chrome.runtime.sendMessage(m), message) as Promise<T>;
}

/** Puts a register where the options page would, and tells the background. Needs a page of ours. */
export async function storeRegister(page: Page, register: Register): Promise<void> {
	await tell(page, { type: "sync/status" }); // after this the background has made the database
	await page.evaluate(async (text) => {
		const db = await new Promise<IDBDatabase>((done, fail) => {
			const request = indexedDB.open("sightline");
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
		const tx = db.transaction("documents", "readwrite");
		tx.objectStore("documents").put({ id: "register", revision: 1, text });
		await new Promise((done) => {
			tx.oncomplete = done;
		});
		db.close();
	}, writeRegister(register));
	await tell(page, { type: "register/changed" });
}

interface Status {
	readonly sites: readonly {
		readonly site: string;
		readonly state: string;
		readonly items: number;
		readonly progress?: { readonly done: number; readonly expected?: number };
		readonly problem?: { readonly code: string };
	}[];
}

/** Pulls the sample's projects on a site through the product itself, and waits for the end. Gives the number of items. */
export async function syncSample(
	page: Page,
	site: string,
	progress: (line: string) => void,
	/** In the site's own language; the three projects in Jira unless told. */
	scope = "project in (PS, HT, DC)",
): Promise<number> {
	await tell(page, { type: "sync/start", site, scope });
	for (let i = 0; i < 240; i++) {
		const status = (await tell<Status>(page, { type: "sync/status" })).sites.find((s) => s.site === site);
		if (status?.state === "ready") return status.items;
		if (status?.state === "stopped") throw new Error(`The sync stopped: ${status.problem?.code}`);
		const { done = 0, expected = "?" } = status?.progress ?? {};
		if (i % 8 === 0) progress(`syncing: ${done} of about ${expected} work items`);
		await page.waitForTimeout(250);
	}
	throw new Error("The sync did not end within a minute.");
}

export interface DrawnBadges {
	readonly cards: number;
	readonly drawn: number;
	readonly badges: readonly { readonly key: string; readonly state: string; readonly text: string }[];
}

/** The badges on the mounted cards of the stand-in's board, and how many cards there are. */
export function drawnBadges(page: Page): Promise<DrawnBadges> {
	return page.evaluate(() => {
		const cards = [...document.querySelectorAll('[data-testid="platform-board-kit.ui.card.card"]:not([hidden])')];
		const badges = cards.flatMap((card) =>
			[...card.querySelectorAll("[data-sightline]")].map((b) => ({
				key:
					card.id.slice(5) === b.getAttribute("data-sightline")
						? card.id.slice(5)
						: `${card.id}≠${b.getAttribute("data-sightline")}`,
				state: b.shadowRoot?.querySelector("button")?.className.split(" ")[0] ?? "",
				text: b.shadowRoot?.querySelector("button")?.textContent ?? "",
			})),
		);
		return { cards: cards.length, drawn: badges.length, badges };
	});
}
