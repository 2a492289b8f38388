import { expect, test } from "@playwright/test";
import { writeRegister } from "../../shared/schema/write-register.ts";
import type { Firefox } from "../browser/bidi.ts";
import { findBrowser } from "../browser/find-browser.mjs";
import { firefoxWithExtension, goToOwnPage } from "../browser/firefox-extension.ts";
import { DC_SITE, makeDcItems } from "../sandbox/jira-dc/dc-items.ts";
import { startDcSandbox } from "../sandbox/jira-dc/server.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";

const NAME = new URL(DC_SITE).hostname;
/** Firefox then gives an optional permission without its question, which nobody could press here; all else is as shipped. */
const NO_QUESTION = { "extensions.webextOptionalPermissionPrompts": false };

const FORM = "[...document.querySelectorAll('form')].at(-1)";

/** Types as a person would, as far as the page can tell. */
const typed = (label: string, text: string) => `(() => {
	const field = [...${FORM}.querySelectorAll('label')].find((l) => l.textContent === ${JSON.stringify(label)}).control;
	field.value = ${JSON.stringify(text)};
	field.dispatchEvent(new Event('input', { bubbles: true }));
	return 1;
})()`;

/** A press of the mouse: the browser lets nothing else ask for a permission. */
async function press(firefox: Firefox, expression: string): Promise<void> {
	await firefox.send("browsingContext.activate", { context: firefox.tab });
	const at = await firefox.evaluate<string>(
		firefox.tab,
		`(() => { const b = (${expression}).getBoundingClientRect(); return Math.round(b.x + b.width / 2) + " " + Math.round(b.y + b.height / 2); })()`,
	);
	const [x, y] = at.split(" ").map(Number);
	await firefox.send("input.performActions", {
		context: firefox.tab,
		actions: [
			{
				type: "pointer",
				id: "mouse",
				actions: [
					{ type: "pointerMove", x, y },
					{ type: "pointerDown", button: 0 },
					{ type: "pointerUp", button: 0 },
				],
			},
		],
	});
}

test("in Firefox, as it ships, a company's own Jira is allowed on a press, synced, drawn on, and gone with its permission", async () => {
	test.skip(!findBrowser({ kind: "firefox" }), "no Firefox on this machine");
	test.setTimeout(150_000);
	const { register } = makePortfolio();
	const items = makeDcItems();
	const site = await startDcSandbox(items);
	const firefox = await firefoxWithExtension(site.port, { name: NAME, prefs: NO_QUESTION });
	const own = <T>(expression: string) => firefox.evaluate<T>(firefox.tab, expression);
	try {
		const { context: board } = await firefox.send<{ context: string }>("browsingContext.create", { type: "tab" });
		const url = `${DC_SITE}/secure/RapidBoard.jspa?rapidView=3`;
		await firefox.send("browsingContext.navigate", { context: board, url, wait: "complete" });
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
		const isGiven = `browser.permissions.contains({ origins: ["https://${NAME}/*"] })`;
		const scripts = "browser.scripting.getRegisteredContentScripts().then((s) => s.map((x) => x.js.join()).join())";
		expect(await own(isGiven)).toBe(false);

		// A page that is not in front draws late.
		await firefox.send("browsingContext.activate", { context: firefox.tab });
		const section = "document.querySelector('a[href=\"#connections\"]')";
		await expect.poll(() => own<number>(`${section} ? 1 : 0`)).toBe(1);
		await own(`(${section}.click(), 1)`);
		await expect.poll(() => own<number>(`${FORM} ? 1 : 0`)).toBe(1);
		await own(typed("Site", `${NAME}/jira`));
		await own(typed("Projects", "HT"));
		const button = `${FORM}.querySelector('button[type=submit]')`;
		await expect.poll(() => own<string>(`${button}.textContent`)).toBe("Allow and connect");
		await press(firefox, button);
		const status =
			"browser.runtime.sendMessage({ type: 'sync/status' }).then((s) => s.sites.map((x) => x.state + ' ' + x.items).join())";
		await expect.poll(() => own<string>(status), { timeout: 60_000 }).toBe(`ready ${items.length}`);
		expect(await own(isGiven)).toBe(true);
		expect(await own(scripts)).toMatch(/jira\.js$/);

		await firefox.send("browsingContext.activate", { context: board });
		const drawn = `[...document.querySelectorAll('.ghx-issue')].filter((c) => {
			const badge = c.querySelector('[data-sightline]');
			return badge && badge.getAttribute('data-sightline') === c.dataset.issueKey;
		}).length`;
		await expect.poll(() => firefox.evaluate<number>(board, drawn), { timeout: 30_000 }).toBeGreaterThan(15);

		// Taken back in the browser's own settings: the host goes with it.
		await own(`browser.permissions.remove({ origins: ["https://${NAME}/*"] }).then(() => 1)`);
		await expect.poll(() => own<string>(scripts), { timeout: 20_000 }).toBe("");
		const start = `browser.runtime.sendMessage({ type: 'sync/start', site: '${DC_SITE}', scope: 'x' }).then((s) => s.problem)`;
		expect(await own(start)).toBe("not-a-site");
	} finally {
		await firefox.close();
		await site.close();
	}
});
