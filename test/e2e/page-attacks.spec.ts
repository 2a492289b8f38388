import { type BrowserContext, expect } from "@playwright/test";
import { storeRegister, tell } from "../sandbox/drive.ts";
import { ownPage } from "../sandbox/open-extension.ts";
import { makePortfolio } from "../sandbox/portfolio/make-portfolio.ts";
import { SITE } from "../sandbox/portfolio/strategy.ts";
import { launch, serviceWorker, test } from "./extension.ts";

const { register } = makePortfolio();
const BOARD = `${SITE}/jira/software/c/projects/PS/boards/1`;

test.beforeEach(async ({ ext, id }) => {
	const page = await ext.newPage();
	await page.goto(ownPage(id, "options"));
	await storeRegister(page, register);
	await page.close();
});

test("H5: a page's own script presses nothing of ours, breaks nothing, and learns nothing of other sites", async ({
	ext,
	id,
}) => {
	const page = await ext.newPage();
	await page.goto(`${SITE}/browse/HT-6`);
	const badge = page.locator('[data-sightline="HT-6"]').first();
	await expect(badge).toBeVisible({ timeout: 20_000 });
	const learned = await page.evaluate(async (own) => {
		Object.assign(Object.prototype, { key: "HT-1", state: "aligned", settings: { off: [] }, error: "x" });
		const spoiled = () => {
			throw new Error("spoiled");
		};
		for (const name of ["attachShadow", "append", "setAttribute", "replaceChildren"])
			Object.defineProperty(Element.prototype, name, { value: spoiled });
		Object.defineProperty(globalThis, "MutationObserver", { value: spoiled });
		const button = document.querySelector('[data-sightline="HT-6"]')?.shadowRoot?.querySelector("button");
		button?.click();
		for (const type of ["pointerdown", "pointerup", "click"])
			button?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
		for (const code of ["KeyW", "KeyF"])
			document.dispatchEvent(new KeyboardEvent("keydown", { code, altKey: true, shiftKey: true, bubbles: true }));
		for (const type of ["data/clear", "panel/open", "settings/changed", "keys/pressed", "relay/fetch"])
			window.postMessage({ type, key: "HT-6", name: "why", method: "GET", path: "/rest/api/3/myself" }, "*");
		return fetch(`chrome-extension://${own}/manifest.json`).then(
			() => "read",
			() => "refused",
		);
	}, id);
	expect(learned).toBe("refused");
	await page.waitForTimeout(500);
	await expect(page.locator("[data-sightline-card], [data-sightline-filter]")).toHaveCount(0);
	// Cards that the page makes up: of its own site what the person may see, of any other nothing.
	await page.evaluate(() => {
		const list = document.createElement("ul");
		for (const [key, host] of [
			["HT-7", location.origin],
			["HT-8", "https://other.atlassian.net"],
		] as const) {
			const link = Object.assign(document.createElement("a"), { href: `${host}/browse/${key}`, textContent: key });
			const one = document.createElement("li");
			Node.prototype.appendChild.call(one, link);
			Node.prototype.appendChild.call(list, one);
		}
		Node.prototype.appendChild.call(document.querySelector("main") ?? document.body, list);
	});
	await page.waitForTimeout(700);
	await expect(page.locator('[data-sightline="HT-8"]')).toHaveCount(0);
	await expect(badge.locator("button")).toHaveAttribute("aria-label", /Not aligned/);
	// A real press still works on the spoiled page.
	await badge.locator("button").click();
	await expect(page.locator("[data-sightline-card]").getByRole("dialog")).toBeVisible();
});

test("H6: a press led through something that lies over the card does not count, and the card says so", async ({
	ext,
}) => {
	const page = await ext.newPage();
	await page.goto(`${SITE}/browse/HT-6`);
	const badge = page.locator('[data-sightline="HT-6"] button').first();
	await expect(badge).toHaveAttribute("aria-label", /Not aligned/, { timeout: 20_000 });
	await badge.click();
	const card = page.locator("[data-sightline-card]");
	await card.getByRole("dialog").waitFor();
	await page.waitForTimeout(300);
	await page.evaluate(() => {
		const cover = document.createElement("div");
		cover.setAttribute("popover", "manual");
		cover.style.cssText = "position:fixed;inset:0;width:100%;height:100%;background:transparent;pointer-events:none";
		document.body.append(cover);
		cover.showPopover();
		document.querySelector<HTMLElement>("[data-sightline-card]")?.style.setProperty("opacity", "0.01", "important");
	});
	await page.waitForTimeout(300);
	const exempt = await card.getByRole("button", { name: "Exempt" }).boundingBox();
	await page.mouse.click((exempt?.x ?? 0) + 5, (exempt?.y ?? 0) + 5);
	await page.waitForTimeout(500);
	await expect(card.getByText("Something covers this card")).toBeAttached();
	await expect(badge).toHaveAttribute("aria-label", /Not aligned/);
});

test("our script in a page cannot read what the extension stores, also in a browser that was just started", async ({
	ext,
	id,
	profile,
	site,
}) => {
	/** What a script that took ours over would be told. */
	async function stored(context: BrowserContext): Promise<string> {
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		const worlds: number[] = [];
		cdp.on("Runtime.executionContextCreated", ({ context: world }) => {
			if (world.origin === `chrome-extension://${id}`) worlds.push(world.id);
		});
		await cdp.send("Runtime.enable");
		await page.goto(BOARD);
		await expect.poll(() => worlds.length).toBeGreaterThan(0);
		const { result } = await cdp.send("Runtime.evaluate", {
			contextId: worlds.at(-1) ?? 0,
			expression:
				"chrome.storage.local.get(null).then((all) => JSON.stringify(all), (error) => 'refused: ' + error.message)",
			awaitPromise: true,
			returnByValue: true,
		});
		return String(result.value);
	}
	const worker = await serviceWorker(ext);
	const kept = () =>
		worker.evaluate<string>("chrome.storage.local.get('settings').then((all) => String(all.settings))");
	const own = await ext.newPage();
	await own.goto(ownPage(id, "options"));
	await tell(own, { type: "register/changed" });
	await expect.poll(kept).toContain(register.name);
	expect(await stored(ext)).toMatch(/^refused: .*not allowed/);
	await ext.close();
	const again = await launch(profile, site.port);
	expect(await stored(again)).toMatch(/^refused: .*not allowed/);
	await again.close();
});
