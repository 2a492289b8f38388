import { expect, test } from "@playwright/test";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { findBrowser } from "../browser/find-browser.mjs";
import { endBackground, firefoxWithExtension, goToOwnPage } from "../browser/firefox-extension.ts";
import { startSandbox } from "../sandbox/jira/server.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";

test("in Firefox the board is badged, the popup answers, and an ended background comes back", async () => {
	test.skip(!findBrowser({ kind: "firefox" }), "no Firefox on this machine");
	const { register, items } = makePortfolio();
	const site = await startSandbox(items);
	const firefox = await firefoxWithExtension(site.port);
	const own = <T>(expression: string) => firefox.evaluate<T>(firefox.tab, expression);
	try {
		await goToOwnPage(firefox, "options");
		await own("browser.runtime.sendMessage({ type: 'sync/status' }).then(() => 1)");
		await own(`new Promise((done) => {
			const open = indexedDB.open("sightline");
			open.onsuccess = () => {
				const tx = open.result.transaction("documents", "readwrite");
				tx.objectStore("documents").put({ id: "register", revision: 1, text: ${JSON.stringify(writeRegister(register))} });
				tx.oncomplete = () => { open.result.close(); done(1); };
			};
		})`);
		await own("browser.runtime.sendMessage({ type: 'register/changed' }).then(() => 1)");
		const board = `${SITE}/jira/software/c/projects/PS/boards/1`;
		await firefox.send("browsingContext.navigate", { context: firefox.tab, url: board, wait: "complete" });
		const drawn =
			"[...document.querySelectorAll('[data-sightline]')].filter((b) => b.shadowRoot.textContent.startsWith('KR-')).length";
		await expect.poll(() => own<number>(drawn), { timeout: 20_000 }).toBeGreaterThan(10);
		// Without a policy Firefox refuses to read one; what is on then, is on.
		const strips =
			"[...document.querySelectorAll('[data-sightline-strip]')].filter((s) => s.shadowRoot.textContent.includes('of the effort')).length";
		await expect.poll(() => own<number>(strips), { timeout: 20_000 }).toBe(3);
		expect(await endBackground(firefox)).toBe(1);
		await firefox.send("browsingContext.navigate", { context: firefox.tab, url: board, wait: "complete" });
		await expect.poll(() => own<number>(drawn), { timeout: 20_000 }).toBeGreaterThan(10);
		await goToOwnPage(firefox, "popup");
		await expect
			.poll(() => own<string>("document.body.innerText").catch(() => ""), { timeout: 10_000 })
			.toContain("Not all");
	} finally {
		await firefox.close();
		await site.close();
	}
});
